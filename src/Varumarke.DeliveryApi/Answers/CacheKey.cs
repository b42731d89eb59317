using Microsoft.AspNetCore.Http;
using Varumarke.DeliveryApi.Headers;

namespace Varumarke.DeliveryApi.Answers;

/// <summary>
/// Everything in a request that an answer depends on. Strings that the server has already made are compared as they are, so
/// that a look-up allocates nothing.
/// </summary>
internal readonly record struct CacheKey(string Path, string Query, bool IsHttps, string Host, string? Culture, string? Segment, string? StartItem)
{
    public static CacheKey Of(HttpRequest request) => new(
        request.Path.Value ?? string.Empty,
        request.QueryString.Value ?? string.Empty,
        request.IsHttps,
        request.Host.Value ?? string.Empty,
        request.Headers.Culture(),
        request.Headers.Segment(),
        request.Headers.RequestedStartItem());

    /// <summary>What its strings take of the heap, in bytes; none of them is shared with another request.</summary>
    public int Size => Of(Path) + Of(Query) + Of(Host) + Of(Culture) + Of(Segment) + Of(StartItem);

    // A header, a length, a terminator, and the next multiple of eight.
    private static int Of(string? text) => string.IsNullOrEmpty(text) ? 0 : 28 + (2 * text.Length);
}
