using System.Globalization;
using Microsoft.AspNetCore.Http;
using Varumarke.Core.Problems;

namespace Varumarke.DeliveryApi.Problems;

/// <summary>The problems that are not about a query's own syntax.</summary>
internal static class KnownProblems
{
    public static Problem Unauthorized { get; } = new(StatusCodes.Status401Unauthorized, "Unauthorized", "The Delivery API is closed, or needs a valid Api-Key header.");

    public static Problem Forbidden { get; } = new(StatusCodes.Status403Forbidden, "Forbidden", "The content is protected.");

    public static Problem NotFound { get; } = new(StatusCodes.Status404NotFound, "Not Found", "There is no such item, or none that is published in the requested culture.");

    public static Problem StartItemNotFound { get; } = new(StatusCodes.Status404NotFound, "Start-Item not found", "The Start-Item could not be found", new Dictionary<string, object?> { ["parameter"] = "Start-Item" });

    public static Problem QueryTooLong(int limit) => new(
        StatusCodes.Status414UriTooLong,
        "Query too long",
        $"The query string may be at most {limit.ToString(CultureInfo.InvariantCulture)} characters.");

    public static Problem OutputTooLarge(int limit) => new(
        StatusCodes.Status400BadRequest,
        "Answer too large",
        $"The answer would hold more than {limit.ToString(CultureInfo.InvariantCulture)} expanded items. Expand fewer properties, less deeply, or take fewer items.",
        new Dictionary<string, object?> { ["parameter"] = "expand" });

    public static Problem DocumentNotFound(IReadOnlyList<string> known) => new(
        StatusCodes.Status404NotFound,
        "Not Found",
        "There is no such OpenAPI document.",
        new Dictionary<string, object?> { ["parameter"] = "documentName", ["allowed"] = known });
}
