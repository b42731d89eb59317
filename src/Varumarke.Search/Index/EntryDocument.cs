using Lucene.Net.Documents;
using Lucene.Net.Util;
using Varumarke.Core.Problems;
using Varumarke.Core.Search;
using Varumarke.Search.Fields;
using Varumarke.Search.Words;

namespace Varumarke.Search.Index;

/// <summary>Writes an entry as Lucene keeps it.</summary>
internal static class EntryDocument
{
    // Lucene takes no longer term; nobody filters by such a value.
    private const int LongestValue = 200;

    public static string IdOf(Guid key, string? language) => $"{key:N}{language}";

    public static Document Of(IndexEntry entry, CutEntry cut, Analyzers analyzers)
    {
        var document = new Document
        {
            new StringField(IndexFields.Id, IdOf(entry.Key, entry.Language), Field.Store.NO),
            new StringField(IndexFields.Key, entry.Key.ToString("N"), Field.Store.NO),
            new BinaryDocValuesField(IndexFields.Key, new BytesRef(entry.Key.ToByteArray())),
            new NumericDocValuesField(IndexFields.Stamp, (entry.Stamp ?? entry.Changed).Ticks),
            new NumericDocValuesField(IndexFields.Date, entry.Changed.Ticks),
            new NumericDocValuesField(IndexFields.From, entry.From?.UtcTicks ?? 0),
            new NumericDocValuesField(IndexFields.Until, entry.Until?.UtcTicks ?? long.MaxValue),
            new NumericDocValuesField(IndexFields.UsableUntil, entry.UsableUntil?.UtcTicks ?? long.MaxValue),
            new SortedDocValuesField(IndexFields.Type, new BytesRef(entry.Type)),
            new SortedDocValuesField(IndexFields.Language, new BytesRef(entry.Language ?? string.Empty)),
        };
        foreach (Guid ancestor in entry.Ancestors)
        {
            document.Add(new StringField(IndexFields.Ancestor, ancestor.ToString("N"), Field.Store.NO));
        }

        AddFacets(document, entry);
        Add(document, analyzers, IndexFields.Names, cut.Names);
        foreach ((string language, EntryWords words) in entry.Words)
        {
            AddShown(document, language, words);
            AddWords(document, analyzers, language, cut.Words[language]);
        }

        return document;
    }

    private static void AddFacets(Document document, IndexEntry entry)
    {
        AddFacet(document, SearchFacet.Kind, entry.Kind);
        foreach ((string facet, IReadOnlyList<string> values) in entry.Facets)
        {
            foreach (string value in values.Where(value => value.Length is > 0 and <= LongestValue).Distinct(StringComparer.Ordinal))
            {
                AddFacet(document, facet, value);
            }
        }
    }

    private static void AddFacet(Document document, string facet, string value) =>
        document.Add(new SortedSetDocValuesField(IndexFields.Facet(facet), new BytesRef(value)));

    private static void AddShown(Document document, string language, EntryWords words)
    {
        document.Add(new StoredField(IndexFields.ShownTitle(language), words.Title));
        document.Add(new StoredField(IndexFields.ShownText(language), words.Inside.Length == 0 ? words.Text : $"{words.Text}\n{words.Inside}"));
    }

    private static void AddWords(Document document, Analyzers analyzers, string language, CutWords words)
    {
        Add(document, analyzers, IndexFields.Title(language), words.Title);
        Add(document, analyzers, IndexFields.Keywords(language), words.Keywords);
        Add(document, analyzers, IndexFields.Text(language), words.Text);
        Add(document, analyzers, IndexFields.Folded(language), words.All);
        Add(document, analyzers, IndexFields.Words(language), words.All);
        if (language == ReaderLanguage.Swedish)
        {
            // English writes its compounds apart.
            Add(document, analyzers, IndexFields.TitleParts(language), words.Title.Then(words.Keywords));
            Add(document, analyzers, IndexFields.Parts(language), words.Text);
        }
    }

    private static void Add(Document document, Analyzers analyzers, string field, SaidWords words)
    {
        if (words.Words.Count > 0)
        {
            document.Add(new TextField(field, analyzers.Stream(field, words)));
        }
    }
}
