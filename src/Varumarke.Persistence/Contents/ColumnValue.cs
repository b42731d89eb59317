namespace Varumarke.Persistence.Contents;

/// <summary>What one version says.</summary>
internal readonly record struct ColumnValue(int Version, int Node, object? Value);
