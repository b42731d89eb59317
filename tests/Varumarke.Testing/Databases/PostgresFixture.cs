namespace Varumarke.Testing.Databases;

/// <summary>A <see cref="PostgresDatabase"/>.</summary>
public sealed class PostgresFixture : DatabaseFixture
{
    private readonly PostgresDatabase _database = new();

    /// <inheritdoc />
    protected override IReadOnlyDictionary<string, string?> Settings => _database.Settings;

    /// <inheritdoc />
    public override async Task InitializeAsync()
    {
        await _database.CreateAsync();
        await base.InitializeAsync();
    }

    /// <inheritdoc />
    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await _database.DropAsync();
    }
}
