namespace Varumarke.DeliveryApi.Index;

/// <summary>
/// Which slots each generation of a tree changed, so that what was worked out for an earlier one is brought up to date by
/// looking at those alone. Never changed: a generation has the log of its own. Old generations fall out.
/// </summary>
internal sealed class ChangeLog
{
    private const int MaxGenerations = 256;
    private readonly long _first;
    private readonly int[][] _changes;

    private ChangeLog(long first, int[][] changes)
    {
        _first = first;
        _changes = changes;
    }

    public static ChangeLog Empty { get; } = new(0, []);

    /// <summary>The generation that this log leads up to.</summary>
    public long Generation => _first + _changes.Length;

    public ChangeLog Add(int[] slots)
    {
        int dropped = _changes.Length >= MaxGenerations ? MaxGenerations / 2 : 0;
        return new ChangeLog(_first + dropped, [.. _changes[dropped..], slots]);
    }

    /// <summary>The slots changed since a generation; null when that is too long ago to know.</summary>
    public HashSet<int>? Since(long generation)
    {
        if (generation < _first)
        {
            return null;
        }

        var changed = new HashSet<int>();
        for (long at = generation - _first; at < _changes.Length; at++)
        {
            changed.UnionWith(_changes[at]);
        }

        return changed;
    }
}
