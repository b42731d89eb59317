using Varumarke.Core.Brand;
using Varumarke.Core.Problems;
using Varumarke.Core.Strategy;
using Varumarke.Core.Strategy.Graph;
using Varumarke.Core.Strategy.Reports;
using Varumarke.Portal.Documents;
using Varumarke.Portal.Strategy;

namespace Varumarke.Portal.Work;

/// <summary>
/// Reads a measure or an activity with all that it hangs together with. The state of another day is shown where it was kept; which nodes
/// may be named is asked of the graph, as of now.
/// </summary>
internal sealed class WorkItemReader(BrandReader brand, DocumentReader reader, StrategyReader strategy, StrategyGraph graph, IWorkStates states)
{
    /// <summary>It; null for none that may be shown.</summary>
    public (WorkItem Item, DocumentRead Read)? Read(Guid key, string language, DateOnly? day)
    {
        if (strategy.Work(key, language) is not { } work
            || brand.Read(key, language, (reading, document) => new Words(reader.Read(reading, document, language), reading.Number(document, "progress"))) is not { } words
            || graph.Around(new StrategyNodeId(work.IsActivity ? StrategyNodeKind.Activity : StrategyNodeKind.Measure, key), language) is not { } around)
        {
            return null;
        }

        // The reasons are of the Swedish text, and may be shown where that may.
        bool saysWhy = strategy.Work(key, ReaderLanguage.Swedish) is not null;
        IReadOnlyDictionary<Guid, string>? then = day is { } asked ? states.On(asked) : null;
        var item = new WorkItem(
            As(work, then),
            words.Read.Model,
            day is null ? words.Progress : null,
            [.. states.Of(key).Where(change => day is null || change.Day <= day).Reverse().Select(change => saysWhy ? change : change with { Reason = null })],
            [.. Parts(around).Where(part => part.Nodes.Count > 0).Select(part => new WorkItemPart(part.Id, part.Heading, [.. part.Nodes.Select(node => (node, WorkOf(node, language, then)))]))]);
        return (item, words.Read);
    }

    private static IEnumerable<(string Id, Wording Heading, IReadOnlyList<StrategyNode> Nodes)> Parts(StrategySurroundings around) =>
    [
        ("serves", WorkWords.Serves, around.NamesAs(StrategyRelation.Serves, StrategyNodeKind.Goal)),
        ("belongs", WorkWords.BelongsTo, around.NamesAs(StrategyRelation.BelongsTo, StrategyNodeKind.Measure)),
        ("activities", WorkWords.Activities, around.NamedAs(StrategyRelation.BelongsTo, StrategyNodeKind.Activity)),
        ("proposed", WorkWords.Proposed, around.NamedAs(StrategyRelation.Became, StrategyNodeKind.Contribution)),
        ("told", StrategyWords.Told, around.NamedAs(StrategyRelation.TellsOf, StrategyNodeKind.Message)),
        ("reports", StrategyWords.Reports, around.NamedAs(StrategyRelation.ReportsOn, StrategyNodeKind.Report)),
        ("learnt", WorkWords.Learnt, around.NamedAs(StrategyRelation.LedTo, StrategyNodeKind.Report)),
    ];

    private StrategyWork? WorkOf(StrategyNode node, string language, IReadOnlyDictionary<Guid, string>? then) =>
        node.Id.Kind is StrategyNodeKind.Measure or StrategyNodeKind.Activity && strategy.Work(node.Id.Key, language) is { } work ? As(work, then) : null;

    private static StrategyWork As(StrategyWork work, IReadOnlyDictionary<Guid, string>? then) => then is null ? work : work.Then(then.GetValueOrDefault(work.Key));

    private sealed record Words(DocumentRead Read, decimal? Progress);
}
