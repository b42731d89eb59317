namespace Varumarke.Engine.Sync.Format;

internal sealed record AllowedType(SyncReference Type, int SortOrder);
