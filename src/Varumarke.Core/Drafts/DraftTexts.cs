using System.Globalization;
using Varumarke.Core.Problems;

namespace Varumarke.Core.Drafts;

/// <summary>What is said of drafts.</summary>
internal static class DraftTexts
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");

    public static Wording NoPassword { get; } = new("The PDF's text: it has a password, or cannot be read.", "Pdf-filens text: den har lösenord eller går inte att läsa.");

    public static Wording NoPixels { get; } = new(
        "Colours, contrast and words inside of a picture: nothing in it is read.",
        "Färger, kontrast och ord inne i en bild: inget i den läses.");

    public static Wording NoPages { get; } = new(
        "How the pages look as a whole: contrast against what lies behind, and words and colours inside of photographs. Nothing is drawn.",
        "Hur sidorna ser ut som helhet: kontrast mot det som ligger bakom, och ord och färger inne i foton. Inget ritas upp.");

    public static Wording NotWhole { get; } = new(
        "All of the PDF: some of its pages or pictures are too large, too many or damaged.",
        "Hela pdf-filen: några av dess sidor eller bilder är för stora, för många eller skadade.");

    public static Wording Inks { get; } = new(
        "Colours that are mixed of printing inks (CMYK): they look different on every paper. Compare them with the guide's own figures.",
        "Färger som blandas av tryckfärger (CMYK): de ser olika ut på olika papper. Jämför dem med guidens egna värden.");

    public static Wording NoLikeness { get; } = new(
        "Pictures that have been cropped closely, recoloured, or have something laid over them: ours are known by the marks that we write into them, by their exact bytes, and by what the whole picture looks like.",
        "Bilder som har beskurits hårt, färgats om eller har något ovanpå sig: våra känns igen på märkena vi skriver in i dem, på filens exakta innehåll och på hur hela bilden ser ut.");

    public static Wording DrawnLogos { get; } = new(
        "Logos that are drawn with lines or stand inside of a photograph: they are not known, nor is how large they are.",
        "Logotyper som är ritade med linjer eller syns inne i ett foto: de känns inte igen, och inte heller hur stora de är.");

    public static Wording NoLogoSize(string logo) => new($"How large “{logo}” is when it is printed or shown.", $"Hur stor ”{logo}” blir när den trycks eller visas.");

    public static Wording SmallLogo(string logo, PlacedWidth width, double least) => new(
        $"“{logo}” is {Width(width, English)} wide. It may not be narrower than {Width(width with { Size = least }, English)}.",
        $"”{logo}” är {Width(width, Swedish)} bred. Den får inte vara smalare än {Width(width with { Size = least }, Swedish)}.");

    public static Wording LargeLogo(string logo, PlacedWidth width, double least) => new(
        $"“{logo}” is {Width(width, English)} wide, which is enough ({Width(width with { Size = least }, English)}).",
        $"”{logo}” är {Width(width, Swedish)} bred, vilket räcker ({Width(width with { Size = least }, Swedish)}).");

    public static Wording OnPalette(int count) => new($"Colours: {count} of the palette.", $"Färger: {count} ur paletten.");

    public static Wording OffPalette(string colour, double distance, string nearest, string hex) => new(
        $"{colour} is not in the palette. Nearest is {nearest} ({hex}), ΔE {distance.ToString("0.0", English)}.",
        $"{colour} finns inte i paletten. Närmast är {nearest} ({hex}), ΔE {distance.ToString("0.0", Swedish)}.");

    public static Wording LowContrast(string text, string ground, double ratio) => new(
        $"Text in {text} on {ground} reaches {ratio.ToString("0.0#", English)}:1. Text needs 4.5:1.",
        $"Text i {text} på {ground} når {ratio.ToString("0.0#", Swedish)}:1. Text behöver 4,5:1.");

    public static Wording GoodContrast(string text, string ground, double ratio) => new(
        $"Text in {text} on {ground}: {ratio.ToString("0.0#", English)}:1.", $"Text i {text} på {ground}: {ratio.ToString("0.0#", Swedish)}:1.");

    public static Wording Easy(int lix) => new($"LIX {lix}: easy to read.", $"LIX {lix}: lätt att läsa.");

    public static Wording Middling(int lix) => new($"LIX {lix}: like a newspaper. Shorter sentences and words make it easier.", $"LIX {lix}: som en dagstidning. Kortare meningar och ord gör texten lättare.");

    public static Wording Hard(int lix) => new($"LIX {lix}: hard to read. Shorten sentences and words.", $"LIX {lix}: svår att läsa. Korta meningar och ord.");

    public static Wording LongSentence(int words, string begins) => new($"The longest sentence has {words} words: “{begins}”", $"Den längsta meningen har {words} ord: ”{begins}”");

    public static Wording Word(string word, string instead) => new($"“{word}”: rather “{instead}”.", $"”{word}”: hellre ”{instead}”.");

    public static Wording Example(string notThis, string doThis) => new($"“{notThis}” is our example of how not to write. Rather: “{doThis}”", $"”{notThis}” är vårt exempel på hur vi inte skriver. Hellre: ”{doThis}”");

    private static string Width(PlacedWidth width, CultureInfo culture) =>
        width.Unit == PlacedUnit.Millimetres ? $"{width.Size.ToString("0.#", culture)} mm"
        : culture == Swedish ? $"{width.Size.ToString("0", culture)} bildpunkter" : $"{width.Size.ToString("0", culture)} pixels";
}
