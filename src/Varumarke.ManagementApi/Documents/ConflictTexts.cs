using Varumarke.Core.Problems;

namespace Varumarke.ManagementApi.Documents;

/// <summary>What somebody is told who would save over another's work.</summary>
internal static class ConflictTexts
{
    /// <param name="who">Who saved last.</param>
    /// <param name="when">At which time of day, in UTC.</param>
    /// <param name="differences">Where what is stored is not what was sent.</param>
    public static Wording Of(string who, string when, IReadOnlyList<Difference> differences)
    {
        (string english, string swedish) = (List(differences, "the name"), List(differences, "namnet"));
        return new Wording(
            $"{who} has saved a newer version ({when} UTC), and yours was not saved over it. They differ in: {english}.",
            $"{who} har sparat en nyare version ({when} UTC), och din sparades inte över den. De skiljer sig i: {swedish}.");
    }

    private static string List(IReadOnlyList<Difference> differences, string name)
    {
        const int Most = 8;
        string[] places = [.. differences.Select(place => (place.Name ?? place.Alias ?? name) + (place.Culture is null ? string.Empty : $" ({place.Culture})")).Distinct()];
        return places.Length == 0 ? "-" : string.Join(", ", places.Take(Most)) + (places.Length > Most ? " …" : string.Empty);
    }
}
