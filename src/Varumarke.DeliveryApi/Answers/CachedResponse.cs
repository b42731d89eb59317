using Microsoft.Extensions.Primitives;
using Varumarke.DeliveryApi.Bodies;
using Varumarke.DeliveryApi.Compression;
using Varumarke.DeliveryApi.Querying;

namespace Varumarke.DeliveryApi.Answers;

/// <summary>An answer ready to be sent: its bytes, its tag, and what it was made of.</summary>
internal sealed class CachedResponse
{
    // Measured on the heap, beside what is counted below: this object, its node in the dictionary with the key once more, its
    // places in the table and in the queue of a cache that has just grown, its entity tag, the place for packed forms.
    private const int Overhead = 680;

    // A place in the array, and one in the table of tags, which is twice as large as what it holds when it has just grown.
    private const int TagCost = 110;

    private const int ArrayOverhead = 24;

    public required CacheKey Key { get; init; }

    public required AnswerBody Body { get; init; }

    public required StringValues ETag { get; init; }

    public required Guid[] Tags { get; init; }

    /// <summary>When time alone makes it old, in UTC ticks; <see cref="long.MaxValue"/> for never.</summary>
    public long ExpiresAtTicks { get; init; } = long.MaxValue;

    /// <summary>For an answer to a query: whether that query would still answer the same.</summary>
    public ListWatch? Watch { get; init; }

    /// <summary>The same answer, packed.</summary>
    public PackedBodies Packed { get; } = new();

    /// <summary>What it takes of the heap without its packed forms, in bytes.</summary>
    public long Size => Overhead + ArrayOverhead + Body.Size + Key.Size + ((long)Tags.Length * TagCost) + (Watch?.Size(Key.Query.Length) ?? 0);
}
