using Varumarke.Core.Problems;

namespace Varumarke.Portal.Receipts;

/// <summary>The words of a receipt.</summary>
public static class ReceiptWords
{
    /// <summary>The page's title.</summary>
    public static Wording Title { get; } = new("Receipt", "Kvitto");

    /// <summary>The file comes.</summary>
    public static Wording Coming { get; } = new("The download begins by itself.", "Hämtningen börjar av sig själv.");

    /// <summary>Should it not.</summary>
    public static Wording Again { get; } = new("Download the file", "Hämta filen");

    /// <summary>It cannot be had just now.</summary>
    public static Wording FileBusy { get; } = new("The file cannot be made just now. Try again in half a minute.", "Filen kan inte göras just nu. Försök igen om en halv minut.");

    /// <summary>Save it.</summary>
    public static Wording Save { get; } = new(
        "Save this address. It always answers whether you may still use the file.",
        "Spara den här adressen. Den svarar alltid på om du fortfarande får använda filen.");

    /// <summary>The answer.</summary>
    public static Wording Yes { get; } = new("Yes, you may use it", "Ja, du får använda den");

    /// <summary>The answer.</summary>
    public static Wording No { get; } = new("No, you may no longer use it", "Nej, du får inte längre använda den");

    /// <summary>What to do.</summary>
    public static Wording TakeDown { get; } = new("If you have published it: take it down.", "Har du publicerat den? Ta bort den.");

    /// <summary>The file was exchanged.</summary>
    public static Wording NewFile { get; } = new(
        "The file has been replaced by a newer version since you took it. You may use yours, but fetch the new one if you can.",
        "Filen har bytts mot en nyare version sedan du hämtade den. Du får använda din, men hämta gärna den nya.");

    /// <summary>What was taken.</summary>
    public static Wording What { get; } = new("What you took", "Det du hämtade");

    /// <summary>The code.</summary>
    public static Wording Code { get; } = new("Receipt number", "Kvittonummer");

    /// <summary>The size.</summary>
    public static Wording Size { get; } = new("Size", "Storlek");

    /// <summary>When.</summary>
    public static Wording When { get; } = new("Taken", "Hämtat");

    /// <summary>The channel that was told.</summary>
    public static Wording Channel { get; } = new("For", "För");

    /// <summary>The channels of then.</summary>
    public static Wording Channels { get; } = new("Where it may be used, on the terms when you took it", "Var den får användas, enligt villkoren när du hämtade den");

    /// <summary>The channel that was told is not among those.</summary>
    public static Wording NotThatChannel { get; } = new(
        "What you said that you would use it for is not among them. Ask us before you do.",
        "Det du angav att du skulle använda den till hör inte till dem. Fråga oss innan du gör det.");

    /// <summary>What for.</summary>
    public static Wording Purpose { get; } = new("Purpose", "Användning");

    /// <summary>The version.</summary>
    public static Wording Version { get; } = new("Version (SHA-256)", "Version (SHA-256)");

    /// <summary>No such receipt.</summary>
    public static Wording Unknown { get; } = new("There is no such receipt", "Kvittot finns inte");

    /// <summary>What to do then.</summary>
    public static Wording UnknownHelp { get; } = new("Check the number: it has 20 letters and digits.", "Kontrollera numret: det har 20 bokstäver och siffror.");

    /// <summary>To the asset.</summary>
    public static Wording ToAsset { get; } = new("To the file's page", "Till filens sida");

    /// <summary>Asks for an address.</summary>
    public static Wording TellMe { get; } = new("Be told if that changes", "Få veta om det ändras");

    /// <summary>The address.</summary>
    public static Wording Email { get; } = new("Your e-mail address", "Din e-postadress");

    /// <summary>Sends it.</summary>
    public static Wording TellMeButton { get; } = new("Tell me", "Mejla mig");

    /// <summary>What becomes of it.</summary>
    public static Wording TellMeNote { get; } = new(
        "You get a confirmation now and one mail if the right ends. The address is used for nothing else, is stored encrypted and is erased after that, after two years at the latest, or when you say so.",
        "Du får en bekräftelse nu och ett mejl om rätten upphör. Adressen används inte till något annat, lagras krypterad och raderas därefter, senast efter två år eller när du själv vill.");

    /// <summary>It was kept.</summary>
    public static Wording AddressKept { get; } = new("We write to you if you may not use it any more. A confirmation is on its way.", "Vi skriver till dig om du inte får använda det längre. En bekräftelse är på väg.");

    /// <summary>It is no address.</summary>
    public static Wording AddressUnreadable { get; } = new("That is no e-mail address. Write it like this: name@example.com", "Det är ingen e-postadress. Skriv så här: namn@exempel.se");

    /// <summary>No mail can be sent.</summary>
    public static Wording NoMail { get; } = new("Mail cannot be sent from here at the moment.", "Det går inte att skicka e-post härifrån just nu.");
}
