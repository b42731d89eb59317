using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using NetVips;
using Umbraco.Cms.Core.IO;
using Varumarke.Core.Recalls;
using Varumarke.Testing;
using Varumarke.Testing.Pictures;
using Varumarke.Web.Tests.DeliveryApi;
using Varumarke.Web.Tests.Rights;

namespace Varumarke.Web.Tests.Library;

/// <summary>Whoever has a file asks with it: it is known by the address inside it, by its bytes or by what it looks like, and is not kept.</summary>
[Collection(LibrarySiteTests.Name)]
public sealed class RecognitionTests(LibrarySite site)
{
    [Fact]
    public async Task Look_AtWhatWasFetched_KnowsItByTheAddressInside_AlsoWhenItMayNotBeUsed()
    {
        using HttpClient client = await ReadyAsync();
        byte[] fetched = await client.GetByteArrayAsync((await site.JsonAsync($"/api/v1/assets/{Seed.AutumnRiver}/renditions"))["items"]!.AsArray().First(item => item!["name"]!.GetValue<string>() == "square")!["url"]!.GetValue<string>());
        string yes = await LookAsync(client, fetched);
        Assert.Contains("Ja, du får använda den", yes, StringComparison.Ordinal);
        Assert.Contains("Igenkänd på adressen inuti filen.", yes, StringComparison.Ordinal);
        Assert.Contains("Klarälven i höstfärger", yes, StringComparison.Ordinal);

        using var withdrawn = new ChangedMedia(site.Media, Seed.AutumnRiver, ("approval", "withdrawn"), ("publicReasonSv", "<i>Slut</i>"), ("withdrawnReason", "Hemligt"));
        string no = await LookAsync(client, fetched);
        Assert.Contains("Nej, du får inte längre använda den", no, StringComparison.Ordinal);
        Assert.DoesNotContain("höstfärger", no, StringComparison.Ordinal);
        Assert.DoesNotContain("Hemligt", no, StringComparison.Ordinal);
        Assert.DoesNotContain("<i>Slut", no, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Look_AtWhatWasTakenWithAReceipt_LeadsToTheReceipt()
    {
        using HttpClient client = await ReadyAsync();
        using HttpResponseMessage ordered = await client.PostAsJsonAsync("/api/v1/receipts", new { assetId = Seed.AutumnRiver, rendition = "square", purpose = "Hemlig mässa" });
        string code = (await ordered.Content.ReadFromJsonAsync<JsonNode>())!["code"]!.GetValue<string>();
        byte[] taken = await client.GetByteArrayAsync($"/r/{code}/fil");

        string page = await LookAsync(client, taken);
        Assert.Contains("Filen bär sitt kvitto:", page, StringComparison.Ordinal);
        Assert.Contains($"/r/{code}?lang=sv", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Hemlig mässa", page, StringComparison.Ordinal);
        using (new ChangedMedia(site.Media, Seed.AutumnRiver, ("approval", "withdrawn")))
        {
            string no = await LookAsync(client, taken);
            Assert.Contains("Nej, du får inte längre använda den", no, StringComparison.Ordinal);
            Assert.Contains($"/r/{code}?lang=sv", no, StringComparison.Ordinal);
        }

        // By the receipt alone, where another program has kept nothing else.
        Assert.Contains("Klarälven i höstfärger", await LookAsync(client, Encoding.ASCII.GetBytes($"<li>https://x/r/{code}</li>")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Look_AtTheOriginal_KnowsItsBytes_AndASmallerCopyWithoutMetadata_ByItsLooks()
    {
        using HttpClient client = await ReadyAsync();
        using Stream stored = site.Services.GetRequiredService<MediaFileManager>().FileSystem.OpenFile(
            JsonNode.Parse(site.Media.GetById(Seed.AutumnRiver)!.GetValue<string>("umbracoFile")!)!["src"]!.GetValue<string>().Replace("/media/", string.Empty, StringComparison.Ordinal));
        using var memory = new MemoryStream();
        await stored.CopyToAsync(memory);
        byte[] original = memory.ToArray();
        Assert.Contains("det är originalet", await LookAsync(client, original), StringComparison.Ordinal);

        using Image picture = Image.NewFromBuffer(original);
        using Image small = picture.Resize(0.2);
        string alike = await LookAsync(client, small.PngsaveBuffer(keep: Enums.ForeignKeep.None));
        Assert.Contains("Igenkänd på utseendet, vilket inte är helt säkert.", alike, StringComparison.Ordinal);
        Assert.Contains("Klarälven i höstfärger", alike, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Look_AtWhatNeverWasDeliverable_KnowsNothing()
    {
        using HttpClient client = await ReadyAsync();
        Umbraco.Cms.Core.Models.IMedia draft = site.Media.GetPagedDescendants(-1, 0, 500, out _).First(item => item.ContentType.Alias == "brandImage" && item.GetValue<string>("approval") == "draft");
        string path = JsonNode.Parse(draft.GetValue<string>("umbracoFile")!)!["src"]!.GetValue<string>().Replace("/media/", string.Empty, StringComparison.Ordinal);
        using Stream stored = site.Services.GetRequiredService<MediaFileManager>().FileSystem.OpenFile(path);
        using var memory = new MemoryStream();
        await stored.CopyToAsync(memory);

        Assert.Contains("Vi känner inte igen filen", await LookAsync(client, memory.ToArray()), StringComparison.Ordinal);
        Assert.Contains("Vi känner inte igen filen", await LookAsync(client, Encoding.ASCII.GetBytes($"<x>https://x/renditions/{draft.Key:D}</x>")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Look_AtNonsense_IsASentence()
    {
        using HttpClient client = await ReadyAsync();
        byte[][] odd =
        [
            [1], "GIF89a"u8.ToArray(), [0xFF, 0xD8, 0xFF, 0xE1, 0xFF, 0xFF], Encoding.UTF8.GetBytes("<svg xmlns='http://www.w3.org/2000/svg' width='1e9' height='1e9'/>"), "%PDF-1.7 åäö"u8.ToArray(),
            Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("/r/00000000000000000000 ", 5000))), SamplePictures.Quarters(2, 2).PngsaveBuffer()[..40],
        ];
        foreach (byte[] file in odd)
        {
            Assert.Contains("Vi känner inte igen filen", await LookAsync(client, file), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Look_AtNothingOrTooMuch_IsASentence()
    {
        using HttpClient client = await ReadyAsync();
        await IsRefusedAsync(client, File([]), HttpStatusCode.BadRequest, "Ingen fil följde med");
        await IsRefusedAsync(client, new StringContent("x"), HttpStatusCode.BadRequest, "Ingen fil följde med");
        await IsRefusedAsync(client, new ByteArrayContent([1, 2, 3]) { Headers = { ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x") } }, HttpStatusCode.BadRequest, "Ingen fil följde med");
        await IsRefusedAsync(client, File(new byte[31 * 1024 * 1024]), HttpStatusCode.RequestEntityTooLarge, "större än 30 MB");
        using var foreign = new HttpRequestMessage(HttpMethod.Post, "/r?lang=sv") { Content = File([1]), Headers = { { "Sec-Fetch-Site", "cross-site" } } };
        Assert.Equal(HttpStatusCode.Forbidden, (await client.SendAsync(foreign)).StatusCode);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("")]
    [InlineData("%3Cscript%3E")]
    public async Task Ask_WithoutANumber_IsASentence(string code)
    {
        using HttpClient client = site.CreateClient(new() { AllowAutoRedirect = false });
        using HttpResponseMessage answer = await client.GetAsync($"/r?lang=en&code={code}");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("20 letters and digits", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("/r/0000000000000000000a?lang=sv", (await client.GetAsync("/r?lang=sv&code=OOOOO-OOOOO-OOOOO-OOOOA")).Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Embed_OnWithdrawn_LeadsToTheSubstitute_OrIsGone()
    {
        using HttpClient client = await ReadyAsync();
        JsonNode item = (await site.JsonAsync($"/api/v1/assets/{Seed.AutumnRiver}/renditions"))["items"]!.AsArray().First(each => each!["name"]!.GetValue<string>() == "web")!;
        string address = item["url"]!.GetValue<string>();
        string page = WebUtility.HtmlDecode(await client.GetStringAsync($"/sv/bibliotek/{Seed.AutumnRiver:N}"));
        Assert.Contains("?on-withdrawn=substitute", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Guid other = (await site.JsonAsync("/api/v1/assets?kind=image&limit=5"))["items"]!.AsArray().Select(each => each!["id"]!.GetValue<Guid>()).First(key => key != Seed.AutumnRiver);
        using (new ChangedMedia(site.Media, Seed.AutumnRiver, ("approval", "withdrawn"), ("substitute", ChangedMedia.Pick(other))))
        {
            Assert.Equal(HttpStatusCode.Gone, (await client.GetAsync(address)).StatusCode);
            Assert.Equal(HttpStatusCode.Gone, (await client.GetAsync(address + "?on-withdrawn=http://example.org")).StatusCode);
            using HttpResponseMessage led = await client.GetAsync(address + "?on-withdrawn=substitute");
            Assert.Equal(HttpStatusCode.Found, led.StatusCode);
            Assert.Equal($"{Seed.AutumnRiver:D}", led.Headers.GetValues("X-Substitute-For").Single());
            Assert.StartsWith($"/renditions/{other:D}/web.", led.Headers.Location!.OriginalString, StringComparison.Ordinal);
            using HttpResponseMessage shown = await client.GetAsync(led.Headers.Location);
            Assert.Equal("image", shown.Content.Headers.ContentType!.MediaType!.Split('/')[0]);
        }

        using (new ChangedMedia(site.Media, Seed.AutumnRiver, ("approval", "withdrawn")))
        {
            Assert.Equal(HttpStatusCode.Gone, (await client.GetAsync(address + "?on-withdrawn=substitute")).StatusCode);
        }

        using (new ChangedMedia(site.Media, Seed.AutumnRiver, ("approval", "draft"), ("substitute", ChangedMedia.Pick(other))))
        {
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(address + "?on-withdrawn=substitute")).StatusCode);
        }
    }

    private async Task<HttpClient> ReadyAsync()
    {
        await Eventually.HoldsAsync(async () =>
            (await site.Services.GetRequiredService<ReleasedAssets>().AllAsync(default)).Any(version => version.MediaKey == Seed.AutumnRiver && version.GoneOn is null && version.PerceptualHash is not null));
        return site.CreateClient(new() { AllowAutoRedirect = false });
    }

    private static async Task<string> LookAsync(HttpClient client, byte[] file)
    {
        using HttpResponseMessage answer = await client.PostAsync("/r?lang=sv", File(file));
        string page = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{answer.StatusCode}: {page}");
        return page.Contains("<i>", StringComparison.Ordinal) ? page : WebUtility.HtmlDecode(page.Replace("&lt;", "&amp;lt;", StringComparison.Ordinal));
    }

    private static async Task IsRefusedAsync(HttpClient client, HttpContent content, HttpStatusCode expected, string sentence)
    {
        using HttpResponseMessage answer = await client.PostAsync("/r?lang=sv", content);
        Assert.Equal(expected, answer.StatusCode);
        Assert.Contains(sentence, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    private static MultipartFormDataContent File(byte[] bytes) => new() { { new ByteArrayContent(bytes), "file", "bild åäö.jpg" } };
}
