using Varumarke.Core.Problems;
using Varumarke.Core.Search;
using Varumarke.Search.Words;

namespace Varumarke.Search.Index;

/// <summary>An entry's texts as words.</summary>
/// <param name="Words">By language.</param>
/// <param name="Names">Where names stand: in what an entry is called, and where a picture was taken.</param>
internal sealed record CutEntry(IReadOnlyDictionary<string, CutWords> Words, SaidWords Names)
{
    public static CutEntry Of(IndexEntry entry, Analyzers analyzers)
    {
        Dictionary<string, CutWords> words = entry.Words.ToDictionary(said => said.Key, said => CutWords.Of(said.Value, analyzers), StringComparer.Ordinal);
        SaidWords titles = words.TryGetValue(ReaderLanguage.Swedish, out CutWords? swedish) ? swedish.Title : SaidWords.None;
        return new CutEntry(words, titles.Then(analyzers.Cut(string.Join('\n', entry.Facets.GetValueOrDefault(SearchFacet.Place) ?? []))));
    }
}

/// <summary>What is said in one language, as words.</summary>
/// <param name="Title">Of the title.</param>
/// <param name="Keywords">Of the keywords.</param>
/// <param name="Text">Of the text, and of what stands in the file.</param>
internal sealed record CutWords(SaidWords Title, SaidWords Keywords, SaidWords Text)
{
    /// <summary>All of them.</summary>
    public SaidWords All { get; } = Title.Then(Text).Then(Keywords);

    public static CutWords Of(EntryWords words, Analyzers analyzers) => new(
        analyzers.Cut(words.Title), analyzers.Cut(string.Join('\n', words.Keywords)), analyzers.Cut(words.Text).Then(analyzers.Cut(words.Inside)));
}
