using Varumarke.Core.Receipts;
using Varumarke.Testing.Databases;

namespace Varumarke.Persistence.Tests.Receipts;

public sealed class SqliteReceiptTests(SqliteFixture fixture) : ReceiptContract(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresReceiptTests(PostgresFixture fixture) : ReceiptContract(fixture), IClassFixture<PostgresFixture>;

/// <summary>A receipt is read back as it was written, for as long as the rules keep it.</summary>
public abstract class ReceiptContract(DatabaseFixture fixture)
{
    private static readonly DateTime Taken = new(2026, 11, 29, 8, 30, 15, DateTimeKind.Utc);
    private readonly IReceiptRepository _receipts = fixture.Get<IReceiptRepository>();

    [Fact]
    public async Task Add_EverythingThatItSays_IsReadBack()
    {
        Receipt receipt = Full();

        await _receipts.AddAsync(receipt, default);

        Receipt? read = await _receipts.FindAsync(receipt.Code, default);
        Assert.Equal(receipt, read);
        Assert.Equal(DateTimeKind.Utc, read!.IssuedOn.Kind);
    }

    [Fact]
    public async Task Add_OnlyWhatEveryReceiptSays_IsReadBack()
    {
        var receipt = new Receipt { Code = ReceiptCode.New(), MediaKey = Guid.NewGuid(), Rendition = ReceiptDesk.Original, IssuedOn = Taken };

        await _receipts.AddAsync(receipt, default);

        Assert.Equal(receipt, await _receipts.FindAsync(receipt.Code, default));
    }

    [Fact]
    public async Task Find_AnotherCode_IsNothing()
    {
        await _receipts.AddAsync(Full(), default);

        Assert.Null(await _receipts.FindAsync(ReceiptCode.New(), default));
        Assert.Null(await _receipts.FindAsync("' OR 1=1 --", default));
    }

    [Fact]
    public async Task Find_SeveralCodes_AreThoseThatAreThere()
    {
        Receipt[] two = [Full(), Full()];
        foreach (Receipt receipt in two)
        {
            await _receipts.AddAsync(receipt, default);
        }

        string[] codes = [.. Enumerable.Range(0, 998).Select(_ => ReceiptCode.New()), .. two.Select(receipt => receipt.Code)];
        Assert.Equal(two.OrderBy(receipt => receipt.Code), (await _receipts.FindAsync(codes, default)).OrderBy(receipt => receipt.Code));
        Assert.Empty(await _receipts.FindAsync([], default));
    }

    [Fact]
    public async Task Add_InAScopeThatIsRolledBack_IsUndone()
    {
        Receipt receipt = Full();

        fixture.InScopeRolledBack(() => _receipts.AddAsync(receipt, default).GetAwaiter().GetResult());

        Assert.Null(await _receipts.FindAsync(receipt.Code, default));
    }

    [Fact]
    public async Task Count_OfAnItem_CountsItsOwn()
    {
        Receipt one = Full();
        await _receipts.AddAsync(one, default);
        await _receipts.AddAsync(Full() with { MediaKey = one.MediaKey }, default);
        await _receipts.AddAsync(Full(), default);

        Assert.Equal(2, await _receipts.CountAsync(one.MediaKey, default));
    }

    [Fact]
    public async Task DeleteBefore_AMoment_LeavesWhatIsNotOlder()
    {
        var longAgo = new DateTime(1999, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        Receipt old = Full() with { IssuedOn = longAgo.AddTicks(-10), MediaKey = Guid.NewGuid() }, kept = Full() with { IssuedOn = longAgo };
        await _receipts.AddAsync(old, default);
        await _receipts.AddAsync(kept, default);

        Assert.Equal(1, await _receipts.DeleteBeforeAsync(longAgo, default));
        Assert.Null(await _receipts.FindAsync(old.Code, default));
        Assert.NotNull(await _receipts.FindAsync(kept.Code, default));
    }

    private static Receipt Full() => new()
    {
        Code = ReceiptCode.New(),
        MediaKey = Guid.NewGuid(),
        ContentHash = new string('a', 64),
        Rendition = "print",
        Credit = "Åsa Öberg / Hagfors kommun",
        Licence = "CC-BY-4.0",
        UsableUntil = Taken.AddDays(30),
        Purpose = "Årsboken – omslaget",
        IssuedOn = Taken,
    };
}
