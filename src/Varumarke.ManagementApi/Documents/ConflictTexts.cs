using Varumarke.Core.Problems;

namespace Varumarke.ManagementApi.Documents;

/// <summary>What somebody is told who would save over another's work.</summary>
internal static class ConflictTexts
{
    /// <summary>The name of a document, as one of the places where two versions differ.</summary>
    public static Wording Name { get; } = new("the name", "namnet");

    /// <param name="who">Who saved last.</param>
    /// <param name="when">At which time of day, in UTC.</param>
    /// <param name="english">Where what is stored is not what was sent.</param>
    /// <param name="swedish">The same places.</param>
    public static Wording Of(string who, string when, IReadOnlyList<string> english, IReadOnlyList<string> swedish) => new(
        $"{who} has saved a newer version ({when} UTC), and yours was not saved over it. They differ in: {List(english)}.",
        $"{who} har sparat en nyare version ({when} UTC), och din sparades inte över den. De skiljer sig i: {List(swedish)}.");

    private static string List(IReadOnlyList<string> places)
    {
        const int Most = 8;
        return places.Count == 0 ? "-" : string.Join(", ", places.Take(Most)) + (places.Count > Most ? " …" : string.Empty);
    }
}
