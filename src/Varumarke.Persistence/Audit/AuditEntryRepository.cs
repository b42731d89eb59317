using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Varumarke.Persistence.Querying;
using Varumarke.Persistence.Scoping;

namespace Varumarke.Persistence.Audit;

/// <summary>What has happened with users and members. Written once, never changed.</summary>
internal sealed class AuditEntryRepository(IAmbientDatabase database) : IAuditEntryRepository
{
    private static readonly MemberMap<AuditEntryRow> Members = new MemberMap<AuditEntryRow>()
        .Add(nameof(IAuditEntry.Id), entry => entry.Id)
        .Add(nameof(IAuditEntry.PerformingUserId), entry => entry.PerformingUserId)
        .Add(nameof(IAuditEntry.PerformingUserKey), entry => entry.PerformingUserKey)
        .Add(nameof(IAuditEntry.AffectedUserId), entry => entry.AffectedUserId)
        .Add(nameof(IAuditEntry.AffectedUserKey), entry => entry.AffectedUserKey)
        .Add(nameof(IAuditEntry.EventType), entry => entry.EventType)
        .Add(nameof(IAuditEntry.EventDate), entry => entry.EventDate);

    public IAuditEntry? Get(int id) => Entries.Where(entry => entry.Id == id).AsEnumerable().Select(Build).FirstOrDefault();

    public IEnumerable<IAuditEntry> GetMany(params int[]? ids) =>
        [.. Latest(ids is { Length: > 0 } ? Entries.Where(entry => EF.Parameter(ids).Contains(entry.Id)) : Entries).AsEnumerable().Select(Build)];

    public bool Exists(int id) => Entries.Any(entry => entry.Id == id);

    public IEnumerable<IAuditEntry> Get(IQuery<IAuditEntry> query) => [.. Latest(Entries.Matching(query, Members)).AsEnumerable().Select(Build)];

    public int Count(IQuery<IAuditEntry>? query) => Entries.Matching(query, Members).Count();

    public IEnumerable<IAuditEntry> GetPage(long pageIndex, int pageCount, out long records)
    {
        records = Entries.LongCount();
        return [.. Latest(Entries).Skip((int)(pageIndex * pageCount)).Take(pageCount).AsEnumerable().Select(Build)];
    }

    public void Save(IAuditEntry entity)
    {
        if (entity.HasIdentity)
        {
            throw new NotSupportedException("IAuditEntryRepository: what has happened is not rewritten.");
        }

        entity.Id = database.Write.Insert(new AuditEntryRow
        {
            PerformingUserId = entity.PerformingUserId,
            PerformingUserKey = entity.PerformingUserKey,
            PerformingDetails = entity.PerformingDetails,
            PerformingIp = entity.PerformingIp,
            EventDate = entity.EventDate == default ? database.Now : entity.EventDate,
            AffectedUserId = entity.AffectedUserId,
            AffectedUserKey = entity.AffectedUserKey,
            AffectedDetails = entity.AffectedDetails,
            EventType = entity.EventType,
            EventDetails = entity.EventDetails,
        }).Id;
        entity.ResetDirtyProperties();
    }

    public void Delete(IAuditEntry entity) => throw new NotSupportedException("IAuditEntryRepository: what has happened is not deleted.");

    private IQueryable<AuditEntryRow> Entries => database.Read.Set<AuditEntryRow>();

    private static IQueryable<AuditEntryRow> Latest(IQueryable<AuditEntryRow> entries) => entries.OrderByDescending(entry => entry.EventDate).ThenByDescending(entry => entry.Id);

    private static AuditEntry Build(AuditEntryRow row)
    {
        var entry = new AuditEntry
        {
            Id = row.Id,
            PerformingUserId = row.PerformingUserId,
            PerformingUserKey = row.PerformingUserKey,
            PerformingDetails = row.PerformingDetails,
            PerformingIp = row.PerformingIp,
            EventDate = row.EventDate,
            AffectedUserId = row.AffectedUserId,
            AffectedUserKey = row.AffectedUserKey,
            AffectedDetails = row.AffectedDetails,
            EventType = row.EventType,
            EventDetails = row.EventDetails,
        };
        entry.ResetDirtyProperties(false);
        return entry;
    }
}
