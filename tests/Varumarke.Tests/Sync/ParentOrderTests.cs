using CsCheck;
using Varumarke.Engine.Sync.Folders;
using Varumarke.Engine.Sync.Format;
using Varumarke.Engine.Sync.Kinds;

namespace Varumarke.Tests.Sync;

public sealed class ParentOrderTests
{
    [Fact]
    public void Of_ChildrenFirst_PutsParentsBeforeThem()
    {
        ParentOrder order = Of((3, 2), (2, 1), (1, 0), (4, 99));

        Assert.Equal(["1", "4", "2", "3"], Sorted(order));
        Assert.Empty(order.Cyclic);
    }

    [Fact]
    public void Of_Cycle_LeavesOutItsMembersAlone()
    {
        ParentOrder order = Of((1, 3), (2, 1), (3, 2), (4, 3), (5, 4), (6, 0), (7, 7));

        Assert.Equal(["6", "4", "5"], Sorted(order));
        Assert.Equal(
            ["'1' → '3' → '2' → '1'", "'3' → '2' → '1' → '3'", "'2' → '1' → '3' → '2'", "'7' → '7'"],
            order.Cyclic.Select(entry => entry.Way));
    }

    [Fact]
    public void Of_LongCycleWithLongTail_IsWalkedOnce()
    {
        const int Count = 50_000;
        (int, int)[] tree = [.. Enumerable.Range(1, Count).Select(at => (at, at == Count ? Count / 2 : at + 1))];

        ParentOrder order = Of(tree);

        Assert.Equal((Count / 2) + 1, order.Cyclic.Count);
        Assert.Equal((Count / 2) - 1, order.Sorted.Count);
        Assert.All(order.Cyclic, entry => Assert.InRange(entry.Way.Length, 1, 200));
    }

    [Fact]
    public void Of_AnyParents_LosesNothingAndKeepsParentsFirst() => Gen.Int[0, 25].Array[0, 25].Sample(parents =>
    {
        (int, int)[] tree = [.. parents.Select((parent, at) => (at + 1, parent))];
        ParentOrder order = Of(tree);
        string[] sorted = Sorted(order);
        HashSet<string> cyclic = [.. order.Cyclic.Select(entry => entry.Source.Item.Alias)];

        return sorted.Length + cyclic.Count == tree.Length
            && tree.All(entry => cyclic.Contains($"{entry.Item1}") == LiesBelowItself(entry.Item1, parents))
            && sorted.All(alias => parents[int.Parse(alias, System.Globalization.CultureInfo.InvariantCulture) - 1] is var parent
                && (Array.IndexOf(sorted, $"{parent}") is var place && place < Array.IndexOf(sorted, alias)));
    });

    private static bool LiesBelowItself(int item, int[] parents)
    {
        int at = parents[item - 1];
        for (int step = 0; step < parents.Length && at >= 1 && at <= parents.Length && at != item; step++)
        {
            at = parents[at - 1];
        }

        return at == item;
    }

    private static string[] Sorted(ParentOrder order) => [.. order.Sorted.Select(source => source.Item.Alias)];

    private static ParentOrder Of(params (int Key, int Parent)[] items) => ParentOrder.Of([.. items.Select(item => new SyncSource(
        SyncKind.Content, $"{item.Key}.config", new ContentItem(Key(item.Key), $"{item.Key}", 1) { Parent = new SyncReference(Key(item.Parent), string.Empty) }))]);

    private static Guid Key(int number) => new(number, 0, 0, new byte[8]);
}
