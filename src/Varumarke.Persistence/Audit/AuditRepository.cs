using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Varumarke.Persistence.Querying;
using Varumarke.Persistence.Scoping;
using Direction = Umbraco.Cms.Core.Direction;

namespace Varumarke.Persistence.Audit;

/// <summary>What has been done with items. Umbraco calls the item's id the entry's.</summary>
internal sealed class AuditRepository(IAmbientDatabase database) : IAuditRepository
{
    private const int LongestText = 4000;

    private static readonly AuditType[] Passing = [AuditType.Open, AuditType.System];

    private static readonly MemberMap<AuditItemRow> Members = new MemberMap<AuditItemRow>()
        .Add(nameof(IAuditItem.Id), item => item.NodeId)
        .Add(nameof(IAuditItem.AuditType), item => item.Type)
        .Add(nameof(IAuditItem.UserId), item => item.UserId)
        .Add(nameof(IAuditItem.EntityType), item => item.EntityType)
        .Add(nameof(IAuditItem.Comment), item => item.Comment)
        .Add(nameof(IAuditItem.CreateDate), item => item.Date)
        .Add(nameof(IAuditItem.UpdateDate), item => item.Date);

    public IAuditItem? Get(int id) => Latest(Items.Where(item => item.NodeId == id)).AsEnumerable().Select(Build).FirstOrDefault();

    public IEnumerable<IAuditItem> GetMany(params int[]? ids) =>
        [.. Latest(ids is { Length: > 0 } ? Items.Where(item => EF.Parameter(ids).Contains(item.NodeId)) : Items).AsEnumerable().Select(Build)];

    public bool Exists(int id) => Items.Any(item => item.NodeId == id);

    public IEnumerable<IAuditItem> Get(IQuery<IAuditItem> query) => [.. Latest(Items.Matching(query, Members)).AsEnumerable().Select(Build)];

    public IEnumerable<IAuditItem> Get(AuditType type, IQuery<IAuditItem> query) =>
        [.. Latest(Items.Matching(query, Members).Where(item => item.Type == type)).AsEnumerable().Select(Build)];

    public int Count(IQuery<IAuditItem>? query) => Items.Matching(query, Members).Count();

    public IEnumerable<IAuditItem> GetPagedResultsByQuery(IQuery<IAuditItem> query, long pageIndex, int pageSize, out long totalRecords, Direction orderDirection, AuditType[]? auditTypeFilter, IQuery<IAuditItem>? customFilter)
    {
        IQueryable<AuditItemRow> items = Items.Matching(query, Members).Matching(customFilter, Members);
        if (auditTypeFilter is { Length: > 0 })
        {
            items = items.Where(item => auditTypeFilter.Contains(item.Type));
        }

        totalRecords = items.LongCount();
        IOrderedQueryable<AuditItemRow> ordered = orderDirection == Direction.Ascending
            ? items.OrderBy(item => item.Date).ThenBy(item => item.Id)
            : items.OrderByDescending(item => item.Date).ThenByDescending(item => item.Id);
        return [.. ordered.Skip((int)(pageIndex * pageSize)).Take(pageSize).AsEnumerable().Select(Build)];
    }

    public void Save(IAuditItem entity) => database.Write.Insert(new AuditItemRow
    {
        NodeId = entity.Id,
        Type = entity.AuditType,
        UserId = entity.UserId,
        EntityType = entity.EntityType,
        Comment = Cut(entity.Comment),
        Parameters = Cut(entity.Parameters),
        Date = entity.CreateDate == default ? database.Now : entity.CreateDate,
    });

    public void Delete(IAuditItem entity) => throw new NotSupportedException("IAuditRepository: what has been done stays on record; only old entries are cleaned away.");

    /// <summary>Forgets old entries of the kinds that nobody looks back at.</summary>
    public void CleanLogs(int maximumAgeOfLogsInMinutes)
    {
        DateTime oldest = database.Now.AddMinutes(-maximumAgeOfLogsInMinutes);
        database.Write.Set<AuditItemRow>().Where(item => item.Date < oldest && Passing.Contains(item.Type)).ExecuteDelete();
    }

    private IQueryable<AuditItemRow> Items => database.Read.Set<AuditItemRow>();

    private static IQueryable<AuditItemRow> Latest(IQueryable<AuditItemRow> items) => items.OrderByDescending(item => item.Date).ThenByDescending(item => item.Id);

    private static string? Cut(string? text) => text is { Length: > LongestText } ? text[..LongestText] : text;

    private static AuditItem Build(AuditItemRow row) => new(row.NodeId, row.Type, row.UserId, row.EntityType, row.Comment, row.Parameters, row.Date);
}
