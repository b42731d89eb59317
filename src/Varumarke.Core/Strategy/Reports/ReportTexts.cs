using Varumarke.Core.Problems;

namespace Varumarke.Core.Strategy.Reports;

/// <summary>What is said of reports' figures.</summary>
public static class ReportTexts
{
    /// <summary>A number that is too small to be told.</summary>
    public static Wording FewerThanFive { get; } = new("fewer than five", "färre än fem");

    /// <summary>A report may not be published, since numbers in its sentences lead to no figure.</summary>
    /// <param name="references">The references.</param>
    public static Wording Broken(IReadOnlyList<string> references)
    {
        ArgumentNullException.ThrowIfNull(references);
        string named = string.Join(", ", references.Distinct().Select(reference => $"”{reference}”"));
        return new Wording(
            $"It cannot be published: the text refers to {named}, and there is no such figure. Put the reference right, or take it away.",
            $"Den kan inte publiceras: texten hänvisar till {named}, och det finns ingen sådan siffra. Rätta hänvisningen eller ta bort den.");
    }
}
