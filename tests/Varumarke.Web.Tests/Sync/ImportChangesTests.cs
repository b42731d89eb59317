using File = System.IO.File;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Varumarke.Web.Tests.Hosting;

namespace Varumarke.Web.Tests.Sync;

/// <summary>Importing over what is there already, and folders with faults in them.</summary>
public sealed class ImportChangesTests
{
    private static readonly Guid Home = new("a1700000-0000-4000-8000-000000000050");
    private static readonly Guid About = new("a1700000-0000-4000-8000-000000000051");
    private static readonly Guid First = new("a1700000-0000-4000-8000-000000000052");

    [Fact]
    public async Task Import_ValueChanged_UpdatesThatItemAlone()
    {
        await using SyncHost host = await HostAsync();
        host.Edit("Content/first.config", "First line", "Another line");

        SyncRunResult run = await host.RunAsync("import", host.Config);

        Assert.Equal("updated Content First", run.Others("unchanged", "notImported"));
        Assert.Equal("Another line", Document(host, First).GetValue<string>("heading", "en-US", published: true));
    }

    [Fact]
    public async Task Import_LanguageUnpublished_UnpublishesThatLanguage()
    {
        await using SyncHost host = await HostAsync();
        host.Edit("Content/home.config", "<Published Culture=\"da-DK\">true</Published>", "<Published Culture=\"da-DK\">false</Published>");

        SyncRunResult run = await host.RunAsync("import", host.Config);

        Assert.Equal("updated Content Home", run.Others("unchanged", "notImported"));
        Assert.Equal(["en-US"], Document(host, Home).PublishedCultures);
    }

    [Fact]
    public async Task Import_Moved_MovesWithWhatLiesBelow()
    {
        await using SyncHost host = await HostAsync();
        host.Edit("Content/about.config", $"<Parent Key=\"{Home}\">Home</Parent>", $"<Parent Key=\"{First}\">First</Parent>");

        SyncRunResult run = await host.RunAsync("import", host.Config);

        Assert.Equal("updated Content About", run.Others("unchanged", "notImported"));
        Assert.Equal(Document(host, First).Id, Document(host, About).ParentId);
        Assert.True((await host.RunAsync("import", host.Config)).Others("unchanged", "notImported").Length == 0);
    }

    [Fact]
    public async Task Import_EditedHereSince_BringsTheFileBack()
    {
        await using SyncHost host = await HostAsync();
        var contents = host.Get<IContentService>();
        IContent first = Document(host, First);
        first.SetValue("heading", "Edited by hand", "en-US");
        contents.Save(first);

        SyncRunResult run = await host.RunAsync("import", host.Config);

        Assert.Equal("updated Content First", run.Others("unchanged", "notImported"));
        Assert.Equal("First line", Document(host, First).GetValue<string>("heading", "en-US"));
    }

    [Fact]
    public async Task Export_DraftNewerThanWhatIsPublished_KeepsBoth()
    {
        await using SyncHost host = await HostAsync();
        var contents = host.Get<IContentService>();
        IContent first = Document(host, First);
        first.SetValue("heading", "Not yet public", "en-US");
        contents.Save(first);
        string folder = Path.Combine(host.Root, "edited", "config");
        await host.RunAsync("export", folder);

        await using var other = new SyncHost();
        SyncRunResult run = await other.RunAsync("import", folder);

        Assert.Equal(string.Empty, run.Failures());
        IContent copy = other.Get<IContentService>().GetById(First)!;
        Assert.Equal("Not yet public", copy.GetValue<string>("heading", "en-US"));
        Assert.Equal("First line", copy.GetValue<string>("heading", "en-US", published: true));
        Assert.Equal(string.Empty, (await other.RunAsync("import", folder)).Others("unchanged"));
    }

    [Fact]
    public async Task Export_ItemInTheBin_RemembersWhereItLay()
    {
        await using SyncHost host = await HostAsync();
        host.Get<IContentService>().MoveToRecycleBin(Document(host, First));

        await host.RunAsync("export", host.Config);

        string file = await File.ReadAllTextAsync(Path.Combine(host.Config, "Content", "first.config"));
        Assert.Contains($"<Trashed Parent=\"{Home}\">true</Trashed>", file, StringComparison.Ordinal);
        Assert.Equal(string.Empty, (await host.RunAsync("import", host.Config)).Others("unchanged", "notImported"));
    }

