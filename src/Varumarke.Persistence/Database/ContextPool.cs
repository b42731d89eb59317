using System.Collections.Concurrent;
using System.Data;
using Microsoft.EntityFrameworkCore;

namespace Varumarke.Persistence.Database;

/// <summary>
/// Contexts between two uses. Making one, opening its connection and preparing that costs as much as three or four
/// queries, and Umbraco opens a dozen scopes for one save.
/// </summary>
internal sealed class ContextPool(IDatabaseEngine engine) : IDisposable
{
    private const int MostIdle = 16;

    private readonly ConcurrentStack<VarumarkeDbContext> _idle = new();
    private volatile bool _disposed;

    public VarumarkeDbContext Rent()
    {
        while (_idle.TryPop(out VarumarkeDbContext? known))
        {
            if (known.File == engine.File)
            {
                return known;
            }

            known.Dispose();
        }

        int file = engine.File;
        VarumarkeDbContext context = engine.CreateContext();
        context.File = file;
        try
        {
            if (engine.KeepsConnectionsOpen)
            {
                context.Database.OpenConnection();
            }

            return context;
        }
        catch
        {
            context.Dispose();
            throw;
        }
    }

    /// <summary>Takes back a context whose transaction has ended.</summary>
    public void Return(VarumarkeDbContext context)
    {
        bool usable = context.Database.CurrentTransaction is null
            && context.File == engine.File
            && (!engine.KeepsConnectionsOpen || context.Database.GetDbConnection().State == ConnectionState.Open);
        if (_disposed || !usable || _idle.Count >= MostIdle)
        {
            context.Dispose();
            return;
        }

        context.IsWritable = false;
        context.ChangeTracker.Clear();
        _idle.Push(context);
    }

    public void Dispose()
    {
        _disposed = true;
        while (_idle.TryPop(out VarumarkeDbContext? context))
        {
            context.Dispose();
        }
    }
}
