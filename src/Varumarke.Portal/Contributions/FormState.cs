using Varumarke.Core.Contributions;
using Varumarke.Core.Problems;

namespace Varumarke.Portal.Contributions;

/// <summary>What the form shows.</summary>
/// <param name="Draft">What was written.</param>
/// <param name="Mark">The form's mark.</param>
public sealed record FormState(ContributionDraft Draft, string Mark)
{
    /// <summary>What is wrong, by field.</summary>
    public IReadOnlyDictionary<string, Wording> Faults { get; init; } = new Dictionary<string, Wording>();

    /// <summary>Why it was not taken, where no field is wrong.</summary>
    public Wording? Refusal { get; init; }
}
