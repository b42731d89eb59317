using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Varumarke.Core.Strategy.Import;
using Varumarke.Engine.Synchronisation;
using Varumarke.Web.Tests.Backoffice;
using Varumarke.Web.Tests.Hosting;

namespace Varumarke.Web.Tests.Strategy;

/// <summary>
/// Figures out of a file: all of them or none, and what is wrong is told by row. On a site of their own: what others have edited and not
/// published is a fault of every file.
/// </summary>
public sealed class FiguresTests(BackofficeSite site) : IClassFixture<BackofficeSite>
{
    private const string Heads = "mål;år;kommun;län;riket\n";

    [Fact]
    public async Task Take_AFileWithANewAndACorrectedFigure_ShowsThemFirstAndStoresThemWhenAsked()
    {
        const string File = Heads + "Mat från trakten i våra kök;2024;26.5;;\nMat från trakten i våra kök;2025;28;;\n";
        using Editor editor = await site.SignInAsync();

        JsonNode dry = await JsonAsync(await SendAsync(editor, File, "?dryRun=true"));
        Assert.False((bool)dry["isStored"]!);
        Assert.Equal((1, 1), ((int)dry["added"]!, (int)dry["unchanged"]!));
        Assert.Equal((26.5m, 26m), ((decimal)dry["goals"]![0]!["rows"]![0]!["new"]!["value"]!, (decimal)dry["goals"]![0]!["rows"]![0]!["replaces"]!["value"]!));
        Assert.Equal(26m, (decimal)(await YearAsync("Mat från trakten i våra kök", 2024))["value"]!);

        Assert.True((bool)(await JsonAsync(await SendAsync(editor, File)))["isStored"]!);
        JsonNode year = await YearAsync("Mat från trakten i våra kök", 2024);
        Assert.Equal((26.5m, 26m), ((decimal)year["value"]!, (decimal)year["replaces"]![0]!["value"]!));

        JsonNode again = await JsonAsync(await SendAsync(editor, File));
        Assert.Equal((0, 2), ((int)again["added"]!, (int)again["unchanged"]!));
    }

    [Fact]
    public async Task Command_ThatHasStored_LeavesNothingThatTheNextStartWouldTakeForWork()
    {
        string file = Path.Combine(Directory.CreateTempSubdirectory("varumarke-figures-").FullName, "figures.csv");
        await System.IO.File.WriteAllTextAsync(file, Heads + "Nöjda på äldreboendet;2011;4.25;;\n");
        using var output = new StringWriter();

        Assert.Equal(0, await ProgramCommands.RunAsync(site.Services, output, output, "figures", file));

        Assert.Equal(4.25m, (decimal)(await YearAsync("Nöjda på äldreboendet", 2011))["value"]!);
        using (ICoreScope scope = site.Services.GetRequiredService<ICoreScopeProvider>().CreateCoreScope(autoComplete: true))
        {
            Assert.Empty(site.Services.GetRequiredService<IKeyValueRepository>().FindByKeyPrefix(UnfinishedChanges.Prefix) ?? new Dictionary<string, string?>());
        }

        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }

