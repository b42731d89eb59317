using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Varumarke.Testing.Pictures;
using Varumarke.Web.Tests.DeliveryApi;
using Varumarke.Web.Tests.Rights;

namespace Varumarke.Web.Tests.Library;

/// <summary>Whoever took a picture can ask ever after whether it may be used.</summary>
[Collection(LibrarySiteTests.Name)]
public sealed class ReceiptTests(LibrarySite site)
{
    private static readonly string Order = $"/sv/bibliotek/host-{Seed.AutumnRiver:N}/hamta";

    [Fact]
    public async Task Order_OfASize_LeadsToAReceiptFromWhereTheFileComes()
    {
        using HttpClient client = Client();
        using HttpResponseMessage ordered = await client.PostAsync(Order, Form("print", "Årsboken"));

        Assert.Equal(HttpStatusCode.SeeOther, ordered.StatusCode);
        string receipt = ordered.Headers.Location!.OriginalString;
        string page = WebUtility.HtmlDecode(await PageAsync(client, receipt));
        Assert.Contains("Ja, du får använda den", page, StringComparison.Ordinal);
        Assert.Contains("Årsboken", page, StringComparison.Ordinal);
        string file = System.Text.RegularExpressions.Regex.Match(page, "content=\"1;url=([^\"]+)\"").Groups[1].Value;
        using HttpResponseMessage fetched = await client.GetAsync(file);
        Assert.Equal(HttpStatusCode.OK, fetched.StatusCode);
        Assert.Equal("attachment", fetched.Content.Headers.ContentDisposition!.DispositionType);
    }

    [Theory]
    [InlineData("web")]
    [InlineData("print")]
    [InlineData("original")]
    public async Task Fetch_WithAReceipt_CarriesItsAddress_AndWhatAllShareDoesNot(string rendition)
    {
        using HttpClient client = Client();
        JsonNode taken = await TakeAsync(client, rendition), other = await TakeAsync(client, rendition);
        string path = FileOf(taken);
        Assert.Equal($"/r/{taken["code"]}/fil", path);
        using HttpResponseMessage fetched = await client.GetAsync(path);
        byte[] bytes = await fetched.Content.ReadAsByteArrayAsync();

        Assert.Equal(HttpStatusCode.OK, fetched.StatusCode);
        Assert.EndsWith($"/r/{taken["code"]}", ExifTool.Read(bytes)["XMP-plus:LicensorTransactionID"][0].GetString(), StringComparison.Ordinal);
        Assert.EndsWith($"/renditions/{Seed.AutumnRiver}", ExifTool.Read(bytes)["XMP-xmpRights:WebStatement"].GetString(), StringComparison.Ordinal);
        Assert.StartsWith("image/", fetched.Content.Headers.ContentType!.MediaType, StringComparison.Ordinal);
        Assert.Contains("Klarälven i höstfärger", fetched.Content.Headers.ContentDisposition!.FileNameStar, StringComparison.Ordinal);
        Assert.Contains("no-store", fetched.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        byte[] second = await client.GetByteArrayAsync(FileOf(other));
        Assert.Equal(bytes.Length, second.Length);
        Assert.EndsWith($"/r/{other["code"]}", ExifTool.Read(second)["XMP-plus:LicensorTransactionID"][0].GetString(), StringComparison.Ordinal);

        JsonNode renditions = await site.JsonAsync($"/api/v1/assets/{Seed.AutumnRiver}/renditions");
        string shared = renditions["items"]!.AsArray().First(item => item!["name"]!.GetValue<string>() == "web")!["url"]!.GetValue<string>();
        Assert.False(ExifTool.Read(await client.GetByteArrayAsync(shared)).ContainsKey("XMP-plus:LicensorTransactionID"));
    }

    [Fact]
    public async Task Fetch_WithAReceipt_GoesOnAfterABreak()
    {
        using HttpClient client = Client();
        string path = FileOf(await TakeAsync(client, "original"));
        using HttpResponseMessage whole = await client.GetAsync(path);
        byte[] all = await whole.Content.ReadAsByteArrayAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Range", "bytes=1000-" }, { "If-Range", whole.Headers.ETag!.ToString() } } };
        using HttpResponseMessage rest = await client.SendAsync(request);
        using HttpResponseMessage head = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, path));

