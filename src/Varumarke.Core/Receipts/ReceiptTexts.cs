using Varumarke.Core.Library;
using Varumarke.Core.Problems;

namespace Varumarke.Core.Receipts;

/// <summary>What is said of receipts that are not there or cannot be made.</summary>
public static class ReceiptTexts
{
    /// <summary>No receipt has the code.</summary>
    public static Wording NotFound { get; } = new("There is no receipt with this code.", "Det finns inget kvitto med den här koden.");

    /// <summary>The size is not there.</summary>
    public static Wording NoSuchSize { get; } = new("The asset is not to be had in this size.", "Filen finns inte i den storleken.");

    /// <summary>The channel is none.</summary>
    public static Wording NoSuchChannel { get; } = new(
        $"There is no such channel. Those that there are: {string.Join(", ", LibraryWords.ChannelCodes)}.",
        $"Det finns ingen sådan kanal. De som finns: {string.Join(", ", LibraryWords.ChannelCodes)}.");

    /// <summary>What was sent is no order.</summary>
    public static Wording Unreadable { get; } = new(
        "Send which asset (assetId) and which size (rendition), as JSON.", "Skicka vilken fil (assetId) och vilken storlek (rendition), som JSON.");

    /// <summary>What was sent is no form.</summary>
    public static Wording UnreadableForm { get; } = new("The form cannot be read.", "Formuläret går inte att läsa.");

    /// <summary>Too much at once.</summary>
    public static Wording TooMany { get; } = new("Too many in a short time. Come back in a few minutes.", "För många på kort tid. Kom tillbaka om några minuter.");

    /// <summary>From a page of another website.</summary>
    public static Wording Elsewhere { get; } = new("Downloads begin on this website's own pages.", "Hämtningar börjar på den här webbplatsens egna sidor.");
}
