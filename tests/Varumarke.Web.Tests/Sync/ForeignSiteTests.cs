using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using File = System.IO.File;

namespace Varumarke.Web.Tests.Sync;

/// <summary>Exports of other people's sites, in the shapes of Umbraco 16 and 17 (the files under Sites, made for these tests).</summary>
public sealed class ForeignSiteTests
{
    private static readonly Guid About = new("a1700000-0000-4000-8000-000000000051");
    private static readonly Guid River = new("a1700000-0000-4000-8000-000000000040");
    private static readonly Guid Old = new("a1700000-0000-4000-8000-000000000054");

    [Fact]
    public async Task Import_Umbraco17_ComesThroughWithNotes()
    {
        await using SyncHost host = Host();
        SyncRunResult run = await host.RunAsync("import", SyncHost.Site("umbraco17"), "--media", host.Media);

        Assert.Equal(string.Empty, run.Failures());
        Assert.Equal(0, run.Code);
        Assert.Contains("'Acme.StarRating' is not here", Assert.Single(run.Line("DataTypes", "Star Rating").Notes), StringComparison.Ordinal);
        Assert.Contains(run.Line("ContentTypes", "article").Notes, note => note.Contains("The template 'Article'", StringComparison.Ordinal));
        Assert.Contains(run.Line("ContentTypes", "article").Notes, note => note.Contains("The data type of 'lost' is not here", StringComparison.Ordinal));
        Assert.Contains("'fr-FR'", Assert.Single(run.Line("Dictionary", "Search").Notes), StringComparison.Ordinal);
        Assert.Equal("notImported", run.Line("Templates", "Templates").Outcome);
    }

    [Fact]
    public async Task Import_Umbraco17Twice_ChangesNothingTheSecondTime()
    {
        await using SyncHost host = Host();
        await host.RunAsync("import", SyncHost.Site("umbraco17"), "--media", host.Media);

        SyncRunResult second = await host.RunAsync("import", SyncHost.Site("umbraco17"), "--media", host.Media);

        Assert.Equal(string.Empty, second.Failures());
        Assert.Equal(string.Empty, second.Others("unchanged", "notImported"));
    }

    [Fact]
    public async Task Import_Umbraco17_KeepsValuesKeysAndPublishing()
    {
        await using SyncHost host = Host();
        await host.RunAsync("import", SyncHost.Site("umbraco17"), "--media", host.Media);

        IContent about = host.Get<IContentService>().GetById(About)!;
        Assert.Equal("{\"stars\":4,\"by\":\"Ann\"}", about.GetValue<string>("rating"));
        Assert.Equal("{ \"kept\": [1,  2] }", about.GetValue<string>("lost"));
        Assert.Equal(1, about.GetValue<int>("hidden"));
        Assert.Equal("Om os", about.GetValue<string>("heading", "da-DK"));
        Assert.Contains("\"value\":\"B&B\"", about.GetValue<string>("sections"), StringComparison.Ordinal);
        Assert.Equal(["en-US"], about.PublishedCultures);
        Assert.Equal(7, about.SortOrder);
        Assert.Equal(new DateTime(2026, 2, 3, 4, 5, 6, DateTimeKind.Utc), about.CreateDate.ToUniversalTime());
        ContentSchedule release = Assert.Single(host.Get<IContentService>().GetContentScheduleByContentId(about.Id).FullSchedule);
        Assert.Equal(("da-DK", ContentScheduleAction.Release, 2041), (release.Culture, release.Action, release.Date.Year));
        Assert.True(host.Get<IContentService>().GetById(Old)!.Trashed);
    }

    [Fact]
    public async Task Import_Umbraco17_StoresTheFileAndMeasuresIt()
    {
        await using SyncHost host = Host();
        await host.RunAsync("import", SyncHost.Site("umbraco17"), "--media", host.Media);

        IMedia river = host.Get<IMediaService>().GetById(River)!;
        string value = river.GetValue<string>("umbracoFile")!;
        Assert.Contains("\"focalPoint\":{\"left\":0.25,\"top\":0.5}", value, StringComparison.Ordinal);
        Assert.Equal(TinyPng.Width, river.GetValue<int>("umbracoWidth"));
        Umbraco.Cms.Core.IO.MediaFileManager files = host.Get<Umbraco.Cms.Core.IO.MediaFileManager>();
        using Stream stored = files.GetFile(river, out _);
        Assert.Equal(TinyPng.Bytes.Length, stored.Length);
    }

