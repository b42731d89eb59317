using Varumarke.Engine.Sync.Command;
using Varumarke.Web.Commands;

namespace Varumarke.Tests.Commands;

/// <summary>What the program is told on its command line, before it is built.</summary>
public sealed class CommandLineTests
{
    private bool? _onACopy;

    [Theory]
    [InlineData("import", true)]
    [InlineData("export", true)]
    [InlineData("files", true)]
    [InlineData("improt", true)]
    [InlineData("IMPORT", true)]
    [InlineData("--help", true)]
    [InlineData("--version", true)]
    [InlineData("[suggest:3]", true)]
    [InlineData("--urls", false)]
    [InlineData("--Varumarke:Kolada:IsOn=true", false)]
    [InlineData("urls=http://localhost:5000", false)]
    [InlineData("/urls", false)]
    public void IsFor_FirstArgument_Decides(string first, bool expected)
    {
        Assert.Equal(expected, CommandLine.IsFor([first, "x"]));
        Assert.False(CommandLine.IsFor([]));
    }

    [Theory]
    [InlineData("import folder", false)]
    [InlineData("import folder --dry-run", true)]
    [InlineData("export --dry-run folder --media files", true)]
    [InlineData("files check", false)]
    [InlineData("administrator password", false)]
    [InlineData("figures a.csv --dry-run", false)]
    [InlineData("kolada --Varumarke:Kolada:IsOn=true", false)]
    public async Task RunAsync_ACommand_RunsInTheProgramThatItAsksFor(string line, bool onACopy)
    {
        (int code, _, string error) = await RunAsync(line.Split(' '));

        Assert.Equal((7, string.Empty), (code, error));
        Assert.Equal(onACopy, _onACopy);
    }

    [Theory]
    [InlineData("import", "'import'")]
    [InlineData("export --dry-run", "'export'")]
    [InlineData("import a b", "'b'")]
    [InlineData("import a --media", "'--media'")]
    [InlineData("import a --force", "'--force'")]
    [InlineData("import a --Varumarke:X", "'--Varumarke:X'")]
    [InlineData("improt a", "'improt'")]
    [InlineData("files", "command")]
    [InlineData("files delete", "'delete'")]
    [InlineData("figures", "'figures'")]
    [InlineData("kolada nonsense", "'nonsense'")]
    public async Task RunAsync_WrongArguments_SaysWhichAndBuildsNothing(string line, string named)
    {
        (int code, _, string error) = await RunAsync(line.Split(' '));

        Assert.Equal(1, code);
        Assert.Contains(named, error, StringComparison.Ordinal);
        Assert.Null(_onACopy);
    }

    [Fact]
    public async Task RunAsync_Help_NamesEveryCommandAndBuildsNothing()
    {
        (int code, string output, _) = await RunAsync("--help");

        Assert.Equal(0, code);
        Assert.All(["import <folder>", "export <folder>", "files", "administrator", "figures <file>", "kolada"], command => Assert.Contains(command, output, StringComparison.Ordinal));
        Assert.Null(_onACopy);
    }

    [Fact]
    public async Task RunAsync_HelpOfACommand_NamesItsOptions()
    {
        (_, string output, _) = await RunAsync("import", "--help");

        Assert.All(["<folder>", "--media <folder>", "--dry-run", "--report <file.json>", "--quiet"], option => Assert.Contains(option, output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task RunAsync_AskedToComplete_OffersTheCommands()
    {
        (_, string output, _) = await RunAsync("[suggest:2]", "im");

        Assert.Equal(["import"], output.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void MediaFolderOrDefault_NoneGiven_IsBesideTheConfiguration()
    {
        var arguments = new SyncArguments("import", "x", MediaFolder: null, DryRun: false, ReportFile: null, Quiet: false);

        Assert.Equal(Path.Combine(Path.GetFullPath("site"), "media-seed"), arguments.MediaFolderOrDefault(Path.Combine("site", "umbraco-config") + "/"));
    }

    private async Task<(int Code, string Output, string Error)> RunAsync(params string[] args)
    {
        using StringWriter output = new(), error = new();
        int code = await new CommandLine((onACopy, _) =>
        {
            _onACopy = onACopy;
            return Task.FromResult(7);
        }).RunAsync(args, output, error);
        return (code, output.ToString(), error.ToString());
    }
}