        Assert.Equal(HttpStatusCode.PartialContent, rest.StatusCode);
        Assert.Equal(all[1000..], await rest.Content.ReadAsByteArrayAsync());
        Assert.Equal(all.Length, head.Content.Headers.ContentLength);
        Assert.Equal(whole.Headers.ETag, head.Headers.ETag);
    }

    [Fact]
    public async Task Fetch_AfterWithdrawalOrWithoutReceipt_IsRefused()
    {
        using HttpClient client = Client();
        string path = FileOf(await TakeAsync(client));
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/r/00000000000000000000/fil")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/r/x/fil")).StatusCode);
        using (new ChangedMedia(site.Media, Seed.AutumnRiver, ("approval", "withdrawn"), ("publicReasonSv", "Fotografen har ångrat sig.")))
        {
            Answer gone = await Answer.ReadAsync(await client.GetAsync(path));
            Assert.Equal(HttpStatusCode.Gone, gone.Status);
            Assert.DoesNotContain("höstfärger", gone.Text, StringComparison.Ordinal);
        }

        using (new ChangedMedia(site.Media, Seed.AutumnRiver, ("approval", "draft")))
        {
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(path)).StatusCode);
        }

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(path)).StatusCode);
    }

    [Fact]
    public async Task Receipt_AfterWithdrawal_SaysNoAtOnceAndNamesNothing()
    {
        using HttpClient client = Client();
        JsonNode taken = await TakeAsync(client);
        string path = $"/api/v1/receipts/{taken["code"]!.GetValue<string>()}";
        Assert.True((await site.JsonAsync(path))["mayBeUsed"]!.GetValue<bool>());

        using var withdrawn = new ChangedMedia(site.Media, Seed.AutumnRiver, ("approval", "withdrawn"), ("publicReasonSv", "Fotografen har ångrat sig."));

        JsonNode after = await site.JsonAsync(path + "?lang=sv");
        Assert.False(after["mayBeUsed"]!.GetValue<bool>());
        Assert.Equal("Fotografen har ångrat sig.", after["reason"]!.GetValue<string>());
        Assert.Null(after["download"]);
        string page = WebUtility.HtmlDecode(await PageAsync(client, $"/r/{taken["code"]}?lang=sv&hamta=1"));
        Assert.Contains("Nej, du får inte längre använda den", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Klarälven i höstfärger", page, StringComparison.Ordinal);
        Assert.DoesNotContain("http-equiv", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Receipt_CodeReadAloud_IsUnderstood()
    {
        using HttpClient client = Client();
        string code = (await TakeAsync(client))["code"]!.GetValue<string>();
        string spoken = string.Join('-', code.ToUpperInvariant().Replace('0', 'O').Chunk(5).Select(group => new string(group)));

        Assert.Equal(code, (await site.JsonAsync($"/api/v1/receipts/{spoken}"))["code"]!.GetValue<string>());
        Assert.Equal(20, code.Length);
    }

    [Theory]
    [InlineData("00000000000000000000")]
    [InlineData("x")]
    [InlineData("'; DROP TABLE receipts; --")]
    [InlineData("%00")]
    public async Task Receipt_UnknownCode_IsNotThere(string code)
    {
        using HttpClient client = Client();

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/api/v1/receipts/" + Uri.EscapeDataString(code))).StatusCode);
        using var page = new HttpRequestMessage(HttpMethod.Get, "/r/" + Uri.EscapeDataString(code)) { Headers = { { "Accept", "text/html" } } };
        Assert.Equal(HttpStatusCode.NotFound, (await client.SendAsync(page)).StatusCode);
    }

    [Theory]
    [InlineData("""{"assetId":"62032cf6-0b87-5dd9-a726-38b2c9289289"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"assetId":"62032cf6-0b87-5dd9-a726-38b2c9289289","rendition":"poster"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"assetId":"62032cf6-0b87-5dd9-a726-38b2c9289280","rendition":"web"}""", HttpStatusCode.NotFound)]
    [InlineData("""{"assetId":"x","rendition":"web"}""", HttpStatusCode.BadRequest)]
    [InlineData("[", HttpStatusCode.BadRequest)]
    [InlineData("", HttpStatusCode.BadRequest)]
    public async Task Order_Nonsense_IsRefused(string body, HttpStatusCode expected)
    {
        using HttpClient client = Client();

        Answer answer = await Answer.ReadAsync(await client.PostAsync("/api/v1/receipts", new StringContent(body, System.Text.Encoding.UTF8, "application/json")));

        Assert.Equal(expected, answer.Status);
        Assert.NotNull(answer.Json!["detail"]);
    }

    [Fact]
    public async Task Order_WithdrawnPicture_IsGone()
    {
        using HttpClient client = Client();
        using var withdrawn = new ChangedMedia(site.Media, Seed.AutumnRiver, ("approval", "withdrawn"));

        Assert.Equal(HttpStatusCode.Gone, (await client.PostAsync(Order, Form("web"))).StatusCode);
        Assert.Equal(HttpStatusCode.Gone, (await client.GetAsync(Order[..^6])).StatusCode);
    }

    [Fact]
    public async Task Order_WithAChannel_IsToldOnTheReceipt_WithTheTermsOfThen()
    {
        using HttpClient client = Client();
        using var channels = new ChangedMedia(site.Media, Seed.AutumnRiver, ("allowedChannels", "[\"web\",\"print\"]"), ("photographer", "Åsa Öberg"));
        using HttpResponseMessage ordered = await client.PostAsync(Order, Form("web", "Årsboken", "press"));
        string path = ordered.Headers.Location!.OriginalString.Split('?')[0];
        using var changed = new ChangedMedia(site.Media, Seed.AutumnRiver, ("allowedChannels", "[\"press\"]"), ("photographer", "Någon annan"));

        string page = WebUtility.HtmlDecode(await PageAsync(client, path + "?lang=sv"));
        JsonNode json = await site.JsonAsync($"/api/v1/receipts/{path[3..]}");

        Assert.Contains("<dt>För</dt><dd>Press</dd>", page, StringComparison.Ordinal);
        Assert.Contains("Tryck<span class=\"hidden\">: ja</span>", page, StringComparison.Ordinal);
        Assert.Contains("Press<span class=\"hidden\">: nej</span>", page, StringComparison.Ordinal);
        Assert.Contains("Fråga oss innan du gör det.", page, StringComparison.Ordinal);
        Assert.Equal(("press", "Årsboken"), (json["channel"]!.GetValue<string>(), json["purpose"]!.GetValue<string>()));
        Assert.Equal(["web", "print"], json["terms"]!["channels"]!.AsArray().Select(channel => channel!.GetValue<string>()));
        Assert.Contains("Åsa Öberg", json["terms"]!["credit"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.NotNull(json["terms"]!["licence"]);
        using var withdrawn = new ChangedMedia(site.Media, Seed.AutumnRiver, ("approval", "withdrawn"));
        JsonNode after = await site.JsonAsync($"/api/v1/receipts/{path[3..]}");
        Assert.Null(after["terms"]);
        Assert.DoesNotContain("Öberg", after.ToJsonString() + await PageAsync(client, path), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("print", "print")]
    [InlineData("", null)]
    [InlineData("<script>", null)]
    public async Task Order_ByForm_KeepsOnlyWhatIsAChannel(string written, string? kept)
    {
        using HttpClient client = Client();
        using HttpResponseMessage ordered = await client.PostAsync(Order, Form("web", string.Empty, written));

        string code = ordered.Headers.Location!.OriginalString.Split('?')[0][3..];
        Assert.Equal(kept, (await site.JsonAsync($"/api/v1/receipts/{code}"))["channel"]?.GetValue<string>());
    }

    [Fact]
    public async Task Order_ByProgram_WithAChannel_IsToldBack_AndOneThatIsNoneIsRefused()
    {
        using HttpClient client = Client();
        using HttpResponseMessage taken = await client.PostAsJsonAsync("/api/v1/receipts", new { assetId = Seed.AutumnRiver, rendition = "web", channel = "socialMedia" });
        Answer refused = await Answer.ReadAsync(await client.PostAsJsonAsync("/api/v1/receipts", new { assetId = Seed.AutumnRiver, rendition = "web", channel = "rymden" }));

        Assert.Equal("socialMedia", (await taken.Content.ReadFromJsonAsync<JsonNode>())!["channel"]!.GetValue<string>());
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("socialMedia", refused.Json!["detail"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/sv/bibliotek/x-62032cf60b875dd9a72638b2c9289289")]
    [InlineData("/en/library/x-62032cf60b875dd9a72638b2c9289289")]
    [InlineData("/sv/korg?v=62032cf60b875dd9a72638b2c9289289.web")]
    public async Task Forms_AskForTheChannel(string path)
    {
        using HttpClient client = Client();

        string page = await PageAsync(client, path);

        Assert.Contains("<label class=\"purpose\" for=\"channel\">", page, StringComparison.Ordinal);
        Assert.Contains("<option value=\"exhibition\">", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Order_OfEmbedCode_LeadsToAReceiptThatShowsIt_WithItsOwnAddress()
    {
        using HttpClient client = Client();
        Assert.Contains("name=\"size\" value=\"embed\"", await PageAsync(client, Order[..^6]), StringComparison.Ordinal);
        using HttpResponseMessage ordered = await client.PostAsync(Order, Form("embed", string.Empty, "web"));
        string receipt = ordered.Headers.Location!.OriginalString, path = receipt.Split('?')[0];

        string page = WebUtility.HtmlDecode(await PageAsync(client, receipt));
        JsonNode json = await site.JsonAsync($"/api/v1/receipts/{path[3..]}");

        Assert.Matches($"<img src=\"http[^\"]+/renditions/[^>]* data-receipt=\"http[^\"]+{path}\">", page);
        Assert.Contains("?on-withdrawn=substitute", page, StringComparison.Ordinal);
        Assert.DoesNotContain("http-equiv", page, StringComparison.Ordinal);
        Assert.DoesNotContain(path + "/fil", page, StringComparison.Ordinal);
        Assert.Equal(("embed", "web"), (json["rendition"]!.GetValue<string>(), json["channel"]!.GetValue<string>()));
        Assert.Null(json["download"]);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(path + "/fil")).StatusCode);
        using var withdrawn = new ChangedMedia(site.Media, Seed.AutumnRiver, ("approval", "withdrawn"));
        Assert.DoesNotContain("/renditions/", await PageAsync(client, path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Order_FromAnotherSite_IsRefused()
    {
        using HttpClient client = Client();
        using var foreign = new HttpRequestMessage(HttpMethod.Post, Order) { Content = Form("web"), Headers = { { "Sec-Fetch-Site", "cross-site" } } };

        Assert.Equal(HttpStatusCode.Forbidden, (await client.SendAsync(foreign)).StatusCode);
    }

    private HttpClient Client() => site.CreateClient(new() { AllowAutoRedirect = false });

    private static async Task<JsonNode> TakeAsync(HttpClient client, string rendition = "web")
    {
        using HttpResponseMessage answer = await client.PostAsJsonAsync("/api/v1/receipts", new { assetId = Seed.AutumnRiver, rendition });
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<JsonNode>())!;
    }

    // Whole where a public address is configured, else from the root.
    private static string FileOf(JsonNode receipt) => new Uri(new Uri("http://localhost"), receipt["download"]!.GetValue<string>()).PathAndQuery;

    private static async Task<string> PageAsync(HttpClient client, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Accept", "text/html" } } };
        using HttpResponseMessage answer = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    private static FormUrlEncodedContent Form(string size, string purpose = "", string channel = "") =>
        new(new Dictionary<string, string> { ["size"] = size, ["purpose"] = purpose, ["channel"] = channel });
}
