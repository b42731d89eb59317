using Varumarke.Core.PublishedIndex;

namespace Varumarke.DeliveryApi.Index;

/// <summary>
/// The tree that queries run on. Changes are only noted when they happen and folded in by the next query, so that an import
/// of thousands of items costs one rebuild, not thousands.
/// </summary>
internal sealed class PublishedIndex(IPublishedIndexSource source, ItemKind kind, bool drafts)
{
    private readonly Lock _lock = new();
    private readonly HashSet<Guid> _dirty = [];
    private TreeRows? _rows;
    private bool _everythingIsDirty = true;
    private volatile IndexSnapshot? _current;
    private long _generation;

    /// <summary>Changes whenever the answer of some query may have changed.</summary>
    public long Generation => Volatile.Read(ref _generation);

    /// <summary>The last snapshot taken, stale or not; null before the first query.</summary>
    public IndexSnapshot? LastSeen => _current;

    /// <summary>An up-to-date snapshot.</summary>
    public IndexSnapshot Snapshot()
    {
        lock (_lock)
        {
            if (_current is null || _everythingIsDirty)
            {
                return ReadAll();
            }

            return _dirty.Count == 0 ? _current : ReadDirty(_current);
        }
    }

    /// <summary>Notes that items were added, changed, moved or removed.</summary>
    public void Touch(IEnumerable<Guid> keys)
    {
        lock (_lock)
        {
            _dirty.UnionWith(keys);
            _generation++;
        }
    }

    /// <summary>Notes that nothing known may be trusted.</summary>
    public void TouchAll()
    {
        lock (_lock)
        {
            _everythingIsDirty = true;
            _generation++;
        }
    }

    private IndexSnapshot ReadAll()
    {
        _rows = new TreeRows(source.ReadAll(kind, drafts));
        _everythingIsDirty = false;
        _dirty.Clear();
        return _current = IndexSnapshot.Build(_rows);
    }

    private IndexSnapshot ReadDirty(IndexSnapshot old)
    {
        Guid[] keys = [.. _dirty];
        IReadOnlyList<IndexedItem> fresh = source.Read(kind, keys, drafts);

        // Half a change would be worse than none: should it fail, the next query reads everything.
        _everythingIsDirty = true;
        TreeRows rows = Fold(keys, fresh);
        _current = old.TryChange(rows, keys) ?? IndexSnapshot.Build(rows);
        _dirty.Clear();
        _everythingIsDirty = false;
        return _current;
    }

    private TreeRows Fold(Guid[] keys, IReadOnlyList<IndexedItem> fresh)
    {
        TreeRows rows = _rows!;
        var seen = fresh.Select(item => item.Key).ToHashSet();
        foreach (Guid key in keys.Where(key => !seen.Contains(key)))
        {
            rows.Remove(key);
        }

        foreach (IndexedItem item in fresh)
        {
            rows.Set(item);
        }

        return rows;
    }
}
