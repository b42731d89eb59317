namespace Varumarke.Core.Strategy.Graph;

/// <summary>A node and its neighbours.</summary>
/// <param name="Node">The node.</param>
/// <param name="NamedBy">What names it, and how.</param>
/// <param name="Names">What it names, and how.</param>
public sealed record StrategySurroundings(StrategyNode Node, IReadOnlyList<(string Relation, StrategyNode Node)> NamedBy, IReadOnlyList<(string Relation, StrategyNode Node)> Names)
{
    /// <summary>The node and its neighbours as a part of the graph.</summary>
    public StrategyMap ToMap() => new(
        [.. NamedBy.Concat(Names).Select(each => each.Node).Prepend(Node).DistinctBy(node => node.Id)],
        [.. NamedBy.Select(each => new StrategyLink(each.Node.Id, each.Relation, Node.Id)), .. Names.Select(each => new StrategyLink(Node.Id, each.Relation, each.Node.Id))]);

    /// <summary>Its neighbours of a kind that name it in a way, each once.</summary>
    public IReadOnlyList<StrategyNode> NamedAs(string relation, StrategyNodeKind kind) => Of(NamedBy, relation, kind);

    /// <summary>Its neighbours of a kind that it names in a way, each once.</summary>
    public IReadOnlyList<StrategyNode> NamesAs(string relation, StrategyNodeKind kind) => Of(Names, relation, kind);

    private static StrategyNode[] Of(IReadOnlyList<(string Relation, StrategyNode Node)> links, string relation, StrategyNodeKind kind) =>
        [.. links.Where(link => link.Relation == relation && link.Node.Id.Kind == kind).Select(link => link.Node).DistinctBy(node => node.Id)];
}
