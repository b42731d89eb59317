using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.AuthorizationStatus;
using Varumarke.ManagementApi.Entities;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.Media;

/// <summary>What somebody may do with media, as Umbraco's own service judges start nodes and the bin. What lies elsewhere is not there; what leads there is, and may not be opened.</summary>
internal sealed class MediaPermissions(IMediaPermissionService permissions, StartNodes starts)
{
    public async Task<Answer?> RefusalAsync(IUser user, params Guid[] keys) =>
        keys.Length == 0 || await permissions.AuthorizeAccessAsync(user, keys) == MediaAuthorizationStatus.Success
            ? null
            : starts.HiddenFrom(user, UmbracoObjectTypes.Media, keys);

    /// <summary>The same for a place: something, or the top of the tree.</summary>
    public async Task<Answer?> PlaceRefusalAsync(IUser user, Guid? parent) => parent is { } key
        ? await RefusalAsync(user, key)
        : await permissions.AuthorizeRootAccessAsync(user) == MediaAuthorizationStatus.Success ? null : Answer.Forbidden;

    public async Task<Answer?> BinRefusalAsync(IUser user) =>
        await permissions.AuthorizeBinAccessAsync(user) == MediaAuthorizationStatus.Success ? null : Answer.Forbidden;

    /// <summary>Those of the keys that the user may see.</summary>
    public async Task<HashSet<Guid>> VisibleAsync(IUser user, IReadOnlyCollection<Guid> keys) =>
        keys.Count == 0 ? [] : [.. await permissions.FilterAuthorizedAccessAsync(user, keys)];
}
