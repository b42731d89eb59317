using Varumarke.Core.Receipts;
using Varumarke.Testing.Databases;

namespace Varumarke.Persistence.Tests.Receipts;

public sealed class SqliteReceiptAddressTests(SqliteFixture fixture) : ReceiptAddressContract(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresReceiptAddressTests(PostgresFixture fixture) : ReceiptAddressContract(fixture), IClassFixture<PostgresFixture>;

/// <summary>Addresses wait by item, are queued once, and are erased by item, by group and by age.</summary>
public abstract class ReceiptAddressContract(DatabaseFixture fixture)
{
    private static readonly DateTime Left = new(2026, 11, 29, 8, 30, 15, DateTimeKind.Utc);
    private readonly IReceiptAddressRepository _addresses = fixture.Get<IReceiptAddressRepository>();

    [Fact]
    public async Task Waiting_OfAnItem_NewestFirst_WithoutWhatIsQueued()
    {
        ReceiptAddress old = One(), young = One() with { MediaKey = old.MediaKey, LeftOn = Left.AddDays(1) }, queued = One() with { MediaKey = old.MediaKey };
        await _addresses.AddAsync([old, young, queued], default);
        await _addresses.SetQueuedAsync(queued.Group, queued.MediaKey, Left.AddDays(2), default);

        Assert.Equal([young, old], await _addresses.WaitingAsync(old.MediaKey, default));
        Assert.Equal(queued with { QueuedOn = Left.AddDays(2) }, await _addresses.FindAsync(queued.Group, queued.MediaKey, default));
        Assert.Single(await _addresses.WaitingMediaAsync(default), key => key == old.MediaKey);
        await _addresses.SetQueuedAsync(queued.Group, queued.MediaKey, null, default);
        Assert.Equal(3, (await _addresses.WaitingAsync(old.MediaKey, default)).Count);
    }

    [Fact]
    public async Task Delete_OneItemAndWholeGroup_LeavesTheOthers()
    {
        ReceiptAddress one = One(), second = One() with { Group = one.Group }, third = One() with { Group = one.Group }, other = One() with { MediaKey = one.MediaKey };
        await _addresses.AddAsync([one, second, third, other], default);

        await _addresses.DeleteAsync(one.Group, one.MediaKey, default);
        Assert.Null(await _addresses.FindAsync(one.Group, one.MediaKey, default));
        Assert.Equal(2, await _addresses.DeleteAsync(one.Group, default));
        Assert.NotNull(await _addresses.FindAsync(other.Group, other.MediaKey, default));
    }

    [Fact]
    public async Task DeleteBefore_OlderOnes_GoAndNoOthers()
    {
        ReceiptAddress old = One() with { LeftOn = Left.AddYears(-30) }, young = One();
        await _addresses.AddAsync([old, young], default);

        Assert.Equal(1, await _addresses.DeleteBeforeAsync(Left.AddYears(-29), default));
        Assert.NotNull(await _addresses.FindAsync(young.Group, young.MediaKey, default));
    }

    private static ReceiptAddress One() => new() { Group = ReceiptCode.New(), MediaKey = Guid.NewGuid(), Code = ReceiptCode.New(), Address = "sealed", Language = "sv", LeftOn = Left };
}
