namespace Varumarke.Engine.Sync.Format;

internal sealed record ContentProperty(string Alias, IReadOnlyList<PropertyText> Values);
