using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Scoping;
using Varumarke.Persistence.Database;
using Varumarke.Persistence.Scoping;
using Varumarke.Testing.Databases;

namespace Varumarke.Persistence.Tests.Scoping;

public sealed class SqliteScopeTests(SqliteFixture fixture) : ScopeContract(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresScopeTests(PostgresFixture fixture) : ScopeContract(fixture), IClassFixture<PostgresFixture>;

/// <summary>Transactions, nesting, locks and ambience behave alike on every database.</summary>
public abstract class ScopeContract(DatabaseFixture fixture)
{
    private IAmbientDatabase Database => fixture.Get<IAmbientDatabase>();

    [Fact]
    public void Complete_AfterWrite_IsSeenByTheNextScope()
    {
        Guid key = Guid.NewGuid();
        using (ICoreScope scope = fixture.Scopes.CreateCoreScope())
        {
            Insert(key);
            scope.Complete();
        }

        Assert.True(Exists(key));
    }

    [Fact]
    public void Dispose_WithoutComplete_LeavesNoTrace()
    {
        Guid key = Guid.NewGuid();
        using (fixture.Scopes.CreateCoreScope())
        {
            Insert(key);
        }

        Assert.False(Exists(key));
    }

    [Fact]
    public void Dispose_ChildNotCompleted_RollsBackTheParent()
    {
        Guid key = Guid.NewGuid();
        using (ICoreScope scope = fixture.Scopes.CreateCoreScope())
        {
            Insert(key);
            using (fixture.Scopes.CreateCoreScope())
            {
            }

            Assert.False(scope.Complete());
        }

        Assert.False(Exists(key));
    }

    [Fact]
    public void Write_AfterRead_UpgradesTheTransaction()
    {
        Guid key = Guid.NewGuid();
        using (ICoreScope scope = fixture.Scopes.CreateCoreScope())
        {
            Assert.True(Database.Read.Set<NodeRow>().Any());
            Insert(key);
            scope.Complete();
        }

        Assert.True(Exists(key));
    }

    [Fact]
    public void Read_WriteCommandInReadingTransaction_IsRefused()
    {
        using ICoreScope scope = fixture.Scopes.CreateCoreScope();
        VarumarkeDbContext context = Database.Read;
        Assert.Throws<InvalidOperationException>(() => context.Set<NodeRow>().Where(node => node.Id == 0).ExecuteDelete());
    }

    [Fact]
    public void Read_OutsideAScope_SaysSo() => Assert.Contains("No scope", Assert.Throws<InvalidOperationException>(() => Database.Read).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Write_ManyParallelWriters_AllCommit()
    {
        Guid[] keys = [.. Enumerable.Range(0, 24).Select(_ => Guid.NewGuid())];
        await Task.WhenAll(keys.Select(key => Task.Run(() =>
        {
            using ICoreScope scope = fixture.Scopes.CreateCoreScope();
            scope.WriteLock(Umbraco.Cms.Core.Constants.Locks.ContentTree);
            Assert.NotNull(Database.Read.Set<NodeRow>().First());
            Insert(key);
            scope.Complete();
        })));

        Assert.All(keys, key => Assert.True(Exists(key)));
    }

    [Fact]
    public void Date_WrittenAndRead_KeepsItsKindAndValue()
    {
        Guid key = Guid.NewGuid();
        DateTime date = new(2026, 3, 29, 1, 30, 0, 123, 456, DateTimeKind.Utc);
        using ICoreScope scope = fixture.Scopes.CreateCoreScope();
        Insert(key, date);
        DateTime read = Database.Read.Set<NodeRow>().Single(node => node.Key == key).CreateDate;
        Assert.Equal(DateTimeKind.Utc, read.Kind);
        Assert.Equal(date, read);
    }

    [Fact]
    public void Notifications_ScopeCompletes_ArePublishedAfterTheCommit()
    {
        Guid key = Guid.NewGuid();
        bool existed = false;
        using (ICoreScope scope = fixture.Scopes.CreateCoreScope())
        {
            Insert(key);
            fixture.Get<ICoreScopeProvider>().Context!.Enlist("look", completed => existed = completed && Exists(key));
            scope.Complete();
        }

        Assert.True(existed);
    }

    private void Insert(Guid key, DateTime? date = null) => Database.Write.Insert(new NodeRow
    {
        Key = key,
        ObjectType = Guid.NewGuid(),
        ParentId = NodeRow.RootId,
        Path = "-1,0",
        CreateDate = date ?? new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc),
    });

    private bool Exists(Guid key)
    {
        using ICoreScope scope = fixture.Scopes.CreateCoreScope(autoComplete: true);
        return Database.Read.Set<NodeRow>().Any(node => node.Key == key);
    }
}
