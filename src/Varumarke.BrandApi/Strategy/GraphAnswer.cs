using Varumarke.BrandApi.Answers;

namespace Varumarke.BrandApi.Strategy;

/// <summary>The graph, or a page of its nodes with the links that lead from them.</summary>
internal sealed record GraphAnswer(IReadOnlyList<NodeItem> Nodes, IReadOnlyList<LinkItem> Links, PageLinks Pages);
