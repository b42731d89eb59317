using Microsoft.EntityFrameworkCore.Storage;

namespace Varumarke.Persistence.Database;

/// <summary>
/// Writes of a library that saves by itself (OpenIddict), in the writers' turn: beside four editors who save without pause they
/// wait a tenth of a second, where they would wait one or two for SQLite to let them in.
/// </summary>
internal sealed class OwnWrites(IDatabaseEngine engine, TimeSpan timeout)
{
    /// <summary>One transaction: all of it is written, or nothing.</summary>
    public async Task<TWritten> RunAsync<TWritten>(VarumarkeDbContext context, Func<Task<TWritten>> write, CancellationToken cancellationToken)
    {
        using IDisposable turn = await engine.BeginWriteAsync(context, timeout, cancellationToken);
        await using IDbContextTransaction transaction = context.Database.CurrentTransaction
            ?? throw new InvalidOperationException("A write was to begin, and no transaction has begun.");
        context.IsWritable = true;
        try
        {
            TWritten written = await write();
            await engine.CommitAsync(context, cancellationToken);
            return written;
        }
        finally
        {
            context.IsWritable = false;
        }
    }
}
