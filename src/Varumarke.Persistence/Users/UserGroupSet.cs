using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Models.Membership.Permissions;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;
using Varumarke.Persistence.Caching;
using Varumarke.Persistence.Database;
using Varumarke.Persistence.Scoping;

namespace Varumarke.Persistence.Users;

/// <summary>All user groups, kept in memory: every permission check needs them, and there are few.</summary>
internal sealed class UserGroupSet(AppCaches caches, IAmbientDatabase database, CommittedCache<IUser> users, IShortStringHelper shortStrings)
{
    private readonly DataSetCache<IUserGroup> _cache = new(caches, database, context => Load(context, shortStrings));

    public DataSet<IUserGroup> Shared => _cache.Shared;

    public IReadOnlyList<IUserGroup> All() => _cache.All();

    public IUserGroup? Find(int id) => _cache.Find(id);

    /// <summary>Call after every write of a group or a user: users carry their groups, and groups how many users they have.</summary>
    public void Changed()
    {
        _cache.Changed();
        users.Changed();
    }

    /// <summary>The groups as users carry them; ids that are gone are left out.</summary>
    public IReadOnlyUserGroup[] ReadOnly(IEnumerable<int> ids)
    {
        DataSet<IUserGroup> all = Shared;
        return [.. ids.Select(all.Find).OfType<IUserGroup>().Select(group => group.ToReadOnlyGroup())];
    }

    private static IEnumerable<IUserGroup> Load(VarumarkeDbContext context, IShortStringHelper shortStrings)
    {
        Dictionary<int, int> members = context.Set<UserGroupMemberRow>()
            .GroupBy(member => member.GroupId)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionary(group => group.Key, group => group.Count);
        return context.Set<UserGroupRow>()
            .Include(group => group.GranularPermissions.OrderBy(permission => permission.Id)) // as they were given
            .OrderBy(group => group.Id)
            .ToList()
            .Select(row => ToEntity(row, members.GetValueOrDefault(row.Id), shortStrings));
    }

    private static UserGroup ToEntity(UserGroupRow row, int userCount, IShortStringHelper shortStrings)
    {
        var group = new UserGroup(shortStrings, userCount, row.Alias, row.Name, row.Icon);
        group.DisableChangeTracking();
        group.Id = row.Id;
        group.Key = row.Key;
        group.Description = row.Description;
        group.HasAccessToAllLanguages = row.HasAccessToAllLanguages;
        group.StartContentId = row.StartContentId;
        group.StartMediaId = row.StartMediaId;
        group.Permissions = row.Permissions.ToHashSet();
        group.GranularPermissions = row.GranularPermissions.Select(ToPermission).ToHashSet();
        group.CreateDate = row.CreateDate;
        group.UpdateDate = row.UpdateDate;
        row.Sections.ForEach(group.AddAllowedSection);
        row.Languages.ForEach(group.AddAllowedLanguage);
        group.ResetDirtyProperties(false);
        group.EnableChangeTracking();
        return group;
    }

    private static IGranularPermission ToPermission(GranularPermissionRow row) => row switch
    {
        { Context: DocumentGranularPermission.ContextType, Key: { } key } => new DocumentGranularPermission { Key = key, Permission = row.Permission },
        { Context: DocumentPropertyValueGranularPermission.ContextType, Key: { } key } => new DocumentPropertyValueGranularPermission { Key = key, Permission = row.Permission },
        _ => new UnknownTypeGranularPermission { Context = row.Context, Permission = row.Permission },
    };
}
