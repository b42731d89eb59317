using System.Collections.Concurrent;

namespace Varumarke.Core.Strategy.Graph;

/// <summary>
/// How all of the strategy hangs together, from any node both ways. Which node names which is kept until something changes; whether a
/// node may be shown is asked of its part each time, and a link shows only where both of its ends do.
/// </summary>
public sealed class StrategyGraph(Lazy<IReadOnlyList<IStrategyGraphPart>> parts)
{
    private readonly ConcurrentDictionary<string, Known> _known = [];
    private int _version;

    /// <summary>All nodes that may be shown, by kind, and the links between them.</summary>
    public StrategyMap Whole(string language)
    {
        Known known = Get(language);
        Dictionary<StrategyNodeId, StrategyNode> shown = known.Nodes.Select(id => Find(id, language)).OfType<StrategyNode>().ToDictionary(node => node.Id);
        return new StrategyMap([.. shown.Values], [.. known.Links.Where(link => shown.ContainsKey(link.From) && shown.ContainsKey(link.To))]);
    }

    /// <summary>
    /// The same for a page that is looked at: no more of each kind than some, first what hangs together with something. What it costs
    /// does not grow with the rest.
    /// </summary>
    /// <param name="language">The reader's.</param>
    /// <param name="ofEach">How many of a kind are all of it at most.</param>
    /// <param name="ofMany">How many of a kind that has more.</param>
    public StrategyMap Part(string language, int ofEach, int ofMany)
    {
        Known known = Get(language);
        var shown = new Dictionary<StrategyNodeId, StrategyNode>();
        var cut = new HashSet<StrategyNodeKind>();
        foreach (IGrouping<StrategyNodeKind, StrategyNodeId> kind in known.ByKind)
        {
            StrategyNode[] first = [.. Shown(kind, language).Take(ofEach == int.MaxValue ? ofEach : ofEach + 1)];
            bool isCut = first.Length > ofEach;
            if (isCut)
            {
                cut.Add(kind.Key);
            }

            foreach (StrategyNode node in first.Take(isCut ? ofMany : ofEach))
            {
                shown.Add(node.Id, node);
            }
        }

        return new StrategyMap([.. shown.Values], [.. shown.Keys.SelectMany(id => known.From[id]).Where(link => shown.ContainsKey(link.To))]) { Cut = cut };
    }

    /// <summary>Some of the nodes that may be shown, in an order that stays until something changes, and all links that lead from them.</summary>
    /// <param name="language">The reader's.</param>
    /// <param name="skip">How many nodes come before.</param>
    /// <param name="take">How many nodes at most.</param>
    public StrategyMap Page(string language, int skip, int take)
    {
        Known known = Get(language);
        StrategyNode[] found = [.. Shown(known.Nodes, language).Skip(skip).Take(take + 1)];
        StrategyNode[] nodes = [.. found.Take(take)];
        return new StrategyMap(nodes, [.. nodes.SelectMany(node => known.From[node.Id]).Where(link => Find(link.To, language) is not null)]) { HasMore = found.Length > take };
    }

    /// <summary>One node with all that it names and all that names it; null where it may not be shown.</summary>
    public StrategySurroundings? Around(StrategyNodeId id, string language)
    {
        Known known = Get(language);
        if (Find(id, language) is not { } node)
        {
            return null;
        }

        return new StrategySurroundings(
            node,
            [.. known.To[id].Select(link => (link.Relation, Node: Find(link.From, language)!)).Where(each => each.Node is not null)],
            [.. known.From[id].Select(link => (link.Relation, Node: Find(link.To, language)!)).Where(each => each.Node is not null)]);
    }

    /// <summary>
    /// What a node has helped: what names it, and whatever that leads to, as a picture is shown by a message, that tells of an activity,
    /// that belongs to a measure, that serves a goal. Nearest first; nothing behind a node that may not be shown.
    /// </summary>
    public IReadOnlyList<StrategyNode> HelpedBy(StrategyNodeId id, string language)
    {
        Known known = Get(language);
        var found = new Dictionary<StrategyNodeId, StrategyNode>();
        var waiting = new Queue<StrategyNodeId>(known.To[id].Select(link => link.From));
        while (waiting.TryDequeue(out StrategyNodeId next))
        {
            if (next != id && !found.ContainsKey(next) && Find(next, language) is { } node)
            {
                found.Add(next, node);
                foreach (StrategyLink link in known.From[next].Where(link => link.Relation is StrategyRelation.TellsOf or StrategyRelation.BelongsTo or StrategyRelation.Serves))
                {
                    waiting.Enqueue(link.To);
                }
            }
        }

        return [.. found.Values];
    }

    /// <summary>What hangs together with nothing below it and should: measures without an activity, and activities that nothing tells of.</summary>
    public StrategyOrphans Orphans(string language)
    {
        StrategyMap map = Whole(language);
        ILookup<StrategyNodeId, string> named = map.Links.ToLookup(link => link.To, link => link.Relation);
        return new StrategyOrphans(
            [.. map.Nodes.Where(node => node.Id.Kind == StrategyNodeKind.Measure && !named[node.Id].Contains(StrategyRelation.BelongsTo))],
            [.. map.Nodes.Where(node => node.Id.Kind == StrategyNodeKind.Activity && !named[node.Id].Contains(StrategyRelation.TellsOf))]);
    }

    /// <summary>Something has changed in what a part says.</summary>
    public void Forget()
    {
        Interlocked.Increment(ref _version);
        _known.Clear();
    }

    private IEnumerable<StrategyNode> Shown(IEnumerable<StrategyNodeId> nodes, string language) => nodes.Select(id => Find(id, language)).OfType<StrategyNode>();

    private StrategyNode? Find(StrategyNodeId id, string language) => parts.Value.FirstOrDefault(part => part.Kinds.Contains(id.Kind))?.Find(id, language);

    // What was read while something changed may be either, and is not kept.
    private Known Get(string language)
    {
        long change = parts.Value.Sum(part => part.Change);
        if (_known.TryGetValue(language, out Known? known) && known.Change == change)
        {
            return known;
        }

        int before = Volatile.Read(ref _version);
        known = Known.Of(change, [.. parts.Value.SelectMany(part => part.Nodes(language))], [.. parts.Value.SelectMany(part => part.Links(language)).Distinct()]);
        if (before == Volatile.Read(ref _version))
        {
            _known[language] = known;
        }

        return known;
    }

    private sealed record Known(long Change, IReadOnlyList<StrategyNodeId> Nodes, IReadOnlyList<StrategyLink> Links, ILookup<StrategyNodeId, StrategyLink> From, ILookup<StrategyNodeId, StrategyLink> To)
    {
        // What hangs together with something first: a page shows the first of each kind.
        public ILookup<StrategyNodeKind, StrategyNodeId> ByKind { get; } = Nodes.OrderBy(node => From.Contains(node) || To.Contains(node) ? 0 : 1).ToLookup(node => node.Kind);

        public static Known Of(long change, IReadOnlyList<StrategyNodeId> nodes, IReadOnlyList<StrategyLink> links) => new(
            change,
            [.. nodes.Concat(links.SelectMany(link => new[] { link.From, link.To })).Distinct().OrderBy(node => node.Kind)], links, links.ToLookup(link => link.From), links.ToLookup(link => link.To));
    }
}
