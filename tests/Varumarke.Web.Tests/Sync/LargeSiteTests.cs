using System.Diagnostics;
using Xunit.Abstractions;

namespace Varumarke.Web.Tests.Sync;

/// <summary>Few enough documents to be quick; VARUMARKE_TEST_DOCUMENTS=5000 makes it the measurement.</summary>
public sealed class LargeSiteTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Import_ManyDocuments_PublishesThemAll()
    {
        int documents = int.Parse(Environment.GetEnvironmentVariable("VARUMARKE_TEST_DOCUMENTS") ?? "300", System.Globalization.CultureInfo.InvariantCulture);
        await using var host = new SyncHost();
        LargeSite.Write(host, documents);
        await host.RunAsync("export", Path.Combine(host.Root, "warm"));

        var clock = Stopwatch.StartNew();
        TimeSpan cpu = Process.GetCurrentProcess().TotalProcessorTime;
        SyncRunResult run = await host.RunAsync("import", host.Config, "--quiet");
        output.WriteLine($"{documents} documents of 20 properties in two languages, imported and published: {clock.Elapsed}, processor {Process.GetCurrentProcess().TotalProcessorTime - cpu}");
        clock.Restart();
        SyncRunResult second = await host.RunAsync("import", host.Config, "--quiet");
        output.WriteLine($"again, unchanged: {clock.Elapsed}");
        output.WriteLine(run.Output);

        Assert.Equal(string.Empty, run.Failures());
        Assert.Equal(documents, run.Report.GetProperty("items").EnumerateArray().Count(item => item.GetProperty("kind").GetString() == "Content"));
        Assert.Equal(documents, host.Get<Umbraco.Cms.Core.Services.IContentService>().CountPublished());
        Assert.Equal(string.Empty, second.Others("unchanged"));
    }
}
