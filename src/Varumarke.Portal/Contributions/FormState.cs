using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Varumarke.Core.Contributions;
using Varumarke.Core.Library;
using Varumarke.Core.Problems;
using Varumarke.Core.Strategy;
using Varumarke.Http.Limits;
using Varumarke.Http.Problems;
using Varumarke.Portal.Forms;
using Varumarke.Portal.Frame;
using Varumarke.Portal.Rendering;

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
