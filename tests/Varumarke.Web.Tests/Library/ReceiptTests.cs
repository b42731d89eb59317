using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
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
    public async Task Order_FromAnotherSite_IsRefused()
    {
        using HttpClient client = Client();
        using var foreign = new HttpRequestMessage(HttpMethod.Post, Order) { Content = Form("web"), Headers = { { "Sec-Fetch-Site", "cross-site" } } };

        Assert.Equal(HttpStatusCode.Forbidden, (await client.SendAsync(foreign)).StatusCode);
    }

    private HttpClient Client() => site.CreateClient(new() { AllowAutoRedirect = false });

    private static async Task<JsonNode> TakeAsync(HttpClient client)
    {
        using HttpResponseMessage answer = await client.PostAsJsonAsync("/api/v1/receipts", new { assetId = Seed.AutumnRiver, rendition = "web" });
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<JsonNode>())!;
    }

    private static async Task<string> PageAsync(HttpClient client, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Accept", "text/html" } } };
        using HttpResponseMessage answer = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    private static FormUrlEncodedContent Form(string size, string purpose = "") => new(new Dictionary<string, string> { ["size"] = size, ["purpose"] = purpose });
}
