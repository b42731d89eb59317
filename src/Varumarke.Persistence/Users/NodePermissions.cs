using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Models.Membership.Permissions;
using Varumarke.Persistence.Database;
using Varumarke.Persistence.Scoping;

namespace Varumarke.Persistence.Users;

/// <summary>What groups may do with single documents: Umbraco's repositories of documents and of user groups both ask here.</summary>
internal sealed class NodePermissions(IAmbientDatabase database, UserGroupSet groups)
{
    /// <summary>The permissions that are set explicitly; no group ids or no node ids means all.</summary>
    public EntityPermissionCollection Explicit(IReadOnlyCollection<int> groupIds, IReadOnlyCollection<int> nodeIds)
    {
        VarumarkeDbContext context = database.Read;
        var found = (from permission in context.Set<GranularPermissionRow>()
                     join node in context.Set<NodeRow>() on permission.Key equals node.Key
                     where permission.Context == DocumentGranularPermission.ContextType
                        && (groupIds.Count == 0 || groupIds.Contains(permission.GroupId))
                        && (nodeIds.Count == 0 || nodeIds.Contains(node.Id))
                     select new { permission.GroupId, NodeId = node.Id, permission.Permission }).ToList();
        return new EntityPermissionCollection(found
            .GroupBy(permission => (permission.GroupId, permission.NodeId))
            .Select(pair => new EntityPermission(pair.Key.GroupId, pair.Key.NodeId, pair.Select(permission => permission.Permission).ToHashSet())));
    }

    /// <summary>Gives each group exactly these permissions on each node; an empty set means that the group may do nothing.</summary>
    public void Replace(IReadOnlyCollection<int> groupIds, IReadOnlyCollection<string> permissions, IReadOnlyCollection<int> nodeIds)
    {
        List<Guid> keys = Keys(nodeIds);
        Remove(groupIds, keys);
        string[] written = permissions.Count == 0 ? [string.Empty] : [.. permissions.Distinct()];
        Add(groupIds, written, keys);
    }

    /// <summary>Adds one permission for each group on each node.</summary>
    public void Assign(IReadOnlyCollection<int> groupIds, string permission, IReadOnlyCollection<int> nodeIds)
    {
        List<Guid> keys = Keys(nodeIds);
        database.Write.Set<GranularPermissionRow>()
            .Where(row => groupIds.Contains(row.GroupId) && row.Context == DocumentGranularPermission.ContextType && keys.Contains(row.Key!.Value) && row.Permission == permission)
            .ExecuteDelete();
        Add(groupIds, [permission], keys);
    }

    /// <summary>Replaces all that every group may do with one node.</summary>
    public void ReplaceAll(EntityPermissionSet set)
    {
        List<Guid> keys = Keys([set.EntityId]);
        Remove([], keys);
        foreach (EntityPermission permission in set.PermissionsSet)
        {
            Add([permission.UserGroupId], [.. permission.AssignedPermissions], keys);
        }
    }

    private List<Guid> Keys(IReadOnlyCollection<int> nodeIds) =>
        database.Read.Set<NodeRow>().Where(node => nodeIds.Contains(node.Id)).Select(node => node.Key).ToList();

    private void Remove(IReadOnlyCollection<int> groupIds, List<Guid> keys)
    {
        database.Write.Set<GranularPermissionRow>()
            .Where(row => (groupIds.Count == 0 || groupIds.Contains(row.GroupId)) && row.Context == DocumentGranularPermission.ContextType && keys.Contains(row.Key!.Value))
            .ExecuteDelete();
        groups.Changed();
    }

    private void Add(IReadOnlyCollection<int> groupIds, IReadOnlyCollection<string> permissions, List<Guid> keys)
    {
        database.Write.InsertMany(
            from groupId in groupIds
            from key in keys
            from permission in permissions
            select new GranularPermissionRow { GroupId = groupId, Context = DocumentGranularPermission.ContextType, Key = key, Permission = permission });
        groups.Changed();
    }
}
