using Varumarke.Core.PublishedIndex;

namespace Varumarke.DeliveryApi.Index;

/// <summary>
/// One immutable picture of a tree. Items lie in tree order (a parent before its children, siblings by sort order), so the
/// descendants of an item are the positions from it up to <see cref="EndOf"/>, and no query allocates to walk a branch.
/// An item below one that is not published is not in it. A position is a place in this picture; a slot is an item's own number,
/// which it keeps from one picture to the next, and with it all that has been worked out about it.
/// </summary>
internal sealed class IndexSnapshot
{
    private readonly PagedList<IndexNode> _nodes;
    private readonly int[] _slotAt;
    private readonly int[] _positionOf;
    private readonly SlotNumbers _numbers;

    public IndexSnapshot(IndexSnapshot? before, PagedList<IndexNode> nodes, int[] slotAt, int[] positionOf, SlotNumbers numbers, IndexCultures cultures, ChangeLog log)
    {
        _nodes = nodes;
        _slotAt = slotAt;
        _positionOf = positionOf;
        _numbers = numbers;
        Cultures = cultures;
        Log = log;
        Kept = before?.Kept ?? new KeptAnswers();
    }

    public int Count => _slotAt.Length;

    /// <summary>How many slots there are; more than items when some have left.</summary>
    public int Slots => _nodes.Count;

    public IndexCultures Cultures { get; }

    /// <summary>What has changed since the tree was last laid out anew.</summary>
    public ChangeLog Log { get; }

    /// <summary>What queries have worked out about this tree and the ones before it.</summary>
    public KeptAnswers Kept { get; }

    public IndexedItem this[int position] => _nodes[_slotAt[position]].Item;

    public static IndexSnapshot Build(IEnumerable<IndexedItem> rows) => Build(new TreeRows(rows));

    public static IndexSnapshot Build(TreeRows rows) => TreeWriter.Write(rows);

    /// <summary>Position of an item, or -1 when the snapshot does not hold it.</summary>
    public int PositionOf(Guid key) => _numbers.TryGet(key, out int slot) ? PositionOf(slot) : -1;

    /// <summary>Position of a slot's item, or -1 when it is not in the snapshot.</summary>
    public int PositionOf(int slot) => (uint)slot < (uint)_positionOf.Length ? _positionOf[slot] : -1;

    public int SlotAt(int position) => _slotAt[position];

    /// <summary>The position after the last descendant.</summary>
    public int EndOf(int position) => position + _nodes[_slotAt[position]].Size;

    /// <summary>The parent's position, or -1 at the root.</summary>
    public int ParentOf(int position) => _nodes[_slotAt[position]].Parent is >= 0 and var parent ? _positionOf[parent] : -1;

    public bool IsVisible(int position, ulong cultureMask) => (_nodes[_slotAt[position]].Visible & cultureMask) != 0;

    /// <summary>
    /// The same tree after changes to some rows, or null when so much has changed that it is cheaper laid out anew.
    /// </summary>
    /// <param name="rows">The rows as they are now.</param>
    /// <param name="changed">The keys of those that came, changed or went.</param>
    public IndexSnapshot? TryChange(TreeRows rows, IReadOnlyCollection<Guid> changed) =>
        new TreeChange(this, _nodes, _slotAt, _positionOf, _numbers, rows).Apply(changed);
}
