using System.ComponentModel;
using System.Diagnostics;

namespace Varumarke.Web.Tests.Hosting;

/// <summary>Runs a program for Node.js, and keeps what it says.</summary>
internal static class NodeProgram
{
    /// <summary>The packages below a folder of the repository, or a sentence that says how they come there.</summary>
    public static void AssertInstalled(string folder) => Assert.True(
        Directory.Exists(Path.Combine(Site.Repository, folder, "node_modules")),
        $"The packages of {folder} are not installed. ./test.sh installs them; by hand: npm ci --prefix {folder} --ignore-scripts");

    /// <summary>Runs it to its end.</summary>
    public static async Task<(int Code, string Output)> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("node", arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            using Process node = Process.Start(start)!;
            Task<string> output = node.StandardOutput.ReadToEndAsync();
            Task<string> errors = node.StandardError.ReadToEndAsync();
            await node.WaitForExitAsync();
            return (node.ExitCode, await output + await errors);
        }
        catch (Win32Exception missing)
        {
            return (-1, $"Node.js is needed and could not be started: {missing.Message}. ./test.sh installs it; by hand: the package nodejs.");
        }
    }
}
