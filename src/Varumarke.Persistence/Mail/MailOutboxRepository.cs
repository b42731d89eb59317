using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Scoping;
using Varumarke.Core.Mail;
using Varumarke.Persistence.Database;
using Varumarke.Persistence.Scoping;

namespace Varumarke.Persistence.Mail;

/// <summary>The outbox. Within a scope it takes part in its transaction; otherwise each call is one of its own.</summary>
internal sealed class MailOutboxRepository(IAmbientDatabase database, ICoreScopeProvider scopes) : IMailOutboxRepository
{
    public Task<bool> AddAsync(OutboxItem item, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(item);

        // A statement of our own passes the moments on as they are: finer than what they are compared with.
        DateTime addedOn = UtcDateTimeConverter.ToStore(item.AddedOn), dueOn = UtcDateTimeConverter.ToStore(item.DueOn);
        return Task.FromResult(Write(context => context.Database.ExecuteSql($"""
            INSERT INTO mail_outbox ("Key", "About", "Content", "Attempts", "AddedOn", "DueOn", "ClosedOn")
            VALUES ({item.Key}, {item.About}, {item.Content}, {item.Attempts}, {addedOn}, {dueOn}, NULL)
            ON CONFLICT ("Key") DO NOTHING
            """), cancellationToken) > 0);
    }

    public Task<IReadOnlyList<OutboxItem>> DueAsync(DateTime now, int most, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult<IReadOnlyList<OutboxItem>>(database.ReadAnywhere(context => context.Set<OutboxRow>().AsNoTracking()
            .Where(row => row.ClosedOn == null && row.DueOn <= now)
            .OrderBy(row => row.DueOn)
            .Take(most)
            .Select(row => new OutboxItem { Key = row.Key, About = row.About, Content = row.Content, Attempts = row.Attempts, AddedOn = row.AddedOn, DueOn = row.DueOn })
            .ToList()));
    }

    public Task<bool> TryAgainAtAsync(string key, DateTime dueOn, CancellationToken cancellationToken) =>
        Task.FromResult(Write(context => context.Set<OutboxRow>()
            .Where(row => row.Key == key && row.ClosedOn == null)
            .ExecuteUpdate(row => row.SetProperty(mail => mail.Attempts, mail => mail.Attempts + 1).SetProperty(mail => mail.DueOn, dueOn)), cancellationToken) > 0);

    public Task CloseAsync(string key, DateTime now, CancellationToken cancellationToken)
    {
        Write(context => Close(context.Set<OutboxRow>().Where(row => row.Key == key), now), cancellationToken);
        return Task.CompletedTask;
    }

    public Task<int> DropAsync(string about, DateTime now, CancellationToken cancellationToken) =>
        Task.FromResult(Write(context => Close(context.Set<OutboxRow>().Where(row => row.About == about), now), cancellationToken));

    public Task<int> DeleteClosedAsync(DateTime before, CancellationToken cancellationToken)
    {
        // Nearly always there is nothing, and a look waits for nobody.
        bool any = database.ReadAnywhere(context => context.Set<OutboxRow>().Any(row => row.ClosedOn < before));
        return Task.FromResult(any ? Write(context => context.Set<OutboxRow>().Where(row => row.ClosedOn < before).ExecuteDelete(), cancellationToken) : 0);
    }

    private static int Close(IQueryable<OutboxRow> rows, DateTime now) => rows
        .Where(row => row.ClosedOn == null)
        .ExecuteUpdate(row => row.SetProperty(mail => mail.ClosedOn, now).SetProperty(mail => mail.Content, string.Empty));

    private int Write(Func<VarumarkeDbContext, int> write, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return database.WriteAnywhere(scopes, write);
    }
}
