using Microsoft.Extensions.Time.Testing;
using Varumarke.Core.Pictures;
using Varumarke.Core.Problems;
using Varumarke.Core.Renditions;
using Varumarke.Renditions.Turns;

namespace Varumarke.Tests.Renditions.Turns;

public sealed class RefusedRenditionsTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void Find_WithinAMinute_IsTheVerdict()
    {
        var refused = new RefusedRenditions(_time);
        PictureVerdict verdict = PictureVerdict.TooLarge(new Wording("too slow", "för långsamt"));
        refused.Keep(Key(1), verdict);

        _time.Advance(RefusedRenditions.Holds - TimeSpan.FromSeconds(1));
        Assert.Same(verdict, refused.Find(Key(1)));
        Assert.Null(refused.Find(Key(2)));

        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(refused.Find(Key(1)));
    }

    [Fact]
    public void Keep_ManyThousand_RemembersTheLastThousand()
    {
        var refused = new RefusedRenditions(_time);
        for (int i = 0; i < 5_000; i++)
        {
            refused.Keep(Key(i), PictureVerdict.TooLarge(new Wording("too slow", "för långsamt")));
        }

        Assert.Equal(1_000, Enumerable.Range(0, 5_000).Count(i => refused.Find(Key(i)) is not null));
        Assert.NotNull(refused.Find(Key(4_999)));
    }

    private static RenditionKey Key(int number) => new(Guid.Empty, $"{number:x16}", "jpg");
}
