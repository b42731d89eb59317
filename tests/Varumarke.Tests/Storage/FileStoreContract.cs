using System.Text;
using CsCheck;
using Varumarke.Core.Storage;

namespace Varumarke.Tests.Storage;

public sealed class DiskFileStoreContract(DiskFixture fixture) : FileStoreContract(fixture), IClassFixture<DiskFixture>;

public sealed class BlobFileStoreContract(BlobFixture fixture) : FileStoreContract(fixture), IClassFixture<BlobFixture>;

/// <summary>What every store of files promises.</summary>
public abstract class FileStoreContract(StoreFixture fixture)
{
    // A folder a test, since the store is shared by the tests of a class.
    private readonly string _folder = $"{Guid.NewGuid():n}/";

    private IFileStore Store => fixture.Store;

    [Fact]
    public async Task Write_NewFile_CanBeFoundAndRead()
    {
        StoredFile written = await Store.WriteAsync(_folder + "a.txt", Text("Klarälven"), default);

        Assert.Equal(new StoredFile(_folder + "a.txt", 10, written.LastModified, written.Stamp), written);
        Assert.Matches("^[A-Za-z0-9-]+$", written.Stamp);
        StoredFile? found = await Store.FindAsync(_folder + "a.txt", default);
        Assert.Equal((written.Path, written.Length, written.Stamp), (found!.Path, found.Length, found.Stamp));
        Assert.Equal("Klarälven", await ReadAsync("a.txt"));
    }

    [Theory]
    [InlineData("bilder/å ä ö #1 + 50%.jpg")]
    [InlineData("a/b/c/d/e/f.txt")]
    [InlineData("no-extension")]
    [InlineData(".hidden")]
    [InlineData("dubbel..punkt.jpg")]
    [InlineData("..början.jpg")]
    [InlineData(" blank .jpg")]
    [InlineData("100%25?&=;'\"<>|*.jpg")]
    [InlineData("klara\u0308lven.jpg")]
    [InlineData("🎉 שלום 東京.jpg")]
    [InlineData("con.jpg")]
    [InlineData("banner_1920x1080.jpg")]
    public async Task Write_UnusualNames_AreKept(string path)
    {
        await Store.WriteAsync(_folder + path, Text(path), default);

        Assert.Equal(path, await ReadAsync(path));
        Assert.Equal([_folder + path], (await ListAsync(_folder)).Select(file => file.Path));
    }

    [Fact]
    public async Task Write_SameLengthAtOnce_GivesAnotherStamp()
    {
        var stamps = new HashSet<string>();
        for (int version = 0; version < 5; version++)
        {
            stamps.Add((await Store.WriteAsync(_folder + "v.txt", Text($"v{version}"), default)).Stamp);
        }

        Assert.Equal(5, stamps.Count);
        Assert.Equal("v4", await ReadAsync("v.txt"));
    }

    [Fact]
    public async Task Write_LargeAndUnseekable_ArrivesWhole()
    {
        byte[] bytes = new byte[9 * 1024 * 1024 + 17];
        new Random(1).NextBytes(bytes);

        StoredFile written = await Store.WriteAsync(_folder + "large.bin", new Drip(bytes), default);

        Assert.Equal(bytes.Length, written.Length);
        await using Stream stream = (await Store.OpenReadAsync(_folder + "large.bin", default))!;
        var read = new MemoryStream();
        await stream.CopyToAsync(read);
        Assert.True(bytes.AsSpan().SequenceEqual(read.ToArray()));
    }

    [Fact]
    public async Task Write_ContentReadInPart_StoresTheRest()
    {
        MemoryStream content = Text("huvud:kropp");
        content.Position = 6;

        StoredFile written = await Store.WriteAsync(_folder + "rest.txt", content, default);

        Assert.Equal(5, written.Length);
        Assert.Equal("kropp", await ReadAsync("rest.txt"));
    }

    [Theory]
    [InlineData(10)]
    [InlineData(6 * 1024 * 1024)]
    public async Task Write_ContentBreaks_LeavesWhatWasThere(int after)
    {
        await Store.WriteAsync(_folder + "kept.txt", Text("old"), default);

        await Assert.ThrowsAsync<InvalidDataException>(async () => await Store.WriteAsync(_folder + "kept.txt", new Drip(new byte[after], breaks: true), default));
        await Assert.ThrowsAsync<InvalidDataException>(async () => await Store.WriteAsync(_folder + "never.txt", new Drip(new byte[after], breaks: true), default));

        Assert.Equal("old", await ReadAsync("kept.txt"));
        Assert.Null(await Store.FindAsync(_folder + "never.txt", default));
        Assert.Equal([_folder + "kept.txt"], (await ListAsync(_folder)).Select(file => file.Path));
    }

