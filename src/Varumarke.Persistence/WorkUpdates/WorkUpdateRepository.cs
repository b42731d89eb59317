using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Scoping;
using Varumarke.Core.WorkUpdates;
using Varumarke.Persistence.Database;
using Varumarke.Persistence.Scoping;

namespace Varumarke.Persistence.WorkUpdates;

/// <summary>Mailed links, and what was said by them.</summary>
internal sealed class WorkUpdateRepository(IAmbientDatabase database, ICoreScopeProvider scopes) : IWorkUpdateRepository
{
    public bool TryAdd(WorkLink link)
    {
        ArgumentNullException.ThrowIfNull(link);
        return Write(context => context.Database.ExecuteSql($"""
            INSERT INTO work_links ("Key", "Document", "Deadline", "Occasion", "MadeOn", "ExpiresOn", "UsedOn")
            VALUES ({link.Key}, {link.Document}, {link.Deadline}, {link.Occasion}, {link.MadeOn}, {link.ExpiresOn}, NULL)
            ON CONFLICT ("Document", "Deadline", "Occasion") DO NOTHING
            """)) == 1;
    }

    public WorkLink? FindLink(Guid key) => database.ReadAnywhere(context => context.Set<WorkLinkRow>().AsNoTracking().FirstOrDefault(row => row.Key == key)) is { } row
        ? new WorkLink { Key = row.Key, Document = row.Document, Deadline = row.Deadline, Occasion = row.Occasion, MadeOn = row.MadeOn, ExpiresOn = row.ExpiresOn, UsedOn = row.UsedOn }
        : null;

    public bool TryUse(Guid key, DateTime when) =>
        Write(context => context.Set<WorkLinkRow>().Where(row => row.Key == key && row.UsedOn == null).ExecuteUpdate(row => row.SetProperty(link => link.UsedOn, when))) == 1;

    public void Add(WorkUpdate update)
    {
        ArgumentNullException.ThrowIfNull(update);
        Write(context =>
        {
            context.Insert(new WorkUpdateRow
            {
                Key = update.Key,
                Document = update.Document,
                SaidOn = update.SaidOn,
                SaidBy = update.SaidBy,
                Before = update.Before,
                After = update.After,
                Reason = update.Reason,
                Picture = update.Picture,
                Decision = update.Decision,
                DecidedOn = update.DecidedOn,
            });
            return 1;
        });
    }

    public WorkUpdate? Find(Guid key) => Read(rows => rows.Where(row => row.Key == key)) is [var update] ? update : null;

    public IReadOnlyList<WorkUpdate> Of(Guid document) => Read(rows => rows.Where(row => row.Document == document).OrderBy(row => row.SaidOn));

    public IReadOnlyList<KeptState> Kept() => database.ReadAnywhere(context => context.Set<WorkUpdateRow>().AsNoTracking()
        .Where(row => row.Decision == WorkDecision.Applied && row.DecidedOn != null)
        .OrderBy(row => row.DecidedOn)
        .Select(row => new KeptState(row.Document, row.Before, row.After, row.DecidedOn!.Value))
        .ToArray());

    public IReadOnlyList<WorkUpdate> Waiting(int most) => Read(rows => rows.Where(row => row.Decision == WorkDecision.Waiting).OrderBy(row => row.SaidOn).Take(most));

    public bool TryDecide(Guid key, WorkDecision decision, DateTime when) => Write(context => context.Set<WorkUpdateRow>()
        .Where(row => row.Key == key && row.Decision == WorkDecision.Waiting)
        .ExecuteUpdate(row => row.SetProperty(update => update.Decision, decision).SetProperty(update => update.DecidedOn, when))) == 1;

    public int DeleteLinksBefore(DateTime moment) => Write(context => context.Set<WorkLinkRow>().Where(row => row.ExpiresOn < moment).ExecuteDelete());

    private WorkUpdate[] Read(Func<IQueryable<WorkUpdateRow>, IQueryable<WorkUpdateRow>> which) => database.ReadAnywhere(context => which(context.Set<WorkUpdateRow>().AsNoTracking())
        .AsEnumerable()
        .Select(row => new WorkUpdate
        {
            Key = row.Key,
            Document = row.Document,
            SaidOn = row.SaidOn,
            SaidBy = row.SaidBy,
            Before = row.Before,
            After = row.After,
            Reason = row.Reason,
            Picture = row.Picture,
            Decision = row.Decision,
            DecidedOn = row.DecidedOn,
        })
        .ToArray());

    private int Write(Func<VarumarkeDbContext, int> write)
    {
        if (database.HasScope)
        {
            return write(database.Write);
        }

        using ICoreScope scope = scopes.CreateCoreScope();
        int rows = write(database.Write);
        scope.Complete();
        return rows;
    }
}
