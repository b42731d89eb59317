using Microsoft.EntityFrameworkCore;
using Varumarke.Persistence.Tokens;

namespace Varumarke.Persistence.Database;

/// <summary>
/// The whole database. Every aggregate's folder holds its entity and its mapping; this class only finds them.
/// Nothing is tracked between calls: a repository writes with <see cref="Insert{TRow}"/>, <see cref="Replace{TRow}"/>
/// or EF's set-based <c>ExecuteUpdate</c> and <c>ExecuteDelete</c>.
/// </summary>
internal abstract class VarumarkeDbContext(DbContextOptions options) : DbContext(options)
{
    /// <summary>True while the transaction may write; the command guard refuses writes before that.</summary>
    public bool IsWritable { get; set; }

    /// <summary>How many rows its connection had written when the transaction began, where the engine counts them.</summary>
    public int RowsWrittenBefore { get; set; }

    /// <summary>Which of the files that have lain in the database's place it has open.</summary>
    public int File { get; set; }

    /// <summary>How a library that saves by itself writes; null in a scope, which has its turn already.</summary>
    public OwnWrites? OwnWrites { get; set; }

    /// <inheritdoc/>
    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default) =>
        OwnWrites is null || Database.CurrentTransaction is not null
            ? base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken)
            : OwnWrites.RunAsync(this, () => base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken), cancellationToken);

    /// <summary>Inserts one row and fills in its generated key.</summary>
    public TRow Insert<TRow>(TRow row) where TRow : class
    {
        Add(row);
        SaveAndForget();
        return row;
    }

    /// <summary>Inserts rows in one round trip.</summary>
    public void InsertMany<TRow>(IEnumerable<TRow> rows) where TRow : class
    {
        AddRange(rows);
        SaveAndForget();
    }

    /// <summary>Writes every column of a row that exists.</summary>
    public void Replace<TRow>(TRow row) where TRow : class
    {
        Entry(row).State = EntityState.Modified;
        SaveAndForget();
    }

    /// <summary>Writes every column of rows that exist, inserts others with what hangs on them, and deletes, in one go.</summary>
    public void ReplaceAndInsert(IEnumerable<object> replaced, IEnumerable<object> inserted, IEnumerable<object>? deleted = null)
    {
        RemoveRange(deleted ?? []);
        foreach (object row in replaced)
        {
            Entry(row).State = EntityState.Modified;
        }

        AddRange(inserted);
        SaveAndForget();
    }

    /// <summary>Writes every column of rows that exist, in one round trip.</summary>
    public void ReplaceMany<TRow>(IEnumerable<TRow> rows) where TRow : class
    {
        UpdateRange(rows);
        SaveAndForget();
    }

    private void SaveAndForget()
    {
        try
        {
            TextLimits.Check(ChangeTracker);
            SaveChanges();
        }
        finally
        {
            ChangeTracker.Clear();
        }
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(VarumarkeDbContext).Assembly);
        modelBuilder.MapTokens();
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcDateTimeConverter>();
}
