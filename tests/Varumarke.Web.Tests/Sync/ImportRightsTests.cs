using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Varumarke.Web.Tests.Hosting;

namespace Varumarke.Web.Tests.Sync;

/// <summary>Rights that come in by a file: what cannot be read does not open what it closes.</summary>
public sealed class ImportRightsTests
{
    private static readonly Guid School = Guid.Parse("a6119d42-a30c-50b0-9869-d48cb59b5ae6");

    [Theory]
    [InlineData("<withdrawnOn>\n      <Value><![CDATA[]]></Value>", "<withdrawnOn>\n      <Value><![CDATA[i våras]]></Value>")]
    [InlineData("<deliverableTo>\n      <Value><![CDATA[]]></Value>", "<deliverableTo>\n      <Value><![CDATA[31/12/2025]]></Value>")]
    [InlineData("<consentWithdrawn>\n      <Value><![CDATA[]]></Value>", "<consentWithdrawn>\n      <Value><![CDATA[ja]]></Value>")]
    [InlineData("<deliverableTo>\n      <Value><![CDATA[]]></Value>", "<deliverableTo>\n      <Value><![CDATA[]]></Value><Value Culture=\"en-GB\"><![CDATA[2025-12-31]]></Value>")]
    [InlineData("<deliverableTo>\n      <Value><![CDATA[]]></Value>", "<deliverableTo>\n      <Value><![CDATA[]]></Value><Value Culture=\"fr-FR\"><![CDATA[2025-12-31]]></Value>")]
    [InlineData("<deliverableTo>\n      <Value><![CDATA[]]></Value>", "<deliverableTo>\n      <Value><![CDATA[]]></Value><Value Segment=\"bil\"><![CDATA[2025-12-31]]></Value>")]
    public async Task Import_RightThatCannotComeIn_TakesTheApprovalWithIt(string from, string to)
    {
        await using SyncHost host = OnePicture();
        host.Edit("Media/barn-pa-skolgarden.config", from, to);

        SyncRunResult first = await ImportAsync(host);
        SyncRunResult second = await ImportAsync(host);

        Assert.Contains(first.Line("Media", "Barn på skolgården").Notes, note => note.StartsWith("The approval was left out", StringComparison.Ordinal));
        Assert.Equal("unchanged", second.Line("Media", "Barn på skolgården").Outcome);
        Assert.Null(Picture(host).GetValue<string>("approval"));
    }

    [Fact]
    public async Task Import_RightsThatAreClear_ComeInWithTheApproval()
    {
        await using SyncHost host = OnePicture();
        host.Edit("Media/barn-pa-skolgarden.config", "<deliverableTo>\n      <Value><![CDATA[]]></Value>", "<deliverableTo>\n      <Value><![CDATA[2026-12-31T12:00:00+05:00]]></Value>");

        SyncRunResult first = await ImportAsync(host);

        Assert.Empty(first.Line("Media", "Barn på skolgården").Notes);
        Assert.Equal("approved", Picture(host).GetValue<string>("approval"));
        Assert.Equal(new DateTime(2026, 12, 31, 12, 0, 0), Picture(host).GetValue<DateTime>("deliverableTo"));
    }

    [Fact]
    public async Task Import_ApprovedWithoutAPhotographer_ComesInAndIsNotApproved()
    {
        await using SyncHost host = OnePicture();
        host.Edit("Media/barn-pa-skolgarden.config", "<photographer>\n      <Value><![CDATA[Varumärke-projektet]]></Value>", "<photographer>\n      <Value><![CDATA[]]></Value>");

        SyncRunResult first = await ImportAsync(host);

        Assert.Contains(first.Line("Media", "Barn på skolgården").Notes, note => note.StartsWith("The approval was left out. It cannot be approved. Missing: the photographer", StringComparison.Ordinal));
        Assert.Null(Picture(host).GetValue<string>("approval"));
    }

    private static IMedia Picture(SyncHost host) => host.Get<IMediaService>().GetById(School)!;

    private static Task<SyncRunResult> ImportAsync(SyncHost host) => host.RunAsync("import", host.Config, "--media", host.Media);

    private static SyncHost OnePicture()
    {
        var host = new SyncHost();
        string seed = Path.Combine(Site.Repository, "umbraco-config");
        foreach (string folder in (string[])["Languages", "DataTypes", "MediaTypes"])
        {
            foreach (string file in Directory.EnumerateFiles(Path.Combine(seed, folder)))
            {
                host.Write(Path.Combine(folder, Path.GetFileName(file)), System.IO.File.ReadAllText(file));
            }
        }

        foreach (string file in (string[])["bilder.config", "bilder-manniskor.config", "barn-pa-skolgarden.config"])
        {
            host.Write(Path.Combine("Media", file), System.IO.File.ReadAllText(Path.Combine(seed, "Media", file)));
        }

        host.AddMedia("barn-pa-skolgarden.jpg", System.IO.File.ReadAllBytes(Directory.EnumerateFiles(Path.Combine(Site.Repository, "media-seed"), "barn-pa-skolgarden.jpg", SearchOption.AllDirectories).Single()));
        return host;
    }
}
