using Varumarke.Core.Problems;

namespace Varumarke.Portal.Picture;

/// <summary>One sentence of the plain terms.</summary>
/// <param name="Answer">What it answers.</param>
/// <param name="Sentence">The sentence, which says it in words too.</param>
public sealed record PlainTerm(MayI Answer, Wording Sentence);

/// <summary>The answers to "may I?".</summary>
public enum MayI
{
    /// <summary>It is allowed.</summary>
    Yes,

    /// <summary>It is not allowed.</summary>
    No,

    /// <summary>Nothing says so: whoever wants to must ask.</summary>
    Ask,

    /// <summary>It is asked for.</summary>
    Must,
}
