using Varumarke.Core.Strategy.Graph;

namespace Varumarke.Portal.Strategy;

/// <summary>What is done for a goal, and what is told of it.</summary>
/// <param name="Measures">The measures that serve it.</param>
/// <param name="Messages">Messages that tell of them or of their activities.</param>
/// <param name="Reports">Reports that say how it went.</param>
/// <param name="Contributions">What people proposed and became one of them.</param>
public sealed record GoalWork(
    IReadOnlyList<GoalMeasure> Measures, IReadOnlyList<StrategyNode> Messages, IReadOnlyList<StrategyNode> Reports, IReadOnlyList<StrategyNode> Contributions);
