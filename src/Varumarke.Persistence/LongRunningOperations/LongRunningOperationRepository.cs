using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Serialization;
using Varumarke.Persistence.Database;
using Varumarke.Persistence.Scoping;

namespace Varumarke.Persistence.LongRunningOperations;

/// <summary>
/// Long-running work, as every node sees it. It is written on connections of its own, outside the ambient scope: while
/// the work holds a write lock, its status must still be told.
/// </summary>
internal sealed class LongRunningOperationRepository(IDatabaseEngine engine, IAmbientDatabase database, IJsonSerializer json, IOptions<DatabaseOptions> options, TimeProvider time) : ILongRunningOperationRepository
{
    public Task CreateAsync(LongRunningOperation operation, DateTimeOffset expirationDate) => WriteAsync(context =>
    {
        context.Add(new LongRunningOperationRow
        {
            Id = operation.Id,
            Type = operation.Type,
            Status = operation.Status,
            Created = Now,
            Updated = Now,
            Expires = expirationDate.UtcDateTime,
        });
        return context.SaveChangesAsync();
    });

    public async Task<LongRunningOperation?> GetAsync(Guid id) =>
        await Find(id) is { } row ? new LongRunningOperation { Id = row.Id, Type = row.Type, Status = Status(row) } : null;

    public async Task<LongRunningOperation<T>?> GetAsync<T>(Guid id) => await Find(id) is { } row
        ? new LongRunningOperation<T> { Id = row.Id, Type = row.Type, Status = Status(row), Result = row.Result is null ? default : json.Deserialize<T>(row.Result) }
        : null;

    public async Task<PagedModel<LongRunningOperation>> GetByTypeAsync(string type, LongRunningOperationStatus[] statuses, int skip, int take)
    {
        await using VarumarkeDbContext context = engine.CreateContext();
        List<LongRunningOperationRow> rows = await context.Set<LongRunningOperationRow>()
            .Where(row => row.Type == type)
            .OrderBy(row => row.Created)
            .ToListAsync();
        LongRunningOperation[] operations = [.. rows
            .Select(row => new LongRunningOperation { Id = row.Id, Type = row.Type, Status = Status(row) })
            .Where(operation => statuses.Length == 0 || statuses.Contains(operation.Status))];
        return new PagedModel<LongRunningOperation>(operations.Length, operations.Skip(skip).Take(take).ToArray());
    }

    public async Task<LongRunningOperationStatus?> GetStatusAsync(Guid id) => await Find(id) is { } row ? Status(row) : null;

    public Task UpdateStatusAsync(Guid id, LongRunningOperationStatus status, DateTimeOffset expirationDate)
    {
        // A scope ends synchronously.
        return database.IsToldLater(id, status, () => Write().GetAwaiter().GetResult()) ? Task.CompletedTask : Write();

        Task Write() => WriteStatusAsync(id, status, expirationDate.UtcDateTime);
    }

    private async Task WriteStatusAsync(Guid id, LongRunningOperationStatus status, DateTime expires)
    {
        DateTime now = Now;
        await WriteAsync(context => context.Set<LongRunningOperationRow>().Where(row => row.Id == id).ExecuteUpdateAsync(row => row
            .SetProperty(operation => operation.Status, status)
            .SetProperty(operation => operation.Updated, now)
            .SetProperty(operation => operation.Expires, expires)));
    }

    public async Task SetResultAsync<T>(Guid id, T result)
    {
        string written = json.Serialize(result);
        await WriteAsync(context => context.Set<LongRunningOperationRow>().Where(row => row.Id == id).ExecuteUpdateAsync(row => row.SetProperty(operation => operation.Result, written)));
    }

    public async Task CleanOperationsAsync(DateTimeOffset olderThan)
    {
        DateTime oldest = olderThan.UtcDateTime;
        await WriteAsync(context => context.Set<LongRunningOperationRow>().Where(row => row.Updated < oldest).ExecuteDeleteAsync());
    }

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    private async Task WriteAsync(Func<VarumarkeDbContext, Task<int>> write)
    {
        await using VarumarkeDbContext context = engine.CreateContext();
        using IDisposable turn = engine.BeginWrite(context, IsolationLevel.Unspecified, options.Value.WriteTimeout);
        context.IsWritable = true;
        await write(context);
        engine.Commit(context);
    }

    private async Task<LongRunningOperationRow?> Find(Guid id)
    {
        await using VarumarkeDbContext context = engine.CreateContext();
        return await context.Set<LongRunningOperationRow>().SingleOrDefaultAsync(row => row.Id == id);
    }

    private LongRunningOperationStatus Status(LongRunningOperationRow row) =>
        row.Status is LongRunningOperationStatus.Enqueued or LongRunningOperationStatus.Running && row.Expires < Now
            ? LongRunningOperationStatus.Stale
            : row.Status;
}
