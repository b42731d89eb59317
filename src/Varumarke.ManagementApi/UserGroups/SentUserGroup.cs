using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.UserGroups;

/// <summary>A group as it is sent.</summary>
internal sealed record SentUserGroup(
    Guid? Id,
    string? Name,
    string? Alias,
    string? Icon,
    IReadOnlyList<string>? Sections,
    IReadOnlyList<string>? Languages,
    bool HasAccessToAllLanguages,
    Reference? DocumentStartNode,
    bool DocumentRootAccess,
    Reference? MediaStartNode,
    bool MediaRootAccess,
    IReadOnlyList<string>? FallbackPermissions,
    IReadOnlyList<SentPermission>? Permissions);
