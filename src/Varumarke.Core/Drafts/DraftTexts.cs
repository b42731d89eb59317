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
        "Colours, contrast, logos and words inside of photographs and of PDF pages: only what is written in the file is looked at, nothing is drawn.",
        "Färger, kontrast, logotyper och ord inne i foton och på pdf-sidor: bara det som står skrivet i filen granskas, inget ritas upp.");

    public static Wording NoLikeness { get; } = new(
        "Pictures that have been cropped, recoloured or saved anew without their marks: ours are known by the marks that we write into them, and by their exact bytes.",
        "Bilder som har beskurits, färgats om eller sparats om utan sina märken: våra känns igen på märkena vi skriver in i dem och på filens exakta innehåll.");

    public static Wording NoLogoSize { get; } = new("How large the logo is when it is printed or shown.", "Hur stor logotypen blir när den trycks eller visas.");

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
}
