namespace Varumarke.Testing.Databases;

/// <summary>A SQLite file in a temporary folder.</summary>
public sealed class SqliteFixture : DatabaseFixture
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("varumarke-sqlite-");

    /// <summary>Where it lies.</summary>
    public string File => Path.Combine(_folder.FullName, "test.sqlite");

    /// <inheritdoc />
    protected override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>
    {
        ["Varumarke:Database:Provider"] = "Sqlite",
        ["Varumarke:Database:ConnectionString"] = $"Data Source={File}",
    };

    /// <inheritdoc />
    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}
