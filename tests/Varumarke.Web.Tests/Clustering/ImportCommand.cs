using System.Diagnostics;
using Varumarke.Web.Tests.Hosting;

namespace Varumarke.Web.Tests.Clustering;

/// <summary>The command <c>import</c>, in a process of its own beside servers that run.</summary>
internal static class ImportCommand
{
    /// <summary>Imports one media item of the seed, with another approval.</summary>
    public static async Task RunAsync(TwoNodes nodes, Guid media, string approval)
    {
        DirectoryInfo folder = Directory.CreateDirectory(Path.Combine(nodes.Folder, Guid.NewGuid().ToString("N"), "Media"));
        string file = Directory.EnumerateFiles(Path.Combine(Site.Repository, "umbraco-config", "Media")).Single(file => File.ReadAllText(file).Contains($"Key=\"{media}\"", StringComparison.OrdinalIgnoreCase));
        string item = await File.ReadAllTextAsync(file);
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, Path.GetFileName(file)), item.Replace("CDATA[approved]", $"CDATA[{approval}]", StringComparison.Ordinal));
        (int exitCode, string output) = await RunAsync(
            nodes.SettingsOf("command"), nodes.Folder, ["import", folder.Parent!.FullName, "--media", Path.Combine(Site.Repository, "media-seed")]);
        Assert.True(exitCode == 0, output);
    }

    /// <summary>Runs it, and gives what it says.</summary>
    public static async Task<(int ExitCode, string Output)> RunAsync(IReadOnlyDictionary<string, string?> settings, string folder, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, WorkingDirectory = folder };
        foreach (string argument in arguments.Prepend(Path.Combine(AppContext.BaseDirectory, "Varumarke.Web.dll")))
        {
            start.ArgumentList.Add(argument);
        }

        foreach ((string name, string? value) in settings)
        {
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        using Process process = Process.Start(start)!;
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output);
    }
}
