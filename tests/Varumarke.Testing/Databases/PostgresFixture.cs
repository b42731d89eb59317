namespace Varumarke.Testing.Databases;

/// <summary>A <see cref="PostgresDatabase"/>.</summary>
public sealed class PostgresFixture : DatabaseFixture
{
    /// <summary>The database.</summary>
    public PostgresDatabase Database { get; } = new();

    /// <inheritdoc />
    protected override IReadOnlyDictionary<string, string?> Settings => Database.Settings;

    /// <inheritdoc />
    public override async Task InitializeAsync()
    {
        await Database.CreateAsync();
        await base.InitializeAsync();
    }

    /// <inheritdoc />
    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await Database.DropAsync();
    }
}
