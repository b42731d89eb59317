namespace Varumarke.ManagementApi.Entities;

/// <summary>A property's value as the client edits it.</summary>
internal sealed record ValueModel(string? Culture, string? Segment, string Alias, object? Value, string EditorAlias);
