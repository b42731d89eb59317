using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;
using Varumarke.Persistence.Database;
using Varumarke.Persistence.Querying;
using Varumarke.Persistence.Scoping;

namespace Varumarke.Persistence.Users;

/// <summary>User groups, their members and their permissions.</summary>
internal sealed class UserGroupRepository(IAmbientDatabase database, UserGroupSet groups, NodePermissions nodePermissions) : IUserGroupRepository
{
    public IUserGroup? Get(int id) => groups.Find(id);

    public IUserGroup? Get(string alias) => groups.All().FirstOrDefault(group => group.Alias.InvariantEquals(alias));

    public IEnumerable<IUserGroup> GetMany(params int[]? ids) => ids is { Length: > 0 }
        ? groups.All().Where(group => ids.Contains(group.Id)).ToArray()
        : groups.All();

    public bool Exists(int id) => groups.Shared.Find(id) is not null;

    public IEnumerable<IUserGroup> Get(IQuery<IUserGroup> query) => groups.All().Matching(query).ToArray();

    public int Count(IQuery<IUserGroup>? query) => groups.Shared.All.Matching(query).Count();

    public IEnumerable<IUserGroup> GetGroupsAssignedToSection(string sectionAlias) =>
        groups.All().Where(group => group.AllowedSections.InvariantContains(sectionAlias)).ToArray();

    public void Save(IUserGroup entity)
    {
        if (entity.HasIdentity)
        {
            entity.UpdatingEntity();
            database.Write.Replace(ToRow(entity));
        }
        else
        {
            entity.AddingEntity();
            entity.Id = database.Write.Insert(ToRow(entity)).Id;
        }

        SaveGranularPermissions(entity);
        entity.ResetDirtyProperties();
        groups.Changed();
    }

    public void AddOrUpdateGroupWithUsers(IUserGroup userGroup, int[]? userIds)
    {
        Save(userGroup);
        if (userIds is null)
        {
            return;
        }

        VarumarkeDbContext context = database.Write;
        context.Set<UserGroupMemberRow>().Where(member => member.GroupId == userGroup.Id).ExecuteDelete();
        context.InsertMany(userIds.Distinct().Select(userId => new UserGroupMemberRow { GroupId = userGroup.Id, UserId = userId }));
    }

    public void Delete(IUserGroup entity)
    {
        database.Write.Set<UserGroupRow>().Where(group => group.Id == entity.Id).ExecuteDelete();
        entity.DeleteDate = database.Now;
        groups.Changed();
    }

    public EntityPermissionCollection GetPermissions(int[] groupIds, params int[] entityIds) => nodePermissions.Explicit(groupIds, entityIds);

    public EntityPermissionCollection GetPermissions(IReadOnlyUserGroup[]? groups, bool fallbackToDefaultPermissions, params int[] nodeIds)
    {
        ArgumentNullException.ThrowIfNull(groups);
        if (groups.Length == 0)
        {
            return [];
        }

        EntityPermissionCollection permissions = nodePermissions.Explicit([.. groups.Select(group => group.Id)], nodeIds);
        if (!fallbackToDefaultPermissions)
        {
            return permissions;
        }

        int[] nodes = nodeIds.Length > 0 ? nodeIds : [.. permissions.Select(permission => permission.EntityId).Distinct()];
        foreach (IReadOnlyUserGroup group in groups)
        {
            foreach (int node in nodes)
            {
                // The set knows a permission by group and node, so that what is explicit stays.
                permissions.Add(new EntityPermission(group.Id, node, group.Permissions, isDefaultPermissions: true));
            }
        }

        return permissions;
    }

    public void ReplaceGroupPermissions(int groupId, ISet<string> permissions, params int[] entityIds) =>
        nodePermissions.Replace([groupId], [.. permissions], entityIds);

    public void AssignGroupPermission(int groupId, string permission, params int[] entityIds) =>
        nodePermissions.Assign([groupId], permission, entityIds);

    private void SaveGranularPermissions(IUserGroup entity)
    {
        VarumarkeDbContext context = database.Write;
        context.Set<GranularPermissionRow>().Where(permission => permission.GroupId == entity.Id).ExecuteDelete();
        context.InsertMany(entity.GranularPermissions.Select(permission => new GranularPermissionRow
        {
            GroupId = entity.Id,
            Context = permission.Context,
            Key = permission.Key,
            Permission = permission.Permission,
        }));
    }

    private static UserGroupRow ToRow(IUserGroup entity) => new()
    {
        Id = entity.Id,
        Key = entity.Key,
        Alias = entity.Alias,
        Name = entity.Name,
        Description = entity.Description,
        Icon = entity.Icon,
        HasAccessToAllLanguages = entity.HasAccessToAllLanguages,
        StartContentId = entity.StartContentId,
        StartMediaId = entity.StartMediaId,
        Sections = [.. entity.AllowedSections],
        Languages = [.. entity.AllowedLanguages],
        Permissions = [.. entity.Permissions],
        CreateDate = entity.CreateDate,
        UpdateDate = entity.UpdateDate,
    };
}
