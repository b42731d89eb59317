using Varumarke.Core.Problems;

namespace Varumarke.DeliveryApi.Problems;

/// <summary>What this API says to those who get no answer.</summary>
internal static class DeliveryTexts
{
    public static Wording Closed { get; } = new("The Delivery API is closed, or needs a valid Api-Key header.", "API:et är stängt, eller kräver en giltig nyckel i Api-Key.");

    public static Wording Protected { get; } = new("The content is protected.", "Innehållet är skyddat.");

    public static Wording NoItem { get; } = new(
        "There is no such item, or none that is published in the requested culture.",
        "Det finns ingen sådan post, eller ingen som är publicerad på det språk som efterfrågas.");

    public static Wording NoStartItem { get; } = new("Start-Item not found", "Start-Item finns inte");

    public static Wording NoStartItemDetail { get; } = new("The Start-Item could not be found", "Det som Start-Item anger finns inte");

    public static Wording QueryTooLong { get; } = new("Query too long", "För lång fråga");

    public static Wording OutputTooLarge { get; } = new("Answer too large", "För stort svar");

    public static Wording NoDocument { get; } = new("There is no such OpenAPI document.", "Det finns inget sådant OpenAPI-dokument.");

    public static Wording QueryTooLongDetail(string limit) => new($"The query string may be at most {limit} characters.", $"Frågan får vara högst {limit} tecken.");

    public static Wording ListTooLong(string fitting, string limit) => new(
        $"{fitting} items fit into the {limit} bytes that a list may come to. Take that many and read on with 'skip', or ask for fewer properties with 'fields'.",
        $"{fitting} poster ryms i de {limit} byte som en lista får uppgå till. Hämta så många och läs vidare med 'skip', eller be om färre egenskaper med 'fields'.");

    public static Wording OutputTooLargeDetail(string limit) => new(
        $"The answer would hold more than {limit} expanded items. Expand fewer properties, less deeply, or take fewer items.",
        $"Svaret skulle rymma mer än {limit} utvecklade poster. Utveckla färre egenskaper, inte lika djupt, eller hämta färre poster.");
}
