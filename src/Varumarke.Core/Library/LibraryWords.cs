using Varumarke.Core.Assets;
using Varumarke.Core.Problems;
using Varumarke.Core.Search;

namespace Varumarke.Core.Library;

/// <summary>What the library's codes are called by people. A code that is not known is called by itself.</summary>
public static class LibraryWords
{
    private static readonly Dictionary<string, Wording> Seasons = new(StringComparer.OrdinalIgnoreCase)
    {
        ["spring"] = new("spring", "vår"),
        ["summer"] = new("summer", "sommar"),
        ["autumn"] = new("autumn", "höst"),
        ["winter"] = new("winter", "vinter"),
        ["allYear"] = new("all year", "hela året"),
    };

    private static readonly Dictionary<string, Wording> Kinds = new()
    {
        [SearchKind.Image] = new("picture", "bild"),
        [SearchKind.Logo] = new("logo", "logotyp"),
        [SearchKind.Document] = new("document", "dokument"),
        [SearchKind.Video] = new("film", "film"),
        [SearchKind.Text] = new("text", "text"),
        [SearchKind.Guide] = new("about the brand", "om varumärket"),
        [SearchKind.Strategy] = new("the strategy", "strategin"),
        [SearchKind.Contribution] = new("an idea from somebody", "förslag från någon"),
    };

    private static readonly Dictionary<string, Wording> PlatformParts = new(StringComparer.OrdinalIgnoreCase)
    {
        ["vision"] = new("vision", "vision"),
        ["brandPromise"] = new("brand promise", "varumärkeslöfte"),
        ["positioning"] = new("positioning", "positionering"),
        ["coreValues"] = new("core values", "värdeord"),
        ["toneOfVoice"] = new("tone of voice", "tonalitet"),
        ["imagery"] = new("imagery", "bildspråk"),
        ["logoRules"] = new("logo", "logotyp"),
        ["colours"] = new("colours", "färger"),
        ["typefaces"] = new("typefaces", "typsnitt"),
    };

    private static readonly Dictionary<string, Wording> Orientations = new()
    {
        ["landscape"] = new("landscape", "liggande"),
        ["portrait"] = new("portrait", "stående"),
        ["square"] = new("square", "kvadratisk"),
    };

    private static readonly Dictionary<string, Wording> Channels = new(StringComparer.OrdinalIgnoreCase)
    {
        ["web"] = new("websites", "webbplatser"),
        ["website"] = new("websites", "webbplatser"),
        ["socialMedia"] = new("social media", "sociala medier"),
        ["print"] = new("print", "tryck"),
        ["press"] = new("press", "press"),
        ["exhibition"] = new("exhibitions", "utställningar och mässor"),
        ["advertising"] = new("advertising", "annonser"),
        ["film"] = new("film", "film"),
        ["intranet"] = new("intranets", "intranät"),
        ["newsletter"] = new("newsletters", "nyhetsbrev"),
        ["event"] = new("events", "evenemang"),
    };

    private static readonly Dictionary<string, Wording> Licences = new(StringComparer.OrdinalIgnoreCase)
    {
        ["CC0-1.0"] = new("CC0 – free to use", "CC0 – fri att använda"),
        ["CC-BY-4.0"] = new("CC BY 4.0 – name the creator", "CC BY 4.0 – ange upphovspersonen"),
        ["CC-BY-NC-4.0"] = new("CC BY-NC 4.0 – not for commercial use", "CC BY-NC 4.0 – inte kommersiellt"),
        ["municipal-terms"] = new("The municipality's terms", "Kommunens villkor"),
        ["agreement"] = new("By agreement", "Enligt avtal"),
    };

    private static readonly Dictionary<string, Wording> Colours = new()
    {
        ["red"] = new("red", "rött"),
        ["orange"] = new("orange", "orange"),
        ["brown"] = new("brown", "brunt"),
        ["yellow"] = new("yellow", "gult"),
        ["green"] = new("green", "grönt"),
        ["blue"] = new("blue", "blått"),
        ["purple"] = new("purple", "lila"),
        ["pink"] = new("pink", "rosa"),
        ["black"] = new("black", "svart"),
        ["grey"] = new("grey", "grått"),
        ["white"] = new("white", "vitt"),
    };

    private static readonly Dictionary<string, Wording> Periods = new()
    {
        [UsablePeriod.Always] = new("no end date", "utan slutdatum"),
        [UsablePeriod.Year] = new("a year or more", "minst ett år"),
        [UsablePeriod.HalfYear] = new("six months or more", "minst ett halvår"),
        [UsablePeriod.Month] = new("a month or more", "minst en månad"),
    };

    private static readonly Dictionary<string, Wording> Facets = new()
    {
        [SearchFacet.Colour] = new("Colour", "Färg"),
        [SearchFacet.Usable] = new("May be used", "Får användas"),
        [SearchFacet.Kind] = new("Kind", "Typ"),
        [SearchFacet.Season] = new("Season", "Årstid"),
        [SearchFacet.Subject] = new("Subject", "Ämne"),
        [SearchFacet.Place] = new("Place", "Plats"),
        [SearchFacet.Orientation] = new("Shape", "Format"),
        [SearchFacet.MadeHow] = new("Made how", "Hur den är gjord"),
        [SearchFacet.Licence] = new("Licence", "Licens"),
        [SearchFacet.Year] = new("Year", "År"),
        [SearchFacet.Language] = new("Language", "Språk"),
    };

    private static readonly Dictionary<string, Wording> Languages = new()
    {
        [ReaderLanguage.Swedish] = new("Swedish", "svenska"),
        [ReaderLanguage.English] = new("English", "engelska"),
    };

    /// <summary>What a part of the brand platform is looked for by, besides what is written in it; null where it is nothing by itself.</summary>
    public static Wording? PlatformPart(string alias) => PlatformParts.GetValueOrDefault(alias);

    /// <summary>The codes of the channels, in the order in which they are told.</summary>
    public static IReadOnlyList<string> ChannelCodes { get; } = ["web", "socialMedia", "print", "press", "exhibition", "advertising"];

    /// <summary>A season.</summary>
    public static Wording Season(string code) => Seasons.GetValueOrDefault(code) ?? Wording.Name(code);

    /// <summary>A kind.</summary>
    public static Wording Kind(string code) => Kinds.GetValueOrDefault(code) ?? Wording.Name(code);

    /// <summary>A channel.</summary>
    public static Wording Channel(string code) => Channels.GetValueOrDefault(code) ?? Wording.Name(code);

    /// <summary>A licence.</summary>
    public static Wording Licence(string code) => Licences.GetValueOrDefault(code) ?? Wording.Name(code);

    /// <summary>A facet.</summary>
    public static Wording Facet(string facet) => Facets.GetValueOrDefault(facet) ?? Wording.Name(facet);

    /// <summary>A value of a facet.</summary>
    public static Wording Value(string facet, string value) => facet switch
    {
        SearchFacet.Kind => Kind(value),
        SearchFacet.Season => Season(value),
        SearchFacet.Colour => Colours.GetValueOrDefault(value) ?? Wording.Name(value),
        SearchFacet.Usable => Periods.GetValueOrDefault(value) ?? Wording.Name(value),
        SearchFacet.Orientation => Orientations.GetValueOrDefault(value) ?? Wording.Name(value),
        SearchFacet.MadeHow => MadeHow.Of(value)?.Name ?? Wording.Name(value),
        SearchFacet.Licence => Licence(value),
        SearchFacet.Language => Languages.GetValueOrDefault(value) ?? Wording.Name(value),
        _ => Wording.Name(value),
    };
}
