using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Umbraco.Cms.Core;
using Varumarke.ManagementApi;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.Web.Tests.Backoffice.Settings;

/// <summary>What the Settings section reads that nobody changes there, and who may not.</summary>
[Collection(BackofficeSiteTests.Name)]
public sealed class SettingsReadTests(BackofficeSite site)
{
    [Fact]
    public async Task EveryReadWithoutAKey_Answers()
    {
        using Editor editor = await site.SignInAsync();
        foreach (Operation operation in SettingsSection.Operations.Where(one => one.Method == "GET" && !one.Path.Contains('{', StringComparison.Ordinal)))
        {
            HttpResponseMessage answer = await editor.GetAsync(operation.Path);
            string text = await answer.Content.ReadAsStringAsync();
            bool lacksAKey = answer.StatusCode == HttpStatusCode.BadRequest && text.Contains("It is missing", StringComparison.Ordinal);
            bool isWell = answer.StatusCode == HttpStatusCode.OK || lacksAKey || (answer.StatusCode, operation.Path) is (HttpStatusCode.PreconditionRequired, "upgrade/settings");
            Assert.True(isWell, $"{operation.Path} answers {(int)answer.StatusCode}: {text}");
        }
    }

    [Fact]
    public async Task EveryOperation_WithAKeyThatIsNot_IsNeverAFault()
    {
        using Editor editor = await site.SignInAsync();
        foreach (Operation operation in SettingsSection.Operations.Where(one => one.Path.Contains("{id:guid}", StringComparison.Ordinal)))
        {
            string path = operation.Path.Replace("{id:guid}", "00000000-0000-0000-0000-0000000000ab", StringComparison.Ordinal);
            HttpResponseMessage answer = await editor.CallAsync(new HttpMethod(operation.Method), path, operation.Method == "GET" ? null : new { name = "x" });
            Assert.True((int)answer.StatusCode < 500, $"{operation.Method} {path} answers {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
        }
    }

    [Fact]
    public async Task Writers_WithoutTheSection_MayChangeNothing()
    {
        await site.UserAsync("skribent", group => group.AddAllowedSection(Constants.Applications.Content));
        using Editor writer = await site.SignInAsync("skribent@hagfors.example.se");
        using Editor nobody = site.Editor();
        foreach (Operation operation in SettingsSection.Operations.Where(one => one.Method != "GET" && !MayWrite(one)))
        {
            string path = operation.Path.Replace("{id:guid}", "fbe8ec2e-7683-5897-9470-5cc8c1f260c1", StringComparison.Ordinal);
            await writer.RefusedAsync(HttpStatusCode.Forbidden, "Forbidden", new HttpMethod(operation.Method), path, new { });
            await nobody.RefusedAsync(HttpStatusCode.Unauthorized, "Unauthorized", new HttpMethod(operation.Method), path, new { });
        }

        await writer.RefusedAsync(HttpStatusCode.Forbidden, "Forbidden", HttpMethod.Get, "log-viewer/log");
        await writer.RefusedAsync(HttpStatusCode.Forbidden, "Forbidden", HttpMethod.Get, "webhook");
        await writer.RefusedAsync(HttpStatusCode.Forbidden, "Forbidden", HttpMethod.Get, "tree/data-type/root");
        await writer.RefusedAsync(HttpStatusCode.Forbidden, "Forbidden", HttpMethod.Get, "dictionary");
        await writer.DoAsync(HttpMethod.Get, "tree/document-type/root");
        await writer.DoAsync(HttpMethod.Get, "language");
    }

    [Fact]
    public async Task EveryOperation_WithATokenThatHasExpired_IsNotSignedIn()
    {
        using Editor editor = await site.SignInAsync();
        site.Time.Advance(TimeSpan.FromHours(2));
        foreach (Operation operation in SettingsSection.Operations)
        {
            string path = operation.Path.Replace("{id:guid}", "fbe8ec2e-7683-5897-9470-5cc8c1f260c1", StringComparison.Ordinal);
            HttpResponseMessage answer = await editor.CallAsync(new HttpMethod(operation.Method), path, operation.Method == "GET" ? null : new { });
            Assert.True(answer.StatusCode == HttpStatusCode.Unauthorized, $"{operation.Method} {path} answers {(int)answer.StatusCode}");
        }
    }

    [Fact]
    public async Task Redirects_AreTurnedOffAndOnByAnAdministrator()
    {
        await site.UserAsync("redaktor", group => group.AddAllowedSection(Constants.Applications.Content));
        using Editor writer = await site.SignInAsync("redaktor@hagfors.example.se");
        using Editor editor = await site.SignInAsync();
        await writer.RefusedAsync(HttpStatusCode.Forbidden, "Forbidden", HttpMethod.Post, "redirect-management/status?status=Disabled");
        Assert.Equal("Enabled", (await editor.ReadAsync("redirect-management/status")).Text("status"));

        await editor.DoAsync(HttpMethod.Post, "redirect-management/status?status=Disabled");
        Assert.Equal("Disabled", (await editor.ReadAsync("redirect-management/status")).Text("status"));
        await editor.DoAsync(HttpMethod.Post, "redirect-management/status?status=Enabled");
        Assert.Equal("Enabled", (await editor.ReadAsync("redirect-management/status")).Text("status"));
    }

    [Fact]
    public async Task Relations_AreListed()
    {
        using Editor editor = await site.SignInAsync();
        JsonNode type = (await editor.ReadAsync("relation-type?take=100"))["items"]!.AsArray().Single(one => one!.Text("alias") == "umbMedia")!;

        JsonNode relations = await editor.ReadAsync($"relation/type/{type.Text("id")}?take=5");

        Assert.True(type["isDependency"]!.GetValue<bool>());
        Assert.Equal(5, relations["items"]!.AsArray().Count);
        Assert.All(relations["items"]!.AsArray(), one => Assert.NotEmpty(one!["child"]!.Text("name")));
        Assert.Equal(type.Text("name"), (await editor.ReadAsync($"item/relation-type?id={type.Text("id")}"))[0]!.Text("name"));
        Assert.Contains("Document", (await editor.ReadAsync("object-types?take=100")).Names());
    }

    [Fact]
    public async Task Health_IsCheckedByGroups()
    {
        using Editor editor = await site.SignInAsync();
        foreach (string group in (await editor.ReadAsync("health-check-group?take=100")).Names())
        {
            JsonNode described = await editor.ReadAsync($"health-check-group/{Uri.EscapeDataString(group)}");
            HttpResponseMessage checkedNow = await editor.CallAsync(HttpMethod.Post, $"health-check-group/{Uri.EscapeDataString(group)}/check");
            JsonNode results = (await checkedNow.Content.ReadFromJsonAsync<JsonNode>())!;
            Assert.Equal(described["checks"]!.AsArray().Select(one => one!.Text("id")), results["checks"]!.AsArray().Select(one => one!.Text("id")));
            Assert.NotEmpty(results["checks"]!.AsArray());
        }

        Assert.Equal(HttpStatusCode.NotFound, (await editor.GetAsync("health-check-group/Ingen")).StatusCode);
    }

    [Fact]
    public async Task Index_IsCountedSearchedAndMadeAnew()
    {
        using Editor editor = await site.SignInAsync();
        JsonNode index = (await editor.ReadAsync("indexer"))["items"]![0]!;

        Assert.True(index["documentCount"]!.GetValue<int>() > 10);
        Assert.NotEmpty((await editor.ReadAsync($"searcher/{index.Text("searcherName")}/query?term=natur"))["items"]!.AsArray());
        await editor.DoAsync(HttpMethod.Post, $"indexer/{index.Text("name")}/rebuild");
        Assert.Equal(index["documentCount"]!.GetValue<int>(), (await editor.ReadAsync($"indexer/{index.Text("name")}"))["documentCount"]!.GetValue<int>());
        Assert.Equal(HttpStatusCode.NotFound, (await editor.GetAsync("indexer/Ingen")).StatusCode);
    }

    // Of these some are open to whoever edits content.
    private static bool MayWrite(Operation operation) => operation.Access.Sections.Contains(Constants.Applications.Content);
}
