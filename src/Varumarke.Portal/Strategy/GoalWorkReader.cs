using Varumarke.Core.Strategy;
using Varumarke.Core.Strategy.Graph;
using Varumarke.Core.Strategy.Reports;

namespace Varumarke.Portal.Strategy;

/// <summary>Reads what is done for a goal and told of it out of the graph, so that nothing is named that may not be shown.</summary>
internal sealed class GoalWorkReader(StrategyReader strategy, StrategyGraph graph, IWorkStates states)
{
    /// <summary>It, as it is now; of another day what had begun by then, in the state that was kept.</summary>
    public GoalWork Read(Guid goal, string language, DateOnly? day)
    {
        IReadOnlyDictionary<Guid, string>? then = day is { } asked ? states.On(asked) : null;
        StrategySurroundings? around = Around(StrategyNodeKind.Goal, goal, language);
        var measures = new List<GoalMeasure>();
        var named = new List<StrategySurroundings>();
        foreach (StrategyNode measure in around?.NamedAs(StrategyRelation.Serves, StrategyNodeKind.Measure) ?? [])
        {
            if (Work(measure, language, day, then) is { } work && Around(StrategyNodeKind.Measure, measure.Id.Key, language) is { } below)
            {
                IReadOnlyList<StrategyNode> activities = below.NamedAs(StrategyRelation.BelongsTo, StrategyNodeKind.Activity);
                measures.Add(new GoalMeasure(work, InOrder(activities.Select(activity => Work(activity, language, day, then)).OfType<StrategyWork>())));
                named.AddRange([below, .. activities.Select(activity => Around(StrategyNodeKind.Activity, activity.Id.Key, language)).OfType<StrategySurroundings>()]);
            }
        }

        return new GoalWork(
            measures,
            All(named, StrategyRelation.TellsOf, StrategyNodeKind.Message),
            around?.NamedAs(StrategyRelation.ReportsOn, StrategyNodeKind.Report) ?? [],
            All(named, StrategyRelation.Became, StrategyNodeKind.Contribution));
    }

    // What is still to be done comes first, the one that ends soonest before the others.
    private static StrategyWork[] InOrder(IEnumerable<StrategyWork> work) => [.. WorkPlan.SoonestFirst(work).OrderBy(each => each.IsOver)];

    private StrategySurroundings? Around(StrategyNodeKind kind, Guid key, string language) => graph.Around(new StrategyNodeId(kind, key), language);

    private StrategyWork? Work(StrategyNode node, string language, DateOnly? day, IReadOnlyDictionary<Guid, string>? then)
    {
        StrategyWork? work = strategy.Work(node.Id.Key, language);
        string? status = then?.GetValueOrDefault(node.Id.Key);
        return then is null || work is null ? work : status is not null || work.Begins <= day ? work.Then(status) : null;
    }

    private static StrategyNode[] All(IEnumerable<StrategySurroundings> named, string relation, StrategyNodeKind kind) =>
        [.. named.SelectMany(each => each.NamedAs(relation, kind)).DistinctBy(node => node.Id)];
}
