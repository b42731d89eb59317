using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Varumarke.Core.Boot;

namespace Varumarke.Persistence.Database;

/// <summary>Opens a connection, asks the engine whether it can be written, and gives it back.</summary>
internal sealed class DatabaseProbe(IDatabaseEngine engine) : IDatabaseProbe
{
    public async Task<string?> FindFaultAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using VarumarkeDbContext context = engine.CreateContext();
            await context.Database.OpenConnectionAsync(cancellationToken);
            return engine.FindWriteFault(context) is { } fault ? $"The database cannot be written: {fault}" : null;
        }
        catch (Exception failure) when (failure is DbException or IOException or InvalidOperationException or TimeoutException)
        {
            return "The database does not answer.";
        }
    }
}
