using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Varumarke.Core.Boot;
using Varumarke.Persistence.Database;
using Varumarke.Testing.Databases;

namespace Varumarke.Persistence.Tests.Database;

public sealed class SqliteMigrationTests(SqliteFixture fixture) : MigrationContract(fixture), IClassFixture<SqliteFixture>
{
    [Fact]
    public async Task EnsureReady_LockLeftByAKilledStart_StartsAllTheSame()
    {
        await using (VarumarkeDbContext context = NewContext())
        {
            context.IsWritable = true;
            await context.Database.ExecuteSqlRawAsync("""CREATE TABLE IF NOT EXISTS "__EFMigrationsLock" ("Id" INTEGER PRIMARY KEY, "Timestamp" TEXT NOT NULL)""");
            await context.Database.ExecuteSqlRawAsync("""INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-01-01')""");
        }

        await EnsureReadyAsync();
        await using VarumarkeDbContext after = NewContext();
        Assert.True(await after.Set<NodeRow>().AnyAsync());
    }
}

public sealed class PostgresMigrationTests(PostgresFixture fixture) : MigrationContract(fixture), IClassFixture<PostgresFixture>;

/// <summary>The migrations make the schema that the mappings describe, once.</summary>
public abstract class MigrationContract(DatabaseFixture fixture)
{
    [Fact]
    public void Model_AgainstTheNewestMigration_HasNoPendingChanges()
    {
        using VarumarkeDbContext context = NewContext();
        Assert.False(context.Database.HasPendingModelChanges(), "A mapping was changed without a migration: see docs/operations/database.md.");
    }

    [Fact]
    public void NewestMigration_OfTheEngine_IsTheLastOfTheProgram()
    {
        using VarumarkeDbContext context = NewContext();
        Assert.Equal(context.Database.GetMigrations().Last(), fixture.Get<IDatabaseEngine>().NewestMigration);
    }

    [Fact]
    public void Model_Compiled_SaysWhatTheMappingsSay()
    {
        using VarumarkeDbContext context = NewContext();
        Assert.StartsWith("Varumarke.Persistence.CompiledModels", context.Model.GetType().Namespace, StringComparison.Ordinal);

        string[] mapped = ModelDescription.Of(context.GetService<IDesignTimeModel>().Model);
        Assert.Equal(mapped, ModelDescription.Of(context.Model));
    }

    [Fact]
    public async Task EnsureReady_Again_ChangesNothing()
    {
        await using VarumarkeDbContext context = NewContext();
        int nodes = await context.Set<NodeRow>().CountAsync();
        int seeds = await context.Set<AppliedSeedRow>().CountAsync();
        await EnsureReadyAsync();
        Assert.Equal(nodes, await context.Set<NodeRow>().CountAsync());
        Assert.Equal(seeds, await context.Set<AppliedSeedRow>().CountAsync());
    }

    [Fact]
    public async Task EnsureReady_MadeBeforeTheFirstMigration_SaysSoAndChangesNothing()
    {
        await WriteAsync("""UPDATE "__EFMigrationsHistory" SET "MigrationId" = 'x' || "MigrationId" """);
        try
        {
            DatabaseTooOldException refusal = await Assert.ThrowsAsync<DatabaseTooOldException>(EnsureReadyAsync);
            Assert.Contains("export", refusal.Message, StringComparison.Ordinal);
        }
        finally
        {
            await WriteAsync("""UPDATE "__EFMigrationsHistory" SET "MigrationId" = SUBSTR("MigrationId", 2)""");
        }

        await EnsureReadyAsync();
    }

    private async Task WriteAsync(string statement)
    {
        await using VarumarkeDbContext context = NewContext();
        context.IsWritable = true;
        Assert.NotEqual(0, await context.Database.ExecuteSqlRawAsync(statement));
    }

    private protected VarumarkeDbContext NewContext() => fixture.Get<IDatabaseEngine>().CreateContext();

    private protected Task EnsureReadyAsync() => fixture.Get<IDatabaseInitializer>().EnsureReadyAsync(CancellationToken.None);
}
