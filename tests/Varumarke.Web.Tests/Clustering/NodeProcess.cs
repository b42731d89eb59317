using System.Diagnostics;
using System.Text.RegularExpressions;
using Varumarke.Testing;

namespace Varumarke.Web.Tests.Clustering;

/// <summary>The program in a process of its own, as on another machine: Umbraco's service locator allows one site a process.</summary>
internal sealed partial class NodeProcess : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _rest;

    private NodeProcess(Process process, Uri address)
    {
        _process = process;
        _rest = process.StandardOutput.ReadToEndAsync();
        Client = new HttpClient { BaseAddress = address, Timeout = Eventually.Patience };
    }

    public HttpClient Client { get; }

    public int Id => _process.Id;

    public static async Task<NodeProcess> StartAsync(string folder, IReadOnlyDictionary<string, string?> settings)
    {
        // A write beyond a limit is to fail, not to end the process; the runtime itself makes large sparse files otherwise.
        var start = new ProcessStartInfo("bash") { RedirectStandardOutput = true, WorkingDirectory = folder, ArgumentList = { "-c", "trap '' XFSZ; exec dotnet \"$@\"", "node" } };
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Varumarke.Web.dll"));
        start.ArgumentList.Add("--urls=http://127.0.0.1:0");
        foreach ((string name, string? value) in settings)
        {
            start.ArgumentList.Add($"--{name}={value}");
        }

        Process process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (Address().Match(line) is { Success: true } address)
            {
                return new NodeProcess(process, new Uri(address.Value));
            }
        }

        throw new InvalidOperationException($"The node ended with {process.ExitCode} before it listened.");
    }

    /// <summary>Ends the process, and gives what it has written since it listened.</summary>
    public string Stop()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
        }

        return _rest.GetAwaiter().GetResult();
    }

    public void Dispose()
    {
        Client.Dispose();
        Stop();
        _process.Dispose();
    }

    [GeneratedRegex("http://127\\.0\\.0\\.1:[1-9][0-9]*")]
    private static partial Regex Address();
}
