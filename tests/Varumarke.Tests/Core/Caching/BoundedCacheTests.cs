using CsCheck;
using Varumarke.Core.Caching;
using Varumarke.Testing;

namespace Varumarke.Tests.Core.Caching;

public sealed class BoundedCacheTests
{
    [Fact]
    public void Add_FullCacheThatWantsProof_TakesInWhatComesTwice()
    {
        var cache = new BoundedCache<int, string>(3, unproven: 3);
        for (int key = 0; key < 3; key++)
        {
            cache.Add(key, "kept", 1, cache.Generation(key));
        }

        for (int key = 100; key < 200; key++)
        {
            cache.Add(key, "read once", 1, cache.Generation(key));
        }

        Assert.All(Enumerable.Range(0, 3), key => Assert.True(cache.TryGet(key, out _)));
        Assert.False(cache.TryGet(150, out _));

        cache.Add(150, "again", 1, cache.Generation(150));

        Assert.True(cache.TryGet(150, out _));
        Assert.Equal(3, cache.Size);
    }

    [Fact]
    public void Add_BeyondWhatNeedsNoProof_TakesInWhatComesTwiceWhileThereIsRoom()
    {
        var cache = new BoundedCache<int, string>(1_000, unproven: 100);
        for (int key = 0; key < 500; key++)
        {
            cache.Add(key, "read once", 1, cache.Generation(key));
        }

        Assert.InRange(cache.Count, 100, 110);

        for (int key = 0; key < 500; key++)
        {
            cache.Add(key, "read twice", 1, cache.Generation(key));
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

        cache.Add(2, "2", 4, cache.Generation(2));

        Assert.False(cache.TryGet(2, out _));
        Assert.True(cache.TryGet(1, out _));
    }

    [Fact]
    public void Add_RemovedSinceTheStamp_IsNotKept()
    {
        var cache = new BoundedCache<int, string>(3);
        long stamp = cache.Generation(1);
        cache.Remove(1);

        cache.Add(1, "old", 1, stamp);

        Assert.False(cache.TryGet(1, out _));
    }

    [Fact]
    public void Clear_WhileReading_KeepsNothingThatWasReadBefore()
    {
        var cache = new BoundedCache<int, string>(3);
        long stamp = cache.Generation(1);
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

                cache.Add(key, "x", cost, cache.Generation(key));
                costs[key] = cost;
            }

            int held = costs.Where(pair => cache.TryGet(pair.Key, out _)).Sum(pair => pair.Value);
            return cache.Size == held && held <= 20;
        });

    [Fact]
    public async Task Add_WhileAnotherWorksInside_WaitsForNobodyAndIsKept()
    {
        var cache = new BoundedCache<int, string>(10);
        Add(cache, 1);
        cache.RemoveWhere(_ =>
        {
            // On another thread, since a lock lets its own in. Were it to wait, this would never end.
            var adding = new Thread(() => Add(cache, 2));
            adding.Start();
            adding.Join();
            return false;
        });

        await Eventually.HoldsAsync(() => cache.TryGet(2, out _));
        Assert.Equal(2, cache.Count);
    }

    [Fact]
    public void Remove_WhatIsAddedMeanwhileOfBefore_IsNotKept()
    {
        var cache = new BoundedCache<int, string>(10);
        Add(cache, 1);
        long stamp = cache.Generation(2);
        cache.RemoveWhere(_ =>
        {
            var adding = new Thread(() => cache.Add(2, "read before", 1, stamp));
            adding.Start();
            adding.Join();
            return false;
        });
        cache.Remove(2);

        Assert.False(cache.TryGet(2, out _));
    }

    [Fact]
    public void Drop_AnotherValueUnderTheKey_Stays()
    {
        var cache = new BoundedCache<int, string>(10);
        string old = new('a', 3);
        cache.Add(1, old, 1, cache.Generation(1));
        long stamp = cache.Generation(1);
        cache.Add(1, "new", 1, stamp);

        cache.Drop(1, old);
        Assert.True(cache.TryGet(1, out _));
        cache.Drop(1, "new");

        Assert.False(cache.TryGet(1, out _));
        Assert.Equal(stamp, cache.Generation(1));
    }

    [Fact]
    public void Grow_BeyondTheLimit_MakesRoom()
    {
        var cache = new BoundedCache<int, string>(10);
        cache.Add(1, "one", 4, cache.Generation(1));
        cache.Add(2, "two", 4, cache.Generation(2));

        cache.Grow(2, "two", 1);
        Assert.Equal(9, cache.Size);
        cache.Grow(2, "another", 100);
        Assert.Equal(9, cache.Size);
        cache.Grow(2, "two", 2);

        Assert.False(cache.TryGet(1, out _));
        Assert.Equal(7, cache.Size);
    }

    [Fact]
    public void Stamp_OfAllKeysWithoutTags_IsRefused() =>
        Assert.Throws<InvalidOperationException>(() => new BoundedCache<int, string>(10).Generation());

    [Fact]
    public void RemoveTagged_AnySequence_LeavesWhatHasNoneOfTheTags() =>
        Gen.Select(Gen.Int[0, 12], Gen.Int[0, 5].Array[0, 4], Gen.Int[0, 3]).Array[0, 200].Sample(steps =>
        {
            var cache = new BoundedCache<int, Tagged>(1_000, tags: value => value.Tags);
            var model = new Dictionary<int, Tagged>();
            foreach ((int key, int[] numbers, int step) in steps)
            {
                Guid[] tags = [.. numbers.Distinct().Select(Tag)];
                if (step == 0)
                {
                    cache.RemoveTagged(tags, except: each => each == key);
                    foreach ((int each, Tagged value) in model.Where(pair => pair.Key != key && pair.Value.Tags.Intersect(tags).Any()).ToList())
                    {
                        model.Remove(each);
                    }
                }
                else if (step == 1)
                {
                    cache.Remove(key);
                    model.Remove(key);
                }
                else
                {
                    model[key] = new Tagged(tags);
                    cache.Add(key, model[key], 1, cache.Generation());
                }
            }

            Assert.All(Enumerable.Range(0, 13), key => Assert.Equal(model.GetValueOrDefault(key), cache.TryGet(key, out Tagged value) ? value : null));
            Assert.Equal(model.Values.SelectMany(value => value.Tags).ToHashSet(), [.. cache.Tags()]);
            Assert.Equal(model.Count, cache.Size);
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
        cache.Add(key, key.ToString(System.Globalization.CultureInfo.InvariantCulture), 1, cache.Generation(key));

    private static Guid Tag(int number) => new(number, 0, 0, new byte[8]);

    private sealed class Tagged(Guid[] tags)
    {
        public Guid[] Tags => tags;
    }
}
