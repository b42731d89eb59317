using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Varumarke.Core.Storage;

namespace Varumarke.Engine.MediaFiles;

/// <summary>
/// The command <c>files check</c> of the host's program: lists the files in the media store that nothing in the database names,
/// and changes nothing. Exit codes: 0 there are none; 2 there are some.
/// </summary>
public static class FilesCommand
{
    /// <summary>Boots the engine and lists the files, one a line: path, bytes, when it was written; tabs between them.</summary>
    /// <param name="services">The built host's root services; the host itself is not started.</param>
    /// <param name="output">Takes the lines.</param>
    /// <param name="stop">Breaks off.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(IServiceProvider services, TextWriter output, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(output);
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
