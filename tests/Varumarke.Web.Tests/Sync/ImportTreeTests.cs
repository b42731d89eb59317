using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using static Varumarke.Web.Tests.Sync.MiniSite;
using File = System.IO.File;

namespace Varumarke.Web.Tests.Sync;

/// <summary>Names, parents and the order of siblings.</summary>
public sealed class ImportTreeTests
{
    [Fact]
    public async Task Import_SiblingsOfOneName_AreNumberedOnceAndToldOnce()
    {
        await using SyncHost host = new SyncHost().Start()
            .Document(100, "Nyheter", new MiniPage("plain") { SortOrder = 0 })
            .Document(101, "Nyheter", new MiniPage("plain") { SortOrder = 1 })
            .Document(102, "Aktuellt", new MiniPage("page") { Names = Name("sv-SE", "Aktuellt") + Name("en-GB", "News") })
            .Document(103, "Aktuellare", new MiniPage("page") { Names = Name("sv-SE", "Aktuellare") + Name("en-GB", "News"), SortOrder = 3 });
        SyncRunResult dry = await host.RunAsync("import", host.Config, "--dry-run");

        SyncRunResult run = await host.RunAsync("import", host.Config);

        Assert.Equal(string.Empty, run.Failures());
        Assert.Equal(dry.Lines(), run.Lines());
        Assert.Equal("Nyheter", Document(host, 100).Name);
        Assert.Equal("Nyheter (1)", Document(host, 101).Name);
        Assert.Equal("News (1)", Document(host, 103).GetCultureName("en-GB"));
        Assert.Equal(2, run.Lines().Split("so it is called").Length - 1);
        int versions = Versions(host, 101) + Versions(host, 103);

        SyncRunResult second = await host.RunAsync("import", host.Config);

        Assert.Equal(string.Empty, second.Others("unchanged"));
        Assert.Equal(versions, Versions(host, 101) + Versions(host, 103));
    }

    [Fact]
    public async Task Import_NumberedHereAndTheSiblingGone_GetsItsNameBack()
    {
        await using SyncHost host = new SyncHost().Start()
            .Document(100, "Nyheter", new MiniPage("plain"))
            .Document(101, "Nyheter", new MiniPage("plain") { SortOrder = 1 });
        await host.RunAsync("import", host.Config);
        host.Document(100, "Arkiv", new MiniPage("plain"));

        await host.RunAsync("import", host.Config);

        Assert.Equal("Nyheter", Document(host, 101).Name);
        Assert.Equal(string.Empty, (await host.RunAsync("import", host.Config)).Others("unchanged"));
    }

    [Fact]
    public async Task Import_LiveAndBinnedOfOneName_KeepItBoth()
    {
        await using SyncHost host = new SyncHost().Start()
            .Document(100, "Nyheter", new MiniPage("plain"))
            .Document(101, "Nyheter", new MiniPage("plain") { Trashed = true })
            .Document(102, "Aktuellt", new MiniPage("page") { Names = Name("sv-SE", "Aktuellt") })
            .Document(103, "Aktuellt", new MiniPage("page") { Names = Name("sv-SE", "Aktuellt"), Trashed = true })
            .Picture(200, "Bild", string.Empty);
        string live = await File.ReadAllTextAsync(Path.Combine(host.Config, "Media", "00200.config"));
        host.Write("Media/201.config", live
            .Replace(Key(200).ToString(), Key(201).ToString(), StringComparison.Ordinal)
            .Replace("<Trashed>False", "<Trashed>True", StringComparison.Ordinal));

        SyncRunResult run = await host.RunAsync("import", host.Config);

        Assert.Equal(string.Empty, run.Failures());
        Assert.Equal(("Nyheter", true), (Document(host, 101).Name, Document(host, 101).Trashed));
        Assert.Equal("Aktuellt", Document(host, 103).GetCultureName("sv-SE"));
        Assert.Equal("Bild", host.Get<IMediaService>().GetById(Key(201))!.Name);
        Assert.DoesNotContain("(1)", run.Lines(), StringComparison.Ordinal);
        Assert.Equal(string.Empty, (await host.RunAsync("import", host.Config)).Others("unchanged"));
    }

