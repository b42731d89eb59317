using Varumarke.Core.Joining;
using Varumarke.Core.Problems;

namespace Varumarke.Portal.Joining;

/// <summary>What the form shows.</summary>
/// <param name="Draft">What was written.</param>
/// <param name="Mark">The form's mark.</param>
public sealed record JoinFormState(JoinDraft Draft, string Mark)
{
    /// <summary>What is wrong, by field.</summary>
    public IReadOnlyDictionary<string, Wording> Faults { get; init; } = new Dictionary<string, Wording>();

    /// <summary>Why it was not taken, where no field is wrong.</summary>
    public Wording? Refusal { get; init; }
}
