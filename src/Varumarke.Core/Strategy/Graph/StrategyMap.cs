using System.Collections.Concurrent;

namespace Varumarke.Core.Strategy.Graph;

/// <summary>The graph, or a part of it.</summary>
/// <param name="Nodes">Its nodes, by kind.</param>
/// <param name="Links">The links between them.</param>
/// <param name="Contributions">How many contributions there are, where not all of them are among the nodes.</param>
public sealed record StrategyMap(IReadOnlyList<StrategyNode> Nodes, IReadOnlyList<StrategyLink> Links, int? Contributions = null);
