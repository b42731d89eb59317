namespace Varumarke.Tests.Architecture;

/// <summary>No folder of a project leads back to itself through others, so that each can be read, tested and moved alone.</summary>
public sealed class FolderCircleTests
{
    public static TheoryData<string> Projects => [.. Directory.EnumerateDirectories(Path.Combine(Sources.Root, "src")).Select(path => Path.GetFileName(path)!).Order()];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Folders_OfAProject_FormNoCircle(string project) =>
        Assert.Empty(FolderGraph.Of(Path.Combine(Sources.Root, "src", project)).Circles());

    /// <summary>The reader of folders sees what it is to find: the two halves of a circle, and through a third folder.</summary>
    [Fact]
    public void Circles_ThreeFoldersInARing_AreOneCircle()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            Write(folder, "One", "First", "Two", "Second");
            Write(folder, "Two", "Second", "Three", "Third");
            Write(folder, "Three", "Third", "One", "First");
            Write(folder, "Four", "Fourth", "One", "First");
            Assert.Equal(["One Three Two"], FolderGraph.Of(folder).Circles());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Write(string folder, string own, string type, string other, string used)
    {
        string file = Path.Combine(Directory.CreateDirectory(Path.Combine(folder, own)).FullName, type + ".cs");
        File.WriteAllText(file, $"using Varumarke.Ring.{other};\n\nnamespace Varumarke.Ring.{own};\n\ninternal sealed record {type}({used} Used);\n");
    }
}
