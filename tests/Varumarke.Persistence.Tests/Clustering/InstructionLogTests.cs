using Umbraco.Cms.Core.Scoping;
using Varumarke.Core.Clustering;
using Varumarke.Testing.Databases;

namespace Varumarke.Persistence.Tests.Clustering;

/// <summary>What nodes tell each other over PostgreSQL.</summary>
public sealed class InstructionLogTests(PostgresFixture fixture) : IClassFixture<PostgresFixture>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly Guid Node = Guid.NewGuid();

    private IInstructionLog Log => fixture.Get<IInstructionLog>();

    [Fact]
    public void Write_Several_AreReadInTheirOrderByWhoHasNotReadThem()
    {
        long before = Log.Latest();
        Log.Write(Node, "[1]");
        Log.Write(Node, "[2]");
        Log.Write(Node, "[3]");

        IReadOnlyList<InstructionEntry> first = Log.After(before, 2);

        Assert.Equal(["[1]", "[2]"], first.Select(entry => entry.Instructions));
        Assert.All(first, entry => Assert.Equal(Node, entry.Origin));
        Assert.Equal("[3]", Assert.Single(Log.After(first[^1].Id, 100)).Instructions);
        Assert.Empty(Log.After(Log.Latest(), 100));
    }

    [Fact]
    public void Write_InAScopeThatIsRolledBack_IsNotTold()
    {
        long before = Log.Latest();

        fixture.InScopeRolledBack(() => Log.Write(Node, "[9]"));

        Assert.Empty(Log.After(before, 100));
    }

    [Fact]
    public async Task Wait_CommittedByAnother_IsRungAtOnce()
    {
        await Log.WaitAsync(TimeSpan.FromMilliseconds(1), CancellationToken.None); // From now on it listens.
        using (ICoreScope scope = fixture.Scopes.CreateCoreScope())
        {
            Log.Write(Node, "[4]");
            Task rung = Log.WaitAsync(Patience, CancellationToken.None);
            Assert.False(rung.IsCompleted);
            scope.Complete();
            scope.Dispose();
            await rung.WaitAsync(TimeSpan.FromSeconds(10));
        }
    }

    [Fact]
    public async Task After_WritersSideBySide_MissesNone()
    {
        const int writers = 4, each = 50;
        long position = Log.Latest();
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

            if (allWritten && Log.Latest() == position)
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
        long behind = Log.Latest();
        Log.Write(Node, "[6]");
        Log.Write(Node, "[7]");
        long upToDate = Log.Latest();

        Assert.True(Log.DeleteOlderThan(DateTime.UtcNow.AddDays(1)) >= 2);

        Assert.True(Log.HasForgottenAfter(behind));
        Assert.False(Log.HasForgottenAfter(upToDate));
        Assert.Equal(upToDate, Log.Latest());
    }
}

/// <summary>A node alone on its SQLite file tells nobody anything.</summary>
public sealed class SqliteInstructionLogTests(SqliteFixture fixture) : IClassFixture<SqliteFixture>
{
    [Fact]
    public void Write_OneNode_LeavesNothing()
    {
        IInstructionLog log = fixture.Get<IInstructionLog>();
        Assert.False(log.IsShared);

        log.Write(Guid.NewGuid(), "[]");

        Assert.Empty(log.After(0, 100));
        Assert.Equal(0, log.Latest());
    }
}
