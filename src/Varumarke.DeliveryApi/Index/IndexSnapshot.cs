using Varumarke.Core.PublishedIndex;

namespace Varumarke.DeliveryApi.Index;

/// <summary>
/// One immutable picture of a tree. Items lie in tree order (a parent before its children, siblings by sort order), so the
/// descendants of an item are the positions from it up to <see cref="EndOf"/>, and no query allocates to walk a branch.
/// An item below one that is not published is not in it.
/// </summary>
internal sealed class IndexSnapshot
{
    private readonly IndexedItem[] _items;
    private readonly int[] _ends;
    private readonly int[] _parents;
    private readonly ulong[] _visible;
    private readonly Dictionary<Guid, int> _positions;
    private readonly Dictionary<string, int[]> _byType;
    private readonly NameOrders _names;

    private IndexSnapshot(
        IndexedItem[] items,
        int[] ends,
        int[] parents,
        ulong[] visible,
        IndexCultures cultures,
        Dictionary<Guid, int> positions,
        Dictionary<string, int[]> byType,
        NameOrders? names)
    {
        _items = items;
        _ends = ends;
        _parents = parents;
        _visible = visible;
        Cultures = cultures;
        _positions = positions;
        _byType = byType;
        _names = names ?? new NameOrders(items, byType);
    }

    public int Count => _items.Length;

    public IndexCultures Cultures { get; }

    public IndexedItem this[int position] => _items[position];

    public static IndexSnapshot Build(IEnumerable<IndexedItem> rows) => new TreeWriter(rows).Write();

    /// <summary>Position of an item, or -1 when the snapshot does not hold it.</summary>
    public int PositionOf(Guid key) => _positions.TryGetValue(key, out int position) ? position : -1;

    /// <summary>The position after the last descendant.</summary>
    public int EndOf(int position) => _ends[position];

    /// <summary>The parent's position, or -1 at the root.</summary>
    public int ParentOf(int position) => _parents[position];

    public bool IsVisible(int position, ulong cultureMask) => (_visible[position] & cultureMask) != 0;

    /// <summary>Positions of a type's items, ascending; null for a type without any.</summary>
    public int[]? OfType(string alias) => _byType.GetValueOrDefault(alias);

    /// <summary>All items in the order of their names in a culture.</summary>
    public NameOrder ByName(string? culture) => _names.In(culture);

    /// <summary>
    /// The same tree with some items' own data replaced, or null when a change moves, adds, removes or regroups anything and
    /// the tree must be laid out anew.
    /// </summary>
    public IndexSnapshot? TryReplace(IReadOnlyCollection<IndexedItem> changed)
    {
        IndexedItem[]? items = null;
        bool renamed = false;
        foreach (IndexedItem item in changed)
        {
            if (!_positions.TryGetValue(item.Key, out int position) || !HasSamePlace(_items[position], item))
            {
                return null;
            }

            renamed |= !HasSameNames(_items[position], item);
            items ??= (IndexedItem[])_items.Clone();
            items[position] = item;
        }

        return items is null
            ? this
            : new IndexSnapshot(items, _ends, _parents, _visible, Cultures, _positions, _byType, renamed ? null : _names);
    }

    private static bool HasSamePlace(IndexedItem old, IndexedItem item) =>
        old.ParentKey == item.ParentKey
        && old.SortOrder == item.SortOrder
        && old.Level == item.Level
        && old.TypeAlias == item.TypeAlias
        && old.Cultures.Select(culture => culture.Culture).SequenceEqual(item.Cultures.Select(culture => culture.Culture), StringComparer.OrdinalIgnoreCase);

    private static bool HasSameNames(IndexedItem old, IndexedItem item) =>
        old.Name == item.Name
        && old.Cultures.Select(culture => culture.Name).SequenceEqual(item.Cultures.Select(culture => culture.Name), StringComparer.Ordinal);

    /// <summary>Lays rows out in tree order.</summary>
    private sealed class TreeWriter(IEnumerable<IndexedItem> rows)
    {
        private readonly Dictionary<Guid, List<IndexedItem>> _children = [];
        private readonly List<IndexedItem> _roots = [];
        private readonly IndexCultures _cultures = new();
        private readonly List<IndexedItem> _items = [];
        private readonly List<int> _parents = [];
        private readonly List<ulong> _visible = [];

        public IndexSnapshot Write()
        {
            foreach (IndexedItem row in rows)
            {
                Siblings(row.ParentKey).Add(row);
            }

            WriteAll();
            int[] parents = [.. _parents];
            IndexedItem[] items = [.. _items];
            return new IndexSnapshot(items, Ends(parents), parents, [.. _visible], _cultures, Positions(items), ByType(items), null);
        }

        private List<IndexedItem> Siblings(Guid? parent)
        {
            if (parent is not { } key)
            {
                return _roots;
            }

            if (!_children.TryGetValue(key, out List<IndexedItem>? siblings))
            {
                _children.Add(key, siblings = []);
            }

            return siblings;
        }

        // A stack rather than recursion: a tree may be deeper than a thread's stack. Rows whose parents form a ring are
        // never reached from a root, and so do no harm.
        private void WriteAll()
        {
            var pending = new Stack<(IndexedItem Item, int Parent)>();
            Push(pending, _roots, -1);
            while (pending.TryPop(out (IndexedItem Item, int Parent) next))
            {
                int position = _items.Count;
                ulong above = next.Parent < 0 ? IndexCultures.All : _visible[next.Parent];
                _items.Add(next.Item);
                _parents.Add(next.Parent);
                _visible.Add(above & MaskOf(next.Item));
                if (_children.TryGetValue(next.Item.Key, out List<IndexedItem>? children))
                {
                    Push(pending, children, position);
                }
            }
        }

        private static void Push(Stack<(IndexedItem Item, int Parent)> pending, List<IndexedItem> siblings, int parent)
        {
            siblings.Sort(static (a, b) => a.SortOrder != b.SortOrder ? b.SortOrder.CompareTo(a.SortOrder) : b.Id.CompareTo(a.Id));
            foreach (IndexedItem sibling in siblings)
            {
                pending.Push((sibling, parent));
            }
        }

        private ulong MaskOf(IndexedItem item)
        {
            if (item.Cultures.Count == 0)
            {
                return IndexCultures.All;
            }

            ulong mask = 0;
            foreach (IndexedCulture culture in item.Cultures)
            {
                mask |= _cultures.Add(culture.Culture);
            }

            return mask;
        }

        private static int[] Ends(int[] parents)
        {
            int[] ends = new int[parents.Length];
            for (int i = parents.Length - 1; i >= 0; i--)
            {
                ends[i] = Math.Max(ends[i], i + 1);
                if (parents[i] >= 0)
                {
                    ends[parents[i]] = Math.Max(ends[parents[i]], ends[i]);
                }
            }

            return ends;
        }

        private static Dictionary<Guid, int> Positions(IndexedItem[] items)
        {
            var positions = new Dictionary<Guid, int>(items.Length);
            for (int i = 0; i < items.Length; i++)
            {
                positions[items[i].Key] = i;
            }

            return positions;
        }

        private static Dictionary<string, int[]> ByType(IndexedItem[] items)
        {
            var lists = new Dictionary<string, List<int>>(StringComparer.OrdinalIgnoreCase);
            for (int i = 0; i < items.Length; i++)
            {
                if (!lists.TryGetValue(items[i].TypeAlias, out List<int>? list))
                {
                    lists.Add(items[i].TypeAlias, list = []);
                }

                list.Add(i);
            }

            return lists.ToDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.OrdinalIgnoreCase);
        }
    }
}
