using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using Varumarke.Persistence.Contents;
using Varumarke.Persistence.Database;
using ObjectTypes = Umbraco.Cms.Core.Constants.ObjectTypes;

namespace Varumarke.Persistence.Members;

/// <summary>Members: content with one version, and a row to sign in by.</summary>
internal sealed class MemberRepository(
    ContentServices services, ContentShapes<IMemberType> shapes, SnapshotCache<IMember> cache, MemberBuilder builder, IMemberGroupRepository groups)
    : ContentRepository<IMember, IMemberType>(ObjectTypes.Member, services, shapes, cache), IMemberRepository
{
    /// <summary>Members have no bin: they are deleted.</summary>
    public override int RecycleBinId => throw new NotSupportedException("Members have no recycle bin.");

    public new IEnumerable<IMember> Get(IQuery<IMember> query) => Members(All.Matching(query).OrderBy(row => row.Version.NodeId));

    public new int Count(IQuery<IMember>? query) => All.Matching(query).Count();

    public int GetCountByQuery(IQuery<IMember>? query) => Count(query);

    public bool Exists(string username)
    {
        string key = username.ToLowerInvariant();
        return Read.Set<MemberRow>().Any(member => member.UsernameKey == key);
    }

    public IMember? GetByUsername(string? username)
    {
        string key = (username ?? string.Empty).ToLowerInvariant();
        int? id = Read.Set<MemberRow>().Where(member => member.UsernameKey == key).Select(member => (int?)member.NodeId).FirstOrDefault();
        return id is { } known ? Get(known) : null;
    }

    public int[] GetMemberIds(string[] names)
    {
        string[] keys = [.. names.Select(name => name.ToLowerInvariant())];
        return [.. Read.Set<MemberRow>().Where(member => keys.Contains(member.UsernameKey)).Select(member => member.NodeId)];
    }

    public IEnumerable<IMember> GetByMemberGroup(string groupName) =>
        groups.GetByName(groupName) is { } group ? Members(All.InGroup(Read, group.Id).InOrder(null)) : [];

    public IEnumerable<IMember> FindMembersInRole(string roleName, string usernameToMatch, StringPropertyMatchType matchType = StringPropertyMatchType.StartsWith) =>
        groups.GetByName(roleName) is { } group ? Members(All.InGroup(Read, group.Id).Named(usernameToMatch, matchType).InOrder(null)) : [];

    [Obsolete("Obsolete in Umbraco, but part of its interface.")]
    public new IEnumerable<IMember> GetPage(IQuery<IMember>? query, long pageIndex, int pageSize, out long totalRecords, IQuery<IMember>? filter, Ordering? ordering) =>
        GetPage(query, pageIndex, pageSize, out totalRecords, null, filter, ordering);

    public new IEnumerable<IMember> GetPage(IQuery<IMember>? query, long pageIndex, int pageSize, out long totalRecords, string[]? propertyAliases, IQuery<IMember>? filter, Ordering? ordering)
    {
        IQueryable<VersionOfMember> matching = All.Matching(query).Matching(filter);
        totalRecords = matching.LongCount();
        return Members(matching.InOrder(ordering).Skip((int)Math.Min(pageIndex * pageSize, int.MaxValue)).Take(pageSize), propertyAliases);
    }

    public Task<PagedModel<IMember>> GetPagedByFilterAsync(MemberFilter memberFilter, int skip, int take, Ordering? ordering = null)
    {
        ArgumentNullException.ThrowIfNull(memberFilter);
        int? type = memberFilter.MemberTypeId is { } key ? Shapes.Types.FirstOrDefault(known => known.Key == key)?.Id : null;
        IQueryable<VersionOfMember> matching = All.Matching(Read, memberFilter, type, groups.GetByName(memberFilter.MemberGroupName)?.Id);
        return Task.FromResult(new PagedModel<IMember>(matching.LongCount(), Members(matching.InOrder(ordering).Skip(skip).Take(take))));
    }

    public Task UpdateLoginPropertiesAsync(IMember member)
    {
        ArgumentNullException.ThrowIfNull(member);
        Write.Replace(MemberBuilder.Row(member));
        member.ResetDirtyProperties();
        return Task.CompletedTask;
    }

    protected override IMember Build(ContentSnapshot snapshot, ContentShape shape, string[]? propertyAliases) =>
        builder.Build(snapshot, shape, propertyAliases, Read.Set<MemberRow>().Single(member => member.NodeId == snapshot.Node.Id));

    protected override void Add(VarumarkeDbContext context, IMember entity)
    {
        entity.AddingEntity();
        Prepare(entity);
        var content = new ContentRow { ContentTypeId = entity.ContentTypeId };
        ContentVersionRow version = Version(entity);
        content.Versions.Add(version);
        Services.Storage.Insert(context, entity, ObjectType, content);
        entity.VersionId = version.Id;
        context.Insert(MemberBuilder.Row(entity));
        Settle(entity);
    }

    protected override void Update(VarumarkeDbContext context, IMember entity)
    {
        entity.UpdatingEntity();
        Prepare(entity);
        context.ReplaceAndInsert(
            [
                ContentStorage.Row(entity, ObjectType),
                new ContentRow { NodeId = entity.Id, ContentTypeId = entity.ContentTypeId },
                Version(entity),
                MemberBuilder.Row(entity),
            ],
            []);
        Settle(entity);
    }

    private IQueryable<VersionOfMember> All => MemberQueries.Of(Read, Reader.Drafts(Read));

    private List<IMember> Members(IQueryable<VersionOfMember> rows, string[]? propertyAliases = null)
    {
        IReadOnlyList<ContentSnapshot> snapshots = Reader.Load(Read, rows.Select(row => row.Version));
        int[] ids = [.. snapshots.Select(snapshot => snapshot.Node.Id)];
        Dictionary<int, MemberRow> found = Read.Set<MemberRow>().Where(member => EF.Parameter(ids).Contains(member.NodeId)).ToDictionary(member => member.NodeId);
        return [.. snapshots.Select(snapshot => builder.Build(snapshot, Shapes.Get(snapshot.Content.ContentTypeId), propertyAliases, found[snapshot.Node.Id]))];
    }

    private static void Prepare(IMember entity)
    {
        ContentStorage.RoundDates(entity);
        entity.SecurityStamp ??= Guid.NewGuid().ToString();
        entity.SanitizeEntityPropertiesForXmlStorage();
    }

    private ContentVersionRow Version(IMember entity) => new()
    {
        Id = entity.VersionId,
        NodeId = entity.Id,
        Name = entity.Name,
        VersionDate = entity.UpdateDate,
        UserId = entity.WriterId,
        Current = true,
        Data = Services.Values.Write(entity.Properties, published: false),
    };

    private void Settle(IMember entity)
    {
        Services.Tags.Assign(entity);
#pragma warning disable CS0618 // Umbraco marks it as internal; its caches listen to it, within the transaction.
        Services.Events.Publish(new Umbraco.Cms.Core.Notifications.MemberRefreshNotification(entity, new Umbraco.Cms.Core.Events.EventMessages()));
#pragma warning restore CS0618
        entity.ResetDirtyProperties();
    }
}
