namespace Varumarke.Engine.Sync.Format;

internal sealed record CultureFlag(string Culture, bool Value);
