using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Varumarke.Core.Receipts;
using Varumarke.Testing.Pictures;
using Varumarke.Web.Tests.DeliveryApi;
using Varumarke.Web.Tests.Rights;

namespace Varumarke.Web.Tests.Library;

/// <summary>Many pictures in many sizes, as one zip with credits, terms and a receipt for each; without a script, and nothing kept on the server.</summary>
[Collection(LibrarySiteTests.Name)]
public sealed partial class BasketTests(LibrarySite site)
{
    private static readonly string River = $"{Seed.AutumnRiver:N}";

    [Fact]
    public async Task Grid_Chosen_AreInTheBasketOfTheBrowserAndInItsAddress()
    {
        using HttpClient client = Client();
        string[] keys = await KeysAsync(3);
        using HttpResponseMessage added = await client.PostAsync("/sv/korg", Form([.. keys.Select(key => ("add", key))]));
        Assert.Equal("/sv/korg", added.Headers.Location!.OriginalString);
        string cookie = added.Headers.GetValues("Set-Cookie").Single();
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);

        using HttpResponseMessage shown = await client.SendAsync(WithCookie("/sv/korg", cookie));
        string page = WebUtility.HtmlDecode(await shown.Content.ReadAsStringAsync());
        Assert.Equal(3, Items().Count(page));
        Assert.Contains("no-store", shown.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        string address = Address().Match(page).Groups[1].Value;
        Assert.Equal(3, Items().Count(WebUtility.HtmlDecode(await client.GetStringAsync(address))));
    }

