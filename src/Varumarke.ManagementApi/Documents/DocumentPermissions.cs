using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.AuthorizationStatus;
using Umbraco.Extensions;
using Varumarke.ManagementApi.Entities;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.Documents;

/// <summary>
/// What somebody may do with documents: start nodes, permissions and languages, as Umbraco's own service judges them. What may not
/// be read is not there, but for what leads to a start node, which the tree shows; what may be read and not done is forbidden. Where
/// no group of the user says anything of single documents, its answer is the same for all of them (<see cref="GeneralPermissions"/>),
/// and it is not asked: for each document it reads every permission of every one of those.
/// </summary>
internal sealed class DocumentPermissions(IContentPermissionService permissions, GeneralPermissions general, StartNodes starts)
{
    private static readonly HashSet<string> Browse = [ActionBrowse.ActionLetter];

    /// <summary>Null where everything that is asked for is allowed on every one of these documents.</summary>
    public async Task<Answer?> RefusalAsync(IUser user, Guid[] keys, params string[] verbs)
    {
        if (keys.Length > 0 && GeneralPermissions.AreAllOf(user))
        {
            return !GeneralPermissions.Allow(user, Browse) || !general.Reaches(user, keys) ? Hidden(user, keys)
                : GeneralPermissions.Allow(user, verbs) ? null
                : Answer.Forbidden;
        }

        if (await permissions.AuthorizeAccessAsync(user, keys, Browse) != ContentAuthorizationStatus.Success)
        {
            return Hidden(user, keys);
        }

        return verbs.Length == 0 || await permissions.AuthorizeAccessAsync(user, keys, verbs.ToHashSet()) == ContentAuthorizationStatus.Success
            ? null
            : Answer.Forbidden;
    }

    private Answer Hidden(IUser user, Guid[] keys) => starts.HiddenFrom(user, UmbracoObjectTypes.Document, keys);

    /// <summary>The same for the place at the top of the tree.</summary>
    public async Task<Answer?> RootRefusalAsync(IUser user, params string[] verbs) =>
        await permissions.AuthorizeRootAccessAsync(user, verbs.ToHashSet()) == ContentAuthorizationStatus.Success ? null : Answer.Forbidden;

    /// <summary>The same for a place below a document, or at the top where there is none.</summary>
    public Task<Answer?> PlaceRefusalAsync(IUser user, Guid? parent, params string[] verbs) =>
        parent is { } key ? RefusalAsync(user, [key], verbs) : RootRefusalAsync(user, verbs);

    /// <summary>The same for the recycle bin.</summary>
    public async Task<Answer?> BinRefusalAsync(IUser user, string verb) =>
        await permissions.AuthorizeBinAccessAsync(user, verb) == ContentAuthorizationStatus.Success ? null : Answer.Forbidden;

    /// <summary>Null where this is allowed on all that lies below. Without permissions for single documents it is what it is above.</summary>
    public async Task<Answer?> BranchRefusalAsync(IUser user, Guid key, string verb) =>
        GeneralPermissions.AreAllOf(user)
        || await permissions.AuthorizeDescendantsAccessAsync(user, key, new HashSet<string> { ActionBrowse.ActionLetter, verb }) == ContentAuthorizationStatus.Success
            ? null
            : Answer.Forbidden;

    /// <summary>Null where the user may edit all of these languages.</summary>
    public async Task<Answer?> LanguageRefusalAsync(IUser user, IEnumerable<string?> cultures)
    {
        HashSet<string> named = [.. cultures.OfType<string>().Where(culture => culture != "*")];
        return named.Count == 0 || await permissions.AuthorizeCultureAccessAsync(user, named) == ContentAuthorizationStatus.Success
            ? null
            : Answer.Forbidden;
    }

    /// <summary>The same where naming no language means all that the document has.</summary>
    public Task<Answer?> LanguageRefusalAsync(IUser user, IContent content, IReadOnlyCollection<string?>? cultures) =>
        LanguageRefusalAsync(user, cultures is { Count: > 0 } && !cultures.Contains("*") && !cultures.Contains(null) ? cultures : (IEnumerable<string?>)content.AvailableCultures);

    /// <summary>Null where the user may change all this: languages, and single properties.</summary>
    public async Task<Answer?> ChangeRefusalAsync(IUser user, IContent content, IReadOnlyList<Difference> changes)
    {
        if (await LanguageRefusalAsync(user, changes.Select(change => change.Culture)) is { } refusal)
        {
            return refusal;
        }

        IEnumerable<Guid> properties = content.Properties
            .Where(property => changes.Any(change => property.Alias.InvariantEquals(change.Alias)))
            .Select(property => property.PropertyType.Key);
        return properties.All(property => PropertyPermissions.MayWrite(user, content.ContentType.Key, property)) ? null : Answer.Forbidden;
    }

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

        if (GeneralPermissions.AreAllOf(user))
        {
            return GeneralPermissions.Allow(user, Browse) ? general.Reached(user, keys, anywhere) : [];
        }

        return anywhere
            ? [.. (await permissions.GetPermissionsAsync(user, keys)).Where(node => node.Permissions.Contains(ActionBrowse.ActionLetter)).Select(node => node.NodeKey)]
            : [.. await permissions.FilterAuthorizedAccessAsync(user, keys, Browse)];
    }
}
