using Varumarke.Testing.Databases;

namespace Varumarke.Web.Tests.Clustering;

/// <summary>Two nodes on one PostgreSQL database.</summary>
public class TwoPostgresNodes : TwoNodes
{
    private readonly PostgresDatabase _database = new();

    protected override IReadOnlyDictionary<string, string?> Database => _database.Settings;

    protected override Task CreateDatabaseAsync() => _database.CreateAsync();

    protected override Task DropDatabaseAsync() => _database.DropAsync();
}
