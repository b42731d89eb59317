using Umbraco.Cms.Core.Scoping;
using Varumarke.Core.Clustering;
using Varumarke.Testing;
using Varumarke.Testing.Databases;

namespace Varumarke.Persistence.Tests.Clustering;

public sealed class SqliteInstructionLogTests(SqliteFixture fixture) : InstructionLogContract(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresInstructionLogTests(PostgresFixture fixture) : InstructionLogContract(fixture), IClassFixture<PostgresFixture>
{
    // It does from its first wait on.
    protected override Task ListenAsync() => Log.WaitAsync(TimeSpan.FromMilliseconds(1), CancellationToken.None);
}

/// <summary>What nodes tell each other.</summary>
public abstract class InstructionLogContract(DatabaseFixture fixture)
{
    private static readonly Guid Node = Guid.NewGuid();

    protected IInstructionLog Log => fixture.Get<IInstructionLog>();

    [Fact]
    public void Write_Several_AreReadInTheirOrderByWhoHasNotReadThem()
    {
        long before = Log.Begin().Id;
        Log.Write(Node, "[1]");
        Log.Write(Node, "[2]");
        Log.Write(Node, "[3]");

        IReadOnlyList<InstructionEntry> first = Log.After(before, 2);

        Assert.Equal(["[1]", "[2]"], first.Select(entry => entry.Instructions));
        Assert.All(first, entry => Assert.Equal(Node, entry.Origin));
        Assert.Equal("[3]", Assert.Single(Log.After(first[^1].Id, 100)).Instructions);
        Assert.Empty(Log.After(Log.Newest()!.Id, 100));
    }

    [Fact]
    public void Write_InAScopeThatIsRolledBack_IsNotTold()
    {
        long before = Log.Begin().Id;

        fixture.InScopeRolledBack(() => Log.Write(Node, "[9]"));

        Assert.Empty(Log.After(before, 100));
    }

    [Fact]
    public async Task Wait_CommittedByAnother_IsRungAtOnce()
    {
        await ListenAsync();
        using (ICoreScope scope = fixture.Scopes.CreateCoreScope())
        {
            Log.Write(Node, "[4]");
            Task<HeardChange> rung = Log.WaitAsync(Eventually.Patience, CancellationToken.None);
            Assert.False(rung.IsCompleted);
            scope.Complete();
            scope.Dispose();
            Assert.Equal(HeardChange.Told, await rung.WaitAsync(Eventually.Patience));
        }
    }

    [Fact]
    public void Has_AnotherEntryUnderTheSameId_IsNotTheOneThatWasRead()
    {
        Log.Write(Node, "[8]");
        InstructionEntry read = Log.Newest()!;

        Assert.True(Log.Has(read));
        Assert.False(Log.Has(read with { Origin = Guid.NewGuid() }));
        Assert.False(Log.Has(read with { Written = read.Written.AddMilliseconds(1) }));
        Assert.False(Log.Has(read with { Id = read.Id + 1_000_000 }));
    }

    [Fact]
    public async Task After_WritersSideBySide_MissesNone()
    {
        const int writers = 4, each = 50;
        long position = Log.Begin().Id;
        Task[] writing = [.. Enumerable.Range(0, writers).Select(writer => Task.Run(() =>
        {
            for (int number = 0; number < each; number++)
            {
                Log.Write(Node, $"[{writer},{number}]");
            }
        }))];

        var seen = new List<string>();
        while (true)
        {
            bool allWritten = writing.All(task => task.IsCompleted);
            foreach (InstructionEntry entry in Log.After(position, 7))
            {
                Assert.True(entry.Id > position);
                position = entry.Id;
                seen.Add(entry.Instructions);
            }

            if (allWritten && Log.Newest()!.Id == position)
            {
                break;
            }
        }

        await Task.WhenAll(writing);
        Assert.Equal(writers * each, seen.Distinct().Count());
        Assert.Equal(writers * each, seen.Count);
    }

    [Fact]
    public void DeleteOlderThan_All_KeepsTheNewestSoThatNobodyUpToDateHasMissedAnything()
    {
        Log.Write(Node, "[5]");
        InstructionEntry behind = Log.Newest()!;
        Log.Write(Node, "[6]");
        Log.Write(Node, "[7]");
        InstructionEntry upToDate = Log.Newest()!;

        Assert.True(Log.DeleteOlderThan(DateTime.UtcNow.AddDays(1)) >= 2);

        Assert.False(Log.Has(behind));
        Assert.True(Log.Has(upToDate));
        Assert.Equal(upToDate, Log.Newest());
    }

    /// <summary>From now on it listens.</summary>
    protected virtual Task ListenAsync()
    {
        // An empty log is given its first entry by this, and that would be heard like any other.
        Log.Begin();
        Log.Begin();
        return Task.CompletedTask;
    }
}
