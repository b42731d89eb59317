using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using Varumarke.Core.Library;
using Varumarke.Core.Strategy.Reports;
using Varumarke.Core.Usage;
using Varumarke.Core.WorkUpdates;
using Varumarke.Web.Tests.Backoffice;
using Varumarke.Web.Tests.Hosting;
using Varumarke.Web.Tests.Rights;
using Varumarke.Web.Tests.Sync;

namespace Varumarke.Web.Tests.Strategy;

/// <summary>A published report is the same bytes whatever happens after; on a site of their own, since they publish what others count.</summary>
public sealed partial class FrozenReportTests(BackofficeSite site) : IClassFixture<BackofficeSite>
{
    private const int Admin = -1;
    private const string Swedish = "sv-SE";
    private const string Address = "Umbraco:CMS:WebRouting:UmbracoApplicationUrl";
    private const string Library = "Biblioteket når fler";
    private static readonly Guid Reports = Guid.Parse("4867bba2-7874-5a5d-9230-42f6a846ed82");
    private static readonly Guid Picture = Guid.Parse("ff22fb5f-671a-5621-9d3e-86e1bb6baddb");
    private static readonly Guid Photograph = Guid.Parse("62032cf6-0b87-5dd9-a726-38b2c9289289");

    // Where the house is found: its pages say it as their own address, in whichever machine it is.
    private string? Own => site.Services.GetRequiredService<IConfiguration>()[Address];

    private IContentService Contents => site.Services.GetRequiredService<IContentService>();

    [Fact]
    public async Task Publish_AReport_FreezesFiguresJudgementsAndWhoDidIt()
    {
        JsonNode goal = await GoalAsync(Library);
        IContent report = Draft("Fryst helt", Reference(goal, 2023, "?"));
        Assert.Equal(HttpStatusCode.NotFound, (await JsonAsync(report)).StatusCode);

        Publish(report);

        JsonNode frozen = JsonNode.Parse(await BodyAsync(report, 1))!;
        Assert.Contains("<p>Det var 23.</p>", (string)frozen["texts"]![0]!["html"]!, StringComparison.Ordinal);
        JsonNode kept = frozen["goals"]!.AsArray().Single(each => (string)each!["title"]! == Library)!;
        Assert.Equal(((string)goal["state"]!, (string)goal["why"]!), ((string)kept["state"]!, (string)kept["why"]!));
        Assert.DoesNotContain("period", kept.AsObject().Select(member => member.Key));
        Assert.NotNull(frozen["frozenBy"]);
        Assert.NotEmpty(frozen["work"]!["measures"]!.AsObject());
        string page = await PageAsync(report, 1);
        string sum = Convert.ToHexStringLower(SHA256.HashData(await BodyAsync(report, 1)));
        Assert.Contains(sum, page, StringComparison.Ordinal);
        JsonNode listed = (await GetJsonAsync("/api/v1/strategy/reports?lang=sv"))["items"]!.AsArray().Single(each => (Guid)each!["id"]! == report.Key)!;
        Assert.Equal(sum, (string)listed["editions"]![0]!["sha256"]!);
    }

