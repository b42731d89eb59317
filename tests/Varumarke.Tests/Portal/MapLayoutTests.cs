using CsCheck;
using Varumarke.Core.Strategy.Graph;
using Varumarke.Portal.Map;

namespace Varumarke.Tests.Portal;

public sealed class MapLayoutTests
{
    [Fact]
    public void Of_AnyGraph_PlacesEachNodeOnceInItsColumnWithoutOverlap() =>
        Gen.Select(Gen.Int[0, 12].Array[1, 5], Gen.Select(Gen.Int[0, 40], Gen.Int[0, 40]).Array[0, 60]).Sample((lengths, pairs) =>
        {
            int next = 0;
            StrategyNodeId[][] columns = [.. lengths.Select((length, column) => Enumerable.Range(0, length).Select(_ => Node((StrategyNodeKind)column, next++)).ToArray())];
            StrategyNodeId[] all = [.. columns.SelectMany(column => column)];
            StrategyLink[] links = all.Length == 0 ? [] : [.. pairs.Select(pair => new StrategyLink(all[pair.Item1 % all.Length], "names", all[pair.Item2 % all.Length]))];

            IReadOnlyDictionary<StrategyNodeId, MapPlace> places = MapLayout.Of(columns, links);

            Assert.Equal(all.Length, places.Count);
            foreach ((int column, StrategyNodeId[] nodes) in columns.Index())
            {
                double[] rows = [.. nodes.Select(node => places[node].Row).Order()];
                Assert.All(nodes, node => Assert.Equal(column, places[node].Column));
                Assert.All(rows, row => Assert.InRange(row, 0, lengths.Max() - 1));
                Assert.All(rows.Zip(rows.Skip(1)), pair => Assert.True(pair.Second - pair.First >= 0.999, $"{pair.First} and {pair.Second}"));
            }
        });

    [Fact]
    public void Of_GoalsOfTwoAreas_StandTogetherEachWithItsAreaInTheMiddle()
    {
        StrategyNodeId[] areas = [Node(StrategyNodeKind.Area, 1), Node(StrategyNodeKind.Area, 2)];
        StrategyNodeId[] goals = [.. Enumerable.Range(10, 6).Select(number => Node(StrategyNodeKind.Goal, number))];
        StrategyLink[] links = [.. goals.Select((goal, number) => new StrategyLink(goal, "belongsTo", areas[1 - (number % 2)]))];

        IReadOnlyDictionary<StrategyNodeId, MapPlace> places = MapLayout.Of([areas, goals], links);

        Assert.Equal([0d, 1d, 2d], new[] { goals[1], goals[3], goals[5] }.Select(goal => places[goal].Row));
        Assert.Equal(1, places[areas[0]].Row);
        Assert.Equal(4, places[areas[1]].Row);
    }

    private static StrategyNodeId Node(StrategyNodeKind kind, int number) => new(kind, new Guid(number, 0, 0, new byte[8]));
}
