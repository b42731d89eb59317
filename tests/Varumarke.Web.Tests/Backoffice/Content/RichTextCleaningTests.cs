using System.Net;
using System.Text.Json.Nodes;

namespace Varumarke.Web.Tests.Backoffice.Content;

/// <summary>Whoever may save a page may not put a program into it.</summary>
[Collection(BackofficeSiteTests.Name)]
public sealed class RichTextCleaningTests(BackofficeSite site)
{
    [Fact]
    public async Task Save_RichTextThatWouldRun_IsStoredWithoutIt()
    {
        using Editor editor = await site.SignInAsync();
        string key = await editor.CreateAsync("Sida med program");
        JsonObject sent = await editor.TypedAsync(key, "intro", "sv-SE", string.Empty);
        JsonNode value = sent["values"]!.AsArray().Single(each => (string?)each!["alias"] == "intro")!;
        value["value"] = new JsonObject
        {
            ["markup"] = "<p onmouseover=\"alert(1)\">Vi <a href=\"javascript:alert(1)\">bor</a> här<script>alert(1)</script></p>",
            ["blocks"] = null,
        };

        HttpResponseMessage saved = await editor.PutAsync($"document/{key}", sent);

        Assert.True(saved.StatusCode == HttpStatusCode.OK, await saved.Content.ReadAsStringAsync());
        JsonNode stored = (await editor.ReadAsync($"document/{key}"))["values"]!.AsArray().Single(each => (string?)each!["alias"] == "intro")!;
        Assert.Equal("<p>Vi <a>bor</a> här</p>", (string?)stored["value"]!["markup"]);
    }
}
