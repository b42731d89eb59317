using Varumarke.Core.Search;
using Varumarke.Search.Index;

namespace Varumarke.Benchmarks.Searching;

/// <summary>Entries and questions of one seed, so that every run measures the same: words as rare as words are, a third of them compounds.</summary>
internal static class SearchCorpus
{
    private static readonly string[] Stems =
    [
        "vinter", "sommar", "skog", "älv", "sjö", "berg", "dal", "väg", "bro", "kyrka", "skola", "barn", "fest", "mat", "fisk", "båt", "cykel", "skida", "snö", "sol", "morgon", "kväll", "natt", "hus",
        "by", "stad", "torg", "marknad", "musik", "dans", "konst", "bok", "bild", "film", "text", "färg", "logotyp", "vision", "mål", "plan", "rapport", "företag", "industri", "stål", "järn", "trä", "sten",
        "vatten", "is", "eld", "gård", "åker", "äng", "blomma", "björk", "gran", "tall", "älg", "björn", "fågel", "häst", "ko", "får", "buss", "tåg", "flyg", "resa", "hotell", "stuga", "tält", "vandring",
        "led", "utsikt", "dimma", "regn", "storm", "himmel", "stjärna", "måne", "ljus", "skugga", "spegling", "höst", "vår", "jul", "påsk", "midsommar", "förening", "möte", "samtal", "arbete", "verkstad",
    ];

    private static readonly string[] Seasons = ["spring", "summer", "autumn", "winter"];
    private static readonly string[] Licences = ["CC0-1.0", "CC-BY-4.0", "municipal-terms"];

    public static IEnumerable<IndexEntry> Entries(int assets, int documents)
    {
        var random = new Random(7);
        DateTime day = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        for (int at = 0; at < assets; at++)
        {
            string[] subjects = [.. Enumerable.Range(0, 3).Select(_ => Stems[Rank(random, Stems.Length)]).Distinct()];
            yield return new IndexEntry
            {
                Key = Key(at),
                Kind = at % 12 == 0 ? SearchKind.Document : SearchKind.Image,
                Type = "brandImage",
                Changed = day.AddMinutes(at),
                Words = new Dictionary<string, EntryWords> { ["sv"] = Words(random, 3, 14, subjects), ["en"] = Words(random, 3, 14, subjects) },
                Facets = new Dictionary<string, IReadOnlyList<string>>
                {
                    [SearchFacet.Subject] = subjects,
                    [SearchFacet.Place] = [$"Plats {Rank(random, 60)}"],
                    [SearchFacet.Season] = [Seasons[random.Next(4)]],
                    [SearchFacet.Orientation] = [random.Next(3) == 0 ? "portrait" : "landscape"],
                    [SearchFacet.Colour] = [PaletteColour.All[random.Next(PaletteColour.All.Count)]],
                    [SearchFacet.Licence] = [Licences[random.Next(3)]],
                    [SearchFacet.Language] = ["sv", "en"],
                    [SearchFacet.Year] = [$"{2010 + random.Next(16)}"],
                },
            };
        }

        for (int at = 0; at < documents; at++)
        {
            yield return new IndexEntry
            {
                Key = Key(assets + at),
                Kind = SearchKind.Guide,
                Type = "guidePage",
                Language = at % 2 == 0 ? "sv" : "en",
                Changed = day.AddMinutes(at),
                Words = new Dictionary<string, EntryWords> { [at % 2 == 0 ? "sv" : "en"] = Words(random, 4, 160, []) },
                Facets = new Dictionary<string, IReadOnlyList<string>> { [SearchFacet.Language] = [at % 2 == 0 ? "sv" : "en"], [SearchFacet.Year] = ["2026"] },
            };
        }
    }

    public static IEnumerable<SearchQuestion> Questions(int count)
    {
        var random = new Random(11);
        for (int at = 0; at < count; at++)
        {
            yield return new SearchQuestion
            {
                Text = string.Join(' ', Enumerable.Range(0, 1 + (at % 3)).Select(_ => Word(random))),
                Language = at % 4 == 0 ? "en" : "sv",
                Filters = at % 2 == 0 ? new Dictionary<string, IReadOnlyList<string>>() : new Dictionary<string, IReadOnlyList<string>> { [SearchFacet.Season] = [Seasons[at % 4]] },
            };
        }
    }

    public static IEnumerable<string> Beginnings(int count)
    {
        var random = new Random(13);
        return Enumerable.Range(0, count).Select(_ => Word(random)).Select(word => word[..Math.Min(word.Length, 2 + random.Next(4))]);
    }

    private static Guid Key(int at) => new(at + 1, 7, 7, [1, 2, 3, 4, 5, 6, 7, 8]);

    private static EntryWords Words(Random random, int title, int text, string[] keywords) => new(Text(random, title), Text(random, text), keywords);

    private static string Text(Random random, int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => Word(random)));

    private static string Word(Random random) => random.Next(3) == 0
        ? Stems[Rank(random, Stems.Length)] + Stems[Rank(random, Stems.Length)]
        : Stems[Rank(random, Stems.Length)] + (random.Next(4) == 0 ? "en" : string.Empty);

    // The first are met most.
    private static int Rank(Random random, int count) => (int)(count * Math.Pow(random.NextDouble(), 2));
}
