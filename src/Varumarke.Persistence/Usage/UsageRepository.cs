using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Scoping;
using Varumarke.Core.Usage;
using Varumarke.Persistence.Scoping;

namespace Varumarke.Persistence.Usage;

/// <summary>Counts by month. Several nodes add to the same ones.</summary>
internal sealed class UsageRepository(IAmbientDatabase database, ICoreScopeProvider scopes) : IUsageRepository
{
    public Task AddAsync(IReadOnlyCollection<UsageCount> counts, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(counts);
        cancellationToken.ThrowIfCancellationRequested();
        using ICoreScope scope = scopes.CreateCoreScope();

        // In one order on every node, so that no two wait for each other.
        foreach (UsageCount count in counts.OrderBy(count => count.Month).ThenBy(count => count.Kind, StringComparer.Ordinal).ThenBy(count => count.Subject, StringComparer.Ordinal))
        {
            database.Write.Database.ExecuteSql($"""
                INSERT INTO usage_counts ("Month", "Kind", "Subject", "Count") VALUES ({count.Month}, {count.Kind}, {count.Subject}, {count.Count})
                ON CONFLICT ("Month", "Kind", "Subject") DO UPDATE SET "Count" = usage_counts."Count" + excluded."Count"
                """);
        }

        scope.Complete();
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<UsageCount>> ReadAsync(int firstMonth, int lastMonth, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult<IReadOnlyList<UsageCount>>(database.ReadAnywhere(context => context.Set<UsageRow>().AsNoTracking()
            .Where(row => row.Month >= firstMonth && row.Month <= lastMonth)
            .OrderByDescending(row => row.Month)
            .ThenByDescending(row => row.Count)
            .Select(row => new UsageCount(row.Month, row.Kind, row.Subject, row.Count))
            .ToList()));
    }

    public Task<int> DeleteBeforeAsync(int month, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using ICoreScope scope = scopes.CreateCoreScope();
        int deleted = database.Write.Set<UsageRow>().Where(row => row.Month < month).ExecuteDelete();
        scope.Complete();
        return Task.FromResult(deleted);
    }
}
