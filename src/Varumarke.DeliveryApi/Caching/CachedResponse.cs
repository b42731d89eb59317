using Microsoft.Extensions.Primitives;

namespace Varumarke.DeliveryApi.Caching;

/// <summary>An answer ready to be sent: its bytes, its tag, and what it was made of.</summary>
internal sealed class CachedResponse
{
    private const int Overhead = 400;
    private const int TagCost = 80;

    public required CacheKey Key { get; init; }

    public required byte[] Body { get; init; }

    public required StringValues ETag { get; init; }

    public required Guid[] Tags { get; init; }

    /// <summary>When time alone makes it old, in UTC ticks; <see cref="long.MaxValue"/> for never.</summary>
    public long ExpiresAtTicks { get; init; } = long.MaxValue;

    /// <summary>For an answer to a query: whether that query would still answer the same.</summary>
    public ListWatch? Watch { get; init; }

    /// <summary>Used since the cache last looked for something to drop.</summary>
    public bool WasUsed { get; set; }

    public long Size => Overhead + Body.Length + Key.Size + ((long)Tags.Length * TagCost);
}
