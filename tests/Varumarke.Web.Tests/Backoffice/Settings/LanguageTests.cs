using System.Net;
using System.Text.Json.Nodes;

namespace Varumarke.Web.Tests.Backoffice.Settings;

/// <summary>The site's languages.</summary>
[Collection(BackofficeSiteTests.Name)]
public sealed class LanguageTests(BackofficeSite site)
{
    [Fact]
    public async Task Language_ItsWholeLife()
    {
        using Editor editor = await site.SignInAsync();
        Assert.Equal("da-DK", await editor.CreateAsync("language", Danish("da-DK", "sv-SE")));
        Assert.Equal("Dansk", (await editor.ReadAsync("language/da-DK")).Text("name"));
        Assert.Contains((await editor.ReadAsync("language?take=10000"))["items"]!.AsArray(), one => one!.Text("isoCode") == "da-DK");
        Assert.Equal("Dansk", (await editor.ReadAsync("item/language?isoCode=da-DK"))[0]!.Text("name"));
        Assert.Equal("sv-SE", (await editor.ReadAsync("item/language/default")).Text("isoCode"));

        await editor.DoAsync(HttpMethod.Put, "language/da-DK", new { name = "Danska", isDefault = false, isMandatory = true, fallbackIsoCode = (string?)null });
        JsonNode changed = await editor.ReadAsync("language/da-DK");
        Assert.Equal(("Danska", true, null), (changed.Text("name"), changed["isMandatory"]!.GetValue<bool>(), changed["fallbackIsoCode"]));
        await editor.DoAsync(HttpMethod.Delete, "language/da-DK");
        Assert.Equal(HttpStatusCode.NotFound, (await editor.GetAsync("language/da-DK")).StatusCode);
    }

    [Fact]
    public async Task BadInput_IsRefused()
    {
        using Editor editor = await site.SignInAsync();
        await editor.RefusedAsync(HttpStatusCode.BadRequest, "DuplicateIsoCode", HttpMethod.Post, "language", Danish("sv-SE", null));
        await editor.RefusedAsync(HttpStatusCode.BadRequest, "InvalidIsoCode", HttpMethod.Post, "language", Danish("no such", null));
        await editor.RefusedAsync(HttpStatusCode.BadRequest, "InvalidIsoCode", HttpMethod.Post, "language", new { });
        await editor.RefusedAsync(HttpStatusCode.BadRequest, "InvalidFallback", HttpMethod.Post, "language", Danish("da-DK", "fi-FI"));
        await editor.RefusedAsync(HttpStatusCode.BadRequest, "MissingDefault", HttpMethod.Delete, "language/sv-SE");
        await editor.RefusedAsync(HttpStatusCode.NotFound, "NotFound", HttpMethod.Delete, "language/fi-FI");
        await editor.RefusedAsync(HttpStatusCode.NotFound, "NotFound", HttpMethod.Put, "language/fi-FI", new { name = "x" });
        Assert.NotEmpty((await editor.ReadAsync("culture?take=10"))["items"]!.AsArray());
    }

    private static object Danish(string code, string? fallback) => new { name = "Dansk", isDefault = false, isMandatory = false, fallbackIsoCode = fallback, isoCode = code };
}
