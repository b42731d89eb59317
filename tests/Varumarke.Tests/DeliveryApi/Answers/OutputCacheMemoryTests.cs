using System.Globalization;
using Microsoft.Extensions.Options;
using Varumarke.DeliveryApi;
using Varumarke.DeliveryApi.Answers;
using Varumarke.DeliveryApi.Bodies;
using Varumarke.DeliveryApi.Requests;
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

    // What comes must fit between what stays.
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    public void Keep_ListsOfMixedSizesComeAndGo_StaysWithinItsLimitWithTheGapsBetweenThem(int chance)
    {
        const long Limit = 64 * 1024 * 1024;
        OutputCache cache = Create(Limit);
        var sizes = new Random(chance);

        long held = HeapMeter.BytesHeldBy(() =>
        {
            for (int i = 0; i < 8_000; i++)
            {
                string number = i.ToString("D8", CultureInfo.InvariantCulture);
                CacheKey key = new("/umbraco/delivery/api/v2/content", $"?n={number}", false, "localhost", null, null, null);
                int length = (int)Math.Exp(5.5 + (sizes.NextDouble() * 7.5));

                // Asked for a second time, so that it is kept.
                for (int asked = 0; asked < 2; asked++)
                {
                    cache.Keep(new CachedResponse { Key = key, Body = List(length), ETag = $"\"{number}\"", Tags = [Trees.Key(i % 700)] }, cache.Generation);
                }

                // Some are asked for and stay, so that gaps come between.
                if (sizes.Next(3) == 0)
                {
                    cache.TryGet(key, out _);
                }

                if (sizes.Next(50) == 0)
                {
                    cache.Evict([Trees.Key(sizes.Next(700))]);
                }
            }
        });

        Assert.InRange(cache.Bytes, Limit / 2, Limit);
        Assert.True(held <= Above * Limit, $"{held:N0} bytes of heap, {cache.Bytes:N0} counted");
        GC.KeepAlive(cache);
    }

    private static AnswerBody List(int length)
    {
        using var buffer = new ListBuffer();
        for (int left = length; left > 0;)
        {
            int part = Math.Min(left, 8_000);
            buffer.GetSpan(part)[..part].Clear();
            buffer.Advance(part);
            left -= part;
        }

        return buffer.ToBody();
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
                    Body = AnswerBody.Of(new byte[length]),
                    ETag = $"\"{number}{number}{number[..6]}\"",
                    Tags = [.. Enumerable.Range(first, tags).Select(Trees.Key)],
                },
                cache.Generation);
        }
    }

    private static OutputCache Create(long maxBytes)
    {
        var options = new DeliveryApiOptions();
        options.Cache.MaxBytes = maxBytes;
        return new OutputCache(Options.Create(options), TimeProvider.System);
    }
}
