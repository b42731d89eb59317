using Varumarke.Core.Recalls;
using Varumarke.Core.Receipts;
using Varumarke.Testing.Databases;

namespace Varumarke.Persistence.Tests.Recalls;

public sealed class SqliteReleasedAssetTests(SqliteFixture fixture) : ReleasedAssetContract(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresReleasedAssetTests(PostgresFixture fixture) : ReleasedAssetContract(fixture), IClassFixture<PostgresFixture>;

/// <summary>What has been deliverable is remembered by version, written by several nodes, and known from receipts where nobody wrote it down.</summary>
public abstract class ReleasedAssetContract(DatabaseFixture fixture)
{
    private static readonly DateTime Released = new(2026, 11, 29, 8, 30, 15, DateTimeKind.Utc);
    private readonly IReleasedAssetRepository _released = fixture.Get<IReleasedAssetRepository>();

    [Fact]
    public async Task Add_TwiceAndInTwoVersions_IsReadBackOnceEach()
    {
        ReleasedAsset first = Version('a') with { PerceptualHash = ulong.MaxValue - 1 }, second = first with { ContentHash = new string('b', 64), PerceptualHash = null };

        await _released.AddAsync([first], default);
        await _released.AddAsync([first with { ReleasedOn = Released.AddDays(1) }], default);
        await _released.AddAsync([second], default);

        Assert.Equal([first, second], await OfAsync(first.MediaKey));
        Assert.Equal(DateTimeKind.Utc, (await OfAsync(first.MediaKey))[0].ReleasedOn.Kind);
    }

    [Fact]
    public async Task SetGone_AndBack_HoldsForAllVersionsOfTheAsset()
    {
        ReleasedAsset one = Version('a'), other = Version('a');
        await _released.AddAsync([one], default);
        await _released.AddAsync([one with { ContentHash = string.Empty }], default);
        await _released.AddAsync([other], default);

        Assert.Equal([one.MediaKey], await _released.SetGoneAsync(new Dictionary<Guid, DateTime?> { [one.MediaKey] = Released.AddHours(1) }, default));
        Assert.All(await OfAsync(one.MediaKey), version => Assert.Equal(Released.AddHours(1), version.GoneOn));
        Assert.Null((await OfAsync(other.MediaKey)).Single().GoneOn);

        Assert.Equal([one.MediaKey], await _released.SetGoneAsync(new Dictionary<Guid, DateTime?> { [one.MediaKey] = null, [other.MediaKey] = null }, default));
        Assert.All(await OfAsync(one.MediaKey), version => Assert.Null(version.GoneOn));
    }

    [Fact]
    public async Task SetGone_SaidBefore_ChangesNothing_AndNamesOnlyWhatIsNew()
    {
        ReleasedAsset one = Version('a'), other = Version('a');
        await _released.AddAsync([one, other], default);
        await _released.SetGoneAsync(new Dictionary<Guid, DateTime?> { [one.MediaKey] = Released.AddHours(1) }, default);

        IReadOnlyCollection<Guid> changed = await _released.SetGoneAsync(
            new Dictionary<Guid, DateTime?> { [one.MediaKey] = Released.AddHours(2), [other.MediaKey] = Released.AddHours(2), [Guid.NewGuid()] = Released }, default);

        Assert.Equal([other.MediaKey], changed);
        Assert.Equal(Released.AddHours(1), (await OfAsync(one.MediaKey)).Single().GoneOn);
    }

    [Fact]
    public async Task AddFromReceipts_WhatWasTaken_IsKnownFromWhenItWasFirstTaken()
    {
        IReceiptRepository receipts = fixture.Get<IReceiptRepository>();
        var receipt = new Receipt { Code = ReceiptCode.New(), MediaKey = Guid.NewGuid(), ContentHash = new string('c', 64), Rendition = ReceiptDesk.Original, IssuedOn = Released };
        await receipts.AddAsync(receipt with { Code = ReceiptCode.New(), IssuedOn = Released.AddDays(2) }, default);
        await receipts.AddAsync(receipt, default);
        await receipts.AddAsync(receipt with { Code = ReceiptCode.New(), ContentHash = null }, default);

        await _released.AddFromReceiptsAsync(default);
        await _released.AddFromReceiptsAsync(default);

        IReadOnlyList<ReleasedAsset> versions = await OfAsync(receipt.MediaKey);
        Assert.Equal([string.Empty, receipt.ContentHash!], versions.Select(version => version.ContentHash));
        Assert.All(versions, version => Assert.Equal(Released, version.ReleasedOn));
    }

    private static ReleasedAsset Version(char hash) => new() { MediaKey = Guid.NewGuid(), ContentHash = new string(hash, 64), ReleasedOn = Released };

    private async Task<IReadOnlyList<ReleasedAsset>> OfAsync(Guid key) =>
        [.. (await _released.ReadAllAsync(default)).Where(version => version.MediaKey == key).OrderBy(version => version.ContentHash, StringComparer.Ordinal)];
}
