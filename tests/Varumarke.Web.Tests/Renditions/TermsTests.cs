using System.Net;
using System.Text.Json.Nodes;

namespace Varumarke.Web.Tests.Renditions;

/// <summary>The answer to "may I still use this?".</summary>
[Collection(RenditionSiteTests.Name)]
public sealed class TermsTests(RenditionSite site)
{
    private static readonly string River = $"/renditions/{RenditionSite.River}";

    [Fact]
    public async Task Get_AProgram_IsToldTheTermsAndTheRenditions()
    {
        FileAnswer answer = await site.GetAsync(River);

        Assert.Equal("application/json; charset=utf-8", answer.Type);
        Assert.Equal("Klarälven i höstfärger", answer.Json["name"]!.GetValue<string>());
        Assert.True(answer.Json["terms"]!["mayBeUsed"]!.GetValue<bool>());
        Assert.Equal("Gula björkar och mörka granar speglar sig i älven.", answer.Json["terms"]!["alt"]!["sv"]!.GetValue<string>());
        JsonObject presets = answer.Json["renditions"]!["presets"]!.AsObject();
        Assert.Equal(["card", "hero", "portrait", "print", "social", "square", "thumb", "web"], presets.Select(preset => preset.Key).Order());
        Assert.Null(presets["print"]!["srcset"]);
        Assert.DoesNotContain("hmac", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sv-SE,sv;q=0.9,en;q=0.8", "sv", "Får användas", "Gula björkar")]
    [InlineData("en-GB", "en", "May be used", "Yellow birches")]
    [InlineData("de", "sv", "Får användas", "Gula björkar")]
    public async Task Get_ABrowser_IsShownAPageInItsLanguage(string accept, string language, string says, string alt)
    {
        FileAnswer answer = await site.GetAsync(River, ("Accept", "text/html,*/*"), ("Accept-Language", accept));

        Assert.Equal("text/html; charset=utf-8", answer.Type);
        string text = WebUtility.HtmlDecode(answer.Text);
        Assert.Contains($"<html lang=\"{language}\">", text, StringComparison.Ordinal);
        Assert.Contains(says, text, StringComparison.Ordinal);
        Assert.Contains(alt, text, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", answer["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.Equal("Accept, Accept-Language, Accept-Encoding", answer["Vary"]);
    }

    [Fact]
    public async Task Get_Gone_IsToldToProgramsAndPeople()
    {
        Guid key = new("850b93ce-57eb-5e2f-841e-30615c4829c7");
        site.Edit(key, media =>
        {
            media.SetValue("approval", "withdrawn");
            media.SetValue("withdrawnReason", "Personen har ångrat sig");
            media.SetValue("publicReasonSv", "<b>Ny logotyp</b>");
        });
        try
        {
            FileAnswer program = await site.GetAsync($"/renditions/{key}");
            FileAnswer person = await site.GetAsync($"/renditions/{key}", ("Accept", "text/html"));

            Assert.Equal(HttpStatusCode.Gone, program.Status);
            Assert.Equal("withdrawn", program.Json["reason"]!.GetValue<string>());
            Assert.Equal(HttpStatusCode.Gone, person.Status);
            Assert.Contains("Får inte längre användas", WebUtility.HtmlDecode(person.Text), StringComparison.Ordinal);
            Assert.Contains("<p lang=\"sv\"><b>Ny logotyp</b></p>", WebUtility.HtmlDecode(person.Text), StringComparison.Ordinal);
            Assert.DoesNotContain("<b>", person.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("ångrat", program.Text + WebUtility.HtmlDecode(person.Text), StringComparison.Ordinal);
        }
        finally
        {
            site.Edit(key, media => media.SetValue("approval", "approved"));
        }
    }

    [Fact]
    public async Task Get_ADrawing_IsItsOwnRendition()
    {
        FileAnswer answer = await site.GetAsync($"/renditions/{RenditionSite.Symbol}");

        Assert.Equal(RenditionSite.SymbolFile, answer.Json["renditions"]!["presets"]!["card"]!["url"]!.GetValue<string>());
    }

    [Fact]
    public async Task Get_ADocument_HasTermsAndNoRenditions()
    {
        FileAnswer answer = await site.GetAsync($"/renditions/{RenditionSite.Manual}");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Null(answer.Json["renditions"]);
        Assert.Equal("application/pdf", answer.Json["mediaType"]!.GetValue<string>());
    }

    [Fact]
    public async Task OpenApi_Document_DescribesEveryAddress()
    {
        FileAnswer answer = await site.GetAsync("/umbraco/openapi/renditions.json");
        FileAnswer page = await site.GetAsync("/umbraco/openapi/");

        Assert.Equal(5, answer.Json["paths"]!.AsObject().Count);
        Assert.Contains("hero", answer.Text, StringComparison.Ordinal);
        Assert.Contains("renditions", page.Text, StringComparison.Ordinal);
    }
}
