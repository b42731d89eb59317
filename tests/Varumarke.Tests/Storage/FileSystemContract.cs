using System.Text;
using Umbraco.Cms.Core.IO;
using Umbraco.Extensions;
using Varumarke.Storage.UmbracoFiles;

namespace Varumarke.Tests.Storage;

public sealed class DiskFileSystemContract(DiskFixture fixture) : FileSystemContract(fixture), IClassFixture<DiskFixture>
{
    [Fact]
    public void GetRelativePath_PathOnTheDisk_IsTheFiles() =>
        Assert.Equal("a/b.jpg", Files.GetRelativePath(Path.Combine(fixture.Folder, "a", "b.jpg")));
}

public sealed class BlobFileSystemContract(BlobFixture fixture) : FileSystemContract(fixture), IClassFixture<BlobFixture>;

/// <summary>What Umbraco's services take for granted of a file system.</summary>
public abstract class FileSystemContract(StoreFixture fixture)
{
    private readonly string _folder = Guid.NewGuid().ToString("n");

    protected IFileSystem Files => new StoreFileSystem(fixture.Store, "/media", fixture.Folder);

    [Fact]
    public void AddFile_New_IsThere()
    {
        Add("a.txt", "text");

        Assert.True(Files.FileExists(In("a.txt")));
        Assert.Equal("text", Read("a.txt"));
        Assert.Equal(4, Files.GetSize(In("a.txt")));
        Assert.InRange(Files.GetLastModified(In("a.txt")), DateTimeOffset.UtcNow.AddMinutes(-5), DateTimeOffset.UtcNow.AddMinutes(5));
        Assert.Equal(Files.GetLastModified(In("a.txt")), Files.GetCreated(In("a.txt")));
    }

    [Fact]
    public void AddFile_Existing_IsReplacedOnlyWhenAllowed()
    {
        Add("a.txt", "one");

        Assert.Throws<InvalidOperationException>(() => Files.AddFile(In("a.txt"), Text("two"), overrideIfExists: false));
        Assert.Equal("one", Read("a.txt"));
        Files.AddFile(In("a.txt"), Text("two"), overrideIfExists: true);
        Assert.Equal("two", Read("a.txt"));
    }

    [Fact]
    public void AddFile_StreamThatHasBeenRead_IsStoredWhole()
    {
        MemoryStream stream = Text("all of it");
        stream.Position = 9;

        Files.AddFile(In("a.txt"), stream);

        Assert.Equal("all of it", Read("a.txt"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void AddFile_FromTheDisk_IsCopiedOrMoved(bool copy)
    {
        string local = Path.GetTempFileName();
        File.WriteAllText(local, "local");

        Files.AddFile(In("a.txt"), local, overrideIfExists: true, copy);

        Assert.Equal("local", Read("a.txt"));
        Assert.Equal(copy, File.Exists(local));
        File.Delete(local);
    }

    [Fact]
    public void OpenFile_Missing_IsNotFound() => Assert.Throws<FileNotFoundException>(() => Files.OpenFile(In("none.txt")));

    [Fact]
    public void GetSize_Missing_IsNotFound() => Assert.Throws<FileNotFoundException>(() => Files.GetSize(In("none.txt")));

    [Fact]
    public void DeleteFile_MissingOrNot_IsGone()
    {
        Add("a.txt", "x");

        Files.DeleteFile(In("a.txt"));
        Files.DeleteFile(In("a.txt"));

        Assert.False(Files.FileExists(In("a.txt")));
        Assert.False(Files.DirectoryExists(_folder));
    }

    [Fact]
    public void MoveFile_ToAnotherName_IsThereAndNotHere()
    {
        Add("a.txt", "x");

        Files.MoveFile(In("a.txt"), In("a.deleted.txt"));

        Assert.False(Files.FileExists(In("a.txt")));
        Assert.Equal("x", Read("a.deleted.txt"));
    }

    [Fact]
    public void CopyFile_UmbracosOwn_GivesTwo()
    {
        Add("a.txt", "x");

        Files.CopyFile(In("a.txt"), In("b.txt"));

        Assert.Equal("x", Read("a.txt"));
        Assert.Equal("x", Read("b.txt"));
    }

    [Fact]
    public void GetFilesAndDirectories_OfAFolder_AreThoseDirectlyInIt()
    {
        foreach (string name in new[] { "a.jpg", "b.txt", "noextension", "sub/c.jpg", "sub/deep/d.jpg", "other/e.jpg" })
        {
            Add(name, "x");
        }

        Assert.Equal([In("a.jpg"), In("b.txt"), In("noextension")], Files.GetFiles(_folder).Order(StringComparer.Ordinal));
        Assert.Equal([In("a.jpg")], Files.GetFiles(_folder, "*.jpg"));
        Assert.Equal(3, Files.GetFiles(_folder + "/", "*.*").Count());
        Assert.Equal([In("other"), In("sub")], Files.GetDirectories(_folder).Order(StringComparer.Ordinal));
        Assert.Contains(_folder, Files.GetDirectories(string.Empty));
        Assert.Empty(Files.GetFiles(In("nothing")));
        Assert.True(Files.DirectoryExists(In("sub/deep")));
        Assert.False(Files.DirectoryExists(In("su")));
    }

    [Fact]
    public void DeleteDirectory_NotEmpty_OnlyRecursively()
    {
        Add("sub/a.txt", "x");
        Add("sub/deep/b.txt", "x");
        Add("subway.txt", "x");

        Assert.Throws<IOException>(() => Files.DeleteDirectory(In("sub")));
        Files.DeleteDirectory(In("sub"), recursive: true);
        Files.DeleteDirectory(In("sub"));

        Assert.False(Files.DirectoryExists(In("sub")));
        Assert.True(Files.FileExists(In("subway.txt")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("/media/")]
    public void DeleteDirectory_TheWholeStore_IsRefused(string path) =>
        Assert.Throws<ArgumentException>(() => Files.DeleteDirectory(path, recursive: true));

    [Theory]
    [InlineData("/media/a/b.jpg", "a/b.jpg")]
    [InlineData("/MEDIA/a/b.jpg", "a/b.jpg")]
    [InlineData("a/b.jpg", "a/b.jpg")]
    [InlineData("/a/b.jpg", "a/b.jpg")]
    [InlineData("a\\b.jpg", "a/b.jpg")]
    [InlineData("/mediation/b.jpg", "mediation/b.jpg")]
    public void GetRelativePath_AddressOrPath_IsTheFiles(string path, string expected)
    {
        Assert.Equal(expected, Files.GetRelativePath(path));
        Assert.Equal("/media/" + expected, Files.GetUrl(path));
    }

    [Fact]
    public void AnyFile_PathThatLeavesTheStore_IsNotThere()
    {
        Assert.False(Files.FileExists("../../etc/passwd"));
        Assert.Throws<FileNotFoundException>(() => Files.OpenFile("/media/../../../etc/passwd"));
        Assert.Throws<ArgumentException>(() => Files.AddFile("../outside.txt", Text("x")));
    }

    private static MemoryStream Text(string text) => new(Encoding.UTF8.GetBytes(text));

    private string In(string name) => $"{_folder}/{name}";

    private void Add(string name, string text) => Files.AddFile(In(name), Text(text));

    private string Read(string name)
    {
        using var reader = new StreamReader(Files.OpenFile(In(name)));
        return reader.ReadToEnd();
    }
}
