using CsCheck;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Varumarke.Core.Renditions;
using Varumarke.Core.Storage;
using Varumarke.Storage.Renditions;
using Varumarke.Storage.Sealing;

namespace Varumarke.Tests.Storage.Sealing;

public sealed class SealedDiskContract(SealedDiskFixture fixture) : FileStoreContract(fixture), IClassFixture<SealedDiskFixture>;

public sealed class SealedBlobContract(SealedBlobFixture fixture) : FileStoreContract(fixture), IClassFixture<SealedBlobFixture>;

public sealed class SealedDiskTests(DiskFixture fixture) : SealedFileStoreTests(fixture), IClassFixture<DiskFixture>;

public sealed class SealedBlobTests(BlobFixture fixture) : SealedFileStoreTests(fixture), IClassFixture<BlobFixture>;

/// <summary>What is not as it was written is never given out, whichever store it lies in.</summary>
public abstract class SealedFileStoreTests(StoreFixture fixture)
{
    private const int Large = (1024 * 1024) + 4321;

    private readonly string _folder = $"{Guid.NewGuid():n}/";

    public static TheoryData<string, int> Damages
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (int length in (int[])[0, 1, 100_000, Large])
            {
                foreach (string damage in (string[])["truncated", "to 100 bytes", "emptied", "flipped", "in the seal", "zeroed", "longer", "unsealed"])
                {
                    data.Add(damage, length);
                }
            }

            return data;
        }
    }

    private IFileStore Raw => fixture.Store;

    private SealedFileStore Store => new(Raw, NullLogger.Instance);

    [Theory]
    [MemberData(nameof(Damages))]
    public async Task OpenRead_Damaged_IsNotThereAndCanBeWrittenAnew(string damage, int length)
    {
        SealedFileStore store = Store;
        byte[] content = Content(length);
        await store.WriteAsync(_folder + "a.webp", new MemoryStream(content), default);
        Assert.Equal(content, await ReadAsync(store, "a.webp"));
        byte[] sealedBytes = (await ReadAsync(Raw, "a.webp"))!;
        Assert.Equal(length + Seal.Length, sealedBytes.Length);

        byte[] damaged = Damaged(sealedBytes, content, damage);
        await Raw.WriteAsync(_folder + "a.webp", new MemoryStream(damaged), default);

        // By another process, as after a start.
        Assert.Null(await ReadAsync(Store, "a.webp"));
        Assert.Null(await Raw.FindAsync(_folder + "a.webp", default));
        await store.WriteAsync(_folder + "a.webp", new MemoryStream(content), default);
        Assert.Equal(content, await ReadAsync(store, "a.webp"));
    }

    [Theory]
    [InlineData(5_000)]
    [InlineData(Large)]
    public async Task OpenRead_SwappedWithAnothers_IsNeither(int length)
    {
        await Store.WriteAsync(_folder + "a.webp", new MemoryStream(Content(length)), default);
        await Store.WriteAsync(_folder + "b.webp", new MemoryStream(Content(length, seed: 9)), default);
        byte[] a = (await ReadAsync(Raw, "a.webp"))!;
        byte[] b = (await ReadAsync(Raw, "b.webp"))!;
        await Raw.WriteAsync(_folder + "a.webp", new MemoryStream(b), default);
        await Raw.WriteAsync(_folder + "b.webp", new MemoryStream(a), default);

        Assert.Null(await ReadAsync(Store, "a.webp"));
        Assert.Null(await ReadAsync(Store, "b.webp"));
    }

    [Fact]
    public async Task OpenRead_CutShortWhileTheProgramRuns_IsSeenThoughItWasWholeBefore()
    {
        SealedFileStore store = Store;
        await store.WriteAsync(_folder + "a.webp", new MemoryStream(Content(Large)), default);
        Assert.NotNull(await ReadAsync(store, "a.webp"));

        await Raw.WriteAsync(_folder + "a.webp", new MemoryStream((await ReadAsync(Raw, "a.webp"))![..^10]), default);

        Assert.Null(await ReadAsync(store, "a.webp"));
    }

    [Fact]
    public async Task OpenRead_OfPieces_IsTheContentAlone()
    {
        byte[] content = Content(Large);
        await Store.WriteAsync(_folder + "a.webp", new MemoryStream(content), default);
        await using Stream file = (await Store.OpenReadAsync(_folder + "a.webp", default))!;

        Assert.Equal(Large, file.Length);
        file.Seek(-10, SeekOrigin.End);
        byte[] end = new byte[100];
        Assert.Equal(10, await file.ReadAtLeastAsync(end, 100, throwOnEndOfStream: false));
        Assert.Equal(content[^10..], end[..10]);
        Assert.Equal(0, await file.ReadAsync(end));
    }

    [Fact]
    public async Task OpenAsync_ADamagedRendition_IsMadeAgainByWhoeverAsks()
    {
        using var renditions = new BoundedRenditionStore(Store, new RenditionCacheOptions(), new FakeTimeProvider(), NullLogger.Instance);
        var key = new RenditionKey(Guid.NewGuid(), new string('a', 48), RenditionKey.CopyExtension);
        await renditions.OfferAsync(key, new MemoryStream(Content(3_000)), default);
        await Raw.WriteAsync(key.Path, new MemoryStream(new byte[100]), default);

        Assert.Null(await renditions.OpenAsync(key, default));
        await renditions.TakeStockAsync(default);
        await renditions.OfferAsync(key, new MemoryStream(Content(3_000)), default);

        await using Stream again = (await renditions.OpenAsync(key, default))!;
        Assert.Equal(3_000, again.Length);
    }

    private static byte[] Damaged(byte[] file, byte[] content, string damage)
    {
        byte[] copy = [.. file];
        switch (damage)
        {
            case "truncated":
                return file[..^1];
            case "to 100 bytes":
                return file.Length > 100 ? file[..100] : file[..5];
            case "emptied":
                return [];
            case "flipped":
                copy[content.Length / 2] ^= 1;
                return copy;
            case "in the seal":
                copy[^3] ^= 0x80;
                return copy;
            case "zeroed":
                return new byte[file.Length];
            case "longer":
                return [.. file, 0];
            default:
                return content.Length == 0 ? [1] : content;
        }
    }

    private static byte[] Content(int length, int seed = 1)
    {
        byte[] content = new byte[length];
        new Random(seed).NextBytes(content);
        return content;
    }

    private async Task<byte[]?> ReadAsync(IFileStore store, string name)
    {
        await using Stream? file = await store.OpenReadAsync(_folder + name, default);
        if (file is null)
        {
            return null;
        }

        using var copy = new MemoryStream();
        await file.CopyToAsync(copy);
        return copy.ToArray();
    }
}