    [Fact]
    public async Task Publish_AReportOfAPeriodThatIsCounted_FreezesHowTheBrandWasUsed()
    {
        IUsageRepository usage = site.Services.GetRequiredService<IUsageRepository>();
        string picture = Picture.ToString("N");
        await usage.AddAsync(
            [new(202601, UsageKind.Taken, picture, 1200), new(202603, UsageKind.Taken, Guid.NewGuid().ToString("N"), 34), new(202603, UsageKind.Viewed, picture, 3), new(202602, UsageKind.Nothing, "hemliga ord", 90), new(202512, UsageKind.Taken, picture, 5000)],
            default);
        await usage.AddAsync(
            [
                new(202601, UsageKind.Answered, "receipt-yes", 1200), new(202602, UsageKind.Answered, "file-yes", 30), new(202602, UsageKind.Answered, "receipt-no", 3), new(202602, UsageKind.Answered, "draft-no", 17),
                new(202603, UsageKind.Answered, "program-yes", 900), new(202603, UsageKind.Answered, "program-unknown", 50), new(202512, UsageKind.Answered, "receipt-no", 5000),
            ],
            default);
        IContent report = Draft("Hur det används", "<p>Ett år.</p>");

        Publish(report);

        byte[] frozen = await BodyAsync(report, 1);
        JsonNode use = JsonNode.Parse(frozen)!["use"]!;
        Assert.Equal(("2026-01", "1234", "<5", "<5"), ((string)use["from"]!, (string)use["taken"]!, (string)use["viewed"]!, (string)use["embedded"]!));
        Assert.Equal(
            ("1230", "<5", "<5", "<5", "17", "950"),
            ((string)use["answers"]!["yes"]!, (string)use["answers"]!["no"]!, (string)use["answers"]!["unknown"]!, (string)use["answers"]!["draftsFine"]!, (string)use["answers"]!["draftsToChange"]!, (string)use["answers"]!["programs"]!));
        Assert.DoesNotContain("hemliga ord", System.Text.Encoding.UTF8.GetString(frozen), StringComparison.Ordinal);
        string page = await PageAsync(report, 1);
        Assert.Contains("Hur varumärket används", page, StringComparison.Ordinal);
        Assert.Contains("Nedladdade bilder och filer: 1\u00a0234", page, StringComparison.Ordinal);
        Assert.Contains("Visade sidor om bilder och filer: <5", page, StringComparison.Ordinal);
        Assert.Contains("Frågade ”Får jag?” och fick svaret ja: 1\u00a0230", page, StringComparison.Ordinal);
        byte[] word = await WordAsync(report, 1);
        using (var document = WordprocessingDocument.Open(new MemoryStream(word), false))
        {
            Assert.Contains("Nedladdade bilder och filer: 1\u00a0234", document.MainDocumentPart!.Document!.InnerText, StringComparison.Ordinal);
        }

        await usage.AddAsync([new(202601, UsageKind.Taken, picture, 10), new(202601, UsageKind.Answered, "receipt-no", 10)], default);
        Assert.Equal(frozen, await BodyAsync(report, 1));
    }

    [Fact]
    public async Task Publish_AReportOfAnEarlierDay_FreezesTheStatesOfThatDayWhereAllWereKept()
    {
        DateTime before = DateTime.SpecifyKind(site.Services.GetRequiredService<TimeProvider>().GetLocalNow().DateTime.Date.AddDays(-1), DateTimeKind.Utc);
        IContent unknown = Draft("Ingen vet", "<p>Då.</p>");
        unknown.SetValue("publishedOn", before);
        Publish(unknown);
        Assert.Null(JsonNode.Parse(await BodyAsync(unknown, 1))!["work"]);

        // Nobody said anything between the first day of the year and the import, which was today.
        var updates = site.Services.GetRequiredService<IWorkUpdateRepository>();
        IContent[] measures = OfType("measure");
        foreach (IContent work in measures.Concat(OfType("activity")))
        {
            updates.Add(new WorkUpdate
            {
                Key = Guid.NewGuid(), Document = work.Key, SaidOn = new DateTime(2026, 1, 1, 8, 0, 0, DateTimeKind.Utc), SaidBy = "Redaktionen", After = "planned",
                Decision = WorkDecision.Applied, DecidedOn = new DateTime(2026, 1, 1, 8, 0, 0, DateTimeKind.Utc),
            });
        }

        IContent report = Draft("Som det var", "<p>Då.</p>");
        report.SetValue("publishedOn", before);
        Publish(report);

        JsonNode told = JsonNode.Parse(await BodyAsync(report, 1))!["work"]!;
        Assert.Equal(("planned", measures.Length), told["measures"]!.AsObject().Select(each => (each.Key, (int)each.Value!)).Single());
        Assert.Empty(told["done"]!.AsArray());
    }

