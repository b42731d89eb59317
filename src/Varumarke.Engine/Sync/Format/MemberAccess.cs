namespace Varumarke.Engine.Sync.Format;

internal sealed record MemberAccess(bool CanEdit, bool CanView, bool IsSensitive);
