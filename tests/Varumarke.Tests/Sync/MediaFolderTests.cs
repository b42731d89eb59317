using System.Text;
using Varumarke.Engine.Sync.Folders;

namespace Varumarke.Tests.Sync;

public sealed class MediaFolderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void Find_LastSegment_IsEnough()
    {
        string path = folder.Write("pictures/alven.jpg", "a");

        Assert.Equal(path, new MediaFolder(folder.Root).Find("/media/x1y2z3w4/Alven.jpg", []));
    }

    [Fact]
    public void Find_SeveralOfOneName_TakesTheOneThatSharesMost()
    {
        folder.Write("aaaaaaaa/logo.svg", "a");
        string path = folder.Write("bbbbbbbb/logo.svg", "b");

        Assert.Equal(path, new MediaFolder(folder.Root).Find("/media/bbbbbbbb/logo.svg", []));
    }

    [Fact]
    public void Find_NoFileAndNoFolder_IsNull()
    {
        Assert.Null(new MediaFolder(folder.Root).Find("/media/x/none.jpg", []));
        Assert.Null(new MediaFolder(Path.Combine(folder.Root, "missing")).Find("none.jpg", []));
        Assert.Null(new MediaFolder(folder.Root).Find("///", []));
    }

    [Theory]
    [InlineData("Bild.jpg")]
    [InlineData("BILD.jpg")]
    [InlineData("bild.jpg")]
    public void Find_NamesThatDifferInCapitals_TakesTheOneWrittenAlike(string name)
    {
        folder.Write("a/Bild.jpg", "1");
        folder.Write("a/BILD.jpg", "2");
        folder.Write("a/bild.jpg", "3");

        Assert.Equal(Path.Combine(folder.Root, "a", name), new MediaFolder(folder.Root).Find("/media/a/" + name, []));
    }

    [Theory]
    [InlineData("klar\u00E4lven.jpg", "/media/a/klara\u0308lven.jpg")]
    [InlineData("klara\u0308lven.jpg", "/media/a/klar\u00E4lven.jpg")]
    [InlineData("min bild.jpg", "/media/a/min%20bild.jpg")]
    [InlineData("100%.jpg", "/media/a/100%.jpg")]
    [InlineData("100%25.jpg", "/media/a/100%25.jpg")]
    [InlineData("dubbel..punkt.jpg", "/media/a/dubbel..punkt.jpg")]
    public void Find_TheSameNameWrittenOtherwise_IsFound(string name, string source)
    {
        string path = folder.Write("a/" + name, "a");

        Assert.Equal(path, new MediaFolder(folder.Root).Find(source, []));
    }

    [Fact]
    public void Store_PathOutOfTheFolder_IsRefused()
    {
        using var bytes = new MemoryStream(Encoding.UTF8.GetBytes("x"));

        Assert.Throws<IOException>(() => new MediaFolder(folder.Root).Store("../../x.txt", bytes));
    }

    [Fact]
    public void Store_Path_HoldsTheBytes()
    {
        using var bytes = new MemoryStream(Encoding.UTF8.GetBytes("x"));

        new MediaFolder(folder.Root).Store("abcdefgh/x.txt", bytes);

        Assert.Equal("x", File.ReadAllText(Path.Combine(folder.Root, "abcdefgh", "x.txt")));
    }

    public void Dispose()
    {
        folder.Dispose();
    }
}
