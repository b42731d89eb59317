using Varumarke.Engine.Sync.Folders;
using Varumarke.Engine.Sync.Format;

namespace Varumarke.Engine.Sync.Kinds;

/// <summary>Puts items in the order of their needs, without recursion, since a hostile folder may nest as deep as it likes.</summary>
internal static class SyncOrder
{
    public static SyncOrdering Sort(IReadOnlyList<SyncSource> sources, Func<SyncItem, string> name, Func<SyncItem, IEnumerable<string>> needs)
    {
        var byName = new Dictionary<string, SyncSource>(StringComparer.OrdinalIgnoreCase);
        foreach (SyncSource source in sources)
        {
            byName.TryAdd(name(source.Item), source);
        }

        var edges = sources.ToDictionary(source => source, source => needs(source.Item)
            .Select(need => byName.GetValueOrDefault(need)).OfType<SyncSource>().Distinct().ToArray());
        var waiting = edges.ToDictionary(edge => edge.Key, edge => edge.Value.Length);
        ILookup<SyncSource, SyncSource> neededBy = edges
            .SelectMany(edge => edge.Value.Select(need => (Need: need, By: edge.Key)))
            .ToLookup(pair => pair.Need, pair => pair.By);

        var sorted = new List<SyncSource>(sources.Count);
        var ready = new Queue<SyncSource>(sources.Where(source => waiting[source] == 0));
        while (ready.TryDequeue(out SyncSource? next))
        {
            sorted.Add(next);
            foreach (SyncSource by in neededBy[next].Where(by => --waiting[by] == 0))
            {
                ready.Enqueue(by);
            }
        }

        HashSet<SyncSource> done = [.. sorted];
        SyncSource[] left = [.. sources.Where(source => !done.Contains(source))];
        var walks = left.Select(source => (source, Walk: Walk(source, edges, done, name))).ToArray();
        return new SyncOrdering(sorted, [.. walks.Select(walk => (walk.source, walk.Walk.Text))])
        {
            FirstCycle = walks.Length == 0 ? [] : walks[0].Walk.Cycle,
        };
    }

    // From an item that is left, some need is always left too; following one leads into the cycle within as many steps as there are items.
    private static (string Text, IReadOnlyList<SyncSource> Cycle) Walk(
        SyncSource start, Dictionary<SyncSource, SyncSource[]> edges, HashSet<SyncSource> done, Func<SyncItem, string> name)
    {
        var path = new List<SyncSource>();
        var at = new Dictionary<SyncSource, int>();
        for (SyncSource next = start; at.TryAdd(next, path.Count);)
        {
            path.Add(next);
            next = edges[next].First(need => !done.Contains(need));
            if (at.ContainsKey(next))
            {
                path.Add(next);
            }
        }

        SyncSource[] cycle = [.. path.Skip(at[path[^1]]).SkipLast(1)];
        const int shown = 8;
        string text = string.Join(" → ", path.Take(shown).Select(source => name(source.Item)));
        return (path.Count > shown ? text + " → …" : text, cycle);
    }
}
