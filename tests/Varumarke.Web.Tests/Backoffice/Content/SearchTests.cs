using System.Net;
using System.Text.Json.Nodes;

namespace Varumarke.Web.Tests.Backoffice.Content;

/// <summary>Finding pages, and the page that shows a draft.</summary>
[Collection(BackofficeSiteTests.Name)]
public sealed class SearchTests(BackofficeSite site)
{
    [Theory]
    [InlineData("KVARNSTENSÖN")]
    [InlineData("stensön kvarn")]
    [InlineData("millstone")]
    public async Task Search_PartOfANameInAnyLanguage_FindsIt(string query)
    {
        using Editor editor = await site.SignInAsync();
        JsonObject sent = Pages.New("Kvarnstensön");
        sent["variants"]![1]!["name"] = "Millstone island";
        string key = (string)sent["id"]!;
        await editor.PostAsync("document", sent);

        Assert.Contains(key, Pages.Keys(await editor.ReadAsync($"item/document/search?query={Uri.EscapeDataString(query)}")));
        Assert.Contains(key, Pages.Keys(await editor.ReadAsync($"item/document/search?query={Uri.EscapeDataString(query)}&parentId={Pages.Guides}&allowedDocumentTypes={Pages.GuidePage}&trashed=false")));
        Assert.DoesNotContain(key, Pages.Keys(await editor.ReadAsync($"item/document/search?query={Uri.EscapeDataString(query)}&parentId={Pages.Contributions}")));
        Assert.DoesNotContain(key, Pages.Keys(await editor.ReadAsync($"item/document/search?query={Uri.EscapeDataString(query)}&trashed=true")));
    }

    [Fact]
    public async Task Search_Key_FindsThatPageAlone()
    {
        using Editor editor = await site.SignInAsync();

        Assert.Equal([Pages.Guides], Pages.Keys(await editor.ReadAsync($"item/document/search?query={Pages.Guides}")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("%25")]
    [InlineData("%27%3B--")]
    [InlineData("finns-inte-alls")]
    public async Task Search_Nothing_FindsNothing(string query)
    {
        using Editor editor = await site.SignInAsync();

        Assert.Equal(0, (int)(await editor.ReadAsync($"item/document/search?query={query}"))["total"]!);
    }

    [Fact]
    public async Task Preview_OfADraft_IsAPageThatHoldsNothingItself()
    {
        using Editor editor = await site.SignInAsync();
        string key = await editor.CreateAsync("Hemlig ännu");

        string url = (string)(await editor.ReadAsync($"document/{key}/preview-url?providerAlias=umbDocumentUrlProvider&culture=sv-SE"))["url"]!;
        HttpResponseMessage page = await editor.Client.GetAsync(url);

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.DoesNotContain("Hemlig", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("script-src 'self'", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await editor.GetAsync($"document/{key}/preview-url?providerAlias=nobody")).StatusCode);
    }
}
