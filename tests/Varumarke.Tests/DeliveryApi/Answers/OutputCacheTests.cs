using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Varumarke.DeliveryApi;
using Varumarke.DeliveryApi.Answers;
using Varumarke.DeliveryApi.Bodies;
using Varumarke.DeliveryApi.Dependencies;
using Varumarke.DeliveryApi.Index;
using Varumarke.DeliveryApi.Querying;
using Varumarke.Tests.DeliveryApi.Index;

namespace Varumarke.Tests.DeliveryApi.Answers;

public class OutputCacheTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 5, 1, 12, 0, 0, TimeSpan.Zero));
    private readonly DeliveryApiOptions _options = new();

    [Fact]
    public void Evict_Tag_DropsOnlyWhatWasMadeOfIt()
    {
        OutputCache cache = Create();
        cache.Keep(Response("/a", tags: [1, 2]), cache.Generation);
        cache.Keep(Response("/b", tags: [2, 3]), cache.Generation);
        cache.Keep(Response("/c", tags: [4]), cache.Generation);

        cache.Evict([Trees.Key(1)]);

        Assert.False(cache.TryGet(Key("/a"), out _));
        Assert.True(cache.TryGet(Key("/b"), out _));
        Assert.True(cache.TryGet(Key("/c"), out _));
        cache.Evict([Trees.Key(2)]);
        Assert.False(cache.TryGet(Key("/b"), out _));
    }

    [Fact]
    public void Keep_SomethingWasEvictedMeanwhile_IsNotKept()
    {
        OutputCache cache = Create();
        long generation = cache.Generation;
        cache.Evict([Trees.Key(9)]);

        cache.Keep(Response("/a", tags: [9]), generation);

        Assert.False(cache.TryGet(Key("/a"), out _));
    }

    [Fact]
    public void TryGet_MomentHasPassed_IsGone()
    {
        OutputCache cache = Create();
        cache.Keep(Response("/a", expires: _time.GetUtcNow().AddMinutes(1)), cache.Generation);
        Assert.True(cache.TryGet(Key("/a"), out _));

        _time.Advance(TimeSpan.FromMinutes(1));

        Assert.False(cache.TryGet(Key("/a"), out _));
        Assert.Equal(0, cache.Count);
    }

    [Fact]
    public void TryGet_ListStillTheSame_IsKept()
    {
        (PublishedIndex index, OutputCache cache, Func<QueryAnswer> ask) = List([Trees.Key(1)], 1);
        cache.Keep(Response("/list", watch: new ListWatch(() => index.Generation, _ => ask(), ask(), null, index.Generation)), cache.Generation);

        index.Touch([Trees.Key(5)]);

        Assert.True(cache.TryGet(Key("/list"), out _));
    }

    [Fact]
    public void TryGet_ListHasGrown_IsGone()
    {
        int total = 1;
        PublishedIndex index = Trees.IndexOf(new FakeSource());
        OutputCache cache = Create();
        QueryAnswer Ask() => new([Trees.Key(1)], total);
        cache.Keep(Response("/list", watch: new ListWatch(() => index.Generation, _ => Ask(), Ask(), null, index.Generation)), cache.Generation);

        total = 2;
        index.Touch([Trees.Key(5)]);

        Assert.False(cache.TryGet(Key("/list"), out _));
    }

    [Fact]
    public void TryGet_SameListButUntilAnEarlierMoment_IsGone()
    {
        PublishedIndex index = Trees.IndexOf(new FakeSource());
        OutputCache cache = Create();
        DateTimeOffset? until = null;
        QueryAnswer Ask(DependencyRecorder recorder)
        {
            recorder.HoldsUntil(until);
            return new QueryAnswer([Trees.Key(1)], 1);
        }

        cache.Keep(Response("/list", watch: new ListWatch(() => index.Generation, Ask, Ask(new DependencyRecorder()), null, index.Generation)), cache.Generation);

        until = _time.GetUtcNow().AddMinutes(1);
        index.Touch([Trees.Key(5)]);

        Assert.False(cache.TryGet(Key("/list"), out _));
    }

    [Fact]
    public void Keep_MoreThanFits_DropsTheLeastUsed()
    {
        _options.Cache.MaxBytes = 20_000;
        OutputCache cache = Create();
        cache.Keep(Response("/used", size: 2_000), cache.Generation);
        for (int i = 0; i < 50; i++)
        {
            cache.Keep(Response($"/{i}", size: 2_000), cache.Generation);
            cache.Keep(Response($"/{i}", size: 2_000), cache.Generation);
            Assert.True(cache.TryGet(Key("/used"), out _));
            Assert.True(cache.Bytes <= 20_000);
        }

        Assert.False(cache.TryGet(Key("/0"), out _));
        Assert.True(cache.TryGet(Key("/49"), out _));
    }

    [Fact]
    public void Keep_ManyThatAreAskedForOnce_FillsHalfOfItAndThrowsOutNothing()
    {
        _options.Cache.MaxBytes = 100_000;
        OutputCache cache = Create();
        cache.Keep(Response("/first", size: 2_000), cache.Generation);
        for (int i = 0; i < 500; i++)
        {
            cache.Keep(Response($"/{i}", size: 2_000), cache.Generation);
        }

        Assert.True(cache.TryGet(Key("/first"), out _));
        Assert.InRange(cache.Bytes, 45_000, 60_000);
    }

    [Fact]
    public void Keep_LargerThanAllowed_IsNotKept()
    {
        _options.Cache.MaxEntryBytes = 100;
        OutputCache cache = Create();

        cache.Keep(Response("/a", size: 101), cache.Generation);

        Assert.Equal(0, cache.Count);
    }

    [Fact]
    public void Keep_SameRequestAgain_TakesThePlaceOfTheOld()
    {
        OutputCache cache = Create();
        cache.Keep(Response("/a", size: 10), cache.Generation);
        cache.Keep(Response("/a", size: 20), cache.Generation);

        Assert.True(cache.TryGet(Key("/a"), out CachedResponse? response));
        Assert.Equal(20, response.Body.Length);
        Assert.Equal(response.Size, cache.Bytes);
    }

    [Fact]
    public void Clear_Full_LeavesNothing()
    {
        OutputCache cache = Create();
        cache.Keep(Response("/a", tags: [1]), cache.Generation);

        cache.Clear();

        Assert.False(cache.TryGet(Key("/a"), out _));
        Assert.Equal(0, cache.Bytes);
    }

    private static (PublishedIndex Index, OutputCache Cache, Func<QueryAnswer> Ask) List(Guid[] keys, int total) =>
        (Trees.IndexOf(new FakeSource()), new OutputCacheTests().Create(), () => new QueryAnswer(keys, total));

    private static CacheKey Key(string path) => new(path, string.Empty, false, "localhost", null, null, null);

    private static CachedResponse Response(string path, int[]? tags = null, int size = 10, DateTimeOffset? expires = null, ListWatch? watch = null) => new()
    {
        Key = Key(path),
        Body = AnswerBody.Of(new byte[size]),
        ETag = "\"x\"",
        Tags = [.. (tags ?? []).Select(Trees.Key)],
        ExpiresAtTicks = expires?.UtcTicks ?? long.MaxValue,
        Watch = watch,
    };

    private OutputCache Create() => new(Options.Create(_options), _time);
}
