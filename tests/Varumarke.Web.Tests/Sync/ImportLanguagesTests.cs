using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using static Varumarke.Web.Tests.Sync.MiniSite;
using File = System.IO.File;

namespace Varumarke.Web.Tests.Sync;

/// <summary>Languages as other sites have them, and what documents say in languages that they or the site do not have.</summary>
public sealed class ImportLanguagesTests
{
    [Fact]
    public async Task Import_DefaultLanguageThatIsNotMandatory_StaysSoAndAPageInTheOtherOneIsPublished()
    {
        await using SyncHost host = new SyncHost().Start()
            .Document(100, "News", new MiniPage("page") { Names = Name("en-GB", "News"), Published = "<Published Default=\"true\"><Published Culture=\"en-GB\">true</Published></Published>" });

        SyncRunResult run = await host.RunAsync("import", host.Config);

        Assert.Equal(string.Empty, run.Failures());
        ILanguage main = (await host.Get<ILanguageService>().GetAsync("sv-SE"))!;
        Assert.Equal((true, false), (main.IsDefault, main.IsMandatory));
        Assert.Equal(["en-GB"], host.Get<IContentService>().GetById(Key(100))!.PublishedCultures);
        Assert.Equal(string.Empty, (await host.RunAsync("import", host.Config)).Others("unchanged"));

        await host.RunAsync("export", Path.Combine(host.Root, "out"));
        string file = await File.ReadAllTextAsync(Path.Combine(host.Root, "out", "Languages", "sv-se.config"));
        Assert.Contains("<IsMandatory>false</IsMandatory>", file, StringComparison.Ordinal);
        Assert.Contains("<IsDefault>true</IsDefault>", file, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_FallbackThatIsNotHere_LeavesTheLanguage()
    {
        await using SyncHost host = new SyncHost().Start().Language("en-GB", isDefault: false, fallback: "fr-FR");

        SyncRunResult run = await host.RunAsync("import", host.Config);

        Assert.Equal(string.Empty, run.Failures());
        Assert.Contains("'fr-FR' to fall back to was left out", Assert.Single(run.Line("Languages", "en-GB").Notes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_TwoDefaultLanguages_TakesTheFirstAndIsSettled()
    {
        await using SyncHost host = new SyncHost().Start().Language("en-GB", isDefault: true);

        SyncRunResult run = await host.RunAsync("import", host.Config);

        Assert.Equal(string.Empty, run.Failures());
        Assert.Single((await host.Get<ILanguageService>().GetAllAsync()), language => language.IsDefault);
        Assert.Equal(string.Empty, (await host.RunAsync("import", host.Config)).Others("unchanged"));
    }

    [Fact]
    public async Task Import_NoLanguageTakesOver_TheDefaultStays()
    {
        await using SyncHost host = new SyncHost().Start();
        await host.RunAsync("import", host.Config);
        host.Language("sv-SE", isDefault: false);

        SyncRunResult run = await host.RunAsync("import", host.Config);

        Assert.Equal(string.Empty, run.Failures());
        Assert.Contains("stays the default", Assert.Single(run.Line("Languages", "sv-SE").Notes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_LanguageThatTheDocumentHasNoNameIn_LeavesItsValuesOutWithANote()
    {
        await using SyncHost host = new SyncHost().Start().Document(100, "Nyheter", new MiniPage("page")
        {
            Names = Name("sv-SE", "Nyheter"),
            Properties = "<text><Value Culture=\"sv-SE\">hej</Value><Value Culture=\"en-GB\">hello</Value></text>",
        });

        SyncRunResult run = await host.RunAsync("import", host.Config);

        Assert.Equal(string.Empty, run.Failures());
        Assert.Contains("The values in en-GB were left out: it has no name", Assert.Single(run.Line("Content", "Nyheter").Notes), StringComparison.Ordinal);
        IContent document = host.Get<IContentService>().GetById(Key(100))!;
        Assert.Equal("hej", document.GetValue<string>("text", "sv-SE"));
        Assert.Null(document.GetValue<string>("text", "en-GB"));
        Assert.Equal(string.Empty, (await host.RunAsync("import", host.Config)).Others("unchanged"));
    }

    [Fact]
    public async Task Import_UnknownLanguageAndOtherCase_KeepsTheRest()
    {
        await using SyncHost host = new SyncHost().Start().Document(100, "Nyheter", new MiniPage("page")
        {
            Names = Name("SV-se", "Nyheter") + Name("fr-FR", "Nouvelles"),
            Properties = "<text><Value Culture=\"sv-se\">hej</Value><Value Culture=\"fr-FR\">salut</Value></text>",
            Published = "<Published Default=\"true\"><Published Culture=\"Sv-Se\">true</Published><Published Culture=\"fr-FR\">true</Published></Published>",
            Schedule = "<ContentSchedule><Culture>SV-SE</Culture><Action>Expire</Action><Date>2041-01-01T00:00:00</Date></ContentSchedule>",
        });

        SyncRunResult run = await host.RunAsync("import", host.Config);

        Assert.Equal(string.Empty, run.Failures());
        Assert.Contains("'fr-FR' was left out", Assert.Single(run.Line("Content", "Nyheter").Notes), StringComparison.Ordinal);
        IContent document = host.Get<IContentService>().GetById(Key(100))!;
        Assert.Equal(["sv-SE"], document.PublishedCultures);
        Assert.Equal("hej", document.GetValue<string>("text", "sv-SE"));
        Assert.Equal(string.Empty, (await host.RunAsync("import", host.Config)).Others("unchanged"));
    }

    [Theory]
    [InlineData("page", 2)]
    [InlineData("plain", 1)]
    public async Task Import_ScheduleWithoutALanguage_IsForAllThatTheDocumentHas(string type, int expected)
    {
        await using SyncHost host = new SyncHost().Start().Document(100, "Nyheter", new MiniPage(type)
        {
            Names = type == "page" ? Name("sv-SE", "Nyheter") + Name("en-GB", "News") : string.Empty,
            Schedule = "<ContentSchedule><Culture></Culture><Action>Expire</Action><Date>2041-01-01T00:00:00</Date></ContentSchedule>",
        });

        SyncRunResult run = await host.RunAsync("import", host.Config);

        Assert.Equal(string.Empty, run.Failures());
        IContent document = host.Get<IContentService>().GetById(Key(100))!;
        Assert.Equal(expected, host.Get<IContentService>().GetContentScheduleByContentId(document.Id).FullSchedule.Count);
        Assert.All(host.Get<IContentService>().GetContentScheduleByContentId(document.Id).FullSchedule, entry => Assert.Equal(type == "page", entry.Culture != "*"));
        Assert.Equal(string.Empty, (await host.RunAsync("import", host.Config)).Others("unchanged"));
    }

    [Fact]
    public async Task Import_SegmentThatThePropertyDoesNotVaryBy_LeavesThatValueOut()
    {
        await using SyncHost host = new SyncHost().Start().Document(100, "Hem", new MiniPage("plain")
        {
            Properties = "<text><Value>hej</Value><Value Segment=\"bil\">brum</Value></text>",
        });

        SyncRunResult run = await host.RunAsync("import", host.Config);

        Assert.Equal(string.Empty, run.Failures());
        Assert.Contains("segment 'bil' was left out", Assert.Single(run.Line("Content", "Hem").Notes), StringComparison.Ordinal);
        Assert.Equal("hej", host.Get<IContentService>().GetById(Key(100))!.GetValue<string>("text"));
    }
}
