using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using NetVips;
using Varumarke.Testing.Pictures;

namespace Varumarke.Web.Tests.Backoffice;

/// <summary>What our own package decides of rights, and that it is there.</summary>
[Collection(BackofficeSiteTests.Name)]
public sealed class RightsTests(BackofficeSite site)
{
    private static readonly Guid Nature = Guid.Parse("a8400db4-3da8-51a9-9878-3d369b7ea201");
    private static readonly Guid Mist = Guid.Parse("9607bfeb-7b4e-5d00-a71b-732da7d20b3f");
    private static readonly Guid BrandImage = Guid.Parse("404c7941-1d97-5df2-b3c7-8e69fdb4e37c");

    [Fact]
    public async Task Approve_WithoutRights_IsRefusedAndNamesWhatIsMissing()
    {
        using Editor editor = await site.SignInAsync();
        Guid key = await editor.UploadAsync(BrandImage, Nature, "Obeskriven.png", SamplePictures.Quarters(40, 40).PngsaveBuffer());

        HttpResponseMessage answer = await editor.PutAsync($"varumarke/media/{key}/approve", new { });
        JsonNode problem = (await answer.Content.ReadFromJsonAsync<JsonNode>())!;
        JsonNode rights = await editor.ReadAsync($"varumarke/media/{key}/rights");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("legalBasis", problem["missingProperties"]!.AsArray().Select(alias => alias!.GetValue<string>()));
        Assert.Equal("NotApproved", rights["state"]!.GetValue<string>());
        Assert.Contains("madeHow", rights["missing"]!.AsArray().Select(alias => alias!.GetValue<string>()));
        Assert.Contains("altTextSv", rights["missing"]!.AsArray().Select(alias => alias!.GetValue<string>()));
    }

