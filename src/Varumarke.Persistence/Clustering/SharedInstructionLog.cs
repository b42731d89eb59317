using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Scoping;
using Varumarke.Core.Clustering;
using Varumarke.Persistence.Database;
using Varumarke.Persistence.Scoping;

namespace Varumarke.Persistence.Clustering;

/// <summary>
/// The table is the truth, the bell only says that it is worth reading. Writers take turns from their entry to their commit:
/// ids are given out in the order of asking, and without the turn a reader could pass one that is committed late.
/// </summary>
internal sealed class SharedInstructionLog(ScopeProvider scopes, PostgresBell bell, TimeProvider time) : IInstructionLog
{
    /// <summary>A lock object of our own, as the seeds' is.</summary>
    private const int WritersTurn = -2001;

    public bool IsShared => true;

    public void Write(Guid origin, string instructions)
    {
        using ICoreScope scope = scopes.CreateCoreScope(autoComplete: true);
        VarumarkeDbContext context = scopes.Write;
        scopes.Engine.TakeLock(context, WritersTurn, write: true, scopes.WriteTimeout);
        context.Insert(new CacheInstructionRow { Origin = origin, Written = time.GetUtcNow().UtcDateTime, Instructions = instructions });
        PostgresBell.Ring(context);
    }

    public long Latest() => Read(entries => entries.Max(entry => (long?)entry.Id) ?? 0);

    public IReadOnlyList<InstructionEntry> After(long id, int most) => Read(entries => entries
        .Where(entry => entry.Id > id)
        .OrderBy(entry => entry.Id)
        .Take(most)
        .Select(entry => new InstructionEntry(entry.Id, entry.Origin, entry.Instructions))
        .ToArray());

    // The newest is never deleted, so whoever has read everything finds the one that it read last.
    public bool HasForgottenAfter(long id) => Read(entries => id > 0 && entries.Any() && entries.Min(entry => entry.Id) > id);

    public int DeleteOlderThan(DateTime moment)
    {
        using ICoreScope scope = scopes.CreateCoreScope(autoComplete: true);
        DbSet<CacheInstructionRow> entries = scopes.Write.Set<CacheInstructionRow>();
        long newest = entries.Max(entry => (long?)entry.Id) ?? 0;
        return entries.Where(entry => entry.Written < moment && entry.Id < newest).ExecuteDelete();
    }

    public Task WaitAsync(TimeSpan patience, CancellationToken cancellationToken) => bell.WaitAsync(patience, cancellationToken);

    private TResult Read<TResult>(Func<DbSet<CacheInstructionRow>, TResult> read) => scopes.ReadCommitted(context => read(context.Set<CacheInstructionRow>()));
}
