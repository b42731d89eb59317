namespace Varumarke.Search.Fields;

/// <summary>The fields of the index. Another set, or another way to cut words, is another <see cref="Format"/>.</summary>
internal static class IndexFields
{
    /// <summary>Written with every commit; an index of another format is made anew.</summary>
    public const string Format = "8";

    /// <summary>The item's key, and with a document its language behind it: what an entry is replaced by.</summary>
    public const string Id = "id";

    /// <summary>The item's key.</summary>
    public const string Key = "key";

    /// <summary>The keys of all that lies above it.</summary>
    public const string Ancestor = "ancestor";

    /// <summary>When the item was last changed, in ticks: told apart from what the tree says, it is read again. Nought where it is the <see cref="Date"/>.</summary>
    public const string Stamp = "stamp";

    /// <summary>What <see cref="Core.Search.SearchHit"/> says of it.</summary>
    public const string Type = "type";

    /// <summary>The language of a document; empty for an asset.</summary>
    public const string Language = "lang";

    /// <summary>What order by newest goes by, in ticks.</summary>
    public const string Date = "date";

    /// <summary>Titles and places as they are written: where names are learned that compounds begin with.</summary>
    public const string Names = "names";

    /// <summary>The first moment when it may not be used any more, in ticks; nought where there is none.</summary>
    public const string UsableUntil = "usable_until";

    public static string Title(string language) => "title_" + language;

    public static string Text(string language) => "text_" + language;

    public static string Folded(string language) => "folded_" + language;

    public static string Keywords(string language) => "keywords_" + language;

    public static string TitleParts(string language) => "title_parts_" + language;

    public static string Parts(string language) => "parts_" + language;

    public static string Words(string language) => "words_" + language;

    public static string Facet(string facet) => "facet_" + facet;

    public static string ShownTitle(string language) => "shown_title_" + language;

    public static string ShownText(string language) => "shown_text_" + language;
}
