namespace Varumarke.Engine.Sync.Format;

/// <param name="Culture">Null for a value of every culture.</param>
internal sealed record PropertyText(string? Culture, string? Segment, string Text);