    [Fact]
    public async Task Withdraw_WithASubstitute_IsGoneForEverybodyElse_ThenApproved_IsBack()
    {
        using Editor editor = await site.SignInAsync();
        Guid key = await CompleteAsync(editor, "Att dra in.png");
        string address = (await editor.ReadAsync($"media/urls?id={key}"))[0]!["urlInfos"]![0]!["url"]!.GetValue<string>();
        using Editor nobody = site.Editor();
        Assert.Equal(HttpStatusCode.OK, (await nobody.Client.GetAsync(address)).StatusCode);

        HttpResponseMessage withdrawn = await editor.PutAsync($"varumarke/media/{key}/withdraw", new { reason = "Fel person", publicReasonSv = "Vi har en nyare bild.", substitute = new { id = Mist } });
        JsonNode rights = (await withdrawn.Content.ReadFromJsonAsync<JsonNode>())!;
        HttpResponseMessage gone = await nobody.Client.GetAsync(address);
        string said = await gone.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.OK, withdrawn.StatusCode);
        Assert.Equal("Withdrawn", rights["state"]!.GetValue<string>());
        Assert.Equal(Mist, rights["substitute"]!["id"]!.GetValue<Guid>());
        Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
        Assert.DoesNotContain("Fel person", said, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await editor.Client.GetAsync(address)).StatusCode);

        Assert.Equal(HttpStatusCode.OK, (await editor.PutAsync($"varumarke/media/{key}/approve", new { })).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await nobody.Client.GetAsync(address)).StatusCode);
    }

    [Fact]
    public async Task Substitute_ThatIsNone_IsRefused()
    {
        using Editor editor = await site.SignInAsync();
        Guid key = await CompleteAsync(editor, "Ersätts ej.png");

        Assert.Equal(HttpStatusCode.BadRequest, (await editor.PutAsync($"varumarke/media/{key}/substitute", new { substitute = new { id = key } })).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await editor.PutAsync($"varumarke/media/{key}/substitute", new { substitute = new { id = Nature } })).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await editor.PutAsync($"varumarke/media/{Nature}/approve", new { })).StatusCode);
    }

    [Fact]
    public async Task Overview_OfTheSeed_NamesWhatEndsSoonAndWhatWaits()
    {
        using Editor editor = await site.SignInAsync();

        JsonNode overview = await editor.ReadAsync("varumarke/rights/overview");

        Assert.NotEqual(0, overview["ending"]!["total"]!.GetValue<int>());
        Assert.NotEqual(0, overview["waiting"]!["total"]!.GetValue<int>());
        Assert.NotEmpty(overview["changed"]!["items"]!.AsArray());
    }

    [Fact]
    public async Task Packages_OursAndOthers_AreListedAndServed()
    {
        string folder = Path.Combine(site.Services.GetService<Microsoft.Extensions.Hosting.IHostEnvironment>()!.ContentRootPath, "App_Plugins", "test-package");
        Directory.CreateDirectory(folder);
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "umbraco-package.json"), """{ "name": "Prov", "version": "1.2.3", "extensions": [ { "type": "dashboard", "alias": "Prov" } ] }""");
            await File.WriteAllTextAsync(Path.Combine(folder, "prov.js"), "export default 1;");
            Directory.CreateDirectory(Path.Combine(folder, "dist"));
            await File.WriteAllTextAsync(Path.Combine(folder, "dist", "Umbraco-Package.json"), """{ "name": "Inre prov", "extensions": [ { "type": "dashboard", "alias": "Inre" } ] }""");
            await File.WriteAllTextAsync(Path.Combine(folder, ".hidden.js"), "export default 1;");
            using Editor nobody = site.Editor();
            using Editor editor = await site.SignInAsync();

            JsonNode open = await nobody.ReadAsync("manifest/manifest/public");
            JsonNode closed = await editor.ReadAsync("manifest/manifest/private");

            Assert.Contains(closed.AsArray(), package => package!["name"]!.GetValue<string>() == "Prov");
            Assert.Contains(closed.AsArray(), package => package!["name"]!.GetValue<string>() == "Inre prov");
            Assert.DoesNotContain(open.AsArray(), package => package!["name"]!.GetValue<string>() == "Prov");
            string[] scripts = [.. open.AsArray().Concat(closed.AsArray()).SelectMany(package => package!["extensions"]!.AsArray()).Select(extension => extension!["js"]?.GetValue<string>()).OfType<string>()];
            Assert.Equal(3, scripts.Length);
            foreach (string script in scripts)
            {
                Assert.Equal(HttpStatusCode.OK, (await nobody.Client.GetAsync(script)).StatusCode);
            }

            Assert.Equal("text/javascript", (await nobody.Client.GetAsync("/App_Plugins/test-package/prov.js")).Content.Headers.ContentType?.MediaType);
            Assert.Equal(HttpStatusCode.NotFound, (await nobody.Client.GetAsync("/App_Plugins/test-package/.hidden.js")).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await nobody.Client.GetAsync("/App_Plugins/test-package/%2e%2e/%2e%2e/appsettings.json")).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await nobody.Client.GetAsync("/App_Plugins/..%2f..%2fappsettings.json")).StatusCode);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<Guid> CompleteAsync(Editor editor, string name)
    {
        Guid key = await editor.UploadAsync(BrandImage, Nature, name, SamplePictures.Quarters(40, 40).PngsaveBuffer());
        JsonNode media = await editor.ReadAsync($"media/{key}");
        HttpResponseMessage saved = await editor.PutAsync($"media/{key}", MediaTests.With(
            media,
            ("approval", "approved"),
            ("altTextSv", "Fyra rutor"),
            ("photographer", "Åsa Öberg"),
            ("rightsHolder", "Hagfors kommun"),
            ("legalBasis", "noPerson"),
            ("madeHow", "photograph"),
            ("licence", new JsonArray("municipal-terms"))));
        Assert.True(saved.IsSuccessStatusCode, await saved.Content.ReadAsStringAsync());
        return key;
    }
}
