using Varumarke.Core.Storage;
using Varumarke.Storage.Disk;

namespace Varumarke.Tests.Storage;

public sealed class DiskFileStoreTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("varumarke-disk-");

    private string Root => Path.Combine(_folder.FullName, "media");

    private DiskFileStore Store => new("media", Root);

    [Theory]
    [InlineData("link/secret.txt")]
    [InlineData("secret.txt")]
    public async Task AnyPath_ThroughALink_NamesNoFile(string path)
    {
        string outside = Path.Combine(_folder.FullName, "outside");
        Directory.CreateDirectory(outside);
        Directory.CreateDirectory(Root);
        await File.WriteAllTextAsync(Path.Combine(outside, "secret.txt"), "secret");
        Directory.CreateSymbolicLink(Path.Combine(Root, "link"), outside);
        File.CreateSymbolicLink(Path.Combine(Root, "secret.txt"), Path.Combine(outside, "secret.txt"));

        Assert.Null(await Store.FindAsync(path, default));
        Assert.Null(await Store.OpenReadAsync(path, default));
        Assert.False(await Store.DeleteAsync(path, default));
        Assert.Null(Store.LocalPath(path));
        await Assert.ThrowsAsync<FileStoreException>(async () => await Store.WriteAsync(path, new MemoryStream([1]), default));
        Assert.Empty(await ListAsync());
        Assert.Equal("secret", await File.ReadAllTextAsync(Path.Combine(outside, "secret.txt")));
    }

    [Fact]
    public async Task Write_RootIsALink_IsFollowed()
    {
        Directory.CreateDirectory(Path.Combine(_folder.FullName, "elsewhere"));
        Directory.CreateSymbolicLink(Root, Path.Combine(_folder.FullName, "elsewhere"));

        await Store.WriteAsync("a/b.txt", new MemoryStream([1]), default);

        Assert.True(File.Exists(Path.Combine(_folder.FullName, "elsewhere", "a", "b.txt")));
        Assert.NotNull(await Store.FindAsync("a/b.txt", default));
    }

    [Fact]
    public async Task Write_DiskRefuses_SaysWhichFolderInOneSentence()
    {
        var store = new DiskFileStore("media", "/proc/varumarke/media");

        FileStoreException failure = await Assert.ThrowsAsync<FileStoreException>(async () => await store.WriteAsync("a.txt", new MemoryStream([1]), default));

        Assert.StartsWith("The folder of media, /proc/varumarke/media, cannot be written: ", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', failure.Message);
    }

    [Fact]
    public async Task Write_AFolderLiesThere_IsRefusedAndLeavesNothing()
    {
        await Store.WriteAsync("a/b.txt", new MemoryStream([1]), default);

        await Assert.ThrowsAsync<FileStoreException>(async () => await Store.WriteAsync("a", new MemoryStream([1]), default));
        await Assert.ThrowsAsync<FileStoreException>(async () => await Store.WriteAsync("a/b.txt/c.txt", new MemoryStream([1]), default));

        Assert.Empty(Directory.EnumerateFiles(Path.Combine(Root, ".incoming")));
        Assert.Null(await Store.FindAsync("a", default));
        Assert.Null(await Store.OpenReadAsync("a", default));
    }

    [Fact]
    public async Task Delete_LastOfAFolder_TakesTheFolderAndItsEmptyParents()
    {
        await Store.WriteAsync("a/b/c.txt", new MemoryStream([1]), default);
        await Store.WriteAsync("a/d.txt", new MemoryStream([1]), default);

        await Store.DeleteAsync("a/b/c.txt", default);
        Assert.Equal(["a"], Folders());
        await Store.DeleteAsync("a/d.txt", default);
        Assert.Empty(Folders());
        Assert.True(Directory.Exists(Root));
    }

    [Fact]
    public async Task Write_WhileTheFolderIsEmptied_AlwaysArrives()
    {
        DiskFileStore store = Store;
        Task[] writers = [.. Enumerable.Range(0, 4).Select(writer => Task.Run(async () =>
        {
            for (int round = 0; round < 150; round++)
            {
                string path = $"shared/deep/{writer}.txt";
                await store.WriteAsync(path, new MemoryStream([1, 2, 3]), default);
                Assert.Equal(3, (await store.FindAsync(path, default))!.Length);
                Assert.True(await store.DeleteAsync(path, default));
            }
        }))];

        await Task.WhenAll(writers);
    }

    [Fact]
    public async Task Write_LeftoversOfAKilledProcess_AreRemovedWhenOld()
    {
        string incoming = Path.Combine(Root, ".incoming");
        Directory.CreateDirectory(incoming);
        string old = Path.Combine(incoming, "old"), young = Path.Combine(incoming, "young");
        await File.WriteAllTextAsync(old, "half");
        await File.WriteAllTextAsync(young, "half");
        File.SetLastWriteTimeUtc(old, DateTime.UtcNow.AddDays(-2));

        await Store.WriteAsync("a.txt", new MemoryStream([1]), default);

        Assert.Equal([young], Directory.EnumerateFiles(incoming));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string[] Folders() => [.. Directory.EnumerateDirectories(Root, "*", SearchOption.AllDirectories)
        .Select(folder => Path.GetRelativePath(Root, folder))
        .Where(folder => folder != ".incoming")];

    private async Task<List<StoredFile>> ListAsync()
    {
        var files = new List<StoredFile>();
        await foreach (StoredFile file in Store.ListAsync(string.Empty, default))
        {
            files.Add(file);
        }

        return files;
    }
}
