using System.Text;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using Varumarke.Core.Library;
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

    // Terms that are only looked for: neither how often nor where they stand is asked, nor how long the field is.
    private static readonly FieldType Found = Frozen(new FieldType { IsIndexed = true, IsTokenized = true, OmitNorms = true, IndexOptions = IndexOptions.DOCS_ONLY });

    // Words that no phrase is looked for in.
    private static readonly FieldType Counted = Frozen(new FieldType(TextField.TYPE_NOT_STORED) { IndexOptions = IndexOptions.DOCS_AND_FREQS });

    private static readonly Dictionary<string, LanguageFields> FieldsOf = LibraryCultures.All.ToDictionary(each => each.Language, each => new LanguageFields(each.Language), StringComparer.Ordinal);

    /// <summary>What an entry is replaced by: the item's key, and behind it its language.</summary>
    public static Term IdOf(Guid key, string? language) => new(IndexFields.Id, new BytesRef(IdBytes(key, language)));

    /// <summary>The entries of an item in any language.</summary>
    public static Query AllOf(Guid key) => new PrefixQuery(IdOf(key, null));

    /// <summary>The entries below an item.</summary>
    public static Term Below(Guid key) => new(IndexFields.Ancestor, new BytesRef(key.ToByteArray()));

    public static Document Of(IndexEntry entry, CutEntry cut, WordStreams streams)
    {
        byte[] key = entry.Key.ToByteArray();
        var document = new Document
        {
            new Field(IndexFields.Id, streams.Terms(IndexFields.Id, IdBytes(entry.Key, entry.Language)), Found),
            new BinaryDocValuesField(IndexFields.Key, new BytesRef(key)),
            new NumericDocValuesField(IndexFields.Date, entry.Changed.Ticks),
            new SortedDocValuesField(IndexFields.Type, new BytesRef(entry.Type)),
            new SortedDocValuesField(IndexFields.Language, new BytesRef(entry.Language ?? string.Empty)),
        };
        AddMoment(document, IndexFields.Stamp, entry.Stamp?.Ticks);
        AddMoment(document, IndexFields.UsableUntil, entry.UsableUntil?.UtcTicks);
        if (entry.Ancestors.Count > 0)
        {
            document.Add(new Field(IndexFields.Ancestor, streams.Terms(IndexFields.Ancestor, [.. entry.Ancestors.Select(ancestor => ancestor.ToByteArray())]), Found));
        }

        AddFacets(document, entry);
        Add(document, streams, IndexFields.Names, Found, cut.Names);
        foreach ((string language, EntryWords words) in entry.Words)
        {
            LanguageFields fields = FieldsOf.GetValueOrDefault(language) ?? new LanguageFields(language);
            AddShown(document, fields, words);
            AddWords(document, streams, fields, cut.Words[language]);
        }

        return document;
    }

    private static byte[] IdBytes(Guid key, string? language) => [.. key.ToByteArray(), .. Encoding.UTF8.GetBytes(language ?? string.Empty)];

    private static FieldType Frozen(FieldType type)
    {
        type.Freeze();
        return type;
    }

    // Lucene measures its memory anew for each of them, which costs more than the value: what most entries have not is not written.
    private static void AddMoment(Document document, string field, long? ticks)
    {
        if (ticks is { } moment)
        {
            document.Add(new NumericDocValuesField(field, moment));
        }
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

    private static void AddShown(Document document, LanguageFields fields, EntryWords words)
    {
        document.Add(new StoredField(fields.ShownTitle, words.Title));
        document.Add(new StoredField(fields.ShownText, words.Inside.Length == 0 ? words.Text : $"{words.Text}\n{words.Inside}"));
    }

    private static void AddWords(Document document, WordStreams streams, LanguageFields fields, CutWords words)
    {
        Add(document, streams, fields.Title, TextField.TYPE_NOT_STORED, words.Title);
        Add(document, streams, fields.Keywords, TextField.TYPE_NOT_STORED, words.Keywords);
        Add(document, streams, fields.Text, TextField.TYPE_NOT_STORED, words.Text);
        Add(document, streams, fields.Folded, TextField.TYPE_NOT_STORED, words.Title, words.Text, words.Keywords);
        Add(document, streams, fields.Words, Counted, words.Title, words.Text, words.Keywords);
        if (fields.Language == ReaderLanguage.Swedish)
        {
            // English writes its compounds apart.
            Add(document, streams, fields.TitleParts, Counted, words.Title, words.Keywords);
            Add(document, streams, fields.Parts, Counted, words.Text);
        }
    }

    private static void Add(Document document, WordStreams streams, string field, FieldType type, params ReadOnlySpan<SaidWords> texts)
    {
        foreach (SaidWords said in texts)
        {
            if (said.Words.Length > 0)
            {
                document.Add(new Field(field, streams.Stream(field, texts), type));
                return;
            }
        }
    }

    /// <summary>The names of a language's fields, made once.</summary>
    private sealed record LanguageFields(string Language)
    {
        public string Title { get; } = IndexFields.Title(Language);

        public string Keywords { get; } = IndexFields.Keywords(Language);

        public string Text { get; } = IndexFields.Text(Language);

        public string Folded { get; } = IndexFields.Folded(Language);

        public string Words { get; } = IndexFields.Words(Language);

        public string TitleParts { get; } = IndexFields.TitleParts(Language);

        public string Parts { get; } = IndexFields.Parts(Language);

        public string ShownTitle { get; } = IndexFields.ShownTitle(Language);

        public string ShownText { get; } = IndexFields.ShownText(Language);
    }
}
