using Microsoft.Extensions.DependencyInjection;
using Varumarke.Engine.Sync.Folders;
using Varumarke.Engine.Sync.Reporting;
using Varumarke.Engine.Sync.Running;

namespace Varumarke.Engine.Sync.Command;

/// <summary>
/// The commands <c>import</c> and <c>export</c> of the host's program. Exit codes: 0 all went well; 1 a folder is not what it should
/// be, and a sentence says how; 2 at least one item failed, and the report says which and why.
/// </summary>
public static class SyncCommand
{
    private const int Fine = 0;
    private const int WrongArguments = 1;
    private const int SomethingFailed = 2;

    /// <summary>Boots the engine, runs the command and prints its report.</summary>
    /// <param name="arguments">What is asked for.</param>
    /// <param name="services">The built host's root services; the host itself is not started.</param>
    /// <param name="output">Takes progress and the report.</param>
    /// <param name="error">Takes what is wrong with the arguments.</param>
    /// <param name="stop">Breaks off; what was committed stays.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(
        SyncArguments arguments, IServiceProvider services, TextWriter output, TextWriter error, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(error);

        if (Folder(arguments, out string? fault) is not { } folder)
        {
            await error.WriteLineAsync(fault);
            return WrongArguments;
        }

        await services.BootVarumarkeEngineAsync(stop);
        SyncReport report = await RunAsync(arguments, folder, services, output, stop);
        SyncReportText.Write(report, arguments.Quiet, output);
        bool reported = arguments.ReportFile is null || await WriteAsync(report, arguments.ReportFile, error, stop);
        return report.HasFailures || !reported ? SomethingFailed : Fine;
    }

    private static async Task<bool> WriteAsync(SyncReport report, string file, TextWriter error, CancellationToken stop)
    {
        try
        {
            await File.WriteAllBytesAsync(file, SyncReportJson.Write(report), stop);
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync($"The report could not be written: {fault.Message}");
            return false;
        }
    }

    private static async Task<SyncReport> RunAsync(
        SyncArguments arguments, string folder, IServiceProvider services, TextWriter output, CancellationToken stop)
    {
        await using AsyncServiceScope scope = services.CreateAsyncScope();
        var progress = new SyncProgressLines(output, scope.ServiceProvider.GetService<TimeProvider>() ?? TimeProvider.System);
        string media = arguments.MediaFolderOrDefault(folder);
        return arguments.Verb == "import"
            ? await scope.ServiceProvider.GetRequiredService<SyncImporter>().ImportAsync(folder, media, arguments.DryRun, progress, stop)
            : await scope.ServiceProvider.GetRequiredService<SyncExporter>().ExportAsync(folder, media, arguments.DryRun, progress, stop);
    }

    private static string? Folder(SyncArguments arguments, out string? fault)
    {
        string path = Path.GetFullPath(arguments.Folder);
        string? folder = arguments.Verb == "import" ? SyncFolderReader.Locate(path) : path;
        fault = folder switch
        {
            null when !Directory.Exists(path) => $"There is no folder {path}.",
            null => $"The folder {path} is not a uSync folder: it holds none of Languages, DataTypes, ContentTypes, Content and the like.",
            _ when File.Exists(path) => $"{path} is a file, not a folder.",
            _ when arguments.MediaFolder is { } media && arguments.Verb == "import" && !Directory.Exists(media) => $"There is no folder {Path.GetFullPath(media)}.",
            _ when ReportFolder(arguments) is { } missing => $"There is no folder {missing} to write the report in.",
            _ => null,
        };
        return fault is null ? folder : null;
    }

    private static string? ReportFolder(SyncArguments arguments)
    {
        string? folder = arguments.ReportFile is null ? null : Path.GetDirectoryName(Path.GetFullPath(arguments.ReportFile));
        return folder is null || Directory.Exists(folder) ? null : folder;
    }
}