/// <summary>Seals by themselves.</summary>
public sealed class SealTests
{
    [Fact]
    public void SealingStream_InPiecesOfAnySize_IsContentAndSealOnce() => Gen.Select(Gen.Byte.Array[0, 300], Gen.Int[1, 70]).Sample((content, piece) =>
    {
        using var sealing = new SealingStream(new MemoryStream(content), "a/b.webp");
        using var copy = new MemoryStream();
        byte[] buffer = new byte[piece];
        for (int read; (read = sealing.Read(buffer, 0, piece)) > 0;)
        {
            copy.Write(buffer, 0, read);
        }

        byte[] all = copy.ToArray();
        var hash = Seal.Begin("a/b.webp");
        hash.Append(content);
        return all.AsSpan(0, content.Length).SequenceEqual(content)
            && Seal.Read(all.AsSpan(content.Length)) == new Seal(content.Length, hash.GetCurrentHashAsUInt64())
            && sealing.ContentLength == content.Length;
    });

    [Fact]
    public void Begin_AnotherPath_IsAnotherHash() =>
        Assert.NotEqual(Seal.Begin("a/b.webp").GetCurrentHashAsUInt64(), Seal.Begin("a/c.webp").GetCurrentHashAsUInt64());
}

/// <summary>Sealed files on a disk.</summary>
public sealed class SealedDiskFixture : StoreFixture
{
    private readonly DiskFixture _inner = new();

    public override IFileStore Store => new SealedFileStore(_inner.Store, NullLogger.Instance);

    public override Task DisposeAsync() => _inner.DisposeAsync();
}

/// <summary>Sealed files in a container.</summary>
public sealed class SealedBlobFixture : StoreFixture
{
    private readonly BlobFixture _inner = new();

    public override IFileStore Store => new SealedFileStore(_inner.Store, NullLogger.Instance);

    public override Task DisposeAsync() => _inner.DisposeAsync();
}
