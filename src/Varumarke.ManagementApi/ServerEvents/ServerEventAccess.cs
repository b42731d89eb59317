using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;

namespace Varumarke.ManagementApi.ServerEvents;

/// <summary>Who may hear of a change: sections, start nodes and, of documents, the permission to read them. By the path alone, so that it can be asked of what is gone.</summary>
internal sealed class ServerEventAccess(IUserService users, IEntityService entities, AppCaches caches)
{
    public bool MaySee(IUser user, AddressedEvent happened) => happened.Access.Allows(user) && happened.Tree switch
    {
        EventTree.Documents => ContentPermissions.HasPathAccess(happened.Path, user.CalculateContentStartNodeIds(entities, caches), Constants.System.RecycleBinContent)
            && users.GetPermissionsForPath(user, happened.Path).GetAllPermissions().Contains(ActionBrowse.ActionLetter),
        EventTree.Media => ContentPermissions.HasPathAccess(happened.Path, user.CalculateMediaStartNodeIds(entities, caches), Constants.System.RecycleBinMedia),
        _ => true,
    };
}
