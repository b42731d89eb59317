using Varumarke.DeliveryApi.Querying;

namespace Varumarke.Tests.DeliveryApi.Querying;

public sealed class PropertyValueCacheTests
{
    [Fact]
    public void Keep_ItemChangedWhileItWasRead_IsNotKept()
    {
        var cache = new PropertyValueCache();
        PropertyColumn column = cache.Column("title", null, null);
        (Guid changed, Guid other) = (Guid.NewGuid(), Guid.NewGuid());
        long generation = cache.Generation;

        cache.Forget([changed]);

        Assert.False(cache.Keep(column, changed, Text("gammal"), generation));
        Assert.True(cache.Keep(column, other, Text("som förut"), generation));
        Assert.Null(column.Find(changed));
        Assert.NotNull(column.Find(other));
    }

    [Fact]
    public void Keep_EverythingChangedWhileItWasRead_IsNotKept()
    {
        var cache = new PropertyValueCache();
        PropertyColumn column = cache.Column("title", null, null);
        long generation = cache.Generation;

        cache.Clear();

        Assert.False(cache.Keep(column, Guid.NewGuid(), Text("gammal"), generation));
    }

    [Fact]
    public void Forget_KeptValue_IsGoneInEveryColumn()
    {
        var cache = new PropertyValueCache();
        var key = Guid.NewGuid();
        PropertyColumn[] columns = [cache.Column("title", "sv-SE", null), cache.Column("TITLE", "en-GB", null), cache.Column("code", null, null)];
        Array.ForEach(columns, column => cache.Keep(column, key, Text("värde"), cache.Generation));

        cache.Forget([key]);

        Assert.All(columns, column => Assert.Null(column.Find(key)));
        Assert.All(columns, column => Assert.Equal(0, column.Bytes));
    }

    [Fact]
    public void MakeRoom_OverTheLimit_DropsWhatWasNotAskedForLongest()
    {
        var cache = new PropertyValueCache(maxBytes: 8_000);
        Fill(cache, cache.Column("a", null, null), 10);
        Fill(cache, cache.Column("b", null, null), 10);
        PropertyColumn first = cache.Column("a", null, null);
        Fill(cache, cache.Column("c", null, null), 10);

        cache.MakeRoom();

        Assert.Same(first, cache.Column("a", null, null));
        Assert.Equal(0, cache.Column("b", null, null).Bytes);
    }

    [Fact]
    public void Keep_ColumnLargerThanTheLimit_KeepsNoMore()
    {
        var cache = new PropertyValueCache(maxBytes: 3_000);
        PropertyColumn column = cache.Column("body", null, null);

        int kept = Enumerable.Range(0, 1_000).Count(number => cache.Keep(column, Guid.NewGuid(), Text(new string('x', 100) + number), cache.Generation));

        Assert.InRange(kept, 1, 20);
        Assert.InRange(column.Bytes, 3_000, 4_000);
    }

    [Fact]
    public void Keep_FewDifferentValues_AreSharedByTheItemsThatHaveThem()
    {
        var cache = new PropertyValueCache();
        PropertyColumn column = cache.Column("status", null, null);
        Guid[] keys = [.. Enumerable.Range(0, 100).Select(_ => Guid.NewGuid())];

        foreach (Guid key in keys)
        {
            cache.Keep(column, key, Text("klar"), cache.Generation);
        }

        Assert.Single(keys.Select(column.Find).Distinct(ReferenceEqualityComparer.Instance));
    }

    private static void Fill(PropertyValueCache cache, PropertyColumn column, int count)
    {
        for (int number = 0; number < count; number++)
        {
            cache.Keep(column, Guid.NewGuid(), Text(new string('x', 100) + number), cache.Generation);
        }
    }

    private static PropertyScalars Text(string text) => new([text]);
}
