using CsCheck;
using Varumarke.Core.Caching;

namespace Varumarke.Tests.Core.Caching;

public sealed class BoundedCacheTests
{
    [Fact]
    public void Add_FullCacheThatWantsProof_TakesInWhatComesTwice()
    {
        var cache = new BoundedCache<int, string>(3, unproven: 3);
        for (int key = 0; key < 3; key++)
        {
            cache.Add(key, "kept", 1, cache.Stamp(key));
        }

        for (int key = 100; key < 200; key++)
        {
            cache.Add(key, "read once", 1, cache.Stamp(key));
        }

        Assert.All(Enumerable.Range(0, 3), key => Assert.True(cache.TryGet(key, out _)));
        Assert.False(cache.TryGet(150, out _));

        cache.Add(150, "again", 1, cache.Stamp(150));

        Assert.True(cache.TryGet(150, out _));
        Assert.Equal(3, cache.Size);
    }

    [Fact]
    public void Add_BeyondWhatNeedsNoProof_TakesInWhatComesTwiceWhileThereIsRoom()
    {
        var cache = new BoundedCache<int, string>(1_000, unproven: 100);
        for (int key = 0; key < 500; key++)
        {
            cache.Add(key, "read once", 1, cache.Stamp(key));
        }

        Assert.InRange(cache.Count, 100, 110);

        for (int key = 0; key < 500; key++)
        {
            cache.Add(key, "read twice", 1, cache.Stamp(key));
        }

        Assert.Equal(500, cache.Count);
    }

    [Fact]
    public void Add_OverTheLimit_KeepsWhatIsUsed()
    {
        var cache = new BoundedCache<int, string>(3);
        Add(cache, 1);
        Add(cache, 2);
        Add(cache, 3);
        Assert.True(cache.TryGet(1, out _));

        Add(cache, 4);

        Assert.True(cache.TryGet(1, out _));
        Assert.False(cache.TryGet(2, out _));
        Assert.True(cache.TryGet(4, out _));
    }

    [Fact]
    public void Add_LargerThanTheLimit_IsNotKept()
    {
        var cache = new BoundedCache<int, string>(3);
        Add(cache, 1);

        cache.Add(2, "2", 4, cache.Stamp(2));

        Assert.False(cache.TryGet(2, out _));
        Assert.True(cache.TryGet(1, out _));
    }

    [Fact]
    public void Add_RemovedSinceTheStamp_IsNotKept()
    {
        var cache = new BoundedCache<int, string>(3);
        long stamp = cache.Stamp(1);
        cache.Remove(1);

        cache.Add(1, "old", 1, stamp);

        Assert.False(cache.TryGet(1, out _));
    }

    [Fact]
    public void Clear_WhileReading_KeepsNothingThatWasReadBefore()
    {
        var cache = new BoundedCache<int, string>(3);
        long stamp = cache.Stamp(1);
        cache.Clear();

        cache.Add(1, "old", 1, stamp);

        Assert.Equal(0, cache.Count);
    }

    [Fact]
    public void AddAndRemove_InAnyOrder_SizeIsThatOfTheEntriesAndWithinTheLimit() =>
        Gen.Select(Gen.Int[0, 20], Gen.Int[1, 5], Gen.Bool).Array[0, 300].Sample(steps =>
        {
            var cache = new BoundedCache<int, string>(20);
            var costs = new Dictionary<int, int>();
            foreach ((int key, int cost, bool remove) in steps)
            {
                if (remove)
                {
                    cache.Remove(key);
                    continue;
                }

                cache.Add(key, "x", cost, cache.Stamp(key));
                costs[key] = cost;
            }

            int held = costs.Where(pair => cache.TryGet(pair.Key, out _)).Sum(pair => pair.Value);
            return cache.Size == held && held <= 20;
        });

    [Fact]
    public async Task TryGet_ManyThreads_NeverGivesAValueOfAnotherKey()
    {
        var cache = new BoundedCache<int, string>(50);
        await Parallel.ForEachAsync(Enumerable.Range(0, 20_000), (i, _) =>
        {
            int key = i % 100;
            if (cache.TryGet(key, out string value))
            {
                Assert.Equal(key.ToString(System.Globalization.CultureInfo.InvariantCulture), value);
            }
            else
            {
                Add(cache, key);
            }

            if (i % 37 == 0)
            {
                cache.Remove(key);
            }

            return ValueTask.CompletedTask;
        });

        Assert.InRange(cache.Size, 0, 50);
    }

    private static void Add(BoundedCache<int, string> cache, int key) =>
        cache.Add(key, key.ToString(System.Globalization.CultureInfo.InvariantCulture), 1, cache.Stamp(key));
}
