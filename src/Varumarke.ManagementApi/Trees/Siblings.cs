namespace Varumarke.ManagementApi.Trees;

/// <summary>What lies beside a thing in its level of the tree, and how much more does.</summary>
internal sealed record Siblings(long TotalBefore, long TotalAfter, IReadOnlyList<object> Items);
