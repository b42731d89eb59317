using System.Diagnostics;
using System.Text.RegularExpressions;
using Varumarke.Web.Tests.Hosting;

namespace Varumarke.Web.Tests.Backoffice;

/// <summary>The program as a new user starts it, with the seed, and what its first start prints for a person.</summary>
internal sealed partial class FirstStart : IDisposable
{
    private readonly Process _process;
    private readonly Task _rest;

    private FirstStart(Process process, string address, string userName, string password)
    {
        _process = process;
        _rest = process.StandardOutput.ReadToEndAsync();
        (Address, UserName, Password) = (address, userName, password);
    }

    public string Address { get; }

    public string UserName { get; }

    public string Password { get; }

    public static async Task<FirstStart> RunAsync(string folder)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Varumarke.Web.dll"), "--urls=http://127.0.0.1:0"])
        {
            RedirectStandardOutput = true,
            WorkingDirectory = folder,
            Environment =
            {
                ["DOTNET_ENVIRONMENT"] = "Development",
                ["Logging__LogLevel__Default"] = "Warning",
                ["Varumarke__Metrics__Url"] = string.Empty,
                ["Varumarke__Database__ConnectionString"] = $"Data Source={Path.Combine(folder, "site.sqlite")}",
                ["Varumarke__Media__Path"] = Path.Combine(folder, "media"),
                ["Varumarke__Temporary__Path"] = Path.Combine(folder, "temporary"),
                ["Varumarke__Renditions__Path"] = Path.Combine(folder, "renditions"),
                ["Varumarke__Search__Path"] = Path.Combine(folder, "search"),
                ["Varumarke__Seed__ConfigFolder"] = Path.Combine(Site.Repository, "umbraco-config"),
                ["Varumarke__Seed__MediaFolder"] = Path.Combine(Site.Repository, "media-seed"),
            },
        };
        Process process = Process.Start(start)!;
        string address = string.Empty;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            address = RunningAt().Match(line) is { Success: true } running ? running.Groups[1].Value : address;
            if (SignInAs().Match(line) is { Success: true } account)
            {
                return new FirstStart(process, address, account.Groups[1].Value, account.Groups[2].Value);
            }
        }

        throw new InvalidOperationException($"The program ended with {process.ExitCode} before it said how to sign in.");
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _rest.GetAwaiter().GetResult();
        _process.Dispose();
    }

    [GeneratedRegex("running at (http://\\S+)")]
    private static partial Regex RunningAt();

    [GeneratedRegex("sign in as (\\S+), for the first time with (\\S+)")]
    private static partial Regex SignInAs();
}
