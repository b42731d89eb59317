namespace Varumarke.Core.Strategy.Graph;

/// <summary>A node that may be shown.</summary>
/// <param name="Id">Which.</param>
/// <param name="Title">What it is called, or what it says.</param>
/// <param name="Path">Address of its page, from the root.</param>
public sealed record StrategyNode(StrategyNodeId Id, string Title, string Path);
