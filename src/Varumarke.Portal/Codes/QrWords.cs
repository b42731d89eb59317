using Varumarke.Core.Problems;

namespace Varumarke.Portal.Codes;

/// <summary>What is said of QR codes.</summary>
public static class QrWords
{
    /// <summary>What the code of a picture's page is.</summary>
    public static Wording PictureName(string address) => new($"QR code that leads to {address}", $"QR-kod som leder till {address}");

    /// <summary>What it is for.</summary>
    public static Wording PictureNote { get; } = new(
        "In print: whoever reads the code comes to this page, with the terms as they are then.", "I tryck: den som läser koden kommer till den här sidan, med villkoren som de är då.");

    /// <summary>What the code of a receipt is.</summary>
    public static Wording ReceiptName(string address) => new($"QR code that leads to {address}", $"QR-kod som leder till {address}");

    /// <summary>What it is for.</summary>
    public static Wording ReceiptNote { get; } = new(
        "Keep the code with the print: it leads to this answer.", "Spara koden tillsammans med trycksaken: den leder till det här svaret.");
}