    [Fact]
    public async Task Import_MediaWithoutItsFile_KeepsTheValueAndSaysSo()
    {
        await using SyncHost host = Host();
        File.Delete(Path.Combine(host.Media, "anything", "river.png"));

        SyncRunResult run = await host.RunAsync("import", SyncHost.Site("umbraco17"), "--media", host.Media);

        Assert.Contains("is not in the media folder", Assert.Single(run.Line("Media", "River").Notes), StringComparison.Ordinal);
        Assert.Contains("/media/qwertyui/river.png", host.Get<IMediaService>().GetById(River)!.GetValue<string>("umbracoFile"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_Umbraco16_KeepsWhatItDoesNotKnow()
    {
        await using SyncHost host = Host();
        SyncRunResult run = await host.RunAsync("import", SyncHost.Site("umbraco16"));

        Assert.Equal(string.Empty, run.Failures());
        Assert.Equal(0, run.Code);
        Assert.Contains(run.Line("Content", "Start").Notes, note => note.Contains("no property 'removedLongAgo'", StringComparison.Ordinal));
        Assert.Contains(run.Line("Content", "Odd").Notes, note => note.Contains("'many', is not Integer", StringComparison.Ordinal));
        Assert.Contains(run.Line("Content", "Foreign").Notes, note => note.Contains("'fromAPackage' is not here", StringComparison.Ordinal));
        IContent start = host.Get<IContentService>().GetById(new Guid("a1600000-0000-4000-8000-000000000050"))!;
        Assert.Equal("[\"red\",\"blue\"]", start.GetValue<string>("colours"));
        Assert.Equal(42, start.GetValue<int>("number"));
        Assert.Equal(new DateTime(2024, 5, 6), start.GetValue<DateTime>("day").Date);
        Assert.True(start.Published);
        IContent foreign = host.Get<IContentService>().GetById(new Guid("a1600000-0000-4000-8000-000000000052"))!;
        Assert.Equal("{ \"raw\": true }", foreign.GetValue<string>("anything"));
        Assert.False(foreign.Published);
    }

    [Fact]
    public async Task Import_Umbraco16Twice_ChangesNothingTheSecondTime()
    {
        await using SyncHost host = Host();
        await host.RunAsync("import", SyncHost.Site("umbraco16"));

        SyncRunResult second = await host.RunAsync("import", SyncHost.Site("umbraco16"));

        Assert.Equal(string.Empty, second.Others("unchanged", "notImported"));
    }

    [Theory]
    [InlineData("umbraco16")]
    [InlineData("umbraco17")]
    public async Task ExportImportExport_IntoAnEmptyDatabase_GivesTheSameBytes(string site)
    {
        await using SyncHost host = Host();
        await host.RunAsync("import", SyncHost.Site(site), "--media", host.Media);
        string first = Path.Combine(host.Root, "first", "config");
        SyncRunResult export = await host.RunAsync("export", first);
        Assert.Equal(string.Empty, export.Failures());

        await using var other = new SyncHost();
        SyncRunResult import = await other.RunAsync("import", first);
        Assert.Equal(string.Empty, import.Failures());
        string second = Path.Combine(other.Root, "second", "config");
        await other.RunAsync("export", second);

        Assert.Equal(FolderBytes.Of(Path.Combine(host.Root, "first")), FolderBytes.Of(Path.Combine(other.Root, "second")));
        Assert.NotEmpty(FolderBytes.Of(Path.Combine(first, "Content")));
    }

    [Fact]
    public async Task Export_Twice_WritesNothingTheSecondTime()
    {
        await using SyncHost host = Host();
        await host.RunAsync("import", SyncHost.Site("umbraco17"), "--media", host.Media);
        await host.RunAsync("export", host.Config);

        SyncRunResult second = await host.RunAsync("export", host.Config);

        Assert.Equal(string.Empty, second.Others("unchanged"));
    }

    [Fact]
    public async Task DryRun_EmptyDatabase_SaysWhatWouldHappenAndWritesNothing()
    {
        await using SyncHost host = Host();
        SyncRunResult dry = await host.RunAsync("import", SyncHost.Site("umbraco17"), "--media", host.Media, "--dry-run");

        Assert.Equal(string.Empty, dry.Failures());
        Assert.Equal("created", dry.Line("Content", "About").Outcome);
        Assert.Null(host.Get<IContentService>().GetById(About));
        Assert.Null(host.Get<IContentTypeService>().Get("article"));
        Assert.Empty(FolderBytes.Of(host.StoredMedia));
        SyncRunResult real = await host.RunAsync("import", SyncHost.Site("umbraco17"), "--media", host.Media);
        Assert.Equal(string.Empty, real.Failures());
        Assert.Equal(dry.Count("created"), real.Count("created"));
    }

    private static SyncHost Host()
    {
        var host = new SyncHost();
        host.AddMedia("anything/river.png", TinyPng.Bytes);
        return host;
    }
}
