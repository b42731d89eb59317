using System.Globalization;
using Varumarke.Core.Problems;

namespace Varumarke.Portal.Basket;

/// <summary>The words of the basket and of what it is taken away in.</summary>
public static class BasketWords
{
    /// <summary>The page's title.</summary>
    public static Wording Title { get; } = new("Basket", "Korg");

    /// <summary>What it is.</summary>
    public static Wording Lead { get; } = new("Choose the size of each, and fetch all in one file.", "Välj storlek på var och en och hämta alla i en fil.");

    /// <summary>Nothing is in it.</summary>
    public static Wording Empty { get; } = new("The basket is empty.", "Korgen är tom.");

    /// <summary>Where to find something.</summary>
    public static Wording ToLibrary { get; } = new("To pictures and files", "Till bilder och filer");

    /// <summary>Takes one out.</summary>
    public static Wording Remove { get; } = new("Remove", "Ta bort");

    /// <summary>Keeps the sizes.</summary>
    public static Wording Save { get; } = new("Save sizes", "Spara storlekarna");

    /// <summary>Takes all out.</summary>
    public static Wording EmptyIt { get; } = new("Empty the basket", "Töm korgen");

    /// <summary>Fetches.</summary>
    public static Wording Take { get; } = new("Fetch all as a zip file", "Hämta allt som zip-fil");

    /// <summary>What one gets.</summary>
    public static Wording TakeNote { get; } = new(
        "The zip file has every file, a text with credits, and the terms. Each file gets a receipt that always answers whether you may still use it.",
        "I zip-filen ligger varje fil, en text med hur de ska anges, och villkoren. Varje fil får ett kvitto som alltid svarar på om du fortfarande får använda den.");

    /// <summary>Passing it on.</summary>
    public static Wording Share { get; } = new("Pass it on", "Skicka vidare");

    /// <summary>Where it is.</summary>
    public static Wording Address { get; } = new("The basket's address", "Korgens adress");

    /// <summary>Where it is kept.</summary>
    public static Wording AddressNote { get; } = new(
        "The basket is in the address itself, and for a day in a cookie in your browser. Nothing is kept about you.",
        "Korgen ligger i själva adressen, och ett dygn i en kaka i din webbläsare. Inget sparas om dig.");

    /// <summary>Some of it is not to be had.</summary>
    public static Wording Gone { get; } = new(
        "Something that was in the basket is not to be had any more and has been left out.", "Något som låg i korgen går inte att hämta längre och är borttaget.");

    /// <summary>The receipts of what was taken.</summary>
    public static Wording Receipts { get; } = new("Receipts", "Kvitton");

    /// <summary>What the receipts say.</summary>
    public static Wording ReceiptsLead { get; } = new(
        "Save this address. It always answers which of the files you may still use.", "Spara den här adressen. Den svarar alltid på vilka av filerna du fortfarande får använda.");

    /// <summary>Fetches again.</summary>
    public static Wording Again { get; } = new("Fetch the zip file", "Hämta zip-filen");

    /// <summary>None may be used.</summary>
    public static Wording NoneLeft { get; } = new("None of the files may be used any more.", "Ingen av filerna får användas längre.");

    /// <summary>A receipt that says yes.</summary>
    public static Wording Yes { get; } = new("May be used", "Får användas");

    /// <summary>A receipt that says no.</summary>
    public static Wording No { get; } = new("May no longer be used", "Får inte längre användas");

    /// <summary>To the single receipt.</summary>
    public static Wording Receipt { get; } = new("Receipt", "Kvitto");

    /// <summary>It holds no more.</summary>
    public static Wording Full(int most) => new(
        string.Create(CultureInfo.InvariantCulture, $"A basket holds {most} files. The rest was left out: fetch these first."),
        string.Create(CultureInfo.InvariantCulture, $"En korg rymmer {most} filer. Resten togs inte med: hämta de här först."));

    /// <summary>The address names no receipts.</summary>
    public static Wording NoReceipts { get; } = new("The address names no receipts that are here.", "Adressen nämner inga kvitton som finns.");

    /// <summary>Nothing was chosen.</summary>
    public static Wording NothingChosen { get; } = new("Choose at least one file that may be used.", "Välj minst en fil som får användas.");

    /// <summary>A part beyond the end was asked for.</summary>
    public static Wording NoSuchPart { get; } = new("The zip file has no such part. Fetch it from its beginning.", "Zip-filen har ingen sådan del. Hämta den från början.");

    /// <summary>Too many are being sent.</summary>
    public static Wording Busy { get; } = new("Many zip files are being fetched just now. Try again in a minute.", "Många zip-filer hämtas just nu. Försök igen om en minut.");
}
