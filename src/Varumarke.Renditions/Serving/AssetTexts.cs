using Varumarke.Core.Problems;

namespace Varumarke.Renditions.Serving;

/// <summary>What is said to whoever asked for a file and gets none.</summary>
internal static class AssetTexts
{
    public static Wording NoFile { get; } = new("The asset's file is not there.", "Själva filen finns inte på plats.");

    public static Wording Unsigned { get; } = new(
        "Sizes of one's own choosing need a signature ('hmac'). Take the addresses that the APIs give, or a preset: /renditions/{key}/{preset}.{format}.",
        "Storlekar som man väljer själv behöver en signatur ('hmac'). Ta adresserna som API:erna ger, eller ett förval: /renditions/{nyckel}/{förval}.{filformat}.");

    public static Wording WrongSignature { get; } = new(
        "The signature ('hmac') does not belong to this address, or its key has been retired.",
        "Signaturen ('hmac') hör inte till den här adressen, eller så har dess nyckel tagits ur bruk.");

    public static Wording Unwritable { get; } = new(
        "The picture is broken, and what it tells of camera and place cannot be taken out of it.",
        "Bilden är trasig, och det som den berättar om kamera och plats kan inte tas bort ur den.");

    public static Wording Unreadable { get; } = new("The picture cannot be read.", "Bilden kan inte läsas.");

    public static Wording StoreAway { get; } = new(
        "The store of files does not answer at this moment.",
        "Lagret med filer svarar inte just nu.");

    public static Wording Busy { get; } = new(
        "Too many renditions are being made at this moment.",
        "För många bilder görs just nu.");

    public static Wording TooMany(int limit) => new(
        $"{limit} renditions that this address has asked for are waiting to be made. It may ask for more when some of them are done.",
        $"{limit} bilder som den här adressen har bett om väntar på att göras. Be om fler när några av dem är klara.");

    public static Wording ReadOnly { get; } = new("Files can be read only: GET or HEAD.", "Filer kan bara läsas: GET eller HEAD.");
}
