using System.Diagnostics;
using Varumarke.Web.Tests.Hosting;

namespace Varumarke.Web.Tests.Backoffice;

/// <summary>The client speaks Swedish in every screen that is kept, and our own views speak both languages.</summary>
public sealed class ClientTextsTests
{
    [Fact]
    public async Task Texts_OfTheAreasThatAreKept_AreAllInSwedish()
    {
        var start = new ProcessStartInfo("node", ["check-texts.mjs"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.Combine(Site.Repository, "src", "Varumarke.Web", "Backoffice"),
        };
        using Process node = Process.Start(start)!;
        string output = await node.StandardOutput.ReadToEndAsync() + await node.StandardError.ReadToEndAsync();
        await node.WaitForExitAsync();

        Assert.True(node.ExitCode == 0, output);
    }
}
