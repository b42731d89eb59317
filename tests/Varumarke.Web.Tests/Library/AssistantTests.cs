using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Varumarke.Core.Assets;
using Varumarke.Core.Receipts;
using Varumarke.Web.Tests.DeliveryApi;
using Varumarke.Web.Tests.Rights;

namespace Varumarke.Web.Tests.Library;

/// <summary>What assistants are told of the brand: with credit, terms and end, and never of what may not be used.</summary>
[Collection(LibrarySiteTests.Name)]
public sealed class AssistantTests(LibrarySite site) : IAsyncLifetime
{
    public Task InitializeAsync()
    {
        _ = site.Services;
        return site.IndexedAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Tools_AllOfThem_OnlyRead()
    {
        JsonArray tools = (await AskAsync("tools/list", []))["result"]!["tools"]!.AsArray();

        Assert.Equal(["brand_rules", "may_i_use", "search", "texts"], tools.Select(tool => tool!["name"]!.GetValue<string>()).Order());
        Assert.All(tools, tool => Assert.True(tool!["annotations"]!["readOnlyHint"]!.GetValue<bool>()));
    }

    [Fact]
    public async Task Search_Finds_WithCreditAndTerms()
    {
        JsonNode found = await CallAsync("search", new JsonObject { ["query"] = "klarälven höstfärger", ["kind"] = "image" });
        JsonNode first = found["items"]![0]!;

        Assert.Equal(Seed.AutumnRiver, first["id"]!.GetValue<Guid>());
        Assert.NotNull(first["terms"]!["credit"]);
        Assert.NotNull(first["terms"]!["licence"]);
    }

    [Fact]
    public async Task MayIUse_BeforeAndAfterWithdrawal_SaysYesAndNo()
    {
        Assert.True((await CallAsync("may_i_use", new JsonObject { ["id"] = Seed.AutumnRiver.ToString() }))["mayBeUsed"]!.GetValue<bool>());
        using var withdrawn = new ChangedMedia(site.Media, Seed.AutumnRiver, ("approval", "withdrawn"));

        JsonNode after = await CallAsync("may_i_use", new JsonObject { ["id"] = Seed.AutumnRiver.ToString(), ["language"] = "en" });
        Assert.False(after["mayBeUsed"]!.GetValue<bool>());
        Assert.NotNull(after["reason"]);
        Assert.DoesNotContain("höstfärger", after.ToJsonString(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain($"{Seed.AutumnRiver}", (await CallAsync("search", new JsonObject { ["query"] = "klarälven", ["limit"] = 20 })).ToJsonString(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task MayIUse_ByNameNumberAndAddress_MeansTheSame()
    {
        JsonNode asset = await site.JsonAsync($"/api/v1/assets/{Seed.AutumnRiver}");
        string title = asset["title"]!.GetValue<string>();
        Receipt receipt = (await site.Services.GetRequiredService<ReceiptDesk>()
            .IssueAsync(Seed.AutumnRiver, "original", new ReceiptUse(null, null), "sv", default)).Receipt!;
        string file = site.Services.GetRequiredService<IAssetLibrary>().Find(Seed.AutumnRiver)!.Url;
        string[] ways =
        [
            title, title.ToUpperInvariant(), $"{Seed.AutumnRiver:N}", receipt.Code, ReceiptCode.Grouped(receipt.Code), $"https://annan.se/r/{receipt.Code}?lang=sv", file, "https://x.se" + file + "?width=9",
            $"http://localhost/sv/bibliotek/host-{Seed.AutumnRiver:N}", $"/en/library/x-{Seed.AutumnRiver:N}#a", $"/renditions/{Seed.AutumnRiver}/web.jpg", $"/api/v1/assets/{Seed.AutumnRiver}/terms",
        ];
        foreach (string way in ways)
        {
            JsonNode answer = await CallAsync("may_i_use", new JsonObject { ["id"] = way });
            Assert.True(answer["mayBeUsed"]?.GetValue<bool>() == true && answer["title"]!.GetValue<string>() == title, $"{way}: {answer.ToJsonString()}");
        }

        using var withdrawn = new ChangedMedia(site.Media, Seed.AutumnRiver, ("approval", "withdrawn"));
        foreach (string way in ways)
        {
            JsonNode answer = await CallAsync("may_i_use", new JsonObject { ["id"] = way });
            Assert.True(answer["mayBeUsed"]?.GetValue<bool>() != true, $"{way}: {answer.ToJsonString()}");
            Assert.DoesNotContain($"\"{title}\"", answer.ToJsonString(), StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task MayIUse_ByAWordThatManyAnswerTo_ListsThem()
    {
        JsonNode answer = await CallAsync("may_i_use", new JsonObject { ["id"] = "klarälven", ["language"] = "en" });
        Assert.Null(answer["mayBeUsed"]);
        Assert.True(answer["candidates"]!.AsArray().Count > 1);
        Assert.Null((await CallAsync("may_i_use", new JsonObject { ["id"] = "zxqzxq" }))["candidates"]);
    }

    [Fact]
    public async Task TextsAndRules_AreTold()
    {
        Assert.Contains("short", (await CallAsync("texts", [])).ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("#0B4F6C", (await CallAsync("brand_rules", [])).ToJsonString(), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"search","arguments":{"query":12}}}""")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"drop_tables","arguments":{}}}""")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"may_i_use","arguments":{"id":"x"}}}""")]
    public async Task Nonsense_IsNeverAFault(string body)
    {
        using HttpResponseMessage answer = await PostAsync(body);

        Assert.True((int)answer.StatusCode < 500, $"{answer.StatusCode}");
        Assert.DoesNotContain("   at ", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Question_ThatIsTooLong_IsRefused() =>
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await PostAsync(new string(' ', 70_000))).StatusCode);

    [Fact]
    public async Task Search_HostileWords_AreAnswered()
    {
        foreach (string words in (string[])["\"", "a:b OR *", new string('x', 10_000), "😀‮", "'; DROP TABLE x; --"])
        {
            Assert.NotNull((await CallAsync("search", new JsonObject { ["query"] = words, ["limit"] = 100_000 }))["total"]);
        }
    }

    private async Task<JsonNode> CallAsync(string tool, JsonObject arguments)
    {
        JsonNode answer = await AskAsync("tools/call", new JsonObject { ["name"] = tool, ["arguments"] = arguments });
        Assert.True(answer["result"]?["isError"]?.GetValue<bool>() != true, answer.ToJsonString());
        return JsonNode.Parse(answer["result"]!["content"]![0]!["text"]!.GetValue<string>())!;
    }

    private async Task<JsonNode> AskAsync(string method, JsonObject parameters)
    {
        using HttpResponseMessage answer = await PostAsync(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = 1, ["method"] = method, ["params"] = parameters }.ToJsonString());
        string text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{answer.StatusCode}: {text}");

        // As an event, or as it is.
        string json = text.Split('\n').FirstOrDefault(line => line.StartsWith("data:", StringComparison.Ordinal)) is { } line ? line["data:".Length..] : text;
        return JsonNode.Parse(json)!;
    }

    private async Task<HttpResponseMessage> PostAsync(string body)
    {
        using HttpClient client = site.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/mcp") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
        return await client.SendAsync(request);
    }
}