    [Fact]
    public async Task Publish_WithAReferenceThatLeadsNowhere_IsRefusedAtItsTextAndFreezesNothing()
    {
        JsonNode goal = await GoalAsync(Library);
        IContent report = Draft("Hänvisar fel", Reference(goal, 2023, "0") + Reference(goal, 1999, "7"));
        using Editor editor = await site.SignInAsync();
        foreach ((string language, string sentence) in new[] { ("sv", "Den kan inte publiceras: texten hänvisar till"), ("en", "It cannot be published: the text refers to") })
        {
            editor.Client.DefaultRequestHeaders.AcceptLanguage.Clear();
            editor.Client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
            HttpResponseMessage answer = await editor.PutAsync($"document/{report.Key}/publish", new { publishSchedules = new[] { new { culture = Swedish } } });
            JsonNode problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.Contains(sentence, (string)problem["detail"]!, StringComparison.Ordinal);
            Assert.Contains($"goal/{goal["id"]}/1999/value", (string)problem["detail"]!, StringComparison.Ordinal);
            Assert.Equal(["summary"], problem["invalidProperties"]!.AsArray().Select(alias => (string)alias!));
        }

        Assert.Equal(HttpStatusCode.NotFound, (await JsonAsync(report)).StatusCode);
        Assert.False(Contents.GetById(report.Id)!.Published);
    }

    [Fact]
    public async Task Publish_WithReferencesToItsTables_SaysTheirNumbers()
    {
        IContent report = Draft(
            "Räknar själv", "<p><span data-value=\"goals/reached\">1</span> av <span data-value=\"goals/all\">2</span> mål, <span data-value=\"measures/all\">3</span> åtgärder, <span data-value=\"activities/done\">4</span> klara.</p>");
        Publish(report);
        JsonNode frozen = JsonNode.Parse(await BodyAsync(report, 1))!;
        Assert.Equal(
            $"<p>{(int?)frozen["states"]!["reached"] ?? 0} av {frozen["goals"]!.AsArray().Count} mål, {frozen["work"]!["measures"]!.AsObject().Sum(status => (int)status.Value!)} åtgärder, {frozen["work"]!["done"]!.AsArray().Count} klara.</p>",
            Tags().Replace((string)frozen["texts"]![0]!["html"]!, string.Empty));
    }