    [Fact]
    public async Task Order_OfSeveralSizes_IsOneZipWithCreditsTermsAndReceipts()
    {
        using HttpClient client = Client();
        (string receipts, string zip) = await OrderAsync(client, (River, "web"), (River, "original"), ($"{await LogoAsync()}", "original"));
        using ZipArchive archive = await FetchAsync(client, zip);

        string[] names = [.. archive.Entries.Select(entry => entry.FullName)];
        Assert.Equal(6, names.Length);
        Assert.Equal("LÄS MIG - READ ME.txt", names[0]);
        Assert.Equal(["CREDITS.txt", "terms.json"], names[^2..]);
        Assert.Contains("Klarälven i höstfärger.jpg", names);
        Assert.All(archive.Entries, entry => Assert.Equal(entry.Length, entry.CompressedLength));
        string credits = await TextAsync(archive, "CREDITS.txt");
        Assert.Contains("Ange så här: Illustration: Varumärke-projektet / Hagfors kommun", credits, StringComparison.Ordinal);
        Assert.Contains("Credit it like this: Illustration: Varumärke-projektet / Hagfors kommun", credits, StringComparison.Ordinal);
        JsonNode terms = JsonNode.Parse(await TextAsync(archive, "terms.json"))!;
        Assert.Equal(3, terms["files"]!.AsArray().Count);
        Assert.Equal("CC0-1.0", terms["files"]![0]!["licence"]!.GetValue<string>());
        Assert.All(terms["files"]!.AsArray(), file => Assert.Contains(file!["file"]!.GetValue<string>(), names));
        Assert.Equal(3, Codes().Count(receipts));
        string code = Codes().Match(receipts).Groups[1].Value;
        Assert.True((await site.JsonAsync($"/api/v1/receipts/{code}"))["mayBeUsed"]!.GetValue<bool>());
        Assert.EndsWith(code, terms["files"]![0]!["receipt"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Zip_EachFile_CarriesTheAddressOfItsOwnReceipt()
    {
        using HttpClient client = Client();
        (_, string zip) = await OrderAsync(client, (River, "web"), (River, "original"), (River, "square"));
        using ZipArchive made = await FetchAsync(client, zip);
        using ZipArchive planned = await FetchAsync(client, zip);

        foreach (ZipArchive archive in (ZipArchive[])[made, planned])
        {
            JsonArray files = JsonNode.Parse(await TextAsync(archive, "terms.json"))!["files"]!.AsArray();
            Assert.Equal(3, files.Select(file => file!["receipt"]!.GetValue<string>()).Distinct().Count());
            foreach (JsonNode? file in files)
            {
                await using Stream content = archive.GetEntry(file!["file"]!.GetValue<string>())!.Open();
                using var copy = new MemoryStream();
                await content.CopyToAsync(copy);
                Assert.Equal(file["receipt"]!.GetValue<string>(), ExifTool.Read(copy.ToArray())["XMP-plus:LicensorTransactionID"][0].GetString());
            }
        }
    }

    [Fact]
    public async Task Zip_WithdrawnMeanwhile_IsLeftOutAndSaidSo_AndAloneGone()
    {
        using HttpClient client = Client();
        (_, string both) = await OrderAsync(client, (River, "original"), ($"{await LogoAsync()}", "original"));
        (string receipts, string alone) = await OrderAsync(client, (River, "original"));
        using var withdrawn = new ChangedMedia(site.Media, Seed.AutumnRiver, ("approval", "withdrawn"));

        using ZipArchive archive = await FetchAsync(client, both);
        string all = string.Concat(archive.Entries.Select(entry => entry.FullName)) + await TextAsync(archive, "CREDITS.txt") + await TextAsync(archive, "terms.json");
        Assert.Equal(4, archive.Entries.Count);
        Assert.Contains("En fil som du valde är inte med.", all, StringComparison.Ordinal);
        Assert.DoesNotContain("höstfärger", all, StringComparison.Ordinal);
        Assert.DoesNotContain($"{Seed.AutumnRiver}", all, StringComparison.OrdinalIgnoreCase);
        using HttpResponseMessage gone = await client.GetAsync(alone);
        Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
        string page = WebUtility.HtmlDecode(await client.GetStringAsync(receipts));
        Assert.Contains("Ingen av filerna får användas längre.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("höstfärger", page, StringComparison.Ordinal);
        Assert.DoesNotContain("höstfärger", WebUtility.HtmlDecode(await client.GetStringAsync($"/sv/korg?v={River}.web")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Zip_OfTheSameNameTwice_AndOddNames_HasEachOnce()
    {
        using HttpClient client = Client();
        IMedia one = site.Media.GetById(Seed.AutumnRiver)!;
        string before = one.Name!;
        try
        {
            one.Name = "../..\\CON åäö <b> \u202e x";
            site.Media.Save(one, -1);
            (_, string zip) = await OrderAsync(client, (River, "original"), (River, "web"));
            using ZipArchive archive = await FetchAsync(client, zip);
            Assert.All(archive.Entries, entry => Assert.DoesNotContain(entry.FullName, sign => char.IsControl(sign) || "/\\<>\u202e".Contains(sign, StringComparison.Ordinal)));
            Assert.Equal(archive.Entries.Count, archive.Entries.Select(entry => entry.FullName.ToUpperInvariant()).Distinct().Count());
            Assert.Contains(archive.Entries, entry => entry.FullName.Contains("åäö", StringComparison.Ordinal));
        }
        finally
        {
            one.Name = before;
            site.Media.Save(one, -1);
        }
    }

    [Fact]
    public async Task Zip_BrokenOff_GoesOnWhereItWasWithoutNewReceipts()
    {
        using HttpClient client = Client();
        (_, string zip) = await OrderAsync(client, (River, "original"), ($"{await LogoAsync()}", "original"));
        IReceiptRepository receipts = site.Services.GetRequiredService<IReceiptRepository>();
        int before = await receipts.CountAsync(Seed.AutumnRiver, default);
        using HttpResponseMessage whole = await client.GetAsync(zip);
        byte[] all = await whole.Content.ReadAsByteArrayAsync();
        string tag = whole.Headers.ETag!.ToString();
        Assert.False(whole.Headers.ETag.IsWeak);
        Assert.Equal("bytes", whole.Headers.AcceptRanges.Single());
        Assert.Equal(all.Length, whole.Content.Headers.ContentLength);

        foreach (int at in (int[])[0, 1, 29, 300, all.Length / 3, all.Length / 2, all.Length - 1000, all.Length - 1])
        {
            using HttpResponseMessage rest = await PartAsync(client, zip, $"bytes={at}-", tag);
            Assert.Equal(HttpStatusCode.PartialContent, rest.StatusCode);
            Assert.Equal($"bytes {at}-{all.Length - 1}/{all.Length}", rest.Content.Headers.ContentRange!.ToString());
            Assert.Equal(all[at..], await rest.Content.ReadAsByteArrayAsync());
            Assert.Equal(tag, rest.Headers.ETag!.ToString());
        }

        using HttpResponseMessage beyond = await PartAsync(client, zip, $"bytes={all.Length}-", tag);
        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, beyond.StatusCode);
        Assert.Equal(before, await receipts.CountAsync(Seed.AutumnRiver, default));
    }

    [Fact]
    public async Task Zip_WithdrawnBetweenBreakAndGoingOn_IsAWholeNewOneWithoutIt()
    {
        using HttpClient client = Client();
        (_, string zip) = await OrderAsync(client, (River, "original"), ($"{await LogoAsync()}", "original"));
        using HttpResponseMessage begun = await client.GetAsync(zip);
        string tag = begun.Headers.ETag!.ToString();
        using var withdrawn = new ChangedMedia(site.Media, Seed.AutumnRiver, ("approval", "withdrawn"));

        using HttpResponseMessage rest = await PartAsync(client, zip, "bytes=1000-", tag);

        Assert.Equal(HttpStatusCode.OK, rest.StatusCode);
        Assert.NotEqual(tag, rest.Headers.ETag!.ToString());
        using var archive = new ZipArchive(new MemoryStream(await rest.Content.ReadAsByteArrayAsync()));
        Assert.Equal(4, archive.Entries.Count);
        Assert.DoesNotContain(archive.Entries, entry => entry.FullName.Contains("höstfärger", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Zip_OfASizeThatIsNotMade_SaysThatItCannotGoOn_AndOnceMadeThatItCan()
    {
        using HttpClient client = Client();
        using var changed = new ChangedMedia(site.Media, Seed.VillageByTheLake, ("photographer", $"Någon {Guid.NewGuid():N}"));
        (_, string zip) = await OrderAsync(client, ($"{Seed.VillageByTheLake:N}", "portrait"));

        using HttpResponseMessage first = await client.GetAsync(zip);
        byte[] made = await first.Content.ReadAsByteArrayAsync();
        Assert.Equal("none", first.Headers.AcceptRanges.Single());
        Assert.Null(first.Headers.ETag);
        using HttpResponseMessage second = await client.GetAsync(zip);
        Assert.Equal("bytes", second.Headers.AcceptRanges.Single());
        Assert.Equal(made, await second.Content.ReadAsByteArrayAsync());
    }

    private static async Task<HttpResponseMessage> PartAsync(HttpClient client, string zip, string range, string tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, zip) { Headers = { { "Range", range }, { "If-Range", tag } } };
        return await client.SendAsync(request);
    }

    [Theory]
    [InlineData("/sv/korg/filer.zip")]
    [InlineData("/sv/korg/filer.zip?r=x")]
    [InlineData("/en/basket/files.zip?r=00000000000000000000")]
    [InlineData("/en/basket/receipts?r=00000000000000000000&r=-1")]
    [InlineData("/sv/korg/kvitton")]
    [InlineData("/sv/korg/kvitton?r=%00&r='--")]
    public async Task Address_WithoutReceipts_IsNotThere(string path)
    {
        using HttpClient client = Client();

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(path)).StatusCode);
    }

    [Theory]
    [InlineData("?v=x&v=-1&v=%00&v=<script>alert(1)</script>")]
    [InlineData("?v=AAAAAAAAAAAAAAAAAAAAAA.web&v=AAAAAAAAAAAAAAAAAAAAAA.web")]
    [InlineData("?v=AAAAAAAAAAAAAAAAAAAAAA.../../etc")]
    [InlineData("?v=")]
    public async Task Basket_OfNonsense_IsEmpty(string query)
    {
        using HttpClient client = Client();
        string page = WebUtility.HtmlDecode(await client.GetStringAsync("/sv/korg" + query));

        Assert.Contains("Korgen är tom.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("alert(1)", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Basket_OfTooMany_IsNotAnError()
    {
        using HttpClient client = Client();
        string many = string.Join('&', Enumerable.Range(0, 150).Select(_ => $"v={Guid.NewGuid():N}"));

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/sv/korg?" + many)).StatusCode);
        using HttpResponseMessage posted = await client.PostAsync("/sv/korg", Form([.. Enumerable.Range(0, 900).Select(_ => ("add", $"{Guid.NewGuid():N}"))]));
        Assert.Equal("/sv/korg?full", posted.Headers.Location!.OriginalString);
        Assert.InRange(posted.Headers.GetValues("Set-Cookie").Single().Length, 1, 4096);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await client.PostAsync("/sv/korg", Form([.. Enumerable.Range(0, 10_000).Select(_ => ("add", $"{Guid.NewGuid():N}"))]))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await client.PostAsync("/sv/korg/hamta", Form([.. Enumerable.Range(0, 300).Select(_ => ("item", $"{Guid.NewGuid():N}"))]))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await client.PostAsync("/sv/korg/hamta", Form([("item", "x"), ("size", "web"), ("size", "original")]))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await client.PostAsync("/sv/korg/hamta", new StringContent("x", Encoding.UTF8, "text/plain"))).StatusCode);
        using var broken = new ByteArrayContent([1, 2, 3]) { Headers = { ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x") } };
        Assert.Equal(HttpStatusCode.BadRequest, (await client.PostAsync("/sv/korg", broken)).StatusCode);
    }

    [Fact]
    public async Task Order_FromAnotherSite_IsRefused()
    {
        using HttpClient client = Client();
        foreach (string path in (string[])["/sv/korg", "/sv/korg/hamta"])
        {
            using var foreign = new HttpRequestMessage(HttpMethod.Post, path) { Content = Form([("add", River), ("item", River)]), Headers = { { "Sec-Fetch-Site", "cross-site" } } };
            Assert.Equal(HttpStatusCode.Forbidden, (await client.SendAsync(foreign)).StatusCode);
        }
    }

    private HttpClient Client() => site.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });

    private async Task<string[]> KeysAsync(int count) =>
        [.. (await site.JsonAsync($"/api/v1/assets?kind=image&limit={count}"))["items"]!.AsArray().Select(item => $"{Guid.Parse(item!["id"]!.GetValue<string>()):N}")];

    private async Task<string> LogoAsync() => (await site.JsonAsync("/api/v1/assets?kind=logo&limit=1"))["items"]![0]!["id"]!.GetValue<string>();

    private static async Task<(string Receipts, string Zip)> OrderAsync(HttpClient client, params (string Key, string Size)[] items)
    {
        using HttpResponseMessage ordered = await client.PostAsync("/sv/korg/hamta", Form([.. items.SelectMany(item => ((string, string)[])[("item", item.Key), ("size", item.Size)])]));
        Assert.Equal(HttpStatusCode.SeeOther, ordered.StatusCode);
        string receipts = ordered.Headers.Location!.OriginalString;
        string page = WebUtility.HtmlDecode(await client.GetStringAsync(receipts));
        return (receipts.Replace("&hamta=1", string.Empty, StringComparison.Ordinal), Refresh().Match(page).Groups[1].Value);
    }

    private static async Task<ZipArchive> FetchAsync(HttpClient client, string path)
    {
        using HttpResponseMessage answer = await client.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/zip", answer.Content.Headers.ContentType!.MediaType);
        return new ZipArchive(new MemoryStream(await answer.Content.ReadAsByteArrayAsync()), ZipArchiveMode.Read);
    }

    private static async Task<string> TextAsync(ZipArchive archive, string name)
    {
        using var reader = new StreamReader(archive.GetEntry(name)!.Open());
        return await reader.ReadToEndAsync();
    }

    private static HttpRequestMessage WithCookie(string path, string cookie) => new(HttpMethod.Get, path) { Headers = { { "Cookie", cookie.Split(';')[0] } } };

    private static FormUrlEncodedContent Form((string Name, string Value)[] fields) => new(fields.Select(field => new KeyValuePair<string, string>(field.Name, field.Value)));

    [GeneratedRegex("name=\"item\"")]
    private static partial Regex Items();

    [GeneratedRegex("id=\"basket-address\"[^>]*>https?://[^/]+([^<]+)<")]
    private static partial Regex Address();

    [GeneratedRegex("content=\"1;url=([^\"]+)\"")]
    private static partial Regex Refresh();

    [GeneratedRegex("r=([0-9a-z]{20})")]
    private static partial Regex Codes();
}
