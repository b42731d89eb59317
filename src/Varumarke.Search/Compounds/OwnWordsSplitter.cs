using Varumarke.Search.Stems;

namespace Varumarke.Search.Compounds;

/// <summary>
/// Takes Swedish compounds apart where there is no dictionary, by words that are known from our own texts: <c>näringslivsfrågor</c> is found by <c>näringsliv</c>
/// where both parts stand somewhere on their own. Between two parts an <c>s</c> may stand (<c>näring-s-liv</c>), and of a first part
/// the last vowel may be gone (<c>skola</c>, <c>skol-gård</c>). Of several ways the one with the fewest parts is taken, then the one
/// whose parts are met most.
/// </summary>
internal sealed class OwnWordsSplitter(KnownWords words) : ICompoundSplitter
{
    private const int ShortestPart = 3;
    private const int ShortestWord = 7;
    private const int LongestWord = 40;
    private const int MostParts = 4;
    private static readonly string[] LostEndings = ["a", "e"];

    public long Version => words.Version;

    /// <summary>The parts of a compound in small letters; none for a word that is none.</summary>
    public IReadOnlyList<string> Split(string word) =>
        word.Length is < ShortestWord or > LongestWord || !word.All(char.IsLetter) ? [] : Best(word, MostParts)?.Parts ?? [];

    private Way? Best(string word, int most)
    {
        Way? best = null;
        for (int at = ShortestPart; most > 1 && at <= word.Length - ShortestPart; at++)
        {
            if (First(word[..at]) is not { } first)
            {
                continue;
            }

            string rest = word[at..];
            best = Better(best, Last(rest) is { } last ? first.Then(last) : null);
            best = Better(best, rest.Length >= ShortestWord && Best(rest, most - 1) is { } more ? first.Then(more) : null);
        }

        return best;
    }

    // As it stands, without the s that binds, or with the vowel that it has lost.
    private Way? First(string part) =>
        Known(part)
        ?? (part.Length > ShortestPart && part.EndsWith('s') ? Known(part[..^1]) : null)
        ?? LostEndings.Select(ending => Known(part + ending)).FirstOrDefault(known => known is not null);

    private Way? Last(string part) => Known(part) ?? KnownByItsStem(part);

    // The last part carries the word's ending: "vinterbilderna" where "bild" is known.
    private Way? KnownByItsStem(string part)
    {
        string stem = SwedishStem.Of(part);
        return stem.Length >= ShortestPart && stem.Length < part.Length ? Known(stem) ?? LostEndings.Select(ending => Known(stem + ending)).FirstOrDefault(known => known is not null) : null;
    }

    private Way? Known(string part) => words.Of(part) is > 0 and var count ? new Way([part], count) : null;

    private static Way? Better(Way? one, Way? other) =>
        one is null ? other : other is null || one.Parts.Count < other.Parts.Count || (one.Parts.Count == other.Parts.Count && one.Rarest >= other.Rarest) ? one : other;

    private sealed record Way(IReadOnlyList<string> Parts, int Rarest)
    {
        public Way Then(Way next) => new([.. Parts, .. next.Parts], Math.Min(Rarest, next.Rarest));
    }
}
