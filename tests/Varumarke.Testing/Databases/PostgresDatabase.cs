using Npgsql;

namespace Varumarke.Testing.Databases;

/// <summary>
/// A database of its own on the PostgreSQL server that <c>VARUMARKE_TEST_POSTGRES</c> points at (an ADO.NET connection
/// string whose user may create databases). <c>./test.sh</c> starts such a server and sets the variable.
/// </summary>
public sealed class PostgresDatabase
{
    /// <summary>The environment variable that names the server.</summary>
    public const string Variable = "VARUMARKE_TEST_POSTGRES";

    private readonly string _name = $"varumarke_{Guid.NewGuid():N}";

    /// <summary>Its name on the server.</summary>
    public string Name => _name;

    /// <summary>How to reach it.</summary>
    public string ConnectionString => Server(_name);

    /// <summary>The configuration that points the program at it.</summary>
    public IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>
    {
        ["Varumarke:Database:Provider"] = "Postgres",
        ["Varumarke:Database:ConnectionString"] = ConnectionString,
    };

    /// <summary>Makes it, empty.</summary>
    public Task CreateAsync() => ExecuteAsync($"CREATE DATABASE {_name}");

    /// <summary>Removes it, whoever is still connected.</summary>
    public Task DropAsync()
    {
        NpgsqlConnection.ClearAllPools();
        return ExecuteAsync($"DROP DATABASE {_name} WITH (FORCE)");
    }

    private static string Server(string database)
    {
        string server = Environment.GetEnvironmentVariable(Variable)
            ?? throw new InvalidOperationException($"{Variable} is not set: run the tests with ./test.sh, which starts a PostgreSQL server for them, or point the variable at one.");
        return new NpgsqlConnectionStringBuilder(server) { Database = database, MaxPoolSize = 20 }.ToString();
    }

    private static async Task ExecuteAsync(string statement)
    {
        await using var connection = new NpgsqlConnection(Server("postgres"));
        await connection.OpenAsync();
        await using NpgsqlCommand command = connection.CreateCommand();
        command.CommandText = statement;
        await command.ExecuteNonQueryAsync();
    }
}
