using Varumarke.Core.Problems;

namespace Varumarke.Portal.Guide;

/// <summary>The words of the guide.</summary>
public static class GuideWords
{
    private static readonly Dictionary<string, Wording> Roles = new()
    {
        ["primary"] = new("main colour", "huvudfärg"),
        ["secondary"] = new("second colour", "komplementfärg"),
        ["accent"] = new("accent", "accentfärg"),
        ["background"] = new("background", "bakgrund"),
        ["text"] = new("text", "text"),
        ["warning"] = new("warning", "varning"),
        ["headings"] = new("headings", "rubriker"),
        ["body"] = new("body text", "brödtext"),
        ["office"] = new("office documents", "kontorsdokument"),
        ["digital"] = new("digital", "digitalt"),
    };

    /// <summary>The page's title.</summary>
    public static Wording Title { get; } = new("The brand guide", "Varumärkesguiden");

    /// <summary>What is on the page.</summary>
    public static Wording Contents { get; } = new("On this page", "På den här sidan");

    /// <summary>A section.</summary>
    public static Wording Promise { get; } = new("Promise and vision", "Löfte och vision");

    /// <summary>A section.</summary>
    public static Wording Vision { get; } = new("Our vision", "Vår vision");

    /// <summary>A section.</summary>
    public static Wording Values { get; } = new("Core values", "Värdeord");

    /// <summary>A section.</summary>
    public static Wording Strengths { get; } = new("Our strengths", "Våra styrkor");

    /// <summary>A section.</summary>
    public static Wording Areas { get; } = new("Profile areas", "Profilområden");

    /// <summary>A section.</summary>
    public static Wording Tone { get; } = new("How we sound", "Så låter vi");

    /// <summary>A section.</summary>
    public static Wording Colours { get; } = new("Colours", "Färger");

    /// <summary>A section.</summary>
    public static Wording Typefaces { get; } = new("Typefaces", "Typsnitt");

    /// <summary>A section.</summary>
    public static Wording Logos { get; } = new("Logos", "Logotyper");

    /// <summary>A section.</summary>
    public static Wording Imagery { get; } = new("Pictures", "Bildspråk");

    /// <summary>A good example.</summary>
    public static Wording Do { get; } = new("Write like this", "Skriv så här");

    /// <summary>A bad example.</summary>
    public static Wording Dont { get; } = new("Not like this", "Inte så här");

    /// <summary>Why.</summary>
    public static Wording Why { get; } = new("Why", "Varför");

    /// <summary>What proves it.</summary>
    public static Wording Proof { get; } = new("Proof", "Bevis");

    /// <summary>What to say.</summary>
    public static Wording Messages { get; } = new("Key messages", "Budskap");

    /// <summary>The whole story.</summary>
    public static Wording More { get; } = new("Read more", "Läs mer");

    /// <summary>The area today.</summary>
    public static Wording Today { get; } = new("Today", "I dag");

    /// <summary>The area as it should be.</summary>
    public static Wording Wanted { get; } = new("What we want", "Dit vi vill");

    /// <summary>What the figures are.</summary>
    public static Wording ContrastNote { get; } = new(
        "The contrast figures are computed by WCAG 2.2. Text needs at least 4.5 to 1, large text 3 to 1.",
        "Kontrastvärdena är beräknade enligt WCAG 2.2. Text behöver minst 4,5:1, stor text minst 3:1.");

    /// <summary>White text on the colour.</summary>
    public static Wording WhiteText { get; } = new("White text", "Vit text");

    /// <summary>Black text on the colour.</summary>
    public static Wording BlackText { get; } = new("Black text", "Svart text");

    /// <summary>Good for text.</summary>
    public static Wording ForText { get; } = new("for all text", "för all text");

    /// <summary>Good for large text.</summary>
    public static Wording ForLarge { get; } = new("for large text only", "bara för stor text");

    /// <summary>Good for no text.</summary>
    public static Wording ForNone { get; } = new("not for text", "inte för text");

    /// <summary>How small a logo may be.</summary>
    public static Wording Minimum { get; } = new("Minimum width", "Minsta bredd");

    /// <summary>The unit.</summary>
    public static Wording Pixels { get; } = new("pixels", "bildpunkter");

    /// <summary>Drawn to scale.</summary>
    public static Wording AtMinimum { get; } = new("At its smallest", "I minsta storlek");

    /// <summary>Clear space.</summary>
    public static Wording ClearSpace { get; } = new(
        "The dashed line shows the clear space, drawn to scale: half the symbol's height on every side, as the squares in the corners.",
        "Den streckade linjen visar den fria ytan, skalenligt: halva symbolens höjd åt alla håll, som rutorna i hörnen.");

    /// <summary>The colours in other programs' forms.</summary>
    public static Wording ForDesigners { get; } = new("For those who draw and build", "För dig som formger eller bygger");

    /// <summary>A form.</summary>
    public static Wording Tokens { get; } = new("design tokens (JSON)", "designvärden (JSON, design tokens)");

    /// <summary>A form.</summary>
    public static Wording Swatches { get; } = new("swatches for Adobe programs (ASE)", "färgrutor för Adobes program (ASE)");

    /// <summary>There is no guide.</summary>
    public static Wording Nothing { get; } = new("The guide has not been published in this language yet.", "Guiden är inte publicerad på det här språket än.");

    /// <summary>The clear space of the smallest logo.</summary>
    public static Wording SpaceAtMinimum(string millimetres, string pixels) => new(
        $"Clear space at that size: {millimetres} mm or {pixels} pixels.", $"Fri yta i den storleken: {millimetres} mm eller {pixels} bildpunkter.");

    /// <summary>What a colour or typeface is for.</summary>
    public static Wording Role(string code) => Roles.GetValueOrDefault(code) ?? Wording.Name(code);
}
