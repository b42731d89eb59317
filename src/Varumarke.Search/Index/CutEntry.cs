using Varumarke.Core.Problems;
using Varumarke.Core.Search;
using Varumarke.Search.Words;

namespace Varumarke.Search.Index;

/// <summary>An entry's texts as words.</summary>
/// <param name="Words">By language.</param>
/// <param name="Names">Where names stand: in what an entry is called, and where a picture was taken.</param>
internal sealed record CutEntry(IReadOnlyDictionary<string, CutWords> Words, SaidWords Names)
{
    public static CutEntry Of(IndexEntry entry, WordStreams streams)
    {
        var words = new Dictionary<string, CutWords>(entry.Words.Count, StringComparer.Ordinal);
        foreach ((string language, EntryWords said) in entry.Words)
        {
            words[language] = new CutWords(streams.Cut(said.Title), streams.Cut([.. said.Keywords]), streams.Cut(said.Text, said.Inside));
        }

        return new CutEntry(words, streams.Cut([entry.Words.GetValueOrDefault(ReaderLanguage.Swedish)?.Title ?? string.Empty, .. entry.Facets.GetValueOrDefault(SearchFacet.Place) ?? []]));
    }
}

/// <summary>What is said in one language, as words.</summary>
/// <param name="Title">Of the title.</param>
/// <param name="Keywords">Of the keywords.</param>
/// <param name="Text">Of the text, and of what stands in the file.</param>
internal sealed record CutWords(SaidWords Title, SaidWords Keywords, SaidWords Text)
{
    /// <summary>All of them.</summary>
    public IEnumerable<Word> All() => Title.Words.Concat(Text.Words).Concat(Keywords.Words).Select(said => said.Word);
}
