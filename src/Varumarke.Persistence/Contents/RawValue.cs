using System.Text.Json;

namespace Varumarke.Persistence.Contents;

/// <summary>A stored value with its JSON left as it is.</summary>
internal readonly record struct RawValue(int PropertyTypeId, int? LanguageId, string? Segment, JsonElement Value);
