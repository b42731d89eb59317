using CsCheck;
using Microsoft.Extensions.Options;
using Varumarke.Core.Renditions;
using Varumarke.Renditions;
using Varumarke.Renditions.Finished;

namespace Varumarke.Tests.Renditions.Finished;

public sealed class HotRenditionsTests
{
    private static readonly Guid[] Media = [.. Enumerable.Range(1, 5).Select(number => new Guid(number, 0, 0, new byte[8]))];

    [Fact]
    public void Keep_AnySequence_StaysWithinItsLimitAndGivesBackWhatWasPut() =>
        Gen.Select(Gen.Int[0, 2], Gen.Int[0, 4], Gen.Int[0, 9], Gen.Int[0, 3000]).Array[0, 200].Sample(steps =>
        {
            var hot = new HotRenditions(Options.Create(new RenditionsOptions { MaxMemoryBytes = 10_000, MaxMemoryEntryBytes = 2_000 }));
            foreach ((int step, int media, int rendition, int length) in steps)
            {
                RenditionKey key = Key(media, rendition);
                if (step == 0)
                {
                    hot.Keep(key, Content(key, length));
                }
                else if (step == 1)
                {
                    Assert.True(!hot.TryGet(key, out byte[]? bytes) || bytes.SequenceEqual(Content(key, bytes.Length)));
                }
                else
                {
                    hot.Remove(Media[media], exceptEdition: length % 2 == 0 ? key.Edition : null);
                    Assert.True(length % 2 == 0 || !hot.TryGet(key, out _));
                    Assert.Equal(hot.TryGet(key, out _), hot.Holds(Media[media]));
                }

                Assert.InRange(hot.Bytes, 0, 10_000);
            }
        });

    [Fact]
    public void Keep_WhenFull_LetsGoOfWhatNobodyAsksFor()
    {
        var hot = new HotRenditions(Options.Create(new RenditionsOptions { MaxMemoryBytes = 10_000, MaxMemoryEntryBytes = 2_000 }));
        RenditionKey wanted = Key(0, 0);
        hot.Keep(wanted, new byte[1_000]);
        for (int number = 1; number < 50; number++)
        {
            Assert.True(hot.TryGet(wanted, out _));
            hot.Keep(Key(1, number), new byte[1_000]);
        }

        Assert.False(hot.TryGet(Key(1, 1), out _));
    }

    [Fact]
    public void Takes_NoMemoryConfigured_Nothing() =>
        Assert.False(new HotRenditions(Options.Create(new RenditionsOptions { MaxMemoryBytes = 0 })).Takes(1));

    private static RenditionKey Key(int media, int rendition) => new(Media[media], $"{rendition:x16}", "jpg");

    private static byte[] Content(RenditionKey key, int length)
    {
        byte[] content = new byte[length];
        Array.Fill(content, (byte)key.GetHashCode());
        return content;
    }
}
