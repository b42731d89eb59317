namespace Varumarke.Engine.Sync.Format;

internal sealed record TypeTab(Guid Key, string Caption, string Alias, string Type, int SortOrder);
