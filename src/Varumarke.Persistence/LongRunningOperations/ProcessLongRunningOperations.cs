using System.Collections.Concurrent;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Varumarke.Persistence.Scoping;

namespace Varumarke.Persistence.LongRunningOperations;

/// <summary>
/// Long-running work where there is one process, which is so on SQLite: the work ends with the process, and so may what
/// is known of it. In the database its status could not be written while the work itself holds the only write lock.
/// </summary>
internal sealed class ProcessLongRunningOperations(IAmbientDatabase database, TimeProvider time) : ILongRunningOperationRepository
{
    private readonly ConcurrentDictionary<Guid, Operation> _operations = new();

    public Task CreateAsync(LongRunningOperation operation, DateTimeOffset expirationDate)
    {
        _operations[operation.Id] = new Operation(operation.Type, operation.Status, null, Now, Now, expirationDate);
        return Task.CompletedTask;
    }

    public Task<LongRunningOperation?> GetAsync(Guid id) =>
        Task.FromResult(_operations.TryGetValue(id, out Operation? operation) ? ToModel(id, operation) : null);

    public Task<LongRunningOperation<T>?> GetAsync<T>(Guid id) => Task.FromResult(_operations.TryGetValue(id, out Operation? operation)
        ? new LongRunningOperation<T> { Id = id, Type = operation.Type, Status = Status(operation), Result = operation.Result is T result ? result : default }
        : null);

    public Task<PagedModel<LongRunningOperation>> GetByTypeAsync(string type, LongRunningOperationStatus[] statuses, int skip, int take)
    {
        LongRunningOperation[] found = [.. _operations
            .Where(operation => operation.Value.Type == type)
            .OrderBy(operation => operation.Value.Created)
            .Select(operation => ToModel(operation.Key, operation.Value))
            .Where(operation => statuses.Length == 0 || statuses.Contains(operation.Status))];
        return Task.FromResult(new PagedModel<LongRunningOperation>(found.Length, found.Skip(skip).Take(take).ToArray()));
    }

    public Task<LongRunningOperationStatus?> GetStatusAsync(Guid id) =>
        Task.FromResult(_operations.TryGetValue(id, out Operation? operation) ? Status(operation) : (LongRunningOperationStatus?)null);

    public Task UpdateStatusAsync(Guid id, LongRunningOperationStatus status, DateTimeOffset expirationDate)
    {
        if (!database.IsToldLater(id, status, Tell))
        {
            Tell();
        }

        return Task.CompletedTask;

        void Tell() => Change(id, operation => operation with { Status = status, Updated = Now, Expires = expirationDate });
    }

    public Task SetResultAsync<T>(Guid id, T result)
    {
        Change(id, operation => operation with { Result = result });
        return Task.CompletedTask;
    }

    public Task CleanOperationsAsync(DateTimeOffset olderThan)
    {
        foreach ((Guid id, Operation operation) in _operations)
        {
            if (operation.Updated < olderThan)
            {
                _operations.TryRemove(id, out _);
            }
        }

        return Task.CompletedTask;
    }

    private DateTimeOffset Now => time.GetUtcNow();

    private void Change(Guid id, Func<Operation, Operation> change)
    {
        while (_operations.TryGetValue(id, out Operation? before) && !_operations.TryUpdate(id, change(before), before))
        {
        }
    }

    private LongRunningOperation ToModel(Guid id, Operation operation) => new() { Id = id, Type = operation.Type, Status = Status(operation) };

    private LongRunningOperationStatus Status(Operation operation) =>
        operation.Status is LongRunningOperationStatus.Enqueued or LongRunningOperationStatus.Running && operation.Expires < Now
            ? LongRunningOperationStatus.Stale
            : operation.Status;

    private sealed record Operation(
        string Type,
        LongRunningOperationStatus Status,
        object? Result,
        DateTimeOffset Created,
        DateTimeOffset Updated,
        DateTimeOffset Expires);
}
