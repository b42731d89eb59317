using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;
using Varumarke.Persistence.Database;
using Varumarke.Persistence.Querying;
using Varumarke.Persistence.Scoping;
using ObjectTypes = Umbraco.Cms.Core.Constants.ObjectTypes;

namespace Varumarke.Persistence.Members;

/// <summary>Groups of members, and who is in them. There are few groups, so that names are compared here.</summary>
internal sealed class MemberGroupRepository(IAmbientDatabase database) : IMemberGroupRepository
{
    private static readonly Guid Kind = ObjectTypes.MemberGroup;

    public IMemberGroup? Get(int id) => One(Groups.Where(node => node.Id == id));

    public IMemberGroup? Get(Guid uniqueId) => One(Groups.Where(node => node.Key == uniqueId));

    public IMemberGroup? GetByName(string? name) => All().FirstOrDefault(group => group.Name.InvariantEquals(name));

    public IEnumerable<IMemberGroup> GetMany(params int[]? ids) =>
        ids is { Length: > 0 } ? Entities(Groups.Where(node => ids.Contains(node.Id))) : All();

    public IEnumerable<IMemberGroup> Get(IQuery<IMemberGroup> query) => [.. All().Matching(query)];

    public int Count(IQuery<IMemberGroup>? query) => All().Matching(query).Count();

    public bool Exists(int id) => Groups.Any(node => node.Id == id);

    public IMemberGroup? CreateIfNotExists(string roleName)
    {
        if (GetByName(roleName) is { } known)
        {
            return known;
        }

        var made = new MemberGroup { Name = roleName };
        Save(made);
        return made;
    }

    public void Save(IMemberGroup entity)
    {
        VarumarkeDbContext context = database.Write;
        if (entity.HasIdentity)
        {
            entity.UpdatingEntity();
            (string? name, DateTime now) = (entity.Name, entity.UpdateDate);
            context.Set<NodeRow>().Where(node => node.Id == entity.Id && node.ObjectType == Kind)
                .ExecuteUpdate(set => set.SetProperty(node => node.Name, name).SetProperty(node => node.UpdateDate, now));
        }
        else
        {
            entity.AddingEntity();
            Insert(context, entity);
        }

        entity.ResetDirtyProperties();
    }

    public void Delete(IMemberGroup entity)
    {
        database.Write.Set<NodeRow>().Where(node => node.Id == entity.Id && node.ObjectType == Kind).ExecuteDelete();
        entity.DeleteDate = database.Now;
    }

    public IEnumerable<IMemberGroup> GetMemberGroupsForMember(int memberId)
    {
        VarumarkeDbContext context = database.Read;
        return Entities(Groups.Where(node => context.Set<MemberGroupMemberRow>().Any(member => member.MemberId == memberId && member.GroupId == node.Id)));
    }

    public IEnumerable<IMemberGroup> GetMemberGroupsForMember(string? username)
    {
        string key = (username ?? string.Empty).ToLowerInvariant();
        int? id = database.Read.Set<MemberRow>().Where(member => member.UsernameKey == key).Select(member => (int?)member.NodeId).FirstOrDefault();
        return id is { } known ? GetMemberGroupsForMember(known) : [];
    }

    public void ReplaceRoles(int[] memberIds, string[] roleNames)
    {
        database.Write.Set<MemberGroupMemberRow>().Where(member => memberIds.Contains(member.MemberId)).ExecuteDelete();
        AssignRoles(memberIds, roleNames);
    }

    public void AssignRoles(int[] memberIds, string[] roleNames)
    {
        VarumarkeDbContext context = database.Write;
        int[] groups = Ids(roleNames);
        HashSet<(int, int)> known = [.. context.Set<MemberGroupMemberRow>().Where(member => memberIds.Contains(member.MemberId)).AsEnumerable().Select(member => (member.MemberId, member.GroupId))];
        context.InsertMany(
            from member in memberIds.Distinct()
            from groupId in groups
            where !known.Contains((member, groupId))
            select new MemberGroupMemberRow { MemberId = member, GroupId = groupId });
    }

    public void DissociateRoles(int[] memberIds, string[] roleNames)
    {
        int[] groups = Ids(roleNames);
        database.Write.Set<MemberGroupMemberRow>().Where(member => memberIds.Contains(member.MemberId) && groups.Contains(member.GroupId)).ExecuteDelete();
    }

    private IQueryable<NodeRow> Groups => database.Read.Set<NodeRow>().Where(node => node.ObjectType == Kind);

    private IMemberGroup[] All() => Entities(Groups);

    private int[] Ids(string[] names) => [.. All().Where(group => names.InvariantContains(group.Name ?? string.Empty)).Select(group => group.Id)];

    private static void Insert(VarumarkeDbContext context, IMemberGroup entity)
    {
        var row = new NodeRow
        {
            Key = entity.Key,
            ObjectType = Kind,
            ParentId = NodeRow.RootId,
            Level = 1,
            Path = "-1",
            Name = entity.Name,
            CreatorId = entity.CreatorId == 0 ? null : entity.CreatorId,
            CreateDate = entity.CreateDate,
            UpdateDate = entity.UpdateDate,
        };
        entity.Id = context.Insert(row).Id;

        // The path ends with the id.
        row.Path = $"-1,{entity.Id}";
        context.Replace(row);
    }

    private static IMemberGroup? One(IQueryable<NodeRow> rows) => rows.FirstOrDefault() is { } row ? Entity(row) : null;

    private static IMemberGroup[] Entities(IQueryable<NodeRow> rows) => [.. rows.OrderBy(node => node.Id).AsEnumerable().Select(Entity)];

    private static IMemberGroup Entity(NodeRow row)
    {
        var group = new MemberGroup();
        group.DisableChangeTracking();
        group.Id = row.Id;
        group.Key = row.Key;
        group.Name = row.Name;
        group.CreatorId = row.CreatorId ?? 0;
        group.CreateDate = row.CreateDate;
        group.UpdateDate = row.UpdateDate;
        group.ResetDirtyProperties(false);
        group.EnableChangeTracking();
        return group;
    }
}