    [Fact]
    public async Task Import_ReportThatCannotBeWritten_SaysSo()
    {
        await using SyncHost host = await HostAsync();
        using var output = new StringWriter();
        using var error = new StringWriter();

        int code = await ProgramCommands.RunAsync(host.Services, output, error, "import", host.Config, "--report", host.Root);

        Assert.Equal(2, code);
        Assert.Contains("The report could not be written", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_ItemDeleted_RemovesItsFile()
    {
        await using SyncHost host = await HostAsync();
        await host.RunAsync("export", host.Config);
        host.Get<IContentService>().Delete(Document(host, First));

        SyncRunResult run = await host.RunAsync("export", host.Config);

        Assert.Equal("removed", run.Line("Content", "first").Outcome);
        Assert.False(File.Exists(Path.Combine(host.Config, "Content", "first.config")));
    }

    [Fact]
    public async Task Import_MandatoryValueMissing_SavesADraftAndFails()
    {
        await using SyncHost host = await HostAsync();
        host.Edit("Content/first.config", "First line", string.Empty);

        SyncRunResult run = await host.RunAsync("import", host.Config);

        Assert.Equal(2, run.Code);
        Assert.Contains("not published", run.Line("Content", "First").Reason, StringComparison.Ordinal);
        Assert.Contains("heading", run.Line("Content", "First").Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_FaultyFiles_FailOneByOneAndTheRestGoesOn()
    {
        await using SyncHost host = await HostAsync();
        host.Write("Content/broken.config", "<Content Key=\"");
        host.Write("Content/key.config", "<Content Key=\"17\" Alias=\"Key\" />");
        host.Write("DataTypes/bomb.config", "<!DOCTYPE a [<!ENTITY b \"c\">]><DataType Key=\"&b;\" />");
        host.Write("ContentTypes/one.config", Type("one", "1", "two", "2"));
        host.Write("ContentTypes/two.config", Type("two", "2", "one", "1"));
        host.Write("Content/orphan.config", Orphan());
        host.Edit("Content/first.config", "First line", "Another line");

        SyncRunResult run = await host.RunAsync("import", host.Config);

        Assert.Equal(2, run.Code);
        Assert.Equal(4, run.Count("failed"));
        Assert.Equal("updated", run.Line("Content", "First").Outcome);
        Assert.Contains("not well-formed", run.Line("Content", "broken").Reason, StringComparison.Ordinal);
        Assert.Contains("<Info> is missing", run.Line("Content", "key").Reason, StringComparison.Ordinal);
        Assert.Contains("DTD", run.Line("DataTypes", "bomb").Reason, StringComparison.Ordinal);
        Assert.Contains("one → two → one", Assert.Single(run.Line("ContentTypes", "two").Notes), StringComparison.Ordinal);
        Assert.Equal(("created", "created"), (run.Line("ContentTypes", "one").Outcome, run.Line("ContentTypes", "two").Outcome));
        Assert.Contains("neither in the folder nor here", run.Line("Content", "Orphan").Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("There is no folder", "import", "/no/such/folder")]
    [InlineData("'folder' missing", "import")]
    [InlineData("'--all'", "export", "x", "--all")]
    public async Task Run_WrongArguments_AnswersOneAndASentence(string expected, params string[] args)
    {
        await using SyncHost host = await HostAsync();
        SyncRunResult run = await host.RunAsync(args);

        Assert.Equal(1, run.Code);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    private static IContent Document(SyncHost host, Guid key)
    {
        return host.Get<IContentService>().GetById(key)!;
    }

    private static string Type(string alias, string number, string other, string otherNumber)
    {
        return $"""
            <ContentType Key="b0000000-0000-4000-8000-00000000000{number}" Alias="{alias}" Level="1">
              <Info>
                <Name>{alias}</Name>
                <Compositions><Composition Key="b0000000-0000-4000-8000-00000000000{otherNumber}">{other}</Composition></Compositions>
              </Info>
            </ContentType>
            """;
    }

    private static string Orphan()
    {
        return """
            <Content Key="b0000000-0000-4000-8000-000000000009" Alias="Orphan" Level="2">
              <Info>
                <Parent Key="b0000000-0000-4000-8000-000000000008">Nobody</Parent>
                <ContentType>article</ContentType>
                <NodeName Default="Orphan" />
              </Info>
            </Content>
            """;
    }

    private static async Task<SyncHost> HostAsync()
    {
        var host = new SyncHost();
        host.AddMedia("river.png", TinyPng.Bytes);
        host.CopySite("umbraco17");
        SyncRunResult run = await host.RunAsync("import", host.Config);
        Assert.Equal(string.Empty, run.Failures());
        return host;
    }
}
