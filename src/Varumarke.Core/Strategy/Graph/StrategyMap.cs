namespace Varumarke.Core.Strategy.Graph;

/// <summary>The graph, or a part of it.</summary>
/// <param name="Nodes">Its nodes, by kind.</param>
/// <param name="Links">The links between them.</param>
public sealed record StrategyMap(IReadOnlyList<StrategyNode> Nodes, IReadOnlyList<StrategyLink> Links)
{
    /// <summary>The kinds that have more nodes than are among these.</summary>
    public IReadOnlySet<StrategyNodeKind> Cut { get; init; } = new HashSet<StrategyNodeKind>();

    /// <summary>Whether more nodes follow these.</summary>
    public bool HasMore { get; init; }
}
