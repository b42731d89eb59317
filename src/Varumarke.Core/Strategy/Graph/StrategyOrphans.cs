namespace Varumarke.Core.Strategy.Graph;

/// <summary>What lacks something.</summary>
/// <param name="MeasuresWithoutActivity">Measures that no activity belongs to.</param>
/// <param name="ActivitiesWithoutMessage">Activities that nothing in the communication plan tells of.</param>
public sealed record StrategyOrphans(IReadOnlyList<StrategyNode> MeasuresWithoutActivity, IReadOnlyList<StrategyNode> ActivitiesWithoutMessage);
