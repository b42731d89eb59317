namespace Varumarke.Core.Strategy.Graph;

/// <summary>How one node hangs together with another; the same from both ends.</summary>
/// <param name="From">What says it.</param>
/// <param name="Relation">Code of what is said: <c>partOf</c>, <c>serves</c>, <c>belongsTo</c>, <c>resultedIn</c>, <c>tellsOf</c>, <c>shows</c>, <c>reportsOn</c>, <c>decided</c>, <c>replacedBy</c>, <c>became</c>.</param>
/// <param name="To">What it says it of.</param>
public sealed record StrategyLink(StrategyNodeId From, string Relation, StrategyNodeId To);
