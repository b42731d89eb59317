using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;
using Varumarke.Core.Clustering;
using Varumarke.Persistence.Database;

namespace Varumarke.Persistence.Clustering;

/// <summary>
/// PostgreSQL's LISTEN and NOTIFY, on a connection of its own. A bell that cannot be heard, because the connection is lost or a
/// pooler stands between, costs only time: whoever waits looks by itself when its patience is at an end.
/// </summary>
internal sealed class PostgresBell(IOptions<DatabaseOptions> options, TimeProvider time, ILogger<PostgresBell> logger) : IInstructionBell, IDisposable
{
    private const string Channel = "varumarke_instructions";

    private NpgsqlConnection? _connection;

    public void Begin()
    {
        // The first wait listens; what is told before that is found when its patience is at an end.
    }

    public void Ring(VarumarkeDbContext context) => context.Database.ExecuteSqlRaw("NOTIFY " + Channel);

    public async Task<HeardChange> WaitAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        try
        {
            NpgsqlConnection connection = _connection ??= await ListenAsync(cancellationToken);
            await connection.WaitAsync(patience, cancellationToken);
        }
        catch (Exception failure) when (failure is NpgsqlException or InvalidOperationException or TimeoutException)
        {
            logger.BellNotHeard(failure.Message);
            Dispose();
            await Task.Delay(patience, time, cancellationToken);
        }

        return HeardChange.Told;
    }

    public void Dispose()
    {
        _connection?.Dispose();
        _connection = null;
    }

    private async Task<NpgsqlConnection> ListenAsync(CancellationToken cancellationToken)
    {
        // It is never given back, so it must not take a place among those that answer requests.
        var own = new NpgsqlConnectionStringBuilder(options.Value.ConnectionString) { Pooling = false, KeepAlive = 30 };
        var connection = new NpgsqlConnection(own.ToString());
        try
        {
            await connection.OpenAsync(cancellationToken);
            await using NpgsqlCommand command = connection.CreateCommand();
            command.CommandText = "LISTEN " + Channel;
            await command.ExecuteNonQueryAsync(cancellationToken);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }
}
