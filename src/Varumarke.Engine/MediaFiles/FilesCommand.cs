using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Varumarke.Core.Storage;

namespace Varumarke.Engine.MediaFiles;

/// <summary>
/// The command <c>files check</c> of the host's program: lists the files in the media store that nothing in the database names,
/// and changes nothing. Exit codes: 0 there are none; 1 the arguments are wrong; 2 there are some.
/// </summary>
public static class FilesCommand
{
    private const string Usage = "files check    lists the files in the media store that nothing in the database names; deletes none";

    /// <summary>Whether the program was started for this rather than to serve.</summary>
    public static bool IsCommand(IReadOnlyList<string> args)
    {
        ArgumentNullException.ThrowIfNull(args);
        return args.Count > 0 && args[0] == "files";
    }

    /// <summary>Boots the engine and lists the files, one a line: path, bytes, when it was written; tabs between them.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, IServiceProvider services, TextWriter output, TextWriter error, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(error);
        if (args is not ["files", "check"])
        {
            await error.WriteLineAsync(Usage);
            return 1;
        }

        await services.BootVarumarkeEngineAsync(stop);
        IReadOnlyList<StoredFile> found = await services.GetRequiredService<UnownedFiles>().FindAsync(stop);
        foreach (StoredFile file in found)
        {
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{file.Path}\t{file.Length}\t{file.LastModified:u}"));
        }

        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{found.Count} files, {found.Sum(file => file.Length)} bytes that nothing names"));
        return found.Count == 0 ? 0 : 2;
    }
}
