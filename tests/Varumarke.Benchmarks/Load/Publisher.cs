using System.Diagnostics;

namespace Varumarke.Benchmarks.Load;

/// <summary>Publishes a project of the repository as it would be put into operation: ReadyToRun, compiled together with its runtime.</summary>
internal static class Publisher
{
    /// <summary>The path of the published program.</summary>
    public static async Task<string> PublishAsync(string project, string name, string output)
    {
        Console.WriteLine($"Publishing {name} ...");
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            ArgumentList = { "publish", project, "-c", "Release", "-r", "linux-x64", "--self-contained", "true", "-p:PublishReadyToRun=true", "-p:PublishReadyToRunComposite=true", "-o", output, "-v", "q" },
        };
        using Process publish = Process.Start(start)!;
        string log = await publish.StandardOutput.ReadToEndAsync();
        await publish.WaitForExitAsync();
        return publish.ExitCode == 0 ? Path.Combine(output, name) : throw new InvalidOperationException($"Publishing failed: {log}");
    }

    /// <summary>The folder of the solution.</summary>
    public static string FindRepository()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Varumarke.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("Run the benchmarks from a build inside the repository.");
    }
}
