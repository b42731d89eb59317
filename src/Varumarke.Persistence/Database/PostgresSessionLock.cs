using Npgsql;

namespace Varumarke.Persistence.Database;

/// <summary>
/// An advisory lock of PostgreSQL on a connection of its own, outside the pool: the server gives it back when that connection is
/// closed, or whoever had it has died.
/// </summary>
internal sealed class PostgresSessionLock : IAsyncDisposable
{
    private readonly NpgsqlConnection _connection;

    private PostgresSessionLock(NpgsqlConnection connection) => _connection = connection;

    /// <summary>Takes the lock, or null at once where somebody has it.</summary>
    public static Task<PostgresSessionLock?> TryTakeAsync(string connectionString, int space, int number, CancellationToken cancellationToken) =>
        AskAsync("pg_try_advisory_lock", connectionString, space, number, cancellationToken);

    /// <summary>Waits for the lock and takes it.</summary>
    public static async Task<PostgresSessionLock> TakeAsync(string connectionString, int space, int number, CancellationToken cancellationToken) =>
        (await AskAsync("pg_advisory_lock", connectionString, space, number, cancellationToken))!;

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    private static async Task<PostgresSessionLock?> AskAsync(string function, string connectionString, int space, int number, CancellationToken cancellationToken)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, KeepAlive = 30 }.ToString());
        try
        {
            await connection.OpenAsync(cancellationToken);
            await using NpgsqlCommand command = connection.CreateCommand();
            command.CommandTimeout = 0;
            command.CommandText = $"SELECT {function}($1, $2)";
            command.Parameters.AddWithValue(space);
            command.Parameters.AddWithValue(number);

            // The function that waits gives back nothing, and the one that does not whether it has taken it.
            if (await command.ExecuteScalarAsync(cancellationToken) is not false)
            {
                return new PostgresSessionLock(connection);
            }
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }

        await connection.DisposeAsync();
        return null;
    }
}
