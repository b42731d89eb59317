using Varumarke.Core.PublishedIndex;

namespace Varumarke.DeliveryApi.Index;

/// <summary>The rows that a tree is laid out of, and the children of each in their order. For one caller at a time.</summary>
internal sealed class TreeRows
{
    private static readonly Comparer<IndexedItem> BySortOrder = Comparer<IndexedItem>.Create(
        static (a, b) => a.SortOrder != b.SortOrder ? a.SortOrder.CompareTo(b.SortOrder) : a.Id.CompareTo(b.Id));

    private readonly Dictionary<Guid, IndexedItem> _rows = [];
    private readonly Dictionary<Guid, List<IndexedItem>> _children = [];

    public TreeRows(IEnumerable<IndexedItem> rows)
    {
        foreach (IndexedItem row in rows)
        {
            _rows[row.Key] = row;
        }

        foreach (IndexedItem row in _rows.Values)
        {
            Siblings(row).Add(row);
        }

        foreach (List<IndexedItem> siblings in _children.Values)
        {
            siblings.Sort(BySortOrder);
        }
    }

    public int Count => _rows.Count;

    public IndexedItem? Find(Guid key) => _rows.GetValueOrDefault(key);

    /// <summary>The items directly below one, in order; at the root for null.</summary>
    public IReadOnlyList<IndexedItem> ChildrenOf(Guid? parent) =>
        _children.TryGetValue(parent ?? Guid.Empty, out List<IndexedItem>? children) ? children : [];

    /// <summary>The siblings after one, in order.</summary>
    public IEnumerable<IndexedItem> After(IndexedItem item)
    {
        List<IndexedItem> siblings = Siblings(item);
        int at = siblings.BinarySearch(item, BySortOrder);
        for (int i = at < 0 ? ~at : at + 1; i < siblings.Count; i++)
        {
            yield return siblings[i];
        }
    }

    public void Set(IndexedItem item)
    {
        Remove(item.Key);
        _rows[item.Key] = item;
        List<IndexedItem> siblings = Siblings(item);
        int at = siblings.BinarySearch(item, BySortOrder);
        siblings.Insert(at < 0 ? ~at : at, item);
    }

    public void Remove(Guid key)
    {
        if (!_rows.Remove(key, out IndexedItem? row))
        {
            return;
        }

        List<IndexedItem> siblings = Siblings(row);
        int at = siblings.BinarySearch(row, BySortOrder);
        siblings.RemoveAt(at >= 0 && siblings[at].Key == key ? at : siblings.FindIndex(sibling => sibling.Key == key));
        if (siblings.Count == 0)
        {
            _children.Remove(row.ParentKey ?? Guid.Empty);
        }
    }

    private List<IndexedItem> Siblings(IndexedItem item)
    {
        Guid parent = item.ParentKey ?? Guid.Empty;
        if (!_children.TryGetValue(parent, out List<IndexedItem>? siblings))
        {
            _children.Add(parent, siblings = []);
        }

        return siblings;
    }
}
