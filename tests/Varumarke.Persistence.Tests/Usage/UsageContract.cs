using Varumarke.Core.Usage;
using Varumarke.Testing.Databases;

namespace Varumarke.Persistence.Tests.Usage;

public sealed class SqliteUsageTests(SqliteFixture fixture) : UsageContract(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresUsageTests(PostgresFixture fixture) : UsageContract(fixture), IClassFixture<PostgresFixture>;

/// <summary>Counts add up over nodes, are read by month, and go by month.</summary>
public abstract class UsageContract(DatabaseFixture fixture)
{
    private readonly IUsageRepository _usage = fixture.Get<IUsageRepository>();

    [Fact]
    public async Task Add_FromTwoNodes_AddsUp()
    {
        string one = Guid.NewGuid().ToString("N"), other = Guid.NewGuid().ToString("N");
        await _usage.AddAsync([new(203011, UsageKind.Viewed, one, 3), new(203011, UsageKind.Taken, one, 1), new(203012, UsageKind.Viewed, one, 7)], default);
        await _usage.AddAsync([new(203011, UsageKind.Viewed, other, 9), new(203011, UsageKind.Viewed, one, 2)], default);

        Assert.Equal(
            [new(203012, UsageKind.Viewed, one, 7), new(203011, UsageKind.Viewed, other, 9), new(203011, UsageKind.Viewed, one, 5), new(203011, UsageKind.Taken, one, 1)],
            await _usage.ReadAsync(203011, 203012, default));
        Assert.Equal([new UsageCount(203012, UsageKind.Viewed, one, 7)], await _usage.ReadAsync(203012, 203012, default));
    }

    [Fact]
    public async Task DeleteBefore_OlderMonths_Go()
    {
        await _usage.AddAsync([new(200001, UsageKind.Nothing, "järv åäö", 1), new(200002, UsageKind.Nothing, "järv", 1)], default);

        Assert.Equal(1, await _usage.DeleteBeforeAsync(200002, default));
        Assert.Equal("järv", Assert.Single(await _usage.ReadAsync(200001, 200012, default)).Subject);
        await _usage.DeleteBeforeAsync(200003, default);
    }
}
