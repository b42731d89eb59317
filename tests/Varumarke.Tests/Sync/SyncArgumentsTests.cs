using Varumarke.Engine.Sync.Command;

namespace Varumarke.Tests.Sync;

public sealed class SyncArgumentsTests
{
    [Fact]
    public void Parse_EveryOption_IsTaken()
    {
        (SyncArguments? arguments, string? error) = SyncArguments.Parse(
            ["import", "config", "--media", "files", "--dry-run", "--report", "r.json", "--quiet"]);

        Assert.Null(error);
        Assert.Equal(new SyncArguments("import", "config", "files", true, "r.json", true), arguments);
    }

    [Theory]
    [InlineData("import", "import must be followed by a folder.")]
    [InlineData("export --dry-run", "export must be followed by a folder.")]
    [InlineData("import a b", "import takes one folder, but both a and b were given.")]
    [InlineData("import a --media", "--media must be followed by a folder.")]
    [InlineData("import a --report --dry-run", "--report must be followed by a file.")]
    [InlineData("import a --force", "--force is not an option of import.")]
    [InlineData("serve a", "The first argument must be import or export.")]
    public void Parse_WrongArguments_AreAnsweredWithASentence(string line, string expected)
    {
        (SyncArguments? arguments, string? error) = SyncArguments.Parse(line.Split(' '));

        Assert.Null(arguments);
        Assert.Equal(expected, error);
    }

    [Theory]
    [InlineData("import", true)]
    [InlineData("export", true)]
    [InlineData("--urls", false)]
    [InlineData("IMPORT", false)]
    public void IsCommand_FirstArgument_Decides(string first, bool expected)
    {
        Assert.Equal(expected, SyncCommand.IsCommand([first, "x"]));
        Assert.False(SyncCommand.IsCommand([]));
    }

    [Fact]
    public void MediaFolderOrDefault_NoneGiven_IsBesideTheConfiguration()
    {
        SyncArguments arguments = SyncArguments.Parse(["import", "x"]).Arguments!;

        Assert.Equal(Path.Combine(Path.GetFullPath("site"), "media-seed"), arguments.MediaFolderOrDefault(Path.Combine("site", "umbraco-config") + "/"));
    }
}
