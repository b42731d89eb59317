using System.Diagnostics;
using Varumarke.Web.Tests.Hosting;
using Xunit.Abstractions;

namespace Varumarke.Web.Tests.Backoffice;

/// <summary>What people do in the backoffice, done in Chromium. The steps are in <c>tests/browser/specs</c>.</summary>
public sealed class BrowserTests(ITestOutputHelper output) : IDisposable
{
    private static readonly string Tools = Path.Combine(Site.Repository, "tests", "browser");
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("varumarke-browser-");

    [Fact]
    public async Task Backoffice_InChromium_WorksFromThePrintedPasswordToTheDeliveredText()
    {
        Assert.True(
            Directory.Exists(Path.Combine(Tools, "node_modules")),
            "The browser tests are not installed. ./test.sh installs them; by hand: npm ci --prefix tests/browser --ignore-scripts");
        Assert.True(
            File.Exists(Chromium),
            $"There is no browser at {Chromium}. ./test.sh installs it; by hand: the package chromium, or the variable CHROMIUM with the path of one.");
        AddPackage();
        using FirstStart program = await FirstStart.RunAsync(_folder.FullName);

        (int code, string said) = await RunAsync(program);

        output.WriteLine(said);
        Assert.True(code == 0, said);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static string Chromium => Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium";

    // What other people have written for the client lies below the program's own folder.
    private void AddPackage()
    {
        DirectoryInfo target = _folder.CreateSubdirectory(Path.Combine("App_Plugins", "greeting"));
        foreach (string file in Directory.EnumerateFiles(Path.Combine(Tools, "App_Plugins", "greeting")))
        {
            File.Copy(file, Path.Combine(target.FullName, Path.GetFileName(file)));
        }
    }

    private async Task<(int Code, string Output)> RunAsync(FirstStart program)
    {
        var start = new ProcessStartInfo("node", [Path.Combine(Tools, "node_modules", "@playwright", "test", "cli.js"), "test"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Tools,
            Environment =
            {
                ["SITE"] = program.Address,
                ["ADMINISTRATOR"] = program.UserName,
                ["FIRST_PASSWORD"] = program.Password,
                ["MAIL"] = Path.Combine(_folder.FullName, "App_Data", "mail"),
                ["BROWSER_OUTPUT"] = Path.Combine(_folder.FullName, "results"),
                ["CHROMIUM"] = Chromium,
            },
        };
        using Process node = Process.Start(start)!;
        Task<string> steps = node.StandardOutput.ReadToEndAsync();
        Task<string> errors = node.StandardError.ReadToEndAsync();
        await node.WaitForExitAsync();
        return (node.ExitCode, await steps + await errors);
    }
}
