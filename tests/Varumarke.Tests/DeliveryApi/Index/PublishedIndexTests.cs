using Varumarke.DeliveryApi.Index;

namespace Varumarke.Tests.DeliveryApi.Index;

public class PublishedIndexTests
{
    [Fact]
    public void Snapshot_ItemBelowUnpublishedParent_IsNotThere()
    {
        var source = new FakeSource(Trees.Item(2, 1, "Orphan"), Trees.Item(3, null, "Root"));

        IndexSnapshot snapshot = Trees.IndexOf(source).Snapshot();

        Assert.Equal(-1, snapshot.PositionOf(Trees.Key(2)));
        Assert.Equal(1, snapshot.Count);
    }

    [Fact]
    public void Snapshot_ParentsInARing_AreNotThere()
    {
        var source = new FakeSource(Trees.Item(1, 2, "A"), Trees.Item(2, 1, "B"), Trees.Item(3, null, "Root"));

        Assert.Equal(1, Trees.IndexOf(source).Snapshot().Count);
    }

    [Fact]
    public void Snapshot_SiblingsBySortOrder_LieInTreeOrder()
    {
        IndexSnapshot snapshot = Trees.IndexOf(new FakeSource([.. Trees.Brand().Reverse()])).Snapshot();

        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8], Enumerable.Range(0, snapshot.Count).Select(position => snapshot[position].Id));
        Assert.Equal(7, snapshot.EndOf(snapshot.PositionOf(Trees.Key(1))));
    }

    [Fact]
    public void Snapshot_CultureUnpublishedOnAncestor_HidesDescendantsInThatCulture()
    {
        var source = new FakeSource(
            Trees.Item(1, null, "Hem").InCultures("sv-SE"),
            Trees.Item(2, 1, "Sida").InCultures("sv-SE", "en-GB"),
            Trees.Item(3, 1, "Gemensam"));
        IndexSnapshot snapshot = Trees.IndexOf(source).Snapshot();
        int page = snapshot.PositionOf(Trees.Key(2));
        int invariant = snapshot.PositionOf(Trees.Key(3));

        Assert.True(snapshot.IsVisible(page, snapshot.Cultures.MaskOf("SV-se")));
        Assert.False(snapshot.IsVisible(page, snapshot.Cultures.MaskOf("en-GB")));
        Assert.False(snapshot.IsVisible(invariant, snapshot.Cultures.MaskOf("en-GB")));
        Assert.False(snapshot.IsVisible(page, snapshot.Cultures.MaskOf("fi-FI")));
    }

    [Fact]
    public void Snapshot_InvariantItem_IsVisibleInAnyCulture()
    {
        IndexSnapshot snapshot = Trees.IndexOf(new FakeSource(Trees.Item(1, null, "Hem"))).Snapshot();

        Assert.True(snapshot.IsVisible(0, snapshot.Cultures.MaskOf("fi-FI")));
        Assert.True(snapshot.IsVisible(0, snapshot.Cultures.MaskOf(null)));
    }

    [Fact]
    public void Touch_ItemRenamed_IsRenamedWithoutReadingEverything()
    {
        var source = new FakeSource(Trees.Brand());
        PublishedIndex index = Trees.IndexOf(source);
        index.Snapshot();
        source.Set(Trees.Brand()[3] with { Name = "Klarälven" });
        long generation = index.Generation;

        index.Touch([Trees.Key(4)]);

        Assert.NotEqual(generation, index.Generation);
        IndexSnapshot snapshot = index.Snapshot();
        Assert.Equal("Klarälven", snapshot[snapshot.PositionOf(Trees.Key(4))].Name);
        Assert.Equal(1, source.FullReads);
    }

    [Fact]
    public void Touch_ItemMovedAddedAndRemoved_LiesWhereItShould()
    {
        var source = new FakeSource(Trees.Brand());
        PublishedIndex index = Trees.IndexOf(source);
        index.Snapshot();
        source.Set(Trees.Brand()[4] with { ParentKey = Trees.Key(6), SortOrder = 9 });
        source.Set(Trees.Item(9, 2, "Ny", "strength", 5, 3));
        source.Remove(Trees.Key(8));

        index.Touch([Trees.Key(5), Trees.Key(9), Trees.Key(8)]);

        IndexSnapshot snapshot = index.Snapshot();
        Assert.Equal([1, 2, 3, 4, 9, 6, 7, 5], Enumerable.Range(0, snapshot.Count).Select(position => snapshot[position].Id));
        Assert.Equal(1, source.FullReads);
    }

    [Fact]
    public void Touch_ParentUnpublishedAndPublishedAgain_BringsItsDescendantsBack()
    {
        var source = new FakeSource(Trees.Brand());
        PublishedIndex index = Trees.IndexOf(source);
        index.Snapshot();
        source.Remove(Trees.Key(2));
        index.Touch([Trees.Key(2)]);
        Assert.Equal(-1, index.Snapshot().PositionOf(Trees.Key(3)));

        source.Set(Trees.Brand()[1]);
        index.Touch([Trees.Key(2)]);

        Assert.True(index.Snapshot().PositionOf(Trees.Key(3)) > 0);
    }

    [Fact]
    public void Touch_OneOfManyItems_LooksAtNoOther()
    {
        var source = new FakeSource([.. Enumerable.Range(1, 2_000).Select(id => Trees.Item(id, id == 1 ? null : 1, $"Namn {id}"))]);
        PublishedIndex index = Trees.IndexOf(source);
        int asked = 0;
        Assert.Equal(200, Ask().Count());
        Assert.Equal(2_000, asked);

        source.Set(Trees.Item(2_001, 1, "Namn 2010", sortOrder: -1));
        index.Touch([Trees.Key(2_001)]);
        Assert.Equal(201, Ask().Count());
        source.Set(Trees.Item(10, 1, "Bytt"));
        index.Touch([Trees.Key(10)]);
        Assert.Equal(200, Ask().Count());
        source.Remove(Trees.Key(20));
        index.Touch([Trees.Key(20)]);
        Assert.Equal(199, Ask().Count());

        Assert.Equal(2_002, asked);
        Assert.Equal(1, source.FullReads);

        SlotSet Ask()
        {
            IndexSnapshot snapshot = index.Snapshot();
            return snapshot.Kept.Holding("tens", snapshot, position =>
            {
                asked++;
                return snapshot[position].Name.EndsWith('0');
            });
        }
    }

    [Fact]
    public void Touch_OneOfManyNames_ComparesAFew()
    {
        var source = new FakeSource([.. Enumerable.Range(1, 4_000).Select(id => Trees.Item(id, id == 1 ? null : 1, $"Namn {id:0000}"))]);
        PublishedIndex index = Trees.IndexOf(source);
        int compared = 0;
        Assert.Equal(Enumerable.Range(1, 4_000), Names());
        compared = 0;

        source.Set(Trees.Item(7, 1, "Namn 2000b"));
        index.Touch([Trees.Key(7)]);

        int[] names = Names();
        Assert.Equal(2_000 - 1, Array.IndexOf(names, 7));
        Assert.InRange(compared, 1, 30);

        int[] Names()
        {
            IndexSnapshot snapshot = index.Snapshot();
            var byName = Comparer<int>.Create((a, b) =>
            {
                compared++;
                return string.CompareOrdinal(snapshot[a].Name, snapshot[b].Name);
            });
            SlotOrder order = snapshot.Kept.Ordered("name", snapshot, _ => byName);
            return [.. order.Chunks.SelectMany(chunk => chunk).Select(slot => snapshot[snapshot.PositionOf(slot)].Id)];
        }
    }

    [Fact]
    public void Snapshot_HeldWhileOthersGoOn_AnswersAsBefore()
    {
        var source = new FakeSource(Trees.Brand());
        PublishedIndex index = Trees.IndexOf(source);
        IndexSnapshot before = index.Snapshot();
        source.Set(Trees.Item(9, 2, "Ny", "strength", -1, 3));
        source.Remove(Trees.Key(6));
        index.Touch([Trees.Key(9), Trees.Key(6)]);

        IndexSnapshot after = index.Snapshot();

        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8], Enumerable.Range(0, before.Count).Select(position => before[position].Id));
        Assert.Equal(-1, before.PositionOf(Trees.Key(9)));
        Assert.Equal([1, 2, 9, 3, 4, 5, 8], Enumerable.Range(0, after.Count).Select(position => after[position].Id));
    }
}
