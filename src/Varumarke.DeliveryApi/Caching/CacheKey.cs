using Microsoft.AspNetCore.Http;
using Varumarke.DeliveryApi.Requests;

namespace Varumarke.DeliveryApi.Caching;

/// <summary>
/// Everything in a request that an answer depends on. Strings that the server has already made are compared as they are, so
/// that a look-up allocates nothing.
/// </summary>
internal readonly record struct CacheKey(string Path, string Query, string Host, string? Culture, string? Segment, string? StartItem)
{
    public static CacheKey Of(HttpRequest request) => new(
        request.Path.Value ?? string.Empty,
        request.QueryString.Value ?? string.Empty,
        request.Host.Value ?? string.Empty,
        request.Headers.Culture(),
        request.Headers.Segment(),
        request.Headers.RequestedStartItem());

    // Memory that the key itself takes.
    public int Size => 2 * (Path.Length + Query.Length + Host.Length + (Culture?.Length ?? 0) + (Segment?.Length ?? 0) + (StartItem?.Length ?? 0));
}
