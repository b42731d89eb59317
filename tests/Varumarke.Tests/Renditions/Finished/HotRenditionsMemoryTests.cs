using Microsoft.Extensions.Options;
using Varumarke.Core.Renditions;
using Varumarke.Renditions;
using Varumarke.Renditions.Finished;
using Varumarke.Testing.Memory;
using Varumarke.Tests.Core.Caching;

namespace Varumarke.Tests.Renditions.Finished;

/// <summary>What the cache says that it holds is what it takes of the heap, also when it holds many small renditions.</summary>
[Collection(MemoryCollection.Name)]
public class HotRenditionsMemoryTests
{
    [Theory]
    [InlineData(6_000, 1, 100)]
    [InlineData(11_000, 1, 100)]
    [InlineData(11_000, 10, 100)]
    [InlineData(2_000, 1, 20_000)]
    public void Bytes_RenditionsOfOneKind_AreWhatTheHeapHolds(int count, int ofEachPicture, int length)
    {
        var hot = new HotRenditions(Options.Create(new RenditionsOptions { MaxMemoryBytes = 1L << 40 }));

        long kept = HeapMeter.BytesKeptBy(() =>
        {
            for (int i = 0; i < count; i++)
            {
                hot.Keep(new RenditionKey(new Guid(i / ofEachPicture, 0, 0, new byte[8]), $"{i:x32}", $"{"jp"}g{string.Empty}"), new byte[length]);
            }
        });

        Assert.Equal(count, hot.Count);
        Assert.True(kept <= 1.2 * hot.Bytes, $"{kept:N0} bytes of heap, {hot.Bytes:N0} counted");
        GC.KeepAlive(hot);
    }
}
