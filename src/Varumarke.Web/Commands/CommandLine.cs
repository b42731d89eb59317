using System.CommandLine;
using Varumarke.Engine;
using Varumarke.Engine.MediaFiles;
using Varumarke.Engine.Sync.Command;

namespace Varumarke.Web.Commands;

/// <summary>Builds the program, does something in it, and lets it go.</summary>
/// <param name="onACopy">What is done is only to be told: the database may be a copy.</param>
/// <param name="work">What is done; gives the exit code.</param>
internal delegate Task<int> InProgram(bool onACopy, Func<IServiceProvider, Task<int>> work);

/// <summary>
/// The commands of the program; without one it serves. Exit codes: 0 it went well; 1 the arguments are wrong, and a sentence says how;
/// 2 it was refused or something failed, and what is printed says what and why.
/// </summary>
internal sealed class CommandLine(InProgram program)
{
    // Whoever breaks an import off waits for the item that is being saved.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Whether a command line is one of the commands', or asks for help, rather than for serving with these settings.</summary>
    public static bool IsFor(IReadOnlyList<string> args) => args.Count > 0
        && (args[0] is "--help" or "-h" or "-?" or "--version" || args[0].StartsWith('[') || !(args[0].StartsWith('-') || args[0].StartsWith('/') || args[0].Contains('=', StringComparison.Ordinal)));

    /// <summary>Runs a command.</summary>
    /// <param name="args">The command line. Settings may stand in it too, as <c>--Varumarke:Kolada:IsOn=true</c>; they are for whoever builds the program.</param>
    /// <param name="output">Takes what is asked for.</param>
    /// <param name="error">Takes what is wrong.</param>
    /// <returns>The exit code.</returns>
    public Task<int> RunAsync(IReadOnlyList<string> args, TextWriter output, TextWriter error) =>
        Commands().Parse([.. args.Where(argument => !IsSetting(argument))]).InvokeAsync(new InvocationConfiguration
        {
            Output = output,
            Error = error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = Patience,
        });

    private static bool IsSetting(string argument) => argument.StartsWith("--", StringComparison.Ordinal)
        && argument.IndexOf(':', StringComparison.Ordinal) is > 2 and var colon && argument.IndexOf('=', StringComparison.Ordinal) > colon;

    private RootCommand Commands() => new("Varumärke, a brand's content and pictures. Without a command it serves the site; settings are given as --Name:Of:Setting=value.")
    {
        Sync("import", "takes a uSync folder in"),
        Sync("export", "writes everything as a uSync folder"),
        Group("files", "the files of the media store", FilesCheck()),
        Group("administrator", "the first administrator", AdministratorPassword()),
        Figures(),
        Kolada(),
    };

    private static Command Group(string name, string description, Command inner) => new(name, description) { inner };

    private Command Sync(string verb, string description)
    {
        var folder = new Argument<string>("folder") { Description = "a uSync folder (Languages, DataTypes, ContentTypes, Content, …), or the folder above it" };
        var media = new Option<string?>("--media") { HelpName = "folder", Description = "where the media files are, or go; media-seed beside the folder when not given" };
        var report = new Option<string?>("--report") { HelpName = "file.json", Description = "writes the report as JSON too" };
        var quiet = new Option<bool>("--quiet") { Description = "prints only what failed, and the sums" };
        Option<bool> dryRun = DryRun();
        var command = new Command(verb, description) { folder, media, dryRun, report, quiet };
        command.SetAction((parsed, stop) =>
        {
            var arguments = new SyncArguments(
                verb, parsed.GetRequiredValue(folder), parsed.GetValue(media), parsed.GetValue(dryRun), parsed.GetValue(report), parsed.GetValue(quiet));
            return InAsync(arguments.DryRun, services => SyncCommand.RunAsync(arguments, services, Output(parsed), Error(parsed), stop));
        });
        return command;
    }

    private Command FilesCheck()
    {
        var command = new Command("check", "lists the files in the media store that nothing in the database names, and deletes none; exit code 2 when there are some");
        command.SetAction((parsed, stop) => InAsync(onACopy: false, services => FilesCommand.RunAsync(services, Output(parsed), stop)));
        return command;
    }

    private Command AdministratorPassword()
    {
        var command = new Command("password", "gives the first administrator a new password for one sign-in, and prints it");
        command.SetAction((parsed, stop) => InAsync(onACopy: false, services => AdministratorCommand.RunAsync(services, Output(parsed), stop)));
        return command;
    }

    private Command Figures()
    {
        var file = new Argument<string>("file") { Description = "a table of figures, .csv or .xlsx" };
        Option<bool> dryRun = DryRun();
        var command = new Command("figures", "takes figures into the goals' series, all of them or none") { file, dryRun };
        command.SetAction((parsed, stop) => InAsync(onACopy: false, services =>
            FiguresCommand.RunAsync(parsed.GetRequiredValue(file), parsed.GetValue(dryRun), services, Output(parsed), Error(parsed), stop)));
        return command;
    }

    private Command Kolada()
    {
        Option<bool> dryRun = DryRun();
        var command = new Command("kolada", "takes figures out of Kolada into the series of the goals that name a key figure, all of them or none") { dryRun };
        command.SetAction((parsed, stop) => InAsync(onACopy: false, services => KoladaCommand.RunAsync(parsed.GetValue(dryRun), services, Output(parsed), Error(parsed), stop)));
        return command;
    }

    // Whatever a command has changed, it leaves nothing that the next start would take for work to do.
    private Task<int> InAsync(bool onACopy, Func<IServiceProvider, Task<int>> work) => program(onACopy, async services =>
    {
        int code = await work(services);
        services.LeaveVarumarkeEngine();
        return code;
    });

    private static Option<bool> DryRun() => new("--dry-run") { Description = "says what would happen and writes nothing" };

    private static TextWriter Output(ParseResult parsed) => parsed.InvocationConfiguration.Output;

    private static TextWriter Error(ParseResult parsed) => parsed.InvocationConfiguration.Error;
}