    [Fact]
    public async Task Write_Cancelled_LeavesNothing()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Store.WriteAsync(_folder + "x.txt", Text("x"), cancelled.Token));

        Assert.Null(await Store.FindAsync(_folder + "x.txt", default));
    }

    [Fact]
    public async Task Write_ManyAtOnceToOnePath_OneOfThemIsThereWhole()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Store.WriteAsync(_folder + "raced.txt", Text(new string((char)('a' + writer), 50_000)), default).AsTask()));

        string text = await ReadAsync("raced.txt");
        Assert.Equal(50_000, text.Length);
        Assert.Single(text.Distinct());
    }

    [Fact]
    public async Task OpenRead_AnyPosition_GivesThoseBytes()
    {
        byte[] bytes = new byte[3 * 1024 * 1024];
        new Random(2).NextBytes(bytes);
        await Store.WriteAsync(_folder + "seek.bin", new MemoryStream(bytes), default);

        await using Stream stream = (await Store.OpenReadAsync(_folder + "seek.bin", default))!;

        Assert.True(stream.CanSeek);
        Assert.Equal(bytes.Length, stream.Length);
        foreach (int position in new[] { 2_900_000, 0, 1_048_570, 5, bytes.Length - 3 })
        {
            byte[] part = new byte[Math.Min(100, bytes.Length - position)];
            stream.Position = position;
            await stream.ReadExactlyAsync(part);
            Assert.Equal(bytes.AsSpan(position, part.Length).ToArray(), part);
        }
    }

    [Fact]
    public async Task OpenRead_ReplacedMeanwhile_NeverMixesTwoVersions()
    {
        const int Length = 4 * 1024 * 1024;
        await Store.WriteAsync(_folder + "r.bin", new MemoryStream([.. Enumerable.Repeat((byte)1, Length)]), default);
        await using Stream stream = (await Store.OpenReadAsync(_folder + "r.bin", default))!;
        byte[] read = new byte[Length];
        await stream.ReadExactlyAsync(read.AsMemory(0, 10));
        await Store.WriteAsync(_folder + "r.bin", new MemoryStream([.. Enumerable.Repeat((byte)2, Length)]), default);

        try
        {
            await stream.ReadExactlyAsync(read.AsMemory(10));
            Assert.All(read.Chunk(100_000), chunk => Assert.Equal(1, chunk[0]));
        }
        catch (FileStoreException replaced)
        {
            Assert.Contains("another version", replaced.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Delete_Known_IsGoneOnce()
    {
        await Store.WriteAsync(_folder + "d.txt", Text("d"), default);

        Assert.True(await Store.DeleteAsync(_folder + "d.txt", default));
        Assert.False(await Store.DeleteAsync(_folder + "d.txt", default));
        Assert.Null(await Store.FindAsync(_folder + "d.txt", default));
        Assert.Null(await Store.OpenReadAsync(_folder + "d.txt", default));
        Assert.Empty(await ListAsync(_folder));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/etc/passwd")]
    [InlineData("../outside.txt")]
    [InlineData("a/../../outside.txt")]
    [InlineData("a/./b")]
    [InlineData("a//b")]
    [InlineData("a/")]
    [InlineData("C:/windows")]
    [InlineData("a\\..\\b")]
    [InlineData("a\0b")]
    [InlineData(".incoming/x")]
    public async Task AnyPath_ThatWouldLeaveTheStore_NamesNoFile(string path)
    {
        Assert.Null(await Store.FindAsync(path, default));
        Assert.Null(await Store.OpenReadAsync(path, default));
        Assert.False(await Store.DeleteAsync(path, default));
        Assert.Null(Store.LocalPath(path));
        await Assert.ThrowsAsync<ArgumentException>(async () => await Store.WriteAsync(path, Text("x"), default));
    }

    [Fact]
    public async Task List_Prefix_IsOfTheWholePath()
    {
        foreach (string path in new[] { "ab/1.txt", "ab/2.txt", "abc/3.txt", "b/4.txt", "ab/deep/er/5.txt" })
        {
            await Store.WriteAsync(_folder + path, Text("x"), default);
        }

        Assert.Equal(["ab/1.txt", "ab/2.txt", "ab/deep/er/5.txt", "abc/3.txt"], await Names("ab"));
        Assert.Equal(["ab/1.txt", "ab/2.txt", "ab/deep/er/5.txt"], await Names("ab/"));
        Assert.Equal(["ab/1.txt"], await Names("ab/1"));
        Assert.Empty(await Names("nothing/"));
        Assert.All(await ListAsync(_folder), file => Assert.Equal(1, file.Length));

        async Task<IEnumerable<string>> Names(string prefix) =>
            (await ListAsync(_folder + prefix)).Select(file => file.Path[_folder.Length..]).Order(StringComparer.Ordinal);
    }

    [Fact]
    public async Task AnySequence_OfWritesAndDeletes_LeavesWhatADictionaryWouldHold()
    {
        var operation = Gen.Select(Gen.Int[0, 5], Gen.Int[0, 300], Gen.Bool);
        int run = 0;
        await Check.SampleAsync(
            operation.Array[1, 12],
            async operations =>
            {
                string folder = $"{_folder}{Interlocked.Increment(ref run)}/";
                var expected = new Dictionary<string, string>();
                foreach ((int name, int length, bool isDelete) in operations)
                {
                    string path = $"{folder}{name % 2}/{name}";
                    if (isDelete)
                    {
                        Assert.Equal(expected.Remove(path), await Store.DeleteAsync(path, default));
                        continue;
                    }

                    expected[path] = new string((char)('a' + name), length);
                    await Store.WriteAsync(path, Text(expected[path]), default);
                }

                var actual = new Dictionary<string, string>();
                foreach (StoredFile file in await ListAsync(folder))
                {
                    actual[file.Path] = await ReadAsync(file.Path[_folder.Length..]);
                }

                Assert.Equal(expected.OrderBy(pair => pair.Key, StringComparer.Ordinal), actual.OrderBy(pair => pair.Key, StringComparer.Ordinal));
            },
            iter: 25,
            threads: 1);
    }

    private static MemoryStream Text(string text) => new(Encoding.UTF8.GetBytes(text));

    private async Task<string> ReadAsync(string path)
    {
        await using Stream stream = (await Store.OpenReadAsync(_folder + path, default))!;
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync();
    }

    private async Task<List<StoredFile>> ListAsync(string prefix)
    {
        var files = new List<StoredFile>();
        await foreach (StoredFile file in Store.ListAsync(prefix, default))
        {
            files.Add(file);
        }

        return files;
    }
}
