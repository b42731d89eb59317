namespace Varumarke.Core.Strategy.Graph;

/// <summary>
/// A part of the graph, such as what lies in the content, or what has been sent in. Links are kept until <see cref="StrategyGraph.Forget"/>
/// is called; whether a node may be shown is asked each time.
/// </summary>
public interface IStrategyGraphPart
{
    /// <summary>The kinds of nodes that it knows.</summary>
    IReadOnlyCollection<StrategyNodeKind> Kinds { get; }

    /// <summary>
    /// Asked before each answer: another number than before says that its nodes and links are to be read anew. For what changes without
    /// telling <see cref="StrategyGraph.Forget"/>.
    /// </summary>
    long Change => 0;

    /// <summary>All links that it knows, in a language; whether their ends may be shown is not asked yet.</summary>
    IEnumerable<StrategyLink> Links(string language);

    /// <summary>All of its nodes in a language, whether they may be shown or not.</summary>
    IEnumerable<StrategyNodeId> Nodes(string language);

    /// <summary>The node as it may be shown at this moment; null where it may not.</summary>
    StrategyNode? Find(StrategyNodeId id, string language);
}
