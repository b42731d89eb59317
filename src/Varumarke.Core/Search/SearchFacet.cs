namespace Varumarke.Core.Search;

/// <summary>The facets by which hits are told apart and filtered.</summary>
public static class SearchFacet
{
    /// <summary>What it is: <see cref="SearchKind"/>.</summary>
    public const string Kind = "kind";

    /// <summary>What it is about, in the editors' words.</summary>
    public const string Subject = "subject";

    /// <summary>Where a picture was taken.</summary>
    public const string Place = "place";

    /// <summary><c>spring</c>, <c>summer</c>, <c>autumn</c>, <c>winter</c>, <c>allYear</c>.</summary>
    public const string Season = "season";

    /// <summary><c>landscape</c>, <c>portrait</c>, <c>square</c>.</summary>
    public const string Orientation = "orientation";

    /// <summary>The licence's code, such as <c>CC0-1.0</c>.</summary>
    public const string Licence = "licence";

    /// <summary>How a picture was made: <c>photograph</c>, <c>drawn</c>, <c>composite</c>, <c>aiMade</c>, <c>aiAltered</c>.</summary>
    public const string MadeHow = "madeHow";

    /// <summary>Which colour a picture has most of: <see cref="PaletteColour"/>.</summary>
    public const string Colour = "colour";

    /// <summary>For how long it may be used at least: <see cref="UsablePeriod"/>.</summary>
    public const string Usable = "usable";

    /// <summary><c>sv</c>, <c>en</c>: of a document its own, of an asset those in which it is described.</summary>
    public const string Language = "language";

    /// <summary>The year in which a picture was taken, or a document written.</summary>
    public const string Year = "year";

    /// <summary>All of them, in the order in which they are shown.</summary>
    public static IReadOnlyList<string> All { get; } = [Kind, Season, Subject, Place, Orientation, Colour, MadeHow, Licence, Usable, Year, Language];
}
