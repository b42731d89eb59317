using System.Globalization;

namespace Varumarke.Core.Problems;

/// <summary>Chooses among a few languages by an <c>Accept-Language</c> header (RFC 9110, 12.5.4).</summary>
internal static class PreferredLanguage
{
    // A header longer than a browser writes is somebody's experiment.
    private const int MaxParts = 32;

    /// <summary>The offered language with the highest weight, of equals the one that the header names first; null when none is wanted.</summary>
    public static string? Of(string? acceptLanguage, IReadOnlyList<string> offered)
    {
        string? best = null;
        double highest = 0;
        foreach (string part in (acceptLanguage ?? string.Empty).Split(',', MaxParts))
        {
            string[] pieces = part.Split(';', StringSplitOptions.TrimEntries);
            double weight = Weight(pieces);
            if (weight > highest && offered.FirstOrDefault(language => Matches(pieces[0], language)) is { } match)
            {
                best = match;
                highest = weight;
            }
        }

        return best;
    }

    private static bool Matches(string range, string language) =>
        range == "*"
        || (range.StartsWith(language, StringComparison.OrdinalIgnoreCase) && (range.Length == language.Length || range[language.Length] == '-'));

    private static double Weight(string[] pieces)
    {
        string? quality = pieces.Skip(1).FirstOrDefault(piece => piece.StartsWith("q=", StringComparison.OrdinalIgnoreCase));
        if (quality is null)
        {
            return 1;
        }

        return double.TryParse(quality.AsSpan(2), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double weight) && weight <= 1 ? weight : 0;
    }
}
