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
internal sealed class SharedInstructionLog(ScopeProvider scopes, IInstructionBell bell, TimeProvider time) : IInstructionLog
{
    /// <summary>A lock object of our own, as the seeds' is.</summary>
    private const int WritersTurn = -2001;

    private const string Columns = """SELECT "Id", "Origin", "Written", "Instructions" FROM cache_instructions""";

    public InstructionEntry Begin()
    {
        bell.Begin();

        // There is always one to go by, so that another database in this one's place is noticed.
        if (Newest() is { } newest)
        {
            return newest;
        }

        Write(Guid.Empty, "[]");
        return Newest()!;
    }

    public void Write(Guid origin, string instructions)
    {
        using ICoreScope scope = scopes.CreateCoreScope(autoComplete: true);
        VarumarkeDbContext context = scopes.Write;
        scopes.Engine.TakeLock(context, WritersTurn, write: true, scopes.WriteTimeout);
        context.Insert(new CacheInstructionRow { Origin = origin, Written = time.GetUtcNow().UtcDateTime, Instructions = instructions });
        bell.Ring(context);
    }

    public InstructionEntry? Newest() => Read($"""{Columns} ORDER BY "Id" DESC LIMIT 1""").SingleOrDefault();

    public IReadOnlyList<InstructionEntry> After(long id, int most) =>
        Read($"""{Columns} WHERE "Id" > @id ORDER BY "Id" LIMIT @most""", ("@id", id), ("@most", most));

    public bool Has(InstructionEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return Read($"""{Columns} WHERE "Id" = @id""", ("@id", entry.Id)).Contains(entry);
    }

    public int DeleteOlderThan(DateTime moment)
    {
        using ICoreScope scope = scopes.CreateCoreScope(autoComplete: true);
        DbSet<CacheInstructionRow> entries = scopes.Write.Set<CacheInstructionRow>();
        long newest = entries.Max(entry => (long?)entry.Id) ?? 0;
        return entries.Where(entry => entry.Written < moment && entry.Id < newest).ExecuteDelete();
    }

    public Task<HeardChange> WaitAsync(TimeSpan patience, CancellationToken cancellationToken) => bell.WaitAsync(patience, cancellationToken);

    private List<InstructionEntry> Read(string sql, params (string Name, object Value)[] parameters) => scopes.ReadCommitted(context => context.Read(
        sql, row => new InstructionEntry(row.Long(), row.Guid(), row.Date(), row.Text()), parameters));
}
