using System.Net;
using System.Text.RegularExpressions;
using Varumarke.Web.Tests.Renditions;

namespace Varumarke.Web.Tests.Welcome;

/// <summary>What developers and those who run the service meet.</summary>
[Collection(RenditionSiteTests.Name)]
public sealed partial class WelcomeTests(RenditionSite site)
{
    [Theory]
    [InlineData("sv-SE,sv;q=0.9,en;q=0.8", "sv", "Varumärke är igång")]
    [InlineData("en-GB,en;q=0.9", "en", "Varumärke is running")]
    [InlineData("de", "sv", "Varumärke är igång")]
    [InlineData(null, "sv", "Varumärke är igång")]
    public async Task Page_IsAPageInTheReadersLanguage(string? accept, string language, string title)
    {
        FileAnswer answer = await GetAsync("/utvecklare", accept);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("text/html; charset=utf-8", answer.Type);
        Assert.Equal(language, answer["Content-Language"]);
        Assert.Equal("Accept-Language, Accept-Encoding", answer["Vary"]);
        Assert.Contains($"<html lang=\"{language}\">", answer.Text, StringComparison.Ordinal);
        Assert.Contains($"<h1>{title}</h1>", WebUtility.HtmlDecode(answer.Text), StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", answer["Content-Security-Policy"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_EveryAddressItNames_IsAnswered()
    {
        FileAnswer page = await GetAsync("/utvecklare", "sv");
        string[] addresses = [.. Address().Matches(page.Text).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value))];

        Assert.InRange(addresses.Length, 7, 60);
        foreach (string address in addresses)
        {
            using HttpClient client = site.CreateClient();
            using HttpResponseMessage answer = await client.GetAsync(new Uri(address, UriKind.Relative));

            // A site without a brand has no colours: that is said by what stands there, and not by nothing.
            bool isSaid = answer.StatusCode == HttpStatusCode.OK || answer.Content.Headers.ContentType?.MediaType == "application/problem+json";
            Assert.True(isSaid, $"{address} answers {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task Icon_IsInAFormatThatBrowsersKnow()
    {
        FileAnswer answer = await GetAsync("/favicon.ico", null);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("image/x-icon", answer.Type);
        Assert.Equal([0, 0, 1, 0, 3, 0], answer.Bytes[..6]);
        Assert.Equal([16, 32, 48], Enumerable.Range(0, 3).Select(picture => (int)answer.Bytes[6 + (picture * 16)]));

        // The directory says where each picture lies, and the last one ends where the file does.
        int size = BitConverter.ToInt32(answer.Bytes, 6 + 32 + 8), offset = BitConverter.ToInt32(answer.Bytes, 6 + 32 + 12);
        Assert.Equal(answer.Bytes.Length, offset + size);

        // The corner is seen through, the middle is not.
        byte[] pixels = answer.Bytes[(offset + 40)..];
        Assert.Equal(0, pixels[3]);
        Assert.Equal(255, pixels[(((24 * 48) + 24) * 4) + 3]);
    }

    [Theory]
    [InlineData("/utvecklare")]
    [InlineData("/favicon.ico")]
    public async Task Head_SaysTheSameWithoutABody(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, path);
        FileAnswer head = await site.SendAsync(request);
        FileAnswer whole = await GetAsync(path, null);

        Assert.Equal(HttpStatusCode.OK, head.Status);
        Assert.Empty(head.Bytes);
        Assert.Equal(whole.Bytes.Length.ToString(System.Globalization.CultureInfo.InvariantCulture), head["Content-Length"]);
    }

    [Fact]
    public async Task Post_IsNotAllowed()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/utvecklare");

        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await site.SendAsync(request)).Status);
    }

    [Theory]
    [InlineData("/utvecklare")]
    [InlineData("/renditions/62032cf6-0b87-5dd9-a726-38b2c9289289")]
    [InlineData("/renditions/00000000-0000-0000-0000-000000000001")]
    public async Task Pages_AllOfThem_NameTheIcon(string path)
    {
        FileAnswer page = await site.GetAsync(path, ("Accept", "text/html"));

        Assert.Contains("<link rel=\"icon\" href=\"/favicon.ico\"", page.Text, StringComparison.Ordinal);
        Assert.Contains("img-src 'self'", page["Content-Security-Policy"], StringComparison.Ordinal);
    }

    private Task<FileAnswer> GetAsync(string path, string? language) =>
        language is null ? site.GetAsync(path) : site.GetAsync(path, ("Accept-Language", language));

    [GeneratedRegex("<a href=\"([^\"]+)\"")]
    private static partial Regex Address();
}
