using CsCheck;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Varumarke.Core.Renditions;
using Varumarke.Core.Storage;
using Varumarke.Storage.Disk;
using Varumarke.Storage.Renditions;

namespace Varumarke.Tests.Storage.Renditions;

public sealed class BoundedRenditionStoreTests : IDisposable
{
    private static readonly Guid Picture = Guid.Parse("1304e1dd-ac87-4396-84fe-8a399231cb3d");
    private static readonly Guid Other = Guid.Parse("2304e1dd-ac87-4396-84fe-8a399231cb3d");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("varumarke-renditions-");
    private readonly FakeTimeProvider _time = new(DateTimeOffset.UtcNow);

    private DiskFileStore Files => new("renditions", _folder.FullName);

    [Fact]
    public async Task Put_Rendition_IsReadBack()
    {
        using BoundedRenditionStore store = Store(1_000);

        await PutAsync(store, Key(1), 300);

        Assert.Equal(Bytes(Key(1), 300), await ReadAsync(store, Key(1)));
        Assert.Null(await ReadAsync(store, Key(2)));
        Assert.Equal(300, store.Total);
    }

    [Fact]
    public async Task Put_NoRoom_TheOneNotUsedForLongestGoes()
    {
        using BoundedRenditionStore store = Store(1_000);
        foreach (int number in new[] { 1, 2, 3 })
        {
            await PutAsync(store, Key(number), 300);
        }

        _ = await ReadAsync(store, Key(1));
        await PutAsync(store, Key(4), 300);

        Assert.Null(await ReadAsync(store, Key(2)));
        Assert.NotNull(await ReadAsync(store, Key(1)));
        Assert.NotNull(await ReadAsync(store, Key(4)));
        Assert.Equal(900, OnDisk());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Put_LargerThanTheLimit_IsNotKeptAndNothingMakesWay(bool seekable)
    {
        using BoundedRenditionStore store = Store(1_000);
        await PutAsync(store, Key(1), 900);

        byte[] large = Bytes(Key(2), 100_000);
        await store.PutAsync(Key(2), seekable ? new MemoryStream(large) : new Drip(large), default);

        Assert.Null(await ReadAsync(store, Key(2)));
        Assert.NotNull(await ReadAsync(store, Key(1)));
    }

    [Fact]
    public async Task Put_LengthUnknown_IsKeptWithinTheLimit()
    {
        using BoundedRenditionStore store = Store(1_000);
        await PutAsync(store, Key(1), 900);

        await store.PutAsync(Key(2), new Drip(Bytes(Key(2), 500)), default);

        Assert.Equal(Bytes(Key(2), 500), await ReadAsync(store, Key(2)));
        Assert.Equal(500, OnDisk());
    }

    [Fact]
    public async Task Put_ContentBreaks_TakesNoRoom()
    {
        using BoundedRenditionStore store = Store(1_000);
        var cut = new CutOff(400);

        await Assert.ThrowsAsync<InvalidDataException>(async () => await store.PutAsync(Key(1), cut, default));

        Assert.Equal(0, store.Total);
        Assert.Equal(0, OnDisk());
        await PutAsync(store, Key(1), 1_000);
        Assert.NotNull(await ReadAsync(store, Key(1)));
    }

    [Fact]
    public async Task Put_NoRoom_WhatNobodyHasAskedForGoesFirstAndTheOldestOfIt()
    {
        using BoundedRenditionStore store = Store(1_000);
        await PutAsync(store, Key(1), 300);
        await OfferAsync(store, Copy(2), 300);
        await OfferAsync(store, Copy(3), 300);

        await PutAsync(store, Key(4), 300);

        Assert.Equal([Copy(3), Key(1), Key(4)], await store.ListAsync(default).ToListAsync());
    }

    [Fact]
    public async Task Offer_NoRoom_TakesItFromWhatNobodyHasAskedForOnly()
    {
        using BoundedRenditionStore store = Store(1_000);
        await PutAsync(store, Key(1), 300);
        await OfferAsync(store, Copy(2), 300);
        await PutAsync(store, Key(3), 300);

        await OfferAsync(store, Copy(4), 400);
        Assert.Equal([Copy(4), Key(1), Key(3)], await store.ListAsync(default).ToListAsync());

        await OfferAsync(store, Copy(5), 500);
        Assert.Equal([Copy(4), Key(1), Key(3)], await store.ListAsync(default).ToListAsync());
    }

    [Fact]
    public async Task Offer_AskedForOnce_IsKeptAsLongAsTheOthers()
    {
        using BoundedRenditionStore store = Store(1_000);
        await OfferAsync(store, Copy(1), 300);
        await PutAsync(store, Key(2), 300);
        Assert.NotNull(await ReadAsync(store, Copy(1)));

        // It is there, and has been asked for: nothing changes.
        await OfferAsync(store, Copy(1), 300);
        await PutAsync(store, Key(3), 600);

        Assert.Equal([Copy(1), Key(3)], await store.ListAsync(default).ToListAsync());
    }

    [Fact]
    public async Task Offer_AnImportOfThousands_TakesNoRenditionAndStaysWithinTheLimit()
    {
        using BoundedRenditionStore store = Store(10_000);
        for (int number = 0; number < 20; number++)
        {
            await PutAsync(store, Key(number), 400);
        }

        for (int number = 0; number < 2_000; number++)
        {
            await OfferAsync(store, Copy(number), 450);
            Assert.InRange(store.Total, 0, 10_000);
        }

        List<RenditionKey> kept = await store.ListAsync(default).ToListAsync();
        Assert.Equal([.. Enumerable.Range(1_996, 4).Select(Copy), .. Enumerable.Range(0, 20).Select(number => Key(number))], kept);
    }

    [Fact]
    public async Task HasRoom_ForWhatIsLeft_AlsoWhenItHasJustBegun()
    {
        using (BoundedRenditionStore before = Store(1_000))
        {
            await OfferAsync(before, Copy(1), 300);
        }

        using BoundedRenditionStore store = Store(1_000);
        Assert.True(await store.HasRoomAsync(700, default));
        Assert.False(await store.HasRoomAsync(701, default));
    }

    [Fact]
    public async Task Start_Again_KnowsWhatNobodyHasAskedFor()
    {
        using (BoundedRenditionStore before = Store(1_000))
        {
            await OfferAsync(before, Copy(1), 300);
            await PutAsync(before, Key(2), 300);
            await OfferAsync(before, Copy(3), 300);
            _time.Advance(TimeSpan.FromHours(1));
            Assert.NotNull(await ReadAsync(before, Copy(1)));
            await before.SaveUsesAsync(default);
        }

        using BoundedRenditionStore after = Store(1_000);
        await PutAsync(after, Key(4), 300);
        Assert.Equal([Key(2), Copy(1), Key(4)], await after.ListAsync(default).ToListAsync());
    }

    [Fact]
    public async Task Remove_MediaItem_TakesAllOfItAndNothingElse()
    {
        using BoundedRenditionStore store = Store(10_000);
        await PutAsync(store, Key(1), 100);
        await PutAsync(store, Key(2), 100);
        await PutAsync(store, Key(1, Other), 100);

        await store.RemoveAsync(Picture, null, default);

        Assert.Null(await ReadAsync(store, Key(1)));
        Assert.Null(await ReadAsync(store, Key(2)));
        Assert.NotNull(await ReadAsync(store, Key(1, Other)));
        Assert.Equal([Other], await KeysAsync(store));
        Assert.Equal(100, store.Total);
    }

    [Fact]
    public async Task Remove_ExceptAnEdition_LeavesAllOfThatAndNothingElse()
    {
        using BoundedRenditionStore store = Store(10_000);
        RenditionKey[] present = [new(Picture, "00000000000000017", "jpg"), new(Picture, "00000000000000018", "webp")];
        RenditionKey former = new(Picture, "00000000000000027", "jpg");
        foreach (RenditionKey key in (RenditionKey[])[.. present, former, Key(1, Other)])
        {
            await PutAsync(store, key, 100);
        }

        var slow = new Gated(Bytes(Key(3), 500));
        Task put = store.PutAsync(Key(3), slow, default).AsTask();
        await slow.Reached;

        await store.RemoveAsync(Picture, key => key.Edition == present[0].Edition, default);
        slow.Open();
        await put;

        Assert.NotNull(await ReadAsync(store, present[0]));
        Assert.NotNull(await ReadAsync(store, present[1]));
        Assert.NotNull(await ReadAsync(store, Key(1, Other)));
        Assert.Null(await ReadAsync(store, former));
        Assert.Null(await ReadAsync(store, Key(3)));
        Assert.Equal(300, store.Total);
        Assert.True(await store.HoldsAsync(Picture, default));

        await store.RemoveAsync(Picture, null, default);
        Assert.False(await store.HoldsAsync(Picture, default));
    }

    [Fact]
    public async Task Remove_WhileOneIsWritten_TakesThatToo()
    {
        using BoundedRenditionStore store = Store(10_000);
        var slow = new Gated(Bytes(Key(1), 500));
        Task put = store.PutAsync(Key(1), slow, default).AsTask();
        await slow.Reached;

        await store.RemoveAsync(Picture, null, default);
        slow.Open();
        await put;

        Assert.Null(await ReadAsync(store, Key(1)));
        Assert.Equal(0, OnDisk());
        Assert.Equal(0, store.Total);
    }

    [Fact]
    public async Task Open_RemovedWhileItIsRead_IsReadToTheEnd()
    {
        using BoundedRenditionStore store = Store(10_000);
        await PutAsync(store, Key(1), 5_000);
        await using Stream reading = (await store.OpenAsync(Key(1), default))!;
        byte[] read = new byte[5_000];
        await reading.ReadExactlyAsync(read.AsMemory(0, 100));

        await store.RemoveAsync(Picture, null, default);
        await reading.ReadExactlyAsync(read.AsMemory(100));

        Assert.Equal(Bytes(Key(1), 5_000), read);
    }

    [Fact]
    public async Task Start_Again_KnowsWhatIsThereAndWhatWasUsedLast()
    {
        using (BoundedRenditionStore before = Store(1_000))
        {
            foreach (int number in new[] { 1, 2, 3 })
            {
                await PutAsync(before, Key(number), 300);
            }

            _time.Advance(TimeSpan.FromHours(1));
            _ = await ReadAsync(before, Key(1));
            await before.SaveUsesAsync(default);
        }

        using BoundedRenditionStore after = Store(1_000);
        await PutAsync(after, Key(4), 300);

        Assert.NotNull(await ReadAsync(after, Key(1)));
        Assert.Equal(900, OnDisk());
    }

    [Fact]
    public async Task Start_LimitHasBeenLowered_FreesTheSpace()
    {
        using (BoundedRenditionStore before = Store(10_000))
        {
            for (int number = 0; number < 10; number++)
            {
                await PutAsync(before, Key(number), 500);
            }
        }

        using BoundedRenditionStore after = Store(1_200);
        await after.TakeStockAsync(default);

        Assert.Equal(1_000, OnDisk());
        Assert.Equal(1_000, after.Total);
    }

    [Fact]
    public async Task Start_FilesThatAreNoRenditions_AreLeftAlone()
    {
        string precious = Path.Combine(_folder.FullName, "fxkpocqz", "klaralven.jpg");
        Directory.CreateDirectory(Path.GetDirectoryName(precious)!);
        await File.WriteAllBytesAsync(precious, new byte[5_000]);
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "uses.txt"), "nonsense\n99999999999999999999 x\n-1 y\n");

