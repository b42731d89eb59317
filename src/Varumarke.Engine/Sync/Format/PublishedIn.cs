namespace Varumarke.Engine.Sync.Format;

internal sealed record PublishedIn(bool Default, IReadOnlyList<CultureFlag> Cultures);
