using Varumarke.Core.Problems;
using Varumarke.Core.Recalls;

namespace Varumarke.Portal.Recognition;

/// <summary>The words of the page that answers for a file.</summary>
public static class RecognitionWords
{
    /// <summary>The page's title.</summary>
    public static Wording Title { get; } = new("May I still use it?", "Får jag fortfarande använda den?");

    /// <summary>What it does.</summary>
    public static Wording Lead { get; } = new(
        "Ask with the receipt's number, or show us the file.", "Fråga med kvittots nummer, eller visa filen för oss.");

    /// <summary>The number.</summary>
    public static Wording Code { get; } = new("Receipt number", "Kvittonummer");

    /// <summary>Asks.</summary>
    public static Wording Ask { get; } = new("Ask", "Fråga");

    /// <summary>The file.</summary>
    public static Wording File { get; } = new("Picture or file, at most 30 MB", "Bild eller fil, högst 30 MB");

    /// <summary>Shows it.</summary>
    public static Wording Look { get; } = new("Look at the file", "Titta på filen");

    /// <summary>What becomes of it.</summary>
    public static Wording NotKept { get; } = new(
        "We look at the file and forget it. It is known by the address inside it, by its content, or by what it looks like. A picture that has been cropped much may not be known.",
        "Vi tittar på filen och glömmer den. Den känns igen på adressen inuti, på innehållet eller på utseendet. En bild som är hårt beskuren känns kanske inte igen.");

    /// <summary>Not a number.</summary>
    public static Wording NoCode { get; } = new("The number has 20 letters and digits. Check it.", "Numret har 20 bokstäver och siffror. Kontrollera det.");

    /// <summary>No file.</summary>
    public static Wording NoFile { get; } = new("No file came with the form. Choose one and try again.", "Ingen fil följde med formuläret. Välj en och försök igen.");

    /// <summary>Too large.</summary>
    public static Wording TooLarge { get; } = new("The file is larger than 30 MB. Show us a smaller copy.", "Filen är större än 30 MB. Visa en mindre kopia.");

    /// <summary>Too many at once.</summary>
    public static Wording Busy { get; } = new("We are looking at other files just now. Try again in a moment.", "Vi tittar på andra filer just nu. Försök igen om en stund.");

    /// <summary>The answer.</summary>
    public static Wording Unknown { get; } = new("We do not know this file", "Vi känner inte igen filen");

    /// <summary>The receipt that the file carries; its number follows.</summary>
    public static Wording Receipt { get; } = new("The file carries its receipt:", "Filen bär sitt kvitto:");

    /// <summary>What that means.</summary>
    public static Wording UnknownHelp { get; } = new(
        "That does not say that you may use it, nor that you may not. Ask with the receipt's number if you have one.",
        "Det betyder inte att du får använda den, och inte heller att du inte får det. Fråga med kvittots nummer om du har ett.");

    /// <summary>What it is known by.</summary>
    public static Wording KnownBy(RecognisedBy by) => by switch
    {
        RecognisedBy.Address => new("Known by the address inside the file.", "Igenkänd på adressen inuti filen."),
        RecognisedBy.Bytes => new("Known by its content: it is the original.", "Igenkänd på innehållet: det är originalet."),
        _ => new("Known by what it looks like, which is not certain.", "Igenkänd på utseendet, vilket inte är helt säkert."),
    };
}
