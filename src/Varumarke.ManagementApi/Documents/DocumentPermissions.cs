using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.AuthorizationStatus;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.Documents;

/// <summary>
/// What somebody may do with documents: start nodes, permissions and languages, as Umbraco's own service judges them. What may not
/// be read is not there; what may be read and not done is forbidden.
/// </summary>
internal sealed class DocumentPermissions(IContentPermissionService permissions)
{
    /// <summary>Null where everything that is asked for is allowed on every one of these documents.</summary>
    public async Task<Answer?> RefusalAsync(IUser user, Guid[] keys, params string[] verbs)
    {
        if (await permissions.AuthorizeAccessAsync(user, keys, new HashSet<string> { ActionBrowse.ActionLetter }) != ContentAuthorizationStatus.Success)
        {
            return Answer.NotFound;
        }

        return verbs.Length == 0 || await permissions.AuthorizeAccessAsync(user, keys, verbs.ToHashSet()) == ContentAuthorizationStatus.Success
            ? null
            : Answer.Forbidden;
    }

    /// <summary>The same for the place at the top of the tree.</summary>
    public async Task<Answer?> RootRefusalAsync(IUser user, params string[] verbs) =>
        await permissions.AuthorizeRootAccessAsync(user, verbs.ToHashSet()) == ContentAuthorizationStatus.Success ? null : Answer.Forbidden;

    /// <summary>Null where the user may edit all of these languages.</summary>
    public async Task<Answer?> LanguageRefusalAsync(IUser user, IEnumerable<string?> cultures)
    {
        HashSet<string> named = [.. cultures.OfType<string>()];
        return named.Count == 0 || await permissions.AuthorizeCultureAccessAsync(user, named) == ContentAuthorizationStatus.Success
            ? null
            : Answer.Forbidden;
    }

    /// <summary>Null where everything that is asked for is allowed on all that lies below.</summary>
    public async Task<Answer?> BranchRefusalAsync(IUser user, Guid key, string verb) =>
        await permissions.AuthorizeDescendantsAccessAsync(user, key, verb) == ContentAuthorizationStatus.Success ? null : Answer.Forbidden;

    /// <summary>Those of the keys that the user may see.</summary>
    /// <param name="user">Who asks.</param>
    /// <param name="keys">Of which documents.</param>
    /// <param name="anywhere">Start nodes do not count.</param>
    public async Task<HashSet<Guid>> VisibleAsync(IUser user, IReadOnlyCollection<Guid> keys, bool anywhere = false)
    {
        if (keys.Count == 0)
        {
            return [];
        }

        return anywhere
            ? [.. (await permissions.GetPermissionsAsync(user, keys)).Where(node => node.Permissions.Contains(ActionBrowse.ActionLetter)).Select(node => node.NodeKey)]
            : [.. await permissions.FilterAuthorizedAccessAsync(user, keys, new HashSet<string> { ActionBrowse.ActionLetter })];
    }
}
