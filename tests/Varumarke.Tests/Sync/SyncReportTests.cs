using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using Varumarke.Engine.Sync.Reporting;

namespace Varumarke.Tests.Sync;

public sealed class SyncReportTests
{
    private static readonly Guid Key = new("6f1c0f65-3f0e-4a0f-9d5f-0b8a6ad4e901");

    [Fact]
    public void Text_Report_HasALineAnItemAndTheSums()
    {
        using var output = new StringWriter { NewLine = "\n" };

        SyncReportText.Write(Report(), quiet: false, output);

        Assert.Equal(
            """
            created      Content Älven (Content/alven.config)
                         note: The template 'Page' is not here and was left out.
            failed       Content Fel (Content/fel.config): It is wrong.

            import /config (dry run, nothing written): 1 created, 1 failed.

            """.ReplaceLineEndings("\n"),
            output.ToString());
    }

    [Fact]
    public void Text_Quiet_HasOnlyWhatFailed()
    {
        using var output = new StringWriter();

        SyncReportText.Write(Report(), quiet: true, output);

        Assert.DoesNotContain("Älven", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("It is wrong.", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Json_Report_HasCountsAndItems()
    {
        using JsonDocument json = JsonDocument.Parse(SyncReportJson.Write(Report()));
        JsonElement root = json.RootElement;

        Assert.Equal(1, root.GetProperty("counts").GetProperty("created").GetInt32());
        Assert.Equal(0, root.GetProperty("counts").GetProperty("notImported").GetInt32());
        Assert.True(root.GetProperty("dryRun").GetBoolean());
        Assert.Equal("failed", root.GetProperty("items")[1].GetProperty("outcome").GetString());
        Assert.Equal("It is wrong.", root.GetProperty("items")[1].GetProperty("reason").GetString());
        Assert.Equal(Key, root.GetProperty("items")[0].GetProperty("key").GetGuid());
    }

    [Fact]
    public void Progress_ManySteps_IsALineASecond()
    {
        var clock = new FakeTimeProvider();
        using var output = new StringWriter();
        var progress = new SyncProgressLines(output, clock);

        for (int step = 1; step <= 100; step++)
        {
            progress.Report(new SyncProgress("Content", step, 100));
            clock.Advance(TimeSpan.FromMilliseconds(100));
        }

        Assert.Equal(9, output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    private static SyncReport Report()
    {
        var report = new SyncReport("import", "/config", dryRun: true);
        report.Add(new SyncLine("Content", Key, "Älven", "Content/alven.config", SyncOutcome.Created, null, ["The template 'Page' is not here and was left out."]));
        report.Add(new SyncLine("Content", Key, "Fel", "Content/fel.config", SyncOutcome.Failed, "It is wrong.", []));
        return report;
    }
}