    [Fact]
    public async Task Publish_AfterADecision_TellsOfGoalsThatWereRemovedAndTargetsThatWereMoved()
    {
        JsonNode changes = await GetJsonAsync("/api/v1/strategy/changes?lang=sv&from=2020-06-14&to=2020-12-31");
        Assert.NotEmpty(changes["removed"]!.AsArray());
        IContent before = Draft("Rapporten före", "<p>Då.</p>"), report = Draft("Rapporten efter", "<p>Nu.</p>");
        before.SetValue("publishedOn", DateTime.SpecifyKind(new DateTime(2020, 6, 14), DateTimeKind.Utc));
        report.SetValue("publishedOn", DateTime.SpecifyKind(new DateTime(2020, 12, 31), DateTimeKind.Utc));
        Publish(before);
        Publish(report);

        JsonNode frozen = JsonNode.Parse(await BodyAsync(report, 1))!;
        Assert.Equal("2020-06-14", (string)frozen["since"]!);
        Assert.Equal(changes["removed"]!.AsArray().Select(each => (string)each!["goal"]!["title"]!), frozen["removed"]!.AsArray().Select(each => (string)each!["title"]!));
        Assert.Equal(
            changes["rewritten"]!.AsArray().Where(each => (bool)each!["promisesOtherwise"]!).Select(each => (Guid)each!["id"]!), frozen["moved"]!.AsArray().Select(each => (Guid)each!["id"]!));
        string page = await PageAsync(report, 1);
        Assert.All(frozen["removed"]!.AsArray(), each => Assert.Contains($"<strong>{each!["title"]}</strong>: borttaget.", page, StringComparison.Ordinal));
        Assert.All(frozen["moved"]!.AsArray(), each => Assert.Contains($"lovades då: {each!["before"]}; lovas nu: {each["after"]}", page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Frozen_AfterEverythingItRestsOnHasChanged_IsTheSameBytes()
    {
        JsonNode goal = await GoalAsync("Friska vattendrag");
        IContent report = Draft("Fryst för alltid", Reference(goal, 2025, "?"));
        Publish(report);
        (byte[] json, byte[] word) = (await BodyAsync(report, 1), await WordAsync(report, 1));

        IContent changed = Contents.GetById((Guid)goal["id"]!)!;
        changed.SetValue("heading", "Vattendrag med nytt namn", Swedish);
        changed.SetValue("targetKind", "absolute");
        changed.SetValue("targetValue", 99m);
        Assert.True(Contents.SaveAndPublish(changed, [Swedish], Admin).Success);

        Assert.Equal("Vattendrag med nytt namn", (string)(await GetJsonAsync($"/api/v1/strategy/goals/{goal["id"]}?lang=sv"))["title"]!);
        Assert.Equal(json, await BodyAsync(report, 1));
        Assert.Equal(word, await WordAsync(report, 1));
        Assert.Contains("Friska vattendrag", await PageAsync(report, 1), StringComparison.Ordinal);
        Assert.DoesNotContain("Vattendrag med nytt namn", await PageAsync(report, 1), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publish_AgainWithAnErratum_IsANewEditionBesideTheOld()
    {
        IContent report = Draft("Rättad rapport", "<p>Sju mil ny väg.</p>");
        Publish(report);
        byte[] first = await BodyAsync(report, 1);

        Publish(Contents.GetById(report.Id)!);
        Assert.Equal(HttpStatusCode.NotFound, (await JsonAsync(report, 2)).StatusCode);

        IContent edited = Contents.GetById(report.Id)!;
        edited.SetValue("summary", Markup("<p>Sju kilometer ny väg.</p>"), Swedish);
        edited.SetValue("erratum", "Sju mil skulle vara sju kilometer.", Swedish);
        Publish(edited);

        Assert.Equal(first, await BodyAsync(report, 1));
        string old = await PageAsync(report, 1), now = await PageAsync(report, 2);
        Assert.Contains("Sju mil ny väg.", old, StringComparison.Ordinal);
        Assert.Contains("Den här utgåvan rättades den", old, StringComparison.Ordinal);
        Assert.Contains("Sju mil skulle vara sju kilometer.", old, StringComparison.Ordinal);
        Assert.Contains("Sju kilometer ny väg.", now, StringComparison.Ordinal);
        Assert.Contains("Sju mil skulle vara sju kilometer.", now, StringComparison.Ordinal);
        Assert.Contains("Sju kilometer ny väg.", await site.CreateClient().GetStringAsync(new Uri(site.Services.GetRequiredService<DocumentPaths>().Of(report.Key, "sv"), UriKind.Relative)).Decoded(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Save_WithOtherEditionsOrNone_ChangesNothingThatIsFrozen()
    {
        IContent report = Draft("Oföränderlig", "<p>Så var det.</p>"), other = Draft("En annan", "<p>Så var det inte.</p>");
        Publish(report);
        Publish(other);
        byte[] frozen = await BodyAsync(report, 1);
        foreach (string? forged in new[] { null, "1 0000  AAAA", Contents.GetById(other.Id)!.GetValue<string>(ReportDraft.Editions, Swedish)!.Replace("1 ", "2 ", StringComparison.Ordinal) })
        {
            IContent edited = Contents.GetById(report.Id)!;
            edited.SetValue(ReportDraft.Editions, forged, Swedish);
            Assert.True(Contents.Save(edited, Admin).Success);
            Publish(Contents.GetById(report.Id)!);
            Assert.Equal(frozen, await BodyAsync(report, 1));
            Assert.Equal(HttpStatusCode.NotFound, (await JsonAsync(report, 2)).StatusCode);
        }

        IContent? copy = Contents.Copy(Contents.GetById(report.Id)!, report.ParentId, false, Admin);
        Assert.Null(copy!.GetValue<string>(ReportDraft.Editions, Swedish));
    }

    [Fact]
    public async Task Publish_BrokenOffBeforeItsEnd_LeavesADraftAndNoEdition()
    {
        IContent report = Draft("Avbruten", "<p>Hann inte.</p>");
        using (site.Services.GetRequiredService<ICoreScopeProvider>().CreateCoreScope())
        {
            Assert.True(Contents.Publish(report, [Swedish], Admin).Success);
        }

        IContent left = Contents.GetById(report.Id)!;
        Assert.False(left.Published);
        Assert.Null(left.GetValue<string>(ReportDraft.Editions, Swedish));
        Assert.Equal(HttpStatusCode.NotFound, (await JsonAsync(report)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await site.CreateClient().GetAsync(new Uri(LibraryPaths.Report("sv", report.Key, 1), UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task Draft_InTheBackoffice_HasTheFiguresOfNowAndNamesReferencesThatLeadNowhere()
    {
        JsonNode goal = await GoalAsync(Library);
        IContent report = Draft("Utkast", Reference(goal, 2023, "0") + Reference(goal, 1999, "1"));
        using Editor editor = await site.SignInAsync();
        JsonNode shown = await editor.ReadAsync($"varumarke/reports/{report.Key}/draft?culture=sv-SE");
        Assert.Contains("<p>Det var 23.</p><p>Det var 1.</p>", (string)shown["report"]!["texts"]![0]!["html"]!, StringComparison.Ordinal);
        Assert.Equal($"goal/{goal["id"]}/1999/value", (string)Assert.Single(shown["broken"]!.AsArray())!);

        using Editor nobody = site.Editor();
        Assert.Equal(HttpStatusCode.Unauthorized, (await nobody.GetAsync($"varumarke/reports/{report.Key}/draft")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await editor.GetAsync($"varumarke/reports/{report.Key}/draft?culture=xx")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await editor.GetAsync($"varumarke/reports/{goal["id"]}/draft")).StatusCode);
        Assert.DoesNotContain(report.Key.ToString(), (await GetJsonAsync("/api/v1/strategy/reports?lang=sv")).ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Frozen_APictureThatIsWithdrawnLater_IsSaidToBeAndNamedByNothing()
    {
        IContent report = Draft("Med bild", "<p>Se bilden.</p>", ChangedMedia.Pick(Picture));
        Publish(report);
        byte[] frozen = await BodyAsync(report, 1);
        Assert.Contains(Picture.ToString("N"), await PageAsync(report, 1), StringComparison.OrdinalIgnoreCase);
        using (new ChangedMedia(site.Services.GetRequiredService<IMediaService>(), Picture, ("approval", "withdrawn")))
        {
            string page = await PageAsync(report, 1);
            Assert.Contains("är indragen och visas inte längre", page, StringComparison.Ordinal);
            Assert.DoesNotContain(Picture.ToString("N"), page.Replace("-", string.Empty, StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
            Assert.Equal(frozen, await BodyAsync(report, 1));
        }

        Assert.DoesNotContain(Picture.ToString("N"), System.Text.Encoding.UTF8.GetString(frozen).Replace("-", string.Empty, StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
        string delivered = await site.CreateClient().GetStringAsync(new Uri($"/umbraco/delivery/api/v2/content/item/{report.Key}", UriKind.Relative));
        Assert.DoesNotContain("\"editions\"", delivered, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ExportAndImport_OfAFrozenReport_IsTheSameBytesAndNoNewEdition()
    {
        IContent report = Draft("Flyttad", "<p>Kvar som den var.</p>");
        Publish(report);
        byte[] frozen = await BodyAsync(report, 1);
        await using var other = new SyncHost();
        string folder = Path.Combine(other.Root, "exported");
        Assert.Equal(0, await ProgramCommands.RunAsync(site.Services, TextWriter.Null, TextWriter.Null, "export", folder));
        Assert.Equal(string.Empty, (await other.RunAsync("import", folder)).Failures());

        IContent moved = other.Get<IContentService>().GetById(report.Key)!;
        FrozenEdition edition = Assert.Single(FrozenEdition.Read(moved.GetValue(ReportDraft.Editions, Swedish, published: true)?.ToString(), report.Key, "sv"));
        Assert.Equal(frozen, edition.Body.ToArray());
        Assert.Equal(string.Empty, (await other.RunAsync("import", folder)).Others("unchanged"));
    }

    [Fact]
    public async Task Answers_OfAnotherHouseAfterImportOrRestore_AreTheSameBytes()
    {
        string shown = $"<p><img src=\"/media/klaralven.jpg\" alt=\"\" data-udi=\"umb://media/{Photograph:N}\"></p>";
        IContent report = Draft("Hel flytt", Reference(await GoalAsync(Library), 2023, "?") + shown, ChangedMedia.Pick(Picture));
        Publish(report);
        IContent edited = Contents.GetById(report.Id)!;
        edited.SetValue("summary", Markup("<p>Rättad.</p>" + shown), Swedish);
        edited.SetValue("erratum", "Det var fel.", Swedish);
        Publish(edited);
        string[] addresses =
        [
            .. new[] { 1, 2 }.SelectMany(edition => new[] { LibraryPaths.ReportAsJson("sv", report.Key, edition), LibraryPaths.ReportInWord("sv", report.Key, edition), LibraryPaths.Report("sv", report.Key, edition) }),
            site.Services.GetRequiredService<DocumentPaths>().Of(report.Key, "sv"),
        ];
        string[] here = await AnswersAsync(site, addresses);
        Assert.Contains($"src=\"/renditions/{Photograph}/web.webp\"", here[2], StringComparison.Ordinal);

        string folder = Directory.CreateDirectory(Path.Combine(site.Folder, "moved")).FullName;
        await using (Site restored = Restored(folder))
        {
            Assert.Equal(here, await AnswersAsync(restored, addresses));
        }

        await using Site imported = await ImportedAsync(folder);
        Assert.Equal(here, await AnswersAsync(imported, addresses));
    }

    [Fact]
    public async Task Word_OfAReport_IsADocumentThatWordReads()
    {
        IContent report = Draft("För Word", "<h2>Rubrik</h2><p>Ett <strong>starkt</strong> stycke &amp; ett till.</p><ul><li>En</li><li>Två</li></ul><table><tr><th>A</th><th>B</th></tr><tr><td>1</td></tr></table>");
        Publish(report);
        using var file = new MemoryStream(await WordAsync(report, 1));
        using WordprocessingDocument word = WordprocessingDocument.Open(file, isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(word).Select(fault => $"{fault.Path?.XPath}: {fault.Description}"));
        string text = word.MainDocumentPart!.Document!.InnerText;
        Assert.Contains("Ett starkt stycke & ett till.", text, StringComparison.Ordinal);
        Assert.Contains("För Word", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/sv/uppfoljning/rapport/00000000000000000000000000000001/1")]
    [InlineData("/sv/uppfoljning/rapport/nonsens/1")]
    [InlineData("/sv/uppfoljning/rapport/4867bba278745a5d923042f6a846ed82/1")]
    [InlineData("/sv/uppfoljning/rapport/4867bba278745a5d923042f6a846ed82/99999999999")]
    [InlineData("/api/v1/strategy/reports/4867bba2-7874-5a5d-9230-42f6a846ed82/1")]
    [InlineData("/api/v1/strategy/reports/4867bba2-7874-5a5d-9230-42f6a846ed82/-1")]
    public async Task Frozen_ThatThereIsNot_IsNotFound(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await site.CreateClient().GetAsync(new Uri(address, UriKind.Relative))).StatusCode);

    [System.Text.RegularExpressions.GeneratedRegex("</?span[^>]*>")]
    private static partial System.Text.RegularExpressions.Regex Tags();

    private IContent Draft(string title, string markup, string? files = null)
    {
        IContent report = Contents.Create(title, Reports, ReportDraft.Type, Admin);
        report.SetCultureName(title, Swedish);
        report.SetValue("heading", title, Swedish);
        report.SetValue("preamble", "En rapport.", Swedish);
        report.SetValue("summary", Markup(markup), Swedish);
        report.SetValue("pageOwner", "Kommunledningskontoret");
        report.SetValue("pageOwnerEmail", "kommunledning@hagfors.example.se");
        report.SetValue("reviewBy", new DateTime(2030, 1, 1));
        report.SetValue("periodFrom", new DateTime(2026, 1, 1));
        report.SetValue("periodTo", new DateTime(2026, 12, 31));
        report.SetValue("documents", files);
        Assert.True(Contents.Save(report, Admin).Success);
        return report;
    }

    // What a house without anything is after it has taken in what this one gave out.
    private async Task<Site> ImportedAsync(string folder)
    {
        (string config, string media) = (Path.Combine(folder, "config"), Path.Combine(folder, "media-out"));
        Assert.Equal(0, await ProgramCommands.RunAsync(site.Services, TextWriter.Null, TextWriter.Null, "export", config, "--media", media));
        var empty = new Site(new Dictionary<string, string?> { ["Varumarke:Seed:Enabled"] = "false", [Address] = Own });
        using var said = new StringWriter();
        Assert.True(await ProgramCommands.RunAsync(empty.Services, said, said, "import", config, "--media", media) == 0, said.ToString());
        return empty;
    }

    // The backup of the database that docs/operations/database.md describes, beside the same media.
    private Site Restored(string folder)
    {
        string backup = Path.Combine(folder, "backup.sqlite");
        using (var from = new SqliteConnection($"Data Source={Path.Combine(site.Folder, Site.DatabaseFile)};Pooling=False"))
        using (var to = new SqliteConnection($"Data Source={backup};Pooling=False"))
        {
            from.Open();
            to.Open();
            from.BackupDatabase(to);
        }

        return new Site(new Dictionary<string, string?>
        {
            ["Varumarke:Seed:Enabled"] = "false",
            [Address] = Own,
            ["Varumarke:Database:ConnectionString"] = $"Data Source={backup};Pooling=False",
            ["Varumarke:Media:Path"] = Path.Combine(site.Folder, "media"),
        });
    }

    // A page is what is printed too: the printed form is its style, not another answer.
    private static async Task<string[]> AnswersAsync(Site house, string[] addresses)
    {
        using HttpClient client = house.CreateClient();
        var answers = new List<string>();
        foreach (string address in addresses)
        {
            using HttpResponseMessage answer = await client.GetAsync(new Uri(address, UriKind.Relative));
            Assert.Equal((address, HttpStatusCode.OK), (address, answer.StatusCode));
            answers.Add(System.Text.Encoding.Latin1.GetString(await answer.Content.ReadAsByteArrayAsync()));
        }

        return [.. answers];
    }

    private IContent[] OfType(string alias) =>
        [.. Contents.GetPagedOfType(site.Services.GetRequiredService<IContentTypeService>().Get(alias)!.Id, 0, 500, out _, filter: null!).Where(document => document.Published)];

    private void Publish(IContent report)
    {
        PublishResult result = Contents.SaveAndPublish(report, [Swedish], Admin);
        Assert.True(result.Success, $"{result.Result}: {string.Join(", ", (result.InvalidProperties ?? []).Select(property => property.Alias))}");
    }

    private static string Markup(string markup) => new JsonObject { ["markup"] = markup, ["blocks"] = new JsonObject() }.ToJsonString();

    private static string Reference(JsonNode goal, int year, string written) => $"<p>Det var <span data-value=\"goal/{goal["id"]}/{year}/value\">{written}</span>.</p>";

    private async Task<JsonNode> GoalAsync(string title) =>
        (await GetJsonAsync("/api/v1/strategy?lang=sv"))["areas"]!.AsArray().SelectMany(area => area!["goals"]!.AsArray()).Single(goal => (string)goal!["title"]! == title)!;

    private Task<HttpResponseMessage> JsonAsync(IContent report, int edition = 1) => site.CreateClient().GetAsync(new Uri(LibraryPaths.ReportAsJson("sv", report.Key, edition), UriKind.Relative));

    private async Task<JsonNode> GetJsonAsync(string address) => JsonNode.Parse(await site.CreateClient().GetStringAsync(new Uri(address, UriKind.Relative)))!;

    private async Task<byte[]> BodyAsync(IContent report, int edition)
    {
        HttpResponseMessage answer = await JsonAsync(report, edition);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsByteArrayAsync();
    }

    private Task<byte[]> WordAsync(IContent report, int edition) => site.CreateClient().GetByteArrayAsync(new Uri(LibraryPaths.ReportInWord("sv", report.Key, edition), UriKind.Relative));

    private Task<string> PageAsync(IContent report, int edition) => site.CreateClient().GetStringAsync(new Uri(LibraryPaths.Report("sv", report.Key, edition), UriKind.Relative)).Decoded();
}

/// <summary>Pages as people read them.</summary>
internal static class PageText
{
    public static async Task<string> Decoded(this Task<string> page) => WebUtility.HtmlDecode(await page);
}
