using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Models.Membership.Permissions;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;

namespace Varumarke.ManagementApi.Documents;

/// <summary>
/// What holds of every document: the permissions of the user's groups, where none of them says anything of single documents, and
/// the branches that the user's tree is made of. Whoever begins at the top reaches all that there is, which the tree in memory knows.
/// </summary>
internal sealed class GeneralPermissions(IEntityService entities, IDocumentNavigationQueryService tree, AppCaches caches)
{
    /// <summary>Whether the user's permissions are the same on every document.</summary>
    public static bool AreAllOf(IUser user) => !user.Groups.Any(group => group.GranularPermissions.OfType<DocumentGranularPermission>().Any());

    /// <summary>Whether one group or another of the user has each of these permissions.</summary>
    public static bool Allow(IUser user, IEnumerable<string> verbs) => verbs.All(verb => user.Groups.Any(group => group.Permissions.Contains(verb)));

    /// <summary>Whether at least one of the documents is there, and all of them that are there are within the user's reach.</summary>
    public bool Reaches(IUser user, IReadOnlyCollection<Guid> keys)
    {
        int[] starts = StartsOf(user);
        if (IsTop(starts))
        {
            return keys.Any(IsThere);
        }

        string[] paths = [.. Paths(keys).Select(document => document.Path)];
        return paths.Length > 0 && paths.All(path => IsWithin(path, starts));
    }

    /// <summary>Those of the documents that are there, and within the user's reach.</summary>
    /// <param name="user">Who asks.</param>
    /// <param name="keys">Of which documents.</param>
    /// <param name="anywhere">Start nodes do not count.</param>
    public HashSet<Guid> Reached(IUser user, IReadOnlyCollection<Guid> keys, bool anywhere)
    {
        int[] starts = anywhere ? [] : StartsOf(user);
        return anywhere || IsTop(starts)
            ? [.. keys.Where(IsThere)]
            : [.. Paths(keys).Where(document => IsWithin(document.Path, starts)).Select(document => document.Key)];
    }

    private int[] StartsOf(IUser user) => user.CalculateContentStartNodeIds(entities, caches) ?? [];

    private bool IsThere(Guid key) => tree.TryGetParentKey(key, out _) || tree.TryGetParentKeyInBin(key, out _);

    private IEnumerable<TreeEntityPath> Paths(IReadOnlyCollection<Guid> keys) =>
        keys.Count == 0 ? [] : entities.GetAllPaths(UmbracoObjectTypes.Document, [.. keys]);

    private static bool IsTop(int[] starts) => starts.Contains(Constants.System.Root);

    private static bool IsWithin(string path, int[] starts) => ContentPermissions.HasPathAccess(path, starts, Constants.System.RecycleBinContent);
}
