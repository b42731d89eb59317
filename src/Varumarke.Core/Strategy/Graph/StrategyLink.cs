namespace Varumarke.Core.Strategy.Graph;

/// <summary>How one node hangs together with another; the same from both ends.</summary>
/// <param name="From">What says it.</param>
/// <param name="Relation">Code of what is said, one of <see cref="StrategyRelation"/>.</param>
/// <param name="To">What it says it of.</param>
public sealed record StrategyLink(StrategyNodeId From, string Relation, StrategyNodeId To);
