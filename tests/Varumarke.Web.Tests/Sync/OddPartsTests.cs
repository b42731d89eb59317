using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using File = System.IO.File;

namespace Varumarke.Web.Tests.Sync;

/// <summary>The harm of a fault is in proportion: what can be represented comes in, with a note.</summary>
public sealed class OddPartsTests
{
    private static readonly Guid About = new("a1700000-0000-4000-8000-000000000051");

    [Fact]
    public async Task Import_TabWhoseKeyIsNoGuid_KeepsTheTypeAndItsDocuments()
    {
        await using SyncHost host = Copied();
        string key = TabKey(host, "article");
        host.Edit("ContentTypes/article.config", key, "t2222222-0000-4000-8000-00000000002t");

        SyncRunResult run = await host.RunAsync("import", host.Config);

        Assert.Equal(string.Empty, run.Failures());
        Assert.Contains(run.Line("ContentTypes", "article").Notes, note => note.Contains("t2222222", StringComparison.Ordinal));
        Guid made = Tab(host, "article").Key;
        Assert.NotEqual(Guid.Empty, made);
        Assert.True(host.Get<IContentService>().GetById(About)!.PublishedCultures.Any());

        SyncRunResult second = await host.RunAsync("import", host.Config);
        Assert.Equal(string.Empty, second.Others("unchanged", "notImported"));
        Assert.Equal(made, Tab(host, "article").Key);

        await using SyncHost other = Copied();
        other.Edit("ContentTypes/article.config", key, "t2222222-0000-4000-8000-00000000002t");
        await other.RunAsync("import", other.Config);
        Assert.Equal(made, Tab(other, "article").Key);
    }

    [Fact]
    public async Task Import_TabKeySharedByTwoTypes_GivesTheSecondAnother()
    {
        await using SyncHost host = Copied();
        host.Edit("ContentTypes/seo.config", TabKey(host, "seo"), TabKey(host, "article"));

        SyncRunResult dry = await host.RunAsync("import", host.Config, "--dry-run");
        SyncRunResult run = await host.RunAsync("import", host.Config);

        Assert.Equal(string.Empty, run.Failures());
        Assert.NotEqual(Tab(host, "seo").Key, Tab(host, "article").Key);
        string[] notes = [.. run.Line("ContentTypes", "article").Notes, .. run.Line("ContentTypes", "seo").Notes];
        Assert.Single(notes, note => note.Contains("belongs to another type", StringComparison.Ordinal));
        Assert.Equal(run.Lines(), dry.Lines());
        Assert.Equal(string.Empty, (await host.RunAsync("import", host.Config)).Others("unchanged", "notImported"));
    }

    [Fact]
    public async Task Import_PropertyKeySharedByTwoTypes_GivesTheSecondAnother()
    {
        await using SyncHost host = Copied();
        host.Edit("ContentTypes/seo.config", PropertyKey(host, "seo"), PropertyKey(host, "article"));

        SyncRunResult run = await host.RunAsync("import", host.Config);

        Assert.Equal(string.Empty, run.Failures());
        Assert.Equal(string.Empty, (await host.RunAsync("import", host.Config)).Others("unchanged", "notImported"));
    }

    [Fact]
    public async Task Import_FileNamesAndFoldersInAnyCase_AreRead()
    {
        await using SyncHost host = Copied();
        string content = Path.Combine(host.Config, "Content");
        File.Move(Path.Combine(content, "first.config"), Path.Combine(content, "FIRST.CONFIG"));
        Directory.Move(Path.Combine(host.Config, "DataTypes"), Path.Combine(host.Config, "datatypes"));

        SyncRunResult run = await host.RunAsync("import", host.Config);

        Assert.Equal(string.Empty, run.Failures());
        Assert.Equal("created", run.Line("Content", "First").Outcome);
        SyncRunResult export = await host.RunAsync("export", host.Config);
        Assert.Equal(string.Empty, export.Failures());
        Assert.False(Directory.Exists(Path.Combine(host.Config, "DataTypes")));
        Assert.Equal(string.Empty, (await host.RunAsync("export", host.Config)).Others("unchanged"));
    }

    [Fact]
    public async Task Import_ItemWithAKeyOfAnotherKind_SaysSoInWords()
    {
        await using SyncHost host = Copied();
        host.Edit("Content/first.config", "a1700000-0000-4000-8000-000000000052", "a1700000-0000-4000-8000-000000000040");

        SyncRunResult run = await host.RunAsync("import", host.Config);

        Assert.Contains("belongs to node", run.Line("Content", "First").Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("SQLite", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_PropertiesOfOneSortOrder_AreSettledAtOnceAndCanChangePlaces()
    {
        await using SyncHost host = new SyncHost().Start();
        await host.RunAsync("import", host.Config);
        Assert.Equal(string.Empty, (await host.RunAsync("import", host.Config)).Others("unchanged"));
        Assert.Equal(["text", "rich"], Properties(host));
        string file = Path.Combine(host.Config, "ContentTypes", "plain.config");
        string text = await File.ReadAllTextAsync(file);
        int at = text.IndexOf("</GenericProperty>", StringComparison.Ordinal);
        await File.WriteAllTextAsync(file, text.Insert(at, "<SortOrder>1</SortOrder>"));

        await host.RunAsync("import", host.Config);

        Assert.Equal(["rich", "text"], Properties(host));
        Assert.Equal(string.Empty, (await host.RunAsync("import", host.Config)).Others("unchanged"));
    }

    private static string[] Properties(SyncHost host)
    {
        return [.. host.Get<IContentTypeService>().Get("plain")!.PropertyTypes.OrderBy(property => property.SortOrder).Select(property => property.Alias)];
    }

    private static SyncHost Copied()
    {
        var host = new SyncHost();
        host.AddMedia("river.png", TinyPng.Bytes);
        host.CopySite("umbraco17");
        return host;
    }

    private static string TabKey(SyncHost host, string type) => Element(host, type, "Tabs", "Tab");

    private static string PropertyKey(SyncHost host, string type) => Element(host, type, "GenericProperties", "GenericProperty");

    private static string Element(SyncHost host, string type, string list, string name)
    {
        var root = System.Xml.Linq.XElement.Load(Path.Combine(host.Config, "ContentTypes", type + ".config"));
        return root.Element(list)!.Elements(name).First().Element("Key")!.Value;
    }

    private static PropertyGroup Tab(SyncHost host, string type)
    {
        return host.Get<IContentTypeService>().Get(type)!.PropertyGroups.OrderBy(group => group.SortOrder).First();
    }
}
