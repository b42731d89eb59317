using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Models.Membership.Permissions;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Services;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.Entities;

/// <summary>Where somebody's part of the documents or the media begins.</summary>
internal sealed class StartNodes(IEntityService entities, AppCaches caches, IDataTypeService dataTypes)
{
    public bool ReachesRoot(IUser user, UmbracoObjectTypes kind) => Ids(user, kind).Contains(Constants.System.Root);

    public Sight SightOf(IUser user, UmbracoObjectTypes kind)
    {
        int[] starts = Ids(user, kind);
        bool exceptions = kind == UmbracoObjectTypes.Document && HasExceptions(user);
        if (starts.Contains(Constants.System.Root))
        {
            return new Sight(true, exceptions, []);
        }

        string[] paths = starts.Length == 0 ? [] : [.. entities.GetAllPaths(kind, starts).Select(node => node.Path)];
        return new Sight(false, exceptions, paths);
    }

    /// <summary>
    /// Why somebody may not read these: what leads to a start node stands in the tree, and may only not be opened; everything else is
    /// not there.
    /// </summary>
    public Answer HiddenFrom(IUser user, UmbracoObjectTypes kind, Guid[] keys)
    {
        string[] paths = keys.Length == 0 ? [] : [.. entities.GetAllPaths(kind, keys).Select(node => node.Path)];
        return paths.Length == keys.Length && paths.Length > 0 && paths.All(SightOf(user, kind).IsWay) ? Answer.Forbidden : Answer.NotFound;
    }

    /// <summary>A picker may be set up to offer what lies outside its users' start nodes.</summary>
    /// <param name="dataType">The key of the picker's data type, as the client sends it.</param>
    public async Task<bool> AreIgnoredAsync(Guid? dataType) =>
        dataType is { } key && await dataTypes.GetAsync(key) is { ConfigurationObject: IIgnoreUserStartNodesConfig { IgnoreUserStartNodes: true } };

    private int[] Ids(IUser user, UmbracoObjectTypes kind) =>
        (kind == UmbracoObjectTypes.Document ? user.CalculateContentStartNodeIds(entities, caches) : user.CalculateMediaStartNodeIds(entities, caches)) ?? [];

    private static bool HasExceptions(IUser user) =>
        !user.Groups.SelectMany(group => group.Permissions).Contains(ActionBrowse.ActionLetter)
        || user.Groups.SelectMany(group => group.GranularPermissions).OfType<DocumentGranularPermission>().Any();
}