    [Theory]
    [InlineData("Fler mår bra;2024;68,2;;", "value", "point")]
    [InlineData("Fler mår bra;2024;1 068;;", "value", "spaces")]
    [InlineData("Fler mår bra;2024;68\u00a0000;;", "value", "spaces")]
    [InlineData("Fler mår bra;2024;68%;;", "value", "per cent")]
    [InlineData("Fler mår bra;2024;\u22122;;", "value", "hyphen")]
    [InlineData("Fler mår bra;2024;\u20132;;", "value", "hyphen")]
    [InlineData("Fler mår bra;2024;2-;;", "value", "hyphen")]
    [InlineData("Fler mår bra;2024;- 2;;", "value", "hyphen")]
    [InlineData("Fler mår bra;2024;(2);;", "value", "hyphen")]
    [InlineData("Fler mår bra;2024;=SUM(A1:A9);;", "value", "formula")]
    [InlineData("Fler mår bra;2024;1e5;;", "value", "not a figure")]
    [InlineData("Fler mår bra;2024;NaN;;", "value", "not a figure")]
    [InlineData("Fler mår bra;2024;99999999999999999999;;", "value", "No source measures")]
    [InlineData("Fler mår bra;2024;;;", null, "no figure")]
    [InlineData("Fler mår bra;24;68;;", "year", "four digits")]
    [InlineData("Fler mår bra;2999;68;;", "year", "four digits")]
    [InlineData("Fler mår bra;2024-Q5;68;;", "year", "2024-Q1")]
    [InlineData("Fler mår bra;2024-q1;68;;", "year", "2024-Q1")]
    [InlineData("Fler mår bra;2024-K1;68;;", "year", "2024-Q1")]
    [InlineData("Fler mår bra;2024-3;68;;", "year", "2024-03")]
    [InlineData("Fler mår bra;2024-13;68;;", "year", "2024-03")]
    [InlineData("Fler mår bra;mar-24;68;;", "year", "2024-03")]
    [InlineData("Fler mår bra;1899-Q1;68;;", "year", "from 1900")]
    [InlineData("Fler mår bra;2999-Q1;68;;", "year", "when it is over")]
    [InlineData("Fler mår bra;2024-03-01;68;;", "year", "That is a day")]
    [InlineData("Fler mår bra;45352;68;;", "year", "That is a day")]
    [InlineData("Inget sådant mål;2024;68;;", "goal", "There is no goal")]
    [InlineData("=HYPERLINK(1);2024;68;;", "goal", "formula")]
    [InlineData(";2024;68;;", "goal", "No goal")]
    public async Task Take_ARowThatIsWrong_NamesItAndStoresNothing(string row, string? column, string sentence)
    {
        using Editor editor = await site.SignInAsync();
        HttpResponseMessage answer = await SendAsync(editor, Heads + "Färre äldre faller;2025;1;2;3\n" + row + "\n");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        JsonNode fault = Assert.Single((await JsonAsync(answer))["faults"]!.AsArray())!;
        Assert.Equal(column is null ? "row 3" : $"row 3, {column}", (string)fault["parameter"]!);
        Assert.Contains(sentence, (string)fault["detail"]!, StringComparison.Ordinal);
        Assert.Equal(60m, (decimal)(await YearAsync("Färre äldre faller", 2025))["value"]!);
    }

