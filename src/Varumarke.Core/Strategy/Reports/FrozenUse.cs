namespace Varumarke.Core.Strategy.Reports;

/// <summary>How the brand's pictures and files were used. A number is digits, or <c>&lt;5</c>.</summary>
/// <param name="From">The first month that is counted, such as <c>2026-01</c>.</param>
/// <param name="To">The last one.</param>
/// <param name="Taken">How often one was downloaded, with a receipt.</param>
/// <param name="Viewed">How often the page of one was shown.</param>
/// <param name="Embedded">How often another website showed one.</param>
/// <param name="Recalled">How many had been given out and may not be used any more since the period.</param>
public sealed record FrozenUse(string From, string To, string Taken, string Viewed, string Embedded, int Recalled)
{
    /// <summary>How often people and programs asked whether something may be used, and what they were told; null in what was frozen before it was counted, or where nobody asked.</summary>
    public FrozenAnswers? Answers { get; init; }
}
