using System.Diagnostics;
using Varumarke.Benchmarks.Load;

namespace Varumarke.Benchmarks.Pictures;

/// <summary>The published program, with one database and one store of media, and a store of renditions for each occasion.</summary>
/// <param name="program">Its path.</param>
/// <param name="work">The folder that everything lies in.</param>
/// <param name="presets">Settings that add presets.</param>
internal sealed class PictureProgram(string program, string work, IReadOnlyDictionary<string, string> presets)
{
    public const string DefaultRenditions = "renditions";

    private const int Port = 5711;

    /// <summary>Imports a folder with the program's own command.</summary>
    public async Task ImportAsync(string config, string media, string renditions)
    {
        var start = new ProcessStartInfo(program, ["import", config, "--media", media])
        {
            RedirectStandardOutput = true,
            WorkingDirectory = Path.GetDirectoryName(program)!,
        };
        foreach ((string name, string value) in Settings(renditions))
        {
            start.Environment[name] = value;
        }

        long began = Stopwatch.GetTimestamp();
        using Process import = Process.Start(start)!;
        string report = await import.StandardOutput.ReadToEndAsync();
        await import.WaitForExitAsync();
        if (import.ExitCode != 0)
        {
            throw new InvalidOperationException($"The import failed: {report}");
        }

        Console.WriteLine($"Imported in {Stopwatch.GetElapsedTime(began).TotalSeconds:0.0} s.");
    }

    /// <summary>Starts the program, which makes no working copies of its own accord: what is prepared is what a measurement says.</summary>
    public Task<ServerProcess> StartAsync(int port = Port, string renditions = DefaultRenditions, params (string Name, string Value)[] more)
    {
        Dictionary<string, string> settings = Settings(renditions);
        settings["Varumarke__Renditions__CopyOnUpload"] = "false";
        foreach ((string name, string value) in more)
        {
            settings[name] = value;
        }

        return ServerProcess.StartAsync(program, ["--urls", $"http://127.0.0.1:{port}"], settings, port, "/health/ready");
    }

    /// <summary>Gives a store of renditions what another one holds.</summary>
    public void CopyRenditions(string from, string to)
    {
        string source = Path.Combine(work, from);
        foreach (string file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(work, to, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    private Dictionary<string, string> Settings(string renditions) => new(presets)
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Production",
        ["DOTNET_gcServer"] = "0",
        ["Logging__LogLevel__Default"] = "Warning",
        ["Varumarke__Database__ConnectionString"] = $"Data Source={Path.Combine(work, "seed.sqlite")}",
        ["Varumarke__Media__Path"] = Path.Combine(work, "media"),
        ["Varumarke__Renditions__Path"] = Path.Combine(work, renditions),
        ["Varumarke__Seed__Enabled"] = "false",
    };
}