    [Fact]
    public async Task Take_AFurtherYear_LeavesEveryRowThatWasThereAsItStood()
    {
        const string Name = "Unga trivs i skolan";
        using Editor editor = await site.SignInAsync();
        (IContent _, JsonNode before) = Series(Name);

        Assert.True((bool)(await JsonAsync(await SendAsync(editor, "mål;år;kommun;källa;anmärkning\n" + Name + ";2011;71.5;”Egen” enkät – å;\n")))["isStored"]!);

        (IContent goal, JsonNode after) = Series(Name);
        int rows = before["contentData"]!.AsArray().Count;
        Assert.True(goal is { Published: true, Edited: false });
        Assert.Equal((rows + 1, rows + 1, rows + 1), (after["contentData"]!.AsArray().Count, after["expose"]!.AsArray().Count, after["layout"]!["Umbraco.BlockList"]!.AsArray().Count));
        foreach (string list in new[] { "contentData", "expose" })
        {
            Assert.All(before[list]!.AsArray().Zip(after[list]!.AsArray()), pair => Assert.True(JsonNode.DeepEquals(pair.First, pair.Second)));
        }

        Assert.DoesNotContain("period", after["contentData"]!.ToJsonString(), StringComparison.Ordinal);
        JsonNode year = await YearAsync(Name, 2011);
        Assert.Equal(71.5m, (decimal)year["value"]!);
        Assert.Contains("”Egen” enkät – å", year.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }), StringComparison.Ordinal);
    }

    [Fact]
    public void Store_AGoalThatSomebodyChangedSinceThePlan_StoresNothingOfAny()
    {
        const string First = "Färre äldre faller", Changed = "Friska vattendrag";
        SeriesImport import = site.Services.GetRequiredService<SeriesImport>();
        SeriesPlan plan = import.Plan(new MemoryStream(Encoding.UTF8.GetBytes(Heads + First + ";2012;1;2;3\n" + Changed + ";2012;1;2;3\n")), "figures.csv");
        plan = plan with { Changes = [.. plan.Changes.OrderBy(goal => goal.Name == Changed)] };
        Assert.Equal([First, Changed], plan.Changes.Select(goal => goal.Name));
        (IContent goal, JsonNode _) = Series(Changed);
        IContentService contents = site.Services.GetRequiredService<IContentService>();
        Assert.True(contents.Save(goal).Success);
        Assert.True(contents.Publish(goal, [.. goal.PublishedCultures]).Success);
        (IContent before, JsonNode rows) = Series(First);

        Assert.Contains(Changed, import.Store(plan)!.English, StringComparison.Ordinal);

        (IContent after, JsonNode now) = Series(First);
        Assert.Equal(before.VersionId, after.VersionId);
        Assert.True(JsonNode.DeepEquals(rows, now));
    }

    [Fact]
    public void Store_ManyYearsAndThenTheirCorrections_KeepsBothAndTheDraftIsWhatIsPublished()
    {
        const string Name = "Fler gästnätter";
        SeriesImport import = site.Services.GetRequiredService<SeriesImport>();
        int[] years = [.. Enumerable.Range(1950, 40)];

        Assert.Null(import.Store(Plan("2026-01-10", 0)));
        Assert.Null(import.Store(Plan("2026-02-10", 1)));

        SeriesPlan same = Plan("2026-02-10", 1);
        Assert.Equal((0, years.Length), (same.Added, same.Unchanged));
        (IContent goal, JsonNode series) = Series(Name);
        Assert.Equal(goal.GetValue<string>("series"), goal.GetValue<string>("series", published: true));
        Assert.Equal(80, series["contentData"]!.AsArray().Count(block => block!["values"]!.AsArray().Any(value => (string?)value!["alias"] == "year" && int.Parse((string)value["value"]!, System.Globalization.CultureInfo.InvariantCulture) < 1990)));

        SeriesPlan Plan(string read, int more) => import.Plan(
            new MemoryStream(Encoding.UTF8.GetBytes("mål;år;kommun;hämtat\n" + string.Concat(years.Select(year => $"{Name};{year};{year + more};{read}\n")))), "figures.csv");
    }

    [Fact]
    public async Task Take_AQuarterThatIsNotOver_IsRefusedAndTheOneBeforeIsTaken()
    {
        DateTimeOffset now = site.Time.GetLocalNow();
        (int year, int quarter) = (now.Year, ((now.Month - 1) / 3) + 1);
        string before = quarter == 1 ? $"{year - 1}-Q4" : $"{year}-Q{quarter - 1}";
        using Editor editor = await site.SignInAsync();
        JsonNode answer = await JsonAsync(await SendAsync(editor, Heads + $"Färre äldre faller;{before};1;2;3\nFärre äldre faller;{year}-Q{quarter};1;2;3\n"));
        Assert.Equal(["row 3, year"], answer["faults"]!.AsArray().Select(fault => (string)fault!["parameter"]!));
        Assert.Contains("when it is over", (string)answer["faults"]![0]!["detail"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Take_QuartersBesideYears_AreShownEverywhereAndTheYearsAreAsTheyWere()
    {
        const string Name = "Biblioteket når fler";
        using Editor editor = await site.SignInAsync();
        JsonNode before = await GoalAsync(Name);
        string file = "mål;år;kommun;län;hämtat\n" + string.Concat(((string[])["2024-Q1;20", "2024-Q2;21", "2024-Q3;19", "2025-Q1;22"]).Select(row => $"{Name};{row};18;2026-01-10\n"));

        JsonNode dry = await JsonAsync(await SendAsync(editor, file, "?dryRun=true"));
        Assert.Equal(["2024-Q1", "2024-Q2", "2024-Q3", "2025-Q1"], dry["goals"]![0]!["rows"]!.AsArray().Select(row => (string)row!["period"]!));
        Assert.All(dry["goals"]![0]!["rows"]!.AsArray(), row => Assert.Null(row!["replaces"]));
        Assert.True((bool)(await JsonAsync(await SendAsync(editor, file)))["isStored"]!);
        Assert.True((bool)(await JsonAsync(await SendAsync(editor, $"mål;år;kommun;län;hämtat\n{Name};2024-Q2;23;18;2026-01-20\n")))["isStored"]!);

        JsonNode after = await GoalAsync(Name);
        Assert.Equal(((string)before["state"]!, (string)before["why"]!), ((string)after["state"]!, (string)after["why"]!));
        JsonNode[] quarters = [.. after["series"]!.AsArray().Where(row => row!["period"] is not null).Select(row => row!)];
        Assert.Equal(before["series"]!.ToJsonString(), new JsonArray([.. after["series"]!.AsArray().Except(quarters).Select(row => row!.DeepClone())]).ToJsonString());
        Assert.Equal([("Q1", 20m), ("Q2", 23m), ("Q3", 19m), ("Q1", 22m)], quarters.Select(row => ((string)row["period"]!, (decimal)row["value"]!)));
        Assert.Equal([21m], quarters.SelectMany(row => row["replaces"]?.AsArray() ?? []).Select(row => (decimal)row!["value"]!));
        Assert.Equal("Q2", (string)quarters[1]["replaces"]![0]!["period"]!);

        using HttpClient client = site.CreateClient();
        string table = await client.GetStringAsync("/api/v1/strategy/goals.csv?lang=sv"), key = (string)after["id"]!;
        Assert.Contains(table.Split("\r\n"), line => line.StartsWith(key, StringComparison.Ordinal) && line.Contains(",2024,23,18,", StringComparison.Ordinal) && line.EndsWith(",Q2", StringComparison.Ordinal));
        string chart = $"/sv/uppfoljning/diagram/{Guid.Parse(key):N}";
        Assert.Contains("Q2", await client.GetStringAsync(chart + ".csv"), StringComparison.Ordinal);
        string then = await client.GetStringAsync(chart + ".csv?asOf=2026-01-15");
        Assert.Contains("2024,21,18,", then, StringComparison.Ordinal);
        Assert.DoesNotContain("2024,23,18,", then, StringComparison.Ordinal);
        Assert.Matches("chart-own chart-thin\" d=\"M[0-9. ]+L[0-9. ]+L[0-9. ]+M", await client.GetStringAsync(chart + ".svg"));
        string page = WebUtility.HtmlDecode(await client.GetStringAsync(new Uri((string)after["page"]!).PathAndQuery));
        Assert.Contains("<th scope=\"row\">2024, kvartal 2</th>", page, StringComparison.Ordinal);
        Assert.Contains("De tunna linjerna", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Take_AGoalOfQuartersAlone_IsJudgedByTheSameQuarterOfOtherYears()
    {
        const string Name = "Gator i gott skick";
        using Editor editor = await site.SignInAsync();
        (IContent goal, JsonNode _) = Series(Name);
        IContentService contents = site.Services.GetRequiredService<IContentService>();
        goal.SetValue("series", string.Empty);
        Assert.True(contents.Save(goal).Success);
        Assert.True(contents.Publish(goal, [.. goal.PublishedCultures]).Success);
        (int year, string quarter) = (site.Time.GetLocalNow().Year - 1, "Q3");

        JsonNode stored = await JsonAsync(await SendAsync(editor, $"mål;år;kommun\n{Name};{year - 1}-Q1;90\n{Name};{year - 1}-{quarter};10\n{Name};{year}-Q1;95\n{Name};{year}-{quarter};12\n"));
        Assert.True((bool)stored["isStored"]!);

        JsonNode answer = await GoalAsync(Name);
        Assert.StartsWith($"12 tredje kvartalet {year}, och målet är ", (string)answer["why"]!, StringComparison.Ordinal);
        using HttpClient client = site.CreateClient();
        Assert.Contains(", över tid</title>", WebUtility.HtmlDecode(await client.GetStringAsync(new Uri((string)answer["page"]!).PathAndQuery)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Take_YearsOutOfOrderAndTwice_AreBothTold()
    {
        using Editor editor = await site.SignInAsync();
        HttpResponseMessage answer = await SendAsync(editor, Heads + "Färre äldre faller;2024;1;2;3\nFärre äldre faller;2023;1;2;3\nFärre äldre faller;2024;4;5;6\n");
        Assert.Equal(["row 3, year", "row 4, year"], (await JsonAsync(answer))["faults"]!.AsArray().Select(fault => (string)fault!["parameter"]!));
    }

    [Theory]
    [InlineData("figures.csv", "")]
    [InlineData("figures.csv", "a;b;c\n1;2;3\n")]
    [InlineData("figures.csv", "mål;år;kommun\n")]
    [InlineData("figures.csv", "mål;år;kommun;kommun\nx;2024;1;1\n")]
    [InlineData("figures.txt", "mål;år;kommun\nx;2024;1\n")]
    [InlineData("figures.xlsx", "mål;år;kommun\nx;2024;1\n")]
    public async Task Take_NoTable_IsAProblem(string name, string content)
    {
        using Editor editor = await site.SignInAsync();
        HttpResponseMessage answer = await SendAsync(editor, Encoding.UTF8.GetBytes(content), name);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Take_AWorkbook_IsReadAndItsFormulasAreRefused()
    {
        using Editor editor = await site.SignInAsync();
        byte[] plain = Workbook(["goal", "year", "value"], ["Unga trivs i skolan", "2016", "78"]);
        Assert.Equal(1, (int)(await JsonAsync(await SendAsync(editor, plain, "figures.xlsx", "?dryRun=true")))["figures"]!);

        JsonNode parts = await JsonAsync(await SendAsync(editor, Workbook(["goal", "year", "value"], ["Unga trivs i skolan", "2016-03", "78"], ["Unga trivs i skolan", "2016-Q4", "78"]), "figures.xlsx", "?dryRun=true"));
        Assert.Equal(["2016-03", "2016-Q4"], parts["goals"]![0]!["rows"]!.AsArray().Select(row => (string)row!["period"]!));
        JsonNode day = (await JsonAsync(await SendAsync(editor, Workbook(["goal", "year", "value"], ["Unga trivs i skolan", "42430", "78"]), "figures.xlsx")))["faults"]![0]!;
        Assert.Equal(("row 2, year", true), ((string)day["parameter"]!, ((string)day["detail"]!).StartsWith("That is a day", StringComparison.Ordinal)));

        HttpResponseMessage formula = await SendAsync(editor, Workbook(["goal", "year", "value"], ["Unga trivs i skolan", "2016", "=77+1"]), "figures.xlsx");
        Assert.Equal("row 2, value", (string)(await JsonAsync(formula))["faults"]![0]!["parameter"]!);
    }

    [Fact]
    public async Task Take_AWorkbookThatUnpacksToMoreThanAnybodyNeeds_IsRefused()
    {
        using var bomb = new MemoryStream();
        using (var archive = new ZipArchive(bomb, ZipArchiveMode.Create, leaveOpen: true))
        {
            using Stream sheet = archive.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.SmallestSize).Open();
            byte[] zeros = new byte[1024 * 1024];
            for (int megabyte = 0; megabyte < 110; megabyte++)
            {
                sheet.Write(zeros);
            }
        }

        using Editor editor = await site.SignInAsync();
        HttpResponseMessage answer = await SendAsync(editor, bomb.ToArray(), "figures.xlsx");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("larger than anybody needs", (string)(await JsonAsync(answer))["detail"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Take_SomebodyWhoMayNotPublish_IsForbiddenAndNothingIsStored()
    {
        await site.UserAsync("sifferlasare", group =>
        {
            group.AddAllowedSection(Constants.Applications.Content);
            group.HasAccessToAllLanguages = true;
            group.StartContentId = Constants.System.Root;
            group.Permissions = new HashSet<string> { Umbraco.Cms.Core.Actions.ActionBrowse.ActionLetter };
        });
        using Editor reader = await site.SignInAsync("sifferlasare@hagfors.example.se");
        Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync(reader, Heads + "Friska vattendrag;2025;1;2;3\n")).StatusCode);
        Assert.Equal(47m, (decimal)(await YearAsync("Friska vattendrag", 2025))["value"]!);
    }

    private (IContent Goal, JsonNode Series) Series(string name)
    {
        IContentService contents = site.Services.GetRequiredService<IContentService>();
        int type = site.Services.GetRequiredService<IContentTypeService>().Get("goal")!.Id;
        IContent goal = contents.GetPagedOfType(type, 0, 100, out _, null!).Single(each => each.GetCultureName("sv-SE") == name);
        return (goal, JsonNode.Parse(goal.GetValue<string>("series")!)!);
    }

    private static byte[] Workbook(params string[][] rows)
    {
        using var content = new MemoryStream();
        using (var book = SpreadsheetDocument.Create(content, SpreadsheetDocumentType.Workbook))
        {
            WorkbookPart part = book.AddWorkbookPart();
            WorksheetPart sheet = part.AddNewPart<WorksheetPart>();
            sheet.Worksheet = new Worksheet(new SheetData(rows.Select(row => (OpenXmlElement)new Row(row.Select(text => (OpenXmlElement)(
                text.StartsWith('=') ? new Cell { CellFormula = new CellFormula(text[1..]), CellValue = new CellValue("78") }
                : double.TryParse(text, out double number) ? new Cell { CellValue = new CellValue(number) }
                : new Cell { DataType = CellValues.InlineString, InlineString = new InlineString(new Text(text)) }))))));
            uint line = 0;
            foreach (Row row in sheet.Worksheet.Descendants<Row>())
            {
                row.RowIndex = ++line;
            }

            part.Workbook = new Workbook(new Sheets(new Sheet { Id = part.GetIdOfPart(sheet), SheetId = 1, Name = "Siffror" }));
        }

        return content.ToArray();
    }

    private static Task<HttpResponseMessage> SendAsync(Editor editor, string content, string query = "") => SendAsync(editor, Encoding.UTF8.GetBytes(content), "figures.csv", query);

    private static Task<HttpResponseMessage> SendAsync(Editor editor, byte[] content, string name, string query = "")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Editor.Api + "varumarke/figures" + query)
        {
            Content = new MultipartFormDataContent { { new StringContent(Guid.NewGuid().ToString()), "Id" }, { new ByteArrayContent(content), "File", name } },
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "[redacted]");
        return editor.Client.SendAsync(request);
    }

    private static async Task<JsonNode> JsonAsync(HttpResponseMessage answer) => (await answer.Content.ReadFromJsonAsync<JsonNode>())!;

    private async Task<JsonNode> YearAsync(string goal, int year) => (await GoalAsync(goal))["series"]!.AsArray().Single(row => (int)row!["year"]! == year && row["period"] is null)!;

    private async Task<JsonNode> GoalAsync(string goal)
    {
        using HttpClient client = site.CreateClient();
        JsonNode strategy = (await client.GetFromJsonAsync<JsonNode>("/api/v1/strategy?lang=sv"))!;
        return strategy["areas"]!.AsArray().SelectMany(area => area!["goals"]!.AsArray()).Single(each => (string)each!["title"]! == goal)!;
    }
}
