using System.Buffers.Binary;
using System.Net;
using System.Text.Json.Nodes;
using Varumarke.Web.Tests.DeliveryApi;
using Varumarke.Web.Tests.Rights;

namespace Varumarke.Web.Tests.Library;

/// <summary>The brand and its pictures in other people's formats: design tokens, CSS, swatches, ODRL, oEmbed; and the facets of colour and time.</summary>
[Collection(LibrarySiteTests.Name)]
public sealed class FormsTests(LibrarySite site) : IAsyncLifetime
{
    private static readonly string River = $"/api/v1/assets/{Seed.AutumnRiver}";
    private static readonly string Embed = "/api/v1/oembed?url=" + Uri.EscapeDataString($"http://localhost/sv/bibliotek/klaralven-{Seed.AutumnRiver:N}");

    public Task InitializeAsync()
    {
        _ = site.Services;
        return site.IndexedAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Tokens_HoldEachColourInSrgb()
    {
        JsonNode tokens = await site.JsonAsync("/api/v1/brand/tokens.json?lang=sv");
        JsonNode colour = tokens["colour"]!.AsObject().Where(token => token.Key != "$type").Select(token => token.Value!).First(token => token["$value"]!["hex"]!.GetValue<string>() == "#0b4f6c");

        Assert.Equal("color", tokens["colour"]!["$type"]!.GetValue<string>());
        Assert.Equal("srgb", colour["$value"]!["colorSpace"]!.GetValue<string>());
        Assert.Equal([0.0431, 0.3098, 0.4235], colour["$value"]!["components"]!.AsArray().Select(part => part!.GetValue<double>()));
        Assert.Equal("fontFamily", tokens["typeface"]!["$type"]!.GetValue<string>());
    }

    [Fact]
    public async Task Colours_AsCssAndSwatches_AreAllThere()
    {
        using HttpClient client = site.CreateClient();
        int colours = (await site.JsonAsync("/api/v1/brand?lang=sv"))["colours"]!.AsArray().Count;
        string css = await client.GetStringAsync("/api/v1/brand/colours.css");
        byte[] swatches = await client.GetByteArrayAsync("/api/v1/brand/colours.ase");

        Assert.Equal(colours, css.Split("--brand-colour-").Length - 1);
        Assert.Contains(": #0b4f6c;", css, StringComparison.Ordinal);
        Assert.Equal("ASEF"u8.ToArray(), swatches[..4]);
        Assert.Equal(colours, BinaryPrimitives.ReadInt32BigEndian(swatches.AsSpan(8)));
        int at = 12;
        for (int block = 0; block < colours; block++)
        {
            Assert.Equal(1, BinaryPrimitives.ReadInt16BigEndian(swatches.AsSpan(at)));
            at += 6 + BinaryPrimitives.ReadInt32BigEndian(swatches.AsSpan(at + 2));
        }

        Assert.Equal(swatches.Length, at);
    }

    [Fact]
    public async Task Terms_AsPolicy_NameTheCreditAndTheEnd()
    {
        using var ending = new ChangedMedia(site.Media, Seed.AutumnRiver, ("deliverableTo", site.Time.GetUtcNow().UtcDateTime.AddDays(90)));
        JsonNode permission = (await site.JsonAsync($"{River}/terms"))["permission"]![0]!;

        Assert.Equal("attribute", permission["duty"]![0]!["action"]!.GetValue<string>());
        Assert.Equal("lt", permission["constraint"]![0]!["operator"]!.GetValue<string>());
    }

    [Fact]
    public async Task Embed_WithinASize_GivesThePicture()
    {
        JsonNode embed = await site.JsonAsync(Embed + "&maxwidth=500");

        Assert.Equal("photo", embed["type"]!.GetValue<string>());
        Assert.InRange(embed["width"]!.GetValue<int>(), 1, 500);
        Assert.NotNull(embed["author_name"]);
        using HttpClient client = site.CreateClient();
        Assert.Contains("application/json+oembed", WebUtility.HtmlDecode(await client.GetStringAsync($"/sv/bibliotek/{Seed.AutumnRiver:N}")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/v1/oembed", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/oembed?url=javascript:alert(1)", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/oembed?url=http://localhost/sv/bibliotek/00000000000000000000000000000001", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/oembed?url=x&maxwidth=-1", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/oembed?url=x&format=xml", HttpStatusCode.NotImplemented)]
    [InlineData("/api/v1/assets/00000000-0000-0000-0000-000000000001/terms", HttpStatusCode.NotFound)]
    public async Task Forms_OfNothing_AreRefusedInWords(string path, HttpStatusCode expected)
    {
        using HttpClient client = site.CreateClient();
        Answer answer = await Answer.ReadAsync(await client.GetAsync(path));

        Assert.Equal(expected, answer.Status);
        Assert.NotNull(answer.Json!["title"]);
    }

    [Fact]
    public async Task Forms_OfAWithdrawnPicture_AreGone()
    {
        using HttpClient client = site.CreateClient();
        using var withdrawn = new ChangedMedia(site.Media, Seed.AutumnRiver, ("approval", "withdrawn"));

        Assert.Equal(HttpStatusCode.Gone, (await client.GetAsync(Embed)).StatusCode);
        Assert.Equal(HttpStatusCode.Gone, (await client.GetAsync($"{River}/terms")).StatusCode);
    }

    [Fact]
    public async Task Facets_OfColourAndTime_FilterByWhatTheyCount()
    {
        using var ending = new ChangedMedia(site.Media, Seed.AutumnRiver, ("deliverableTo", site.Time.GetUtcNow().UtcDateTime.AddDays(60)));
        await site.IndexedAsync();
        JsonNode all = await site.JsonAsync("/api/v1/assets?kind=image");
        Dictionary<string, int> usable = all["facets"]!["usable"]!.AsArray().ToDictionary(value => value!["value"]!.GetValue<string>(), value => value!["count"]!.GetValue<int>());

        Assert.True(usable["month"] > usable["halfYear"]);
        Assert.Equal(usable["halfYear"], (await site.JsonAsync("/api/v1/assets?kind=image&usable=halfYear"))["total"]!.GetValue<int>());
        Assert.Equal(0, (await site.JsonAsync("/api/v1/assets?usable=forever"))["total"]!.GetValue<int>());
        Assert.DoesNotContain("Klarälven i höstfärger", await site.TitlesAsync(string.Empty, rest: "&usable=halfYear"));
        int blue = all["facets"]!["colour"]!.AsArray().Single(value => value!["value"]!.GetValue<string>() == "blue")!["count"]!.GetValue<int>();
        Assert.Equal(blue, (await site.JsonAsync("/api/v1/assets?kind=image&colour=%230b4f6c"))["total"]!.GetValue<int>());
    }

    [Fact]
    public async Task Documents_AreFoundByWhatStandsInsideOfThem()
    {
        string[] titles = await site.TitlesAsync("Hagforsstrategin", rest: "&kind=document");

        Assert.Contains("Hagforsstrategin i korthet", titles);
    }
}
