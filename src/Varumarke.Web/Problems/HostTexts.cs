using Varumarke.Core.Problems;

namespace Varumarke.Web.Problems;

/// <summary>What the host says of requests that nothing else has answered in words.</summary>
internal static class HostTexts
{
    public static Wording NothingHere { get; } = new("There is nothing at this address.", "Det finns ingenting på den här adressen.");

    public static Wording BadRequest { get; } = new(
        "The request cannot be answered as it is; its Host may not be one that the service goes by.",
        "Förfrågan kan inte besvaras som den är; dess Host är kanske inget som tjänsten lyder.");

    public static Wording PreconditionFailed { get; } = new(
        "What is here is not what If-Match or If-Unmodified-Since names.",
        "Det som finns här är inte det som If-Match eller If-Unmodified-Since anger.");

    public static Wording NoSuchPart { get; } = new(
        "The file has no such part; Content-Range says how long it is.",
        "Filen har ingen sådan del; Content-Range talar om hur lång den är.");

    public static Wording Failed { get; } = new(
        "Something failed here, and is in the log. The request may be right.",
        "Något gick fel här, och det står i loggen. Förfrågan kan vara riktig.");

    /// <param name="why">The server's own words, which are English.</param>
    public static Wording Unreadable(string why) => new(why, $"Förfrågan kan inte läsas: {why}");

    public static Wording NotPossible(string method, string? allowed) => new(
        $"{method} is not possible here. Allowed: {allowed}.",
        $"{method} går inte här. Tillåtet: {allowed}.");
}
