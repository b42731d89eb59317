namespace Varumarke.Engine.Sync.Format;

internal sealed record CultureText(string Culture, string Text);
