namespace Varumarke.Persistence.Contents;

/// <summary>One stored value of a property: its type's id, its language and segment (null: none), and the value.</summary>
internal readonly record struct StoredValue(int PropertyTypeId, int? LanguageId, string? Segment, object? Value);
