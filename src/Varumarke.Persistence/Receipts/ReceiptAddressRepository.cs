using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Scoping;
using Varumarke.Core.Receipts;
using Varumarke.Persistence.Database;
using Varumarke.Persistence.Scoping;

namespace Varumarke.Persistence.Receipts;

/// <summary>Addresses of receipts. Within a scope it takes part in its transaction; otherwise each call is one of its own.</summary>
internal sealed class ReceiptAddressRepository(IAmbientDatabase database, ICoreScopeProvider scopes) : IReceiptAddressRepository
{
    private static readonly Expression<Func<ReceiptAddressRow, ReceiptAddress>> Read = row => new ReceiptAddress
    {
        Group = row.Group,
        MediaKey = row.MediaKey,
        Code = row.Code,
        Address = row.Address,
        Language = row.Language,
        LeftOn = row.LeftOn,
        QueuedOn = row.QueuedOn,
    };

    public Task AddAsync(IReadOnlyCollection<ReceiptAddress> addresses, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(addresses);
        ReceiptAddressRow[] rows = [.. addresses.Select(address => new ReceiptAddressRow
        {
            Group = address.Group,
            MediaKey = address.MediaKey,
            Code = address.Code,
            Address = address.Address,
            Language = address.Language,
            LeftOn = address.LeftOn,
            QueuedOn = address.QueuedOn,
        })];
        Write(
            context =>
            {
                context.InsertMany(rows);
                return rows.Length;
            },
            cancellationToken);
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<Guid>> WaitingMediaAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult<IReadOnlyList<Guid>>(database.ReadAnywhere(context =>
            context.Set<ReceiptAddressRow>().Where(row => row.QueuedOn == null).Select(row => row.MediaKey).Distinct().ToList()));
    }

    public Task<IReadOnlyList<ReceiptAddress>> WaitingAsync(Guid mediaKey, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult<IReadOnlyList<ReceiptAddress>>(database.ReadAnywhere(context => context.Set<ReceiptAddressRow>().AsNoTracking()
            .Where(row => row.MediaKey == mediaKey && row.QueuedOn == null)
            .OrderByDescending(row => row.LeftOn)
            .Select(Read)
            .ToList()));
    }

    public Task<ReceiptAddress?> FindAsync(string group, Guid mediaKey, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(database.ReadAnywhere(context => One(context, group, mediaKey).AsNoTracking().Select(Read).FirstOrDefault()));
    }

    public Task SetQueuedAsync(string group, Guid mediaKey, DateTime? queuedOn, CancellationToken cancellationToken)
    {
        Write(context => One(context, group, mediaKey).ExecuteUpdate(row => row.SetProperty(address => address.QueuedOn, queuedOn)), cancellationToken);
        return Task.CompletedTask;
    }

    public Task DeleteAsync(string group, Guid mediaKey, CancellationToken cancellationToken)
    {
        Write(context => One(context, group, mediaKey).ExecuteDelete(), cancellationToken);
        return Task.CompletedTask;
    }

    public Task<int> DeleteAsync(string group, CancellationToken cancellationToken) =>
        Task.FromResult(Write(context => context.Set<ReceiptAddressRow>().Where(row => row.Group == group).ExecuteDelete(), cancellationToken));

    public Task<int> DeleteBeforeAsync(DateTime moment, CancellationToken cancellationToken) =>
        Task.FromResult(Write(context => context.Set<ReceiptAddressRow>().Where(row => row.LeftOn < moment).ExecuteDelete(), cancellationToken));

    private static IQueryable<ReceiptAddressRow> One(VarumarkeDbContext context, string group, Guid mediaKey) =>
        context.Set<ReceiptAddressRow>().Where(row => row.Group == group && row.MediaKey == mediaKey);

    private int Write(Func<VarumarkeDbContext, int> write, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return database.WriteAnywhere(scopes, write);
    }
}
