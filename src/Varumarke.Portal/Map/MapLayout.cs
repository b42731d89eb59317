using Varumarke.Core.Strategy.Graph;

namespace Varumarke.Portal.Map;

/// <summary>
/// Puts nodes beside what they hang together with, so that links are short and the first rows show the beginning of everything.
/// 1. the longest column fills all rows, in the order of the column before it; 2. outwards from it, each column's nodes stand in the
/// middle of what they are linked with, as near as the others let them. The same nodes and links always give the same places.
/// </summary>
internal static class MapLayout
{
    public static IReadOnlyDictionary<StrategyNodeId, MapPlace> Of(StrategyNodeId[][] columns, IReadOnlyList<StrategyLink> links)
    {
        var places = new Dictionary<StrategyNodeId, MapPlace>();
        if (columns.Length == 0)
        {
            return places;
        }

        ILookup<StrategyNodeId, StrategyNodeId> linked = links
            .SelectMany(link => new[] { (One: link.From, Other: link.To), (One: link.To, Other: link.From) })
            .ToLookup(pair => pair.One, pair => pair.Other);
        int longest = Array.FindIndex(columns, column => column.Length == columns.Max(each => each.Length));
        int rows = columns[longest].Length;

        // 1.
        Dictionary<StrategyNodeId, int> before = longest == 0 ? [] : columns[longest - 1].Distinct().Index().ToDictionary(each => each.Item, each => each.Index);
        foreach ((int row, StrategyNodeId node) in columns[longest]
            .OrderBy(node => linked[node].Select(other => before.GetValueOrDefault(other, int.MaxValue)).DefaultIfEmpty(int.MaxValue).Min())
            .Index())
        {
            places.TryAdd(node, new MapPlace(longest, row));
        }

        // 2.
        foreach (int column in Enumerable.Range(0, longest).Reverse().Concat(Enumerable.Range(longest + 1, columns.Length - longest - 1)))
        {
            Place(column, columns[column].Where(node => !places.ContainsKey(node)).Distinct(), rows, linked, places);
        }

        return places;
    }

    private static void Place(
        int column, IEnumerable<StrategyNodeId> nodes, int rows, ILookup<StrategyNodeId, StrategyNodeId> linked, Dictionary<StrategyNodeId, MapPlace> places)
    {
        // What is linked with nothing stands below the others.
        (StrategyNodeId Node, double Row)[] wanted = [.. nodes
            .Select(node => (Node: node, Row: linked[node].Where(places.ContainsKey).Select(other => places[other].Row).DefaultIfEmpty(rows - 1).Average()))
            .OrderBy(each => each.Row)];
        for (int i = 1; i < wanted.Length; i++)
        {
            wanted[i].Row = Math.Max(wanted[i].Row, wanted[i - 1].Row + 1);
        }

        // What was pushed out at the foot pushes the others up again.
        double last = rows - 1;
        for (int i = wanted.Length - 1; i >= 0; i--, last = wanted[i + 1].Row - 1)
        {
            wanted[i].Row = Math.Min(wanted[i].Row, last);
        }

        foreach ((StrategyNodeId node, double row) in wanted)
        {
            places.Add(node, new MapPlace(column, row));
        }
    }
}
