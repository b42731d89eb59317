using CsCheck;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Varumarke.Core.Rights;

namespace Varumarke.Tests.Core.Rights;

public class AssetSubstitutesTests
{
    private static readonly DateTimeOffset Now = new(2026, 5, 31, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Follow_Deliverable_IsItself()
    {
        FakeMedia picture = Approved();

        AssetTrail trail = Follow(picture.Key, picture);

        Assert.Equal(picture.Key, trail.Deliverable);
        Assert.Equal([picture.Key], trail.Keys);
    }

    [Fact]
    public void Follow_ReplacedTwice_LeadsToTheLast()
    {
        FakeMedia last = Approved().Set("deliverableTo", new DateTime(2026, 6, 30));
        FakeMedia middle = Withdrawn(last.Key);
        FakeMedia first = Withdrawn(middle.Key);

        AssetTrail trail = Follow(first.Key, first, middle, last);

        Assert.Equal(last.Key, trail.Deliverable);
        Assert.Equal([first.Key, middle.Key, last.Key], trail.Keys);
        Assert.Equal(new DateTimeOffset(2026, 6, 30, 22, 0, 0, TimeSpan.Zero), trail.HoldsUntil);
    }

    [Fact]
    public void Follow_SubstituteThatMayNotLeave_LeadsNowhere()
    {
        FakeMedia draft = new FakeMedia("brandImage").Set("approval", "draft");
        FakeMedia first = Withdrawn(draft.Key);

        AssetTrail trail = Follow(first.Key, first, draft);

        Assert.Null(trail.Deliverable);
        Assert.Equal([first.Key, draft.Key], trail.Keys);
    }

    [Fact]
    public void Follow_SubstituteThatIsYetToCome_IsAskedAgainWhenItComes()
    {
        FakeMedia coming = Approved().Set("deliverableFrom", new DateTime(2026, 6, 2));
        FakeMedia first = Withdrawn(coming.Key);

        Assert.Equal(new DateTimeOffset(2026, 6, 1, 22, 0, 0, TimeSpan.Zero), Follow(first.Key, first, coming).HoldsUntil);
    }

    // Any graph of at most eight items, each pointing at any other, at itself, or at nothing.
    [Fact]
    public void Follow_AnyGraph_EndsAndNamesOnlyWhatMayLeave() =>
        Gen.Select(Gen.Int[0, 8].Array[8], Gen.Bool.Array[8]).Sample((next, approved) =>
        {
            Guid[] keys = [.. Enumerable.Range(1, 9).Select(i => new Guid(i, 0, 0, new byte[8]))];
            FakeMedia[] items = [.. next.Select((to, i) => Item(keys[i], keys[to], approved[i]))];

            AssetTrail trail = Follow(keys[0], items);

            Assert.Equal(trail.Keys.Count, trail.Keys.Distinct().Count());
            Assert.All(trail.Keys.Take(trail.Keys.Count - 1), key => Assert.False(approved[Array.IndexOf(keys, key)]));
            Assert.Equal(trail.Deliverable is not null, Array.IndexOf(keys, trail.Keys[^1]) is var last && last < 8 && approved[last]);
        });

    private static FakeMedia Item(Guid key, Guid substitute, bool approved) => new FakeMedia("brandImage") { Key = key }
        .Set("approval", approved ? "approved" : "withdrawn")
        .SetSource("substitute", Source(substitute));

    private static FakeMedia Approved() => new FakeMedia("brandImage").Set("approval", "approved");

    private static FakeMedia Withdrawn(Guid substitute) =>
        new FakeMedia("brandImage").Set("approval", "withdrawn").SetSource("substitute", Source(substitute));

    private static string Source(Guid key) => $"[{{\"key\":\"{Guid.NewGuid()}\",\"mediaKey\":\"{key}\"}}]";

    private static AssetTrail Follow(Guid key, params FakeMedia[] media)
    {
        var gate = new AssetGate(Options.Create(new AssetGateOptions()));
        return new AssetSubstitutes(new AssetDecisions(gate, new FakeMediaCache(media), new FakeTimeProvider(Now))).Follow(key);
    }
}
