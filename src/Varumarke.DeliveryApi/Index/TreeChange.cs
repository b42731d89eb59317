using System.Runtime.InteropServices;
using Varumarke.Core.PublishedIndex;

namespace Varumarke.DeliveryApi.Index;

/// <summary>
/// Brings a tree up to date: 1. what has left or moved is taken out with its branch, 2. what has changed in place is replaced,
/// 3. what has come or moved is put in with all below it, 4. where cultures came or went, the branch is shown or hidden. What
/// depends on an item is worked out again for the slots that any of these touched, and for no others.
/// </summary>
internal sealed class TreeChange(IndexSnapshot old, PagedList<IndexNode> nodes, int[] slotAt, int[] positionOf, SlotNumbers numbers, TreeRows rows)
{
    private readonly PagedList<IndexNode>.Editor _nodes = nodes.Edit();
    private readonly HashSet<int> _touched = [];
    private IndexCultures _cultures = old.Cultures;

    // Slots by position, as soon as one comes or goes.
    private List<int>? _order;

    public IndexSnapshot? Apply(IReadOnlyCollection<Guid> changed)
    {
        // Each branch that comes or goes shifts the positions after it; past a number, one new layout costs less.
        List<IndexedItem> gone = [.. changed.Select(Placed).OfType<IndexedItem>().Where(HasLeft)];
        List<IndexedItem> now = [.. changed.Select(rows.Find).OfType<IndexedItem>()];
        if ((gone.Count + now.Count) * 16L > old.Count + 1024L || _nodes.Count > (2L * old.Count) + 1024)
        {
            return null;
        }

        gone.ForEach(TakeOut);
        List<int> regrouped = [.. now.Select(Replace).Where(slot => slot >= 0)];
        now.ForEach(PutIn);
        regrouped.ForEach(Show);
        return Finish();
    }

    private IndexedItem? Placed(Guid key) => SlotOf(key) is >= 0 and var slot ? _nodes[slot].Item : null;

    private bool HasLeft(IndexedItem item) =>
        rows.Find(item.Key) is not { } now || now.ParentKey != item.ParentKey || now.SortOrder != item.SortOrder || now.Id != item.Id;

    // The slot of an item that is in the tree now.
    private int SlotOf(Guid key) => numbers.TryGet(key, out int slot) && slot < _nodes.Count && _nodes[slot].Size > 0 ? slot : -1;

    private int PositionOf(int slot) => _order is null ? positionOf[slot] : CollectionsMarshal.AsSpan(_order).IndexOf(slot);

    private void TakeOut(IndexedItem item)
    {
        int slot = SlotOf(item.Key);
        if (slot < 0)
        {
            return;
        }

        int position = PositionOf(slot);
        _order ??= [.. slotAt];
        int size = _nodes[slot].Size;
        Grow(_nodes[slot].Parent, -size);
        foreach (int below in _order.GetRange(position, size))
        {
            _touched.Add(below);
            _nodes.Set(below, _nodes[below] with { Size = 0 });
        }

        _order.RemoveRange(position, size);
    }

    // The slot where its cultures are others now, else -1.
    private int Replace(IndexedItem item)
    {
        int slot = SlotOf(item.Key);
        if (slot < 0)
        {
            return -1;
        }

        IndexNode node = _nodes[slot];
        _cultures = _cultures.With(item);
        _touched.Add(slot);
        _nodes.Set(slot, node with { Item = item });
        return _cultures.MaskOfItem(item) == _cultures.MaskOfItem(node.Item) ? -1 : slot;
    }

    private void PutIn(IndexedItem item)
    {
        int parent = item.ParentKey is { } key ? SlotOf(key) : -1;
        if (SlotOf(item.Key) >= 0 || (parent < 0 && item.ParentKey is not null))
        {
            // It is there already, or waits for its parent, which brings it along.
            return;
        }

        int position = PlaceFor(item, parent);
        _order ??= [.. slotAt];
        List<int> branch = [];
        int number = 0;
        foreach ((IndexedItem next, int above) in TreeWriter.Walk([item], parent, rows, () => number))
        {
            number = Lay(next, above);
            branch.Add(number);
        }

        for (int i = branch.Count - 1; i > 0; i--)
        {
            Widen(_nodes[branch[i]].Parent, _nodes[branch[i]].Size);
        }

        Grow(parent, branch.Count);
        _order.InsertRange(position, branch);
    }

    // Before the next sibling that is there, else after all that lies below the parent.
    private int PlaceFor(IndexedItem item, int parent)
    {
        foreach (IndexedItem sibling in rows.After(item))
        {
            if (SlotOf(sibling.Key) is >= 0 and var slot)
            {
                return PositionOf(slot);
            }
        }

        return parent < 0 ? _order?.Count ?? slotAt.Length : PositionOf(parent) + _nodes[parent].Size;
    }

    private int Lay(IndexedItem item, int parent)
    {
        _cultures = _cultures.With(item);
        var node = new IndexNode(item, parent, 1, (parent < 0 ? IndexCultures.All : _nodes[parent].Visible) & _cultures.MaskOfItem(item));
        if (numbers.TryGet(item.Key, out int slot))
        {
            _nodes.Set(slot, node);
        }
        else
        {
            slot = _nodes.Count;
            _nodes.Add(node);
            numbers.Add(item.Key, slot);
        }

        _touched.Add(slot);
        return slot;
    }

    private void Show(int top)
    {
        if (_nodes[top].Size == 0)
        {
            return;
        }

        int position = PositionOf(top);
        for (int at = position; at < position + _nodes[top].Size; at++)
        {
            int slot = _order?[at] ?? slotAt[at];
            IndexNode node = _nodes[slot];
            ulong visible = (node.Parent < 0 ? IndexCultures.All : _nodes[node.Parent].Visible) & _cultures.MaskOfItem(node.Item);
            if (visible != node.Visible)
            {
                _touched.Add(slot);
                _nodes.Set(slot, node with { Visible = visible });
            }
        }
    }

    private void Grow(int slot, int by)
    {
        for (int at = slot; at >= 0; at = _nodes[at].Parent)
        {
            Widen(at, by);
        }
    }

    private void Widen(int slot, int by) => _nodes.Set(slot, _nodes[slot] with { Size = _nodes[slot].Size + by });

    private IndexSnapshot Finish()
    {
        ChangeLog log = old.Log.Add([.. _touched]);
        if (_order is null)
        {
            return new IndexSnapshot(old, _nodes.Done(), slotAt, positionOf, numbers, _cultures, log);
        }

        int[] order = [.. _order];
        int[] positions = new int[_nodes.Count];
        Array.Fill(positions, -1);
        for (int position = 0; position < order.Length; position++)
        {
            positions[order[position]] = position;
        }

        return new IndexSnapshot(old, _nodes.Done(), order, positions, numbers, _cultures, log);
    }
}
