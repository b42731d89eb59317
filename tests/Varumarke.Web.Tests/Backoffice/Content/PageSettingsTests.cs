using System.Net;
using System.Text.Json.Nodes;

namespace Varumarke.Web.Tests.Backoffice.Content;

/// <summary>What belongs to a page beside its text: addresses, host names, notifications, references.</summary>
[Collection(BackofficeSiteTests.Name)]
public sealed class PageSettingsTests(BackofficeSite site)
{
    [Fact]
    public async Task Urls_PublishedPage_AreInEachLanguage()
    {
        using Editor editor = await site.SignInAsync();

        JsonArray urls = (await editor.ReadAsync($"document/urls?id={Pages.Guides}"))[0]!["urlInfos"]!.AsArray();

        Assert.Contains(urls, url => (string?)url!["culture"] == "sv-SE" && ((string?)url["url"])?.Contains("guider", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task Domains_Set_AreThereAndTakenForOthers()
    {
        using Editor editor = await site.SignInAsync();
        (string page, string other) = (await editor.CreateAsync("Med värdnamn"), await editor.CreateAsync("Utan värdnamn"));
        var sent = new { defaultIsoCode = "en-GB", domains = new[] { new { domainName = "guider.example.se", isoCode = "sv-SE" } } };

        await Pages.DoneAsync(editor.PutAsync($"document/{page}/domains", sent));

        JsonNode domains = await editor.ReadAsync($"document/{page}/domains");
        Assert.Equal("en-GB", (string?)domains["defaultIsoCode"]);
        Assert.Equal("guider.example.se", (string?)Assert.Single(domains["domains"]!.AsArray())!["domainName"]);
        await Pages.RefusedAsync(HttpStatusCode.Conflict, "ConflictingDomainName", editor.PutAsync($"document/{other}/domains", sent));
        await Pages.DoneAsync(editor.PutAsync($"document/{page}/domains", new { defaultIsoCode = (string?)null, domains = Array.Empty<object>() }));
        Assert.Empty((await editor.ReadAsync($"document/{page}/domains"))["domains"]!.AsArray());
    }

    [Theory]
    [InlineData("no name", "sv-SE", "InvalidDomainName")]
    [InlineData("guider2.example.se", "xx-XX", "LanguageNotFound")]
    public async Task Domains_Nonsense_IsRefused(string name, string language, string reason)
    {
        using Editor editor = await site.SignInAsync();

        await Pages.RefusedAsync(HttpStatusCode.BadRequest, reason, editor.PutAsync($"document/{Pages.Guides}/domains", new { domains = new[] { new { domainName = name, isoCode = language } } }));
    }

    [Fact]
    public async Task Notifications_Chosen_AreTheOnesOffered()
    {
        using Editor editor = await site.SignInAsync();
        string page = await editor.CreateAsync("Bevakas");

        await Pages.DoneAsync(editor.PutAsync($"document/{page}/notifications", new { subscribedActionIds = new[] { "Umb.Document.Publish", "no-such" } }));

        JsonArray offered = (await editor.ReadAsync($"document/{page}/notifications")).AsArray();
        Assert.Equal(["Umb.Document.Publish"], offered.Where(one => (bool)one!["subscribed"]!).Select(one => (string?)one!["actionId"]));
        Assert.True(offered.Count > 1);
    }

    [Fact]
    public async Task References_PickedPage_NamesWhoPicksIt()
    {
        using Editor editor = await site.SignInAsync();
        (string picked, string picking) = (await editor.CreateAsync("Vald"), await editor.CreateAsync("Väljer"));
        JsonObject sent = await editor.TypedAsync(picking, "heading", "sv-SE", "Väljer");
        sent["values"]!.AsArray().Add(new JsonObject
        {
            ["alias"] = "related", ["culture"] = null, ["segment"] = null, ["value"] = new JsonArray(new JsonObject { ["type"] = "document", ["unique"] = picked }),
        });
        await Pages.DoneAsync(editor.PutAsync($"document/{picking}", sent));

        JsonNode references = await editor.ReadAsync($"document/{picked}/referenced-by?take=20");

        JsonNode reference = Assert.Single(references["items"]!.AsArray())!;
        Assert.Equal(picking, (string?)reference["id"]);
        Assert.Equal("DocumentReferenceResponseModel", (string?)reference["$type"]);
        Assert.Equal([picked], Pages.Keys(await editor.ReadAsync($"document/are-referenced?id={picked}&id={picking}")));
        Assert.Contains(picked, Pages.Keys(await editor.ReadAsync($"document/{Pages.Guides}/referenced-descendants?take=500")));
    }

    [Fact]
    public async Task PublicAccess_OfNobodyOrOfPagesThatAreNotThere_IsRefused()
    {
        using Editor editor = await site.SignInAsync();
        string page = await editor.CreateAsync("Skyddas");
        string path = $"document/{page}/public-access";
        var here = new { id = Pages.Guides };

        await Pages.RefusedAsync(HttpStatusCode.NotFound, "EntryNotFound", editor.GetAsync(path));
        await Pages.RefusedAsync(HttpStatusCode.BadRequest, "NoAllowedEntities", editor.PostAsync(path, new { loginDocument = here, errorDocument = here, memberUserNames = Array.Empty<string>(), memberGroupNames = Array.Empty<string>() }));
        await Pages.RefusedAsync(HttpStatusCode.BadRequest, "LoginNodeNotFound", editor.PostAsync(path, new { errorDocument = here, memberGroupNames = new[] { "Partner" } }));
    }

    [Fact]
    public async Task Segments_OfAPage_AreNone()
    {
        using Editor editor = await site.SignInAsync();

        Assert.Equal(0, (int)(await editor.ReadAsync($"document/{Pages.Guides}/available-segment-options"))["total"]!);
    }
}
