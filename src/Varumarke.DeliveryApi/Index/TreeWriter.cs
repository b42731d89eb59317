using Varumarke.Core.PublishedIndex;

namespace Varumarke.DeliveryApi.Index;

/// <summary>Lays rows out in tree order. Slots are given in that order too, so that neighbours lie together in memory.</summary>
internal static class TreeWriter
{
    public static IndexSnapshot Write(TreeRows rows)
    {
        IndexCultures cultures = IndexCultures.None;
        var nodes = new List<IndexNode>(rows.Count);
        foreach ((IndexedItem item, int parent) in Walk(rows.ChildrenOf(null), -1, rows, () => nodes.Count - 1))
        {
            cultures = cultures.With(item);
            ulong above = parent < 0 ? IndexCultures.All : nodes[parent].Visible;
            nodes.Add(new IndexNode(item, parent, 1, above & cultures.MaskOfItem(item)));
        }

        IndexNode[] laid = [.. nodes];
        SumBranches(laid);
        int[] places = [.. Enumerable.Range(0, laid.Length)];
        var numbers = new Dictionary<Guid, int>(laid.Length);
        for (int slot = 0; slot < laid.Length; slot++)
        {
            numbers[laid[slot].Item.Key] = slot;
        }

        return new IndexSnapshot(null, PagedList<IndexNode>.Of(laid), places, places, new SlotNumbers(numbers), cultures, ChangeLog.Empty);
    }

    /// <summary>
    /// Items and all below them, each after its parent, with the number that the parent was given when it came by. A stack
    /// rather than recursion: a tree may be deeper than a thread's stack. Rows whose parents form a ring are never reached from
    /// a root, and so do no harm.
    /// </summary>
    /// <param name="top">Siblings in order.</param>
    /// <param name="parent">The number of their parent.</param>
    /// <param name="rows">What lies below them.</param>
    /// <param name="given">The number that the caller has given to the last item.</param>
    public static IEnumerable<(IndexedItem Item, int Parent)> Walk(IReadOnlyList<IndexedItem> top, int parent, TreeRows rows, Func<int> given)
    {
        var pending = new Stack<(IndexedItem Item, int Parent)>();
        Push(pending, top, parent);
        while (pending.TryPop(out (IndexedItem Item, int Parent) next))
        {
            yield return next;
            Push(pending, rows.ChildrenOf(next.Item.Key), given());
        }
    }

    private static void Push(Stack<(IndexedItem Item, int Parent)> pending, IReadOnlyList<IndexedItem> siblings, int parent)
    {
        for (int i = siblings.Count - 1; i >= 0; i--)
        {
            pending.Push((siblings[i], parent));
        }
    }

    private static void SumBranches(IndexNode[] nodes)
    {
        for (int slot = nodes.Length - 1; slot >= 0; slot--)
        {
            if (nodes[slot].Parent is >= 0 and var parent)
            {
                nodes[parent] = nodes[parent] with { Size = nodes[parent].Size + nodes[slot].Size };
            }
        }
    }
}
