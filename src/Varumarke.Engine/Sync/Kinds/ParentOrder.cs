using Varumarke.Engine.Sync.Folders;
using Varumarke.Engine.Sync.Format;

namespace Varumarke.Engine.Sync.Kinds;

/// <summary>Puts documents or media in the order in which they can be made: parents before children, else as they come.</summary>
/// <param name="Sorted">All but those that have no beginning. What hangs on such a one is among them: it may be here already.</param>
/// <param name="Cyclic">Those that lie below themselves, and by what way.</param>
internal sealed record ParentOrder(IReadOnlyList<SyncSource> Sorted, IReadOnlyList<(SyncSource Source, string Way)> Cyclic)
{
    private const int ShownSteps = 8;

    /// <summary>Without recursion and in one walk, since a hostile folder may nest as deep as it likes.</summary>
    public static ParentOrder Of(IReadOnlyList<SyncSource> sources)
    {
        Dictionary<Guid, SyncSource> byKey = [];
        foreach (SyncSource source in sources)
        {
            byKey.TryAdd(source.Item.Key, source);
        }

        ILookup<Guid, SyncSource> below = sources.ToLookup(ParentOf);
        var sorted = new List<SyncSource>(sources.Count);
        HashSet<Guid> reached = [];
        Add(sources.Where(source => !byKey.ContainsKey(ParentOf(source))), below, sorted, reached);
        List<(SyncSource, string)> cyclic = [];
        if (sorted.Count < sources.Count)
        {
            SyncSource[] left = [.. sources.Where(source => !reached.Contains(source.Item.Key))];
            cyclic.AddRange(Cycles(left, byKey).SelectMany(cycle => cycle.Select((source, at) => (source, Way(cycle, at)))));
            reached.UnionWith(cyclic.Select(member => member.Item1.Item.Key));
            Add(left.Where(source => !reached.Contains(source.Item.Key) && reached.Contains(ParentOf(source))), below, sorted, reached);
        }

        return new ParentOrder(sorted, cyclic);
    }

    private static Guid ParentOf(SyncSource source) => ((ContentItem)source.Item).Parent.Key;

    private static void Add(IEnumerable<SyncSource> first, ILookup<Guid, SyncSource> below, List<SyncSource> sorted, HashSet<Guid> reached)
    {
        var ready = new Queue<SyncSource>(first);
        while (ready.TryDequeue(out SyncSource? next))
        {
            sorted.Add(next);
            reached.Add(next.Item.Key);
            foreach (SyncSource child in below[next.Item.Key])
            {
                ready.Enqueue(child);
            }
        }
    }

    // From whatever is left, the way upwards ends in a cycle: either a new one, or one that an earlier way has found.
    private static IEnumerable<List<SyncSource>> Cycles(SyncSource[] left, Dictionary<Guid, SyncSource> byKey)
    {
        HashSet<Guid> seen = [];
        foreach (SyncSource start in left)
        {
            List<SyncSource> way = [];
            Dictionary<Guid, int> places = [];
            SyncSource at = start;
            while (seen.Add(at.Item.Key))
            {
                places[at.Item.Key] = way.Count;
                way.Add(at);
                at = byKey[ParentOf(at)];
            }

            if (places.TryGetValue(at.Item.Key, out int begin))
            {
                yield return way[begin..];
            }
        }
    }

    private static string Way(List<SyncSource> cycle, int from)
    {
        IEnumerable<string> names = Enumerable.Range(from, Math.Min(cycle.Count, ShownSteps) + 1).Select(at => $"'{cycle[at % cycle.Count].Item.Alias}'");
        return string.Join(" → ", names) + (cycle.Count > ShownSteps ? " → …" : string.Empty);
    }
}
