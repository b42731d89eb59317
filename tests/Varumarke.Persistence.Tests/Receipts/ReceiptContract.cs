using Varumarke.Core.Receipts;
using Varumarke.Testing.Databases;

namespace Varumarke.Persistence.Tests.Receipts;

public sealed class SqliteReceiptTests(SqliteFixture fixture) : ReceiptContract(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresReceiptTests(PostgresFixture fixture) : ReceiptContract(fixture), IClassFixture<PostgresFixture>;

/// <summary>A receipt is read back as it was written, for as long as the rules keep it.</summary>
public abstract class ReceiptContract(DatabaseFixture fixture)
{
    private static readonly DateTime Taken = new(2026, 11, 29, 8, 30, 15, DateTimeKind.Utc);
    private static readonly Guid Item = Guid.Parse("0d6f1c52-5a3e-4bb7-9d0c-3f0b6f1f6a11");
    private readonly IReceiptRepository _receipts = fixture.Get<IReceiptRepository>();

    [Fact]
    public async Task Add_EverythingThatItSays_IsReadBack()
    {
        Receipt receipt = Full();

        await _receipts.AddAsync(receipt, default);

        Receipt? read = await _receipts.FindAsync(receipt.Code, default);
        Assert.Equivalent(receipt, read, strict: true);
        Assert.Equal(DateTimeKind.Utc, read!.IssuedOn.Kind);
    }

    [Fact]
    public async Task Add_OnlyWhatEveryReceiptSays_IsReadBack()
    {
        var receipt = new Receipt { Code = ReceiptCode.New(), MediaKey = Guid.NewGuid(), Rendition = ReceiptDesk.Original, IssuedOn = Taken };

        await _receipts.AddAsync(receipt, default);

        Assert.Equivalent(receipt, await _receipts.FindAsync(receipt.Code, default), strict: true);
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
        Assert.Equal(two.Select(receipt => receipt.Code).Order(), (await _receipts.FindAsync(codes, default)).Select(receipt => receipt.Code).Order());
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
    public async Task Page_OfAnItem_IsNewestFirst_AndSaysWhoWaitsToBeTold()
    {
        Receipt[] three = [.. Enumerable.Range(0, 3).Select(day => Full() with { MediaKey = Item, IssuedOn = Taken.AddDays(day), Purpose = $"Nr {day}" })];
        foreach (Receipt receipt in three)
        {
            await _receipts.AddAsync(receipt, default);
        }

        await _receipts.AddAsync(Full(), default);
        await fixture.Get<IReceiptAddressRepository>().AddAsync(
            [new ReceiptAddress { Group = ReceiptCode.New(), MediaKey = Item, Code = three[1].Code, Address = "sealed", Language = "sv", LeftOn = Taken }], default);

        IReadOnlyList<TakenReceipt> first = await _receipts.PageAsync(Item, 0, 2, default);
        Assert.Equal(
            [new TakenReceipt(Taken.AddDays(2), "print", "Nr 2", "print", false, 0, null), new TakenReceipt(Taken.AddDays(1), "print", "Nr 1", "print", true, 0, null)],
            first);
        Assert.Equal(DateTimeKind.Utc, first[0].IssuedOn.Kind);
        Assert.Equal(["Nr 0"], (await _receipts.PageAsync(Item, 2, 2, default)).Select(receipt => receipt.Purpose));
        Assert.Empty(await _receipts.PageAsync(Guid.NewGuid(), 0, 10, default));
    }

    [Fact]
    public async Task AddAsks_OfTwoNodes_AreAddedUp_AndTheLaterMomentStays()
    {
        Receipt asked = Full(), other = Full();
        await _receipts.AddAsync(asked, default);
        await _receipts.AddAsync(other, default);

        await _receipts.AddAsksAsync([new ReceiptAsks(asked.Code, 3, Taken.AddDays(5)), new ReceiptAsks(ReceiptCode.New(), 1, Taken)], default);
        await _receipts.AddAsksAsync([new ReceiptAsks(asked.Code, 2, Taken.AddDays(4))], default);

        TakenReceipt read = (await _receipts.PageAsync(asked.MediaKey, 0, 1, default)).Single();
        Assert.Equal((5, Taken.AddDays(5)), (read.TimesAsked, read.LastAskedOn));
        Assert.Equal(DateTimeKind.Utc, read.LastAskedOn!.Value.Kind);
        Assert.Equal((0, null), (await _receipts.PageAsync(other.MediaKey, 0, 1, default)).Select(one => (one.TimesAsked, one.LastAskedOn)).Single());
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
        LicenceUrl = "https://creativecommons.org/licenses/by/4.0/",
        AllowedChannels = ["web", "print"],
        UsableUntil = Taken.AddDays(30),
        Purpose = "Årsboken – omslaget",
        Channel = "print",
        IssuedOn = Taken,
    };
}
