using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using Npgsql;
using Varumarke.Core.Clustering;
using Varumarke.Persistence.Database;

namespace Varumarke.Persistence.Clustering;

/// <summary>A turn is an advisory lock of a session: the server gives it back when the connection of who had it is gone.</summary>
internal sealed class PostgresWorkTurns(IOptions<DatabaseOptions> options) : IWorkTurns
{
    /// <summary>Keeps these apart from the lock objects of scopes and from others' locks ("VART").</summary>
    private const int TurnSpace = 0x56415254;

    public async Task<IAsyncDisposable?> TryTakeAsync(string work, CancellationToken cancellationToken)
    {
        NpgsqlConnection connection = await OpenAsync(cancellationToken);
        if (await AskAsync(connection, "pg_try_advisory_lock", work, cancellationToken) is true)
        {
            return new Turn(connection);
        }

        await connection.DisposeAsync();
        return null;
    }

    public async Task<IAsyncDisposable> TakeAsync(string work, CancellationToken cancellationToken)
    {
        NpgsqlConnection connection = await OpenAsync(cancellationToken);
        await AskAsync(connection, "pg_advisory_lock", work, cancellationToken);
        return new Turn(connection);
    }

    private async Task<NpgsqlConnection> OpenAsync(CancellationToken cancellationToken)
    {
        // Outside the pool: closing it is what gives the turn back, whatever state it is in.
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(options.Value.ConnectionString) { Pooling = false, KeepAlive = 30 }.ToString());
        await connection.OpenAsync(cancellationToken);
        return connection;
    }

    private static async Task<object?> AskAsync(NpgsqlConnection connection, string function, string work, CancellationToken cancellationToken)
    {
        try
        {
            await using NpgsqlCommand command = connection.CreateCommand();
            command.CommandTimeout = 0;
            command.CommandText = $"SELECT {function}($1, $2)";
            command.Parameters.AddWithValue(TurnSpace);
            command.Parameters.AddWithValue(NumberOf(work));
            return await command.ExecuteScalarAsync(cancellationToken);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    // The same on every node and in every version, which string.GetHashCode is not.
    private static int NumberOf(string work) => BinaryPrimitives.ReadInt32BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(work)));

    private sealed class Turn(NpgsqlConnection connection) : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => connection.DisposeAsync();
    }
}
