using System.ComponentModel;
using System.Diagnostics;
using Varumarke.Web.Tests.Hosting;

namespace Varumarke.Web.Tests.DeliveryApi;

/// <summary>
/// Other people's tools read the OpenAPI documents: a linter, and three generators whose clients are compiled and run against the
/// site. The tools and the programs lie in <c>tests/clients</c>.
/// </summary>
public sealed class GeneratedClientTests : IDisposable
{
    private static readonly string Tools = Path.Combine(Site.Repository, "tests", "clients");
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("varumarke-clients-");

    [Fact]
    public async Task Documents_OtherPeoplesTools_FindNoFaultAndTheirClientsRun()
    {
        Assert.True(
            Directory.Exists(Path.Combine(Tools, "node_modules")),
            "The generators are not installed. ./test.sh installs them; by hand: npm ci --prefix tests/clients --ignore-scripts");
        using var site = new SeededSite();
        site.UseKestrel(0);
        site.StartServer();

        (int code, string output) = await RunAsync(site.ClientOptions.BaseAddress.AbsoluteUri.TrimEnd('/'));

        Assert.True(code == 0, output);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task<(int Code, string Output)> RunAsync(string address)
    {
        var start = new ProcessStartInfo("node", [Path.Combine(Tools, "run.mjs"), address, _folder.FullName])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
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
            return (-1, $"Node.js is needed to try the generated clients, and could not be started: {missing.Message}. ./test.sh installs it; by hand: the package nodejs.");
        }
    }
}
