namespace Varumarke.Engine.Sync.Format;

internal sealed record PublishedPart(IReadOnlyList<CultureText> Names, IReadOnlyList<ContentProperty> Properties);
