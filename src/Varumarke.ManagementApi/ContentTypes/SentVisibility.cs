namespace Varumarke.ManagementApi.ContentTypes;

/// <summary>What a member may see and change of a property of the own account.</summary>
internal sealed record SentVisibility(bool MemberCanView, bool MemberCanEdit);
