namespace Varumarke.Core.Strategy.Graph;

/// <summary>A node and its neighbours.</summary>
/// <param name="Node">The node.</param>
/// <param name="NamedBy">What names it, and how.</param>
/// <param name="Names">What it names, and how.</param>
public sealed record StrategySurroundings(StrategyNode Node, IReadOnlyList<(string Relation, StrategyNode Node)> NamedBy, IReadOnlyList<(string Relation, StrategyNode Node)> Names);