        using BoundedRenditionStore store = Store(1_000);
        await PutAsync(store, Key(1), 900);
        await PutAsync(store, Key(2), 900);

        Assert.True(File.Exists(precious));
        Assert.Equal([Picture], await KeysAsync(store));
    }

    [Fact]
    public async Task Open_StoredByAnotherProcess_IsFoundAndCounted()
    {
        using BoundedRenditionStore one = Store(1_000), other = Store(1_000);
        await PutAsync(one, Key(1), 400);
        await PutAsync(other, Key(2), 400);
        await PutAsync(other, Key(3), 100);

        Assert.NotNull(await ReadAsync(one, Key(2)));
        Assert.Equal(800, one.Total);
        await one.TakeStockAsync(default);
        Assert.Equal(900, one.Total);

        await other.RemoveAsync(Picture, null, default);
        Assert.Null(await ReadAsync(one, Key(1)));
        await one.TakeStockAsync(default);
        Assert.Equal(0, one.Total);
    }

    [Fact]
    public async Task AnyCall_StoreIsAway_LooksLikeNoRendition()
    {
        using var store = new BoundedRenditionStore(new AwayStore(), new RenditionCacheOptions(), _time, NullLogger.Instance);

        await PutAsync(store, Key(1), 100);
        await store.RemoveAsync(Picture, null, default);
        await store.TakeStockAsync(default);
        await store.SaveUsesAsync(default);

        Assert.Null(await ReadAsync(store, Key(1)));
        Assert.Empty(await KeysAsync(store));
    }

    [Fact]
    public async Task AnySequence_OfCalls_StaysWithinTheLimitAndNeverGivesOtherBytes()
    {
        var operation = Gen.Select(Gen.Int[0, 5], Gen.Int[0, 7], Gen.Int[0, 700]);
        await Check.SampleAsync(
            operation.Array[1, 30],
            async operations =>
            {
                using BoundedRenditionStore store = Store(1_000);
                foreach ((int what, int number, int length) in operations)
                {
                    await DoAsync(store, what, number, length);
                    Assert.InRange(OnDisk(), 0, 1_000);
                    Assert.Equal(OnDisk(), store.Total);
                }

                await store.RemoveAsync(Picture, null, default);
                await store.RemoveAsync(Other, null, default);
                Assert.Equal(0, OnDisk());
            },
            iter: 40,
            threads: 1);
    }

    [Fact]
    public async Task ManyAtOnce_OfAllCalls_StayWithinTheLimitAndNeverGiveOtherBytes()
    {
        var files = new MeasuredStore(Files);
        using var store = new BoundedRenditionStore(files, new RenditionCacheOptions { MaxBytes = 2_000 }, _time, NullLogger.Instance);

        await Task.WhenAll(Enumerable.Range(0, 6).Select(worker => Task.Run(async () =>
        {
            var random = new Random(worker);
            for (int round = 0; round < 120; round++)
            {
                int number = random.Next(12);
                await DoAsync(store, random.Next(6), number, 50 + (number * 57));
            }
        })));

        Assert.InRange(files.Most, 1_000, 2_000);
        Assert.InRange(OnDisk(), 0, store.Total);
        await store.TakeStockAsync(default);
        Assert.Equal(OnDisk(), store.Total);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static RenditionKey Key(int number, Guid? media = null) => new(media ?? Picture, $"{number:d16}", "jpg");

    private static RenditionKey Copy(int number) => Key(number) with { Extension = RenditionKey.CopyExtension };

    // The length is part of the content's seed, so that a mixture of two would show.
    private static byte[] Bytes(RenditionKey key, int length)
    {
        byte[] bytes = new byte[length];
        new Random(HashCode.Combine(key.Hash[^1], length)).NextBytes(bytes);
        return bytes;
    }

    private static async Task DoAsync(BoundedRenditionStore store, int what, int number, int length)
    {
        RenditionKey key = Key(number, number % 2 == 0 ? Picture : Other);
        switch (what)
        {
            case 0 or 1:
                await PutAsync(store, key, length);
                break;
            case 2:
                await OfferAsync(store, key, length);
                break;
            case 3:
                await store.RemoveAsync(key.MediaKey, null, default);
                break;
            case 4 when number == 0:
                await store.TakeStockAsync(default);
                break;
            default:
                if (await ReadAsync(store, key) is { } read)
                {
                    Assert.Equal(Bytes(key, read.Length), read);
                }

                break;
        }
    }

    private static async Task PutAsync(BoundedRenditionStore store, RenditionKey key, int length) =>
        await store.PutAsync(key, new MemoryStream(Bytes(key, length)), default);

    private static async Task OfferAsync(BoundedRenditionStore store, RenditionKey key, int length) =>
        await store.OfferAsync(key, new MemoryStream(Bytes(key, length)), default);

    private static async Task<byte[]?> ReadAsync(BoundedRenditionStore store, RenditionKey key)
    {
        await using Stream? stream = await store.OpenAsync(key, default);
        if (stream is null)
        {
            return null;
        }

        byte[] bytes = new byte[stream.Length];
        await stream.ReadExactlyAsync(bytes);
        return bytes;
    }

    private static async Task<List<Guid>> KeysAsync(BoundedRenditionStore store)
    {
        return await store.ListAsync(default).Select(key => key.MediaKey).Distinct().ToListAsync();
    }

    private BoundedRenditionStore Store(long limit) => new(Files, new RenditionCacheOptions { MaxBytes = limit }, _time, NullLogger.Instance);

    private long OnDisk() => new DirectoryInfo(_folder.FullName).EnumerateFiles("*.jpg", new EnumerationOptions { RecurseSubdirectories = true })
        .Where(file => file.Directory!.Name.Length == 32)
        .Sum(file => file.Length);
}