    [Fact]
    public async Task Import_TwoInTheBinOfOneName_IsSettled()
    {
        await using SyncHost host = new SyncHost().Start()
            .Document(100, "Nyheter", new MiniPage("plain") { Trashed = true })
            .Document(101, "Nyheter", new MiniPage("plain") { Trashed = true });

        SyncRunResult run = await host.RunAsync("import", host.Config);

        Assert.Equal(string.Empty, run.Failures());
        Assert.Equal(string.Empty, (await host.RunAsync("import", host.Config)).Others("unchanged"));
    }

    [Fact]
    public async Task Import_ParentThatFailed_IsSaidToHaveFailed()
    {
        await using SyncHost host = new SyncHost().Start()
            .Document(101, "Barn", new MiniPage("plain") { Parent = 100 })
            .Document(102, "Barnbarn", new MiniPage("plain") { Parent = 101 });
        host.Write("Content/100.config", $"<Content Key=\"{Key(100)}\" Alias=\"Mor\" Level=\"1\"><Info /></Content>");

        SyncRunResult run = await host.RunAsync("import", host.Config);

        Assert.Contains("is in the folder and could not be imported", run.Line("Content", "Barn").Reason, StringComparison.Ordinal);
        Assert.Contains("is in the folder and could not be imported", run.Line("Content", "Barnbarn").Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_ParentsInACycle_FailTheyAlone()
    {
        await using SyncHost host = new SyncHost().Start()
            .Document(100, "Ett", new MiniPage("plain") { Parent = 102 })
            .Document(101, "Två", new MiniPage("plain") { Parent = 100 })
            .Document(102, "Tre", new MiniPage("plain") { Parent = 101 })
            .Document(103, "Under", new MiniPage("plain") { Parent = 102 })
            .Document(104, "Egen", new MiniPage("plain") { Parent = 104 })
            .Document(105, "Hem", new MiniPage("plain"))
            .Document(106, "Barn", new MiniPage("plain") { Parent = 105 });

        SyncRunResult run = await host.RunAsync("import", host.Config);

        Assert.Equal(["Barn", "Hem"], new[] { "Barn", "Hem" }.Where(alias => run.Line("Content", alias).Outcome == "created"));
        Assert.Equal("It lies, by way of its parents, below itself: 'Ett' → 'Tre' → 'Två' → 'Ett'.", run.Line("Content", "Ett").Reason);
        Assert.Equal("It lies, by way of its parents, below itself: 'Egen' → 'Egen'.", run.Line("Content", "Egen").Reason);
        Assert.Equal($"Its parent 'x' ({Key(102)}) is in the folder and could not be imported.", run.Line("Content", "Under").Reason);
        Assert.Equal(5, run.Count("failed"));
    }

    [Fact]
    public async Task Import_ParentsInACycleThatAreHereAlready_StayAndTakeWhatIsBelow()
    {
        await using SyncHost host = new SyncHost().Start()
            .Document(100, "Ett", new MiniPage("plain"))
            .Document(101, "Två", new MiniPage("plain") { Parent = 100 });
        await host.RunAsync("import", host.Config);
        host.Document(100, "Ett", new MiniPage("plain") { Parent = 101 })
            .Document(102, "Nytt", new MiniPage("plain") { Parent = 101 });

        SyncRunResult run = await host.RunAsync("import", host.Config);

        Assert.Equal(2, run.Count("failed"));
        Assert.Equal("created", run.Line("Content", "Nytt").Outcome);
        Assert.Equal(Document(host, 100).Id, Document(host, 101).ParentId);
    }

    [Fact]
    public async Task Import_ParentInTheBin_TakesTheChildThere()
    {
        await using SyncHost host = new SyncHost().Start()
            .Document(100, "Mor", new MiniPage("plain") { Trashed = true })
            .Document(101, "Barn", new MiniPage("plain") { Parent = 100 });

        SyncRunResult run = await host.RunAsync("import", host.Config);

        Assert.Equal(string.Empty, run.Failures());
        Assert.Contains("lies in the bin, and so does it", Assert.Single(run.Line("Content", "Barn").Notes), StringComparison.Ordinal);
        Assert.True(Document(host, 101).Trashed);
        Assert.Equal(Document(host, 100).Id, Document(host, 101).ParentId);
        Assert.Equal(string.Empty, (await host.RunAsync("import", host.Config)).Others("unchanged"));
    }

    [Fact]
    public async Task Import_ParentBinnedHereAlone_SaysSo()
    {
        await using SyncHost host = new SyncHost().Start().Document(100, "Mor", new MiniPage("plain"));
        await host.RunAsync("import", host.Config);
        host.Get<IContentService>().MoveToRecycleBin(Document(host, 100));
        File.Delete(Path.Combine(host.Config, "Content", "00100.config"));
        host.Document(101, "Barn", new MiniPage("plain") { Parent = 100 });

        SyncRunResult run = await host.RunAsync("import", host.Config);

        Assert.Contains("lies in the bin here", run.Line("Content", "Barn").Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ExportImport_EqualSortOrders_KeepTheirPlaces()
    {
        await using SyncHost host = new SyncHost().Start()
            .Document(100, "Mor", new MiniPage("plain"))
            .Document(101, "Cesar", new MiniPage("plain") { Parent = 100 })
            .Document(102, "Adam", new MiniPage("plain") { Parent = 100 })
            .Document(103, "Bertil", new MiniPage("plain") { Parent = 100 });
        await host.RunAsync("import", host.Config);
        Assert.Equal(["Cesar", "Adam", "Bertil"], Children(host));
        string folder = Path.Combine(host.Root, "out");
        await host.RunAsync("export", folder);
        Assert.Equal(string.Empty, (await host.RunAsync("import", folder)).Others("unchanged"));

        await using var other = new SyncHost();
        Assert.Equal(string.Empty, (await other.RunAsync("import", folder)).Failures());
        await other.RunAsync("export", Path.Combine(other.Root, "out"));

        Assert.Equal(["Cesar", "Adam", "Bertil"], Children(other));
        Assert.Equal(FolderBytes.Of(folder), FolderBytes.Of(Path.Combine(other.Root, "out")));
    }

    [Fact]
    public async Task Import_SixtyFourLevels_AreAllPublished()
    {
        await using SyncHost host = new SyncHost().Start();
        for (int level = 0; level < 64; level++)
        {
            host.Document(100 + level, $"Nivå {level}", new MiniPage("plain") { Parent = level == 0 ? 0 : 99 + level });
        }

        SyncRunResult run = await host.RunAsync("import", host.Config);

        Assert.Equal(string.Empty, run.Failures());
        Assert.True(Document(host, 163).Published);
        Assert.Equal(string.Empty, (await host.RunAsync("import", host.Config)).Others("unchanged"));
    }

    [Fact]
    public async Task Import_PicturesThatAreMissing_AreTold()
    {
        await using SyncHost host = new SyncHost().Start().Document(100, "Hem", new MiniPage("plain")
        {
            Properties = Value("rich", $"<p><img src=\"/media/x/borta.jpg\" data-udi=\"umb://media/{Key(999):n}\"></p>"),
        });

        SyncRunResult run = await host.RunAsync("import", host.Config);

        Assert.Equal(string.Empty, run.Failures());
        Assert.Contains($"'rich' names the media item {Key(999)}", Assert.Single(run.Line("Content", "Hem").Notes), StringComparison.Ordinal);
    }

    private static IContent Document(SyncHost host, int key)
    {
        return host.Get<IContentService>().GetById(Key(key))!;
    }

    private static int Versions(SyncHost host, int key)
    {
        return host.Get<IContentService>().GetVersions(Document(host, key).Id).Count();
    }

    private static string[] Children(SyncHost host)
    {
        return [.. host.Get<IEntityService>().GetChildren(Document(host, 100).Id, UmbracoObjectTypes.Document).Select(child => child.Name!)];
    }
}
