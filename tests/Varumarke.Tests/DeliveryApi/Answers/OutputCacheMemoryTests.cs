using System.Globalization;
using Microsoft.Extensions.Options;
using Varumarke.DeliveryApi;
using Varumarke.DeliveryApi.Answers;
using Varumarke.Testing.Memory;
using Varumarke.Tests.Core.Caching;
using Varumarke.Tests.DeliveryApi.Index;

namespace Varumarke.Tests.DeliveryApi.Answers;

/// <summary>What the cache says that it holds is what it takes of the heap: never more than a fifth above its limit.</summary>
[Collection(MemoryCollection.Name)]
public class OutputCacheMemoryTests
{
    private const double Above = 1.2;

    // Just after a table has doubled it is half empty, just before it is full; both are tried.
    [Theory]
    [InlineData(6_000, 20, 1, false)]
    [InlineData(11_000, 20, 1, false)]
    [InlineData(20_000, 300, 4, false)]
    [InlineData(6_000, 900, 40, false)]
    [InlineData(11_000, 900, 40, true)]
    [InlineData(3_000, 20_000, 10, true)]
    public void Bytes_AnswersOfOneKind_AreWhatTheHeapHolds(int count, int length, int tags, bool sharesTags)
    {
        OutputCache cache = Create(maxBytes: 1L << 40);

        long kept = HeapMeter.BytesKeptBy(() => Fill(cache, count, length, tags, sharesTags));

        Assert.Equal(count, cache.Count);
        Assert.True(kept <= Above * cache.Bytes, $"{kept:N0} bytes of heap, {cache.Bytes:N0} counted");
        Assert.True(kept >= 0.45 * cache.Bytes, $"{kept:N0} bytes of heap, {cache.Bytes:N0} counted");
        GC.KeepAlive(cache);
    }

    [Fact]
    public void Keep_ManyMoreSmallAnswersThanFit_StaysWithinItsLimitOnTheHeap()
    {
        const long Limit = 16 * 1024 * 1024;
        OutputCache cache = Create(Limit);

        long kept = HeapMeter.BytesKeptBy(() => Fill(cache, 60_000, 40, 2, sharesTags: false));

        Assert.True(kept <= Above * Limit, $"{kept:N0} bytes of heap");
        GC.KeepAlive(cache);
    }

    private static void Fill(OutputCache cache, int count, int length, int tags, bool sharesTags)
    {
        for (int i = 0; i < count; i++)
        {
            // Each request brings strings of its own.
            string number = i.ToString("D8", CultureInfo.InvariantCulture);
            int first = sharesTags ? i % 500 : i * tags;
            cache.Keep(
                new CachedResponse
                {
                    Key = new CacheKey($"/umbraco/delivery/api/v2/content/item/{number}", $"?n={number}", false, $"{new string('h', 15)}", null, null, null),
                    Body = new byte[length],
                    ETag = $"\"{number}{number}{number[..6]}\"",
                    Tags = [.. Enumerable.Range(first, tags).Select(Trees.Key)],
                },
                cache.Clock);
        }
    }

    private static OutputCache Create(long maxBytes)
    {
        var options = new DeliveryApiOptions();
        options.Cache.MaxBytes = maxBytes;
        return new OutputCache(Options.Create(options), TimeProvider.System);
    }
}
