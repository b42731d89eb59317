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
        long version = index.Version;

        index.Touch([Trees.Key(4)]);

        Assert.NotEqual(version, index.Version);
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
    public void ByName_SwedishNames_FollowTheSwedishAlphabet()
    {
        IndexSnapshot snapshot = Trees.IndexOf(new FakeSource(
            Trees.Item(1, null, "Öland"), Trees.Item(2, null, "Zorn"), Trees.Item(3, null, "ånga"), Trees.Item(4, null, "Älv"), Trees.Item(5, null, "zorn"))).Snapshot();
        NameOrder names = snapshot.ByName("sv-SE");

        int[] byName = [.. Enumerable.Range(0, 5).OrderBy(names.RankOf).Select(position => snapshot[position].Id)];

        Assert.Equal([2, 5, 3, 4, 1], byName);
        Assert.Equal(names.RankOf(snapshot.PositionOf(Trees.Key(2))), names.RankOf(snapshot.PositionOf(Trees.Key(5))));
    }

    [Fact]
    public void ByName_MoreCulturesThanAnybodyHas_AnswersAllAndKeepsNoMoreThanItMay()
    {
        IndexSnapshot snapshot = Trees.IndexOf(new FakeSource(Trees.Brand())).Snapshot();

        NameOrder[] first = [.. Enumerable.Range(0, 200).Select(i => snapshot.ByName($"x{i}"))];
        NameOrder[] again = [.. Enumerable.Range(0, 200).Select(i => snapshot.ByName($"x{i}"))];

        Assert.InRange(first.Zip(again).Count(pair => ReferenceEquals(pair.First, pair.Second)), 1, 64);
    }
}
