using System.Net;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using NetVips;
using Varumarke.Web.Tests.DeliveryApi;

namespace Varumarke.Web.Tests.Strategy;

/// <summary>A goal's chart as a file that others show or reckon with.</summary>
[Collection(SeededHostCollection.Name)]
public sealed class ChartTests(SeededHost host)
{
    private const string HomeCare = "Färre ansikten i hemtjänsten";

    [Fact]
    public async Task Chart_AsSvg_StandsAloneAndSaysWhatItShows()
    {
        using HttpResponseMessage answer = await GetAsync(await ChartAsync(HomeCare, "svg"));
        Assert.Equal("image/svg+xml", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("*", Assert.Single(answer.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.Contains("default-src 'none'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        XElement svg = XElement.Parse(await answer.Content.ReadAsStringAsync());
        XNamespace name = "http://www.w3.org/2000/svg";
        Assert.Equal(name + "svg", svg.Name);
        Assert.StartsWith("13 mot länets 14", (string)svg.Element(name + "desc")!, StringComparison.Ordinal);
        Assert.DoesNotContain(svg.Descendants(), element => element.Name.LocalName is "script" or "image" or "use" or "foreignObject");
    }

    [Fact]
    public async Task Chart_AsPng_IsThePictureTwiceAsLarge()
    {
        using HttpResponseMessage answer = await GetAsync(await ChartAsync(HomeCare, "png"));
        Assert.Equal("image/png", answer.Content.Headers.ContentType?.MediaType);
        using Image picture = Image.NewFromBuffer(await answer.Content.ReadAsByteArrayAsync());
        XElement svg = XElement.Parse(await TextAsync(await ChartAsync(HomeCare, "svg")));
        Assert.Equal(((int)svg.Attribute("width")! * 2, (int)svg.Attribute("height")! * 2), (picture.Width, picture.Height));
    }

    [Fact]
    public async Task Chart_AsCsv_HasTheFiguresOfTheApi()
    {
        JsonNode goal = await GoalAsync(HomeCare);
        string[] lines = (await TextAsync(await ChartAsync(HomeCare, "csv"))).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("year,value,county", lines[0], StringComparison.Ordinal);
        Assert.Equal(goal["series"]!.AsArray().Select(row => (int)row!["year"]!), lines.Skip(1).Select(line => int.Parse(line[..4], System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("svg")]
    [InlineData("png")]
    [InlineData("csv")]
    public async Task Chart_AskedForAgain_IsNotSentAgain(string ending)
    {
        string address = await ChartAsync(HomeCare, ending);
        using HttpResponseMessage first = await GetAsync(address);
        using HttpClient client = host.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("If-None-Match", first.Headers.ETag!.ToString());
        using HttpResponseMessage again = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Fact]
    public async Task Chart_OnAnotherDay_HasTheFiguresOfThatDay()
    {
        string now = await TextAsync(await ChartAsync("Biblioteket når fler", "csv")), then = await TextAsync(await ChartAsync("Biblioteket når fler", "csv") + "?asOf=2024-12-31");
        Assert.Contains("2023,23,", now, StringComparison.Ordinal);
        Assert.Contains("2023,24,", then, StringComparison.Ordinal);
        Assert.Contains("2024-12-31", await TextAsync(await ChartAsync("Biblioteket når fler", "svg") + "?asOf=2024-12-31"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Chart_ThatThereIsNot_Or_OnADayThatCannotBeShown_IsAClearPage()
    {
        string chart = await ChartAsync(HomeCare, "svg");
        Assert.Equal(HttpStatusCode.NotFound, (await host.GetAsync("/sv/uppfoljning/diagram/00000000000000000000000000000001.svg")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await host.GetAsync("/sv/uppfoljning/diagram/nonsens")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await host.GetAsync(chart + "z")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await host.GetAsync(chart + "?asOf=i-fjol")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await host.GetAsync(chart + "?asOf=2999-01-01")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await host.GetAsync(chart + "?asOf=2019-05-01")).Status);
    }

    [Fact]
    public async Task GoalPage_LeadsToItsChartAndTheCodeToEmbedIt()
    {
        JsonNode goal = await GoalAsync(HomeCare);
        string page = WebUtility.HtmlDecode((await host.GetAsync(new Uri((string)goal["page"]!).PathAndQuery)).Text);
        foreach (string ending in new[] { "svg", "png", "csv" })
        {
            Assert.Contains($"href=\"{await ChartAsync(HomeCare, ending)}\"", page, StringComparison.Ordinal);
        }

        Assert.Contains("<img src=\"http", page, StringComparison.Ordinal);
    }

    private async Task<HttpResponseMessage> GetAsync(string address)
    {
        using HttpClient client = host.CreateClient();
        HttpResponseMessage answer = await client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return answer;
    }

    private async Task<string> TextAsync(string address)
    {
        using HttpResponseMessage answer = await GetAsync(address);
        return await answer.Content.ReadAsStringAsync();
    }

    private async Task<string> ChartAsync(string title, string ending) => $"/sv/uppfoljning/diagram/{Guid.Parse((string)(await GoalAsync(title))["id"]!):N}.{ending}";

    private async Task<JsonNode> GoalAsync(string title) =>
        (await host.GetAsync("/api/v1/strategy?lang=sv")).Json!["areas"]!.AsArray().SelectMany(area => area!["goals"]!.AsArray()).Single(goal => (string)goal!["title"]! == title)!;
}
