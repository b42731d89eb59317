using System.Net;
using Varumarke.Web.Tests.DeliveryApi;

namespace Varumarke.Web.Tests.Http;

/// <summary>Every door refuses in one way, and every answer says what a browser must not do with it.</summary>
public sealed class AnswerHeadersTests(SiteWithoutProxies site) : IClassFixture<SiteWithoutProxies>
{
    private const string Api = "/umbraco/delivery/api/v2/";
    private const string River = "/renditions/62032cf6-0b87-5dd9-a726-38b2c9289289";
    private const string Withdrawn = "/renditions/69931023-f8ba-5af8-8b1d-e033334728b3";

    [Theory]
    [InlineData(Api + "content/item/finns-inte", 404, "Finns inte")]
    [InlineData(Api + "content?filter=colour:red", 400, "Filtret finns inte")]
    [InlineData(Api + "content?take=-1", 400, "Felaktig bläddring")]
    [InlineData(Api + "content?expand=properties[", 400, "Felaktigt expand")]
    [InlineData(Api + "content?sort=colour", 400, "Sorteringen finns inte")]
    [InlineData(Api + "content/items?id=x", 400, "Felaktigt id")]
    [InlineData(Api + "media?fetch=nonsense", 400, "Urvalet finns inte")]
    [InlineData(Api + "media/item/69931023-f8ba-5af8-8b1d-e033334728b3", 410, "Får inte längre användas")]
    [InlineData(Withdrawn, 410, "Får inte längre användas")]
    [InlineData(Withdrawn + "/thumb.jpg", 410, "Får inte längre användas")]
    [InlineData(River + "/finns-inte.jpg", 404, "Finns inte")]
    [InlineData(River + "/thumb.tga", 400, "Felaktig förfrågan")]
    [InlineData("/media/finns/inte.jpg", 404, "Finns inte")]
    [InlineData("/umbraco/openapi/finns-inte.json", 404, "Finns inte")]
    [InlineData("/finns/inte", 404, "Finns inte")]
    public async Task Problem_OfEveryDoor_IsWrittenInOneWay(string path, int status, string title)
    {
        Answer swedish = await site.GetAsync(path, ("Accept-Language", "sv"));
        Answer english = await site.GetAsync(path, ("Accept-Language", "en"));

        foreach ((Answer answer, string language) in new[] { (swedish, "sv"), (english, "en") })
        {
            Assert.Equal(status, (int)answer.Status);
            Assert.Equal("application/problem+json", answer.Headers["Content-Type"]);
            Assert.Equal(language, answer.Headers["Content-Language"]);
            Assert.Contains("Accept-Language", answer.Headers["Vary"], StringComparison.Ordinal);
            Assert.Equal("no-store", answer.Headers["Cache-Control"]);
            Assert.Equal("nosniff", answer.Headers["X-Content-Type-Options"]);
            Assert.DoesNotContain("Server", answer.Headers.Keys);
        }

        Assert.Equal(title, swedish.Json!["title"]!.GetValue<string>());
        Assert.NotEqual(title, english.Json!["title"]!.GetValue<string>());
        Assert.NotEqual(swedish.Json["detail"]!.GetValue<string>(), english.Json["detail"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("/utvecklare", 200)]
    [InlineData(River, 200)]
    [InlineData(Withdrawn, 410)]
    [InlineData("/renditions/00000000-0000-0000-0000-000000000001", 404)]
    [InlineData("/umbraco/openapi/", 200)]
    public async Task Page_EachOfThem_SaysWhatABrowserMayDo(string path, int status)
    {
        Answer page = await site.GetAsync(path, ("Accept", "text/html"));

        Assert.Equal(status, (int)page.Status);
        Assert.StartsWith("text/html", page.Headers["Content-Type"], StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", page.Headers["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", page.Headers["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.Equal("strict-origin-when-cross-origin", page.Headers["Referrer-Policy"]);
        Assert.Equal("nosniff", page.Headers["X-Content-Type-Options"]);
    }

    // Whoever can write a script into the page still cannot run it.
    [Fact]
    public async Task ReferencePage_EachScript_CarriesTheNonceOfThisAnswer()
    {
        Answer one = await site.GetAsync("/umbraco/openapi/");
        Answer other = await site.GetAsync("/umbraco/openapi/");
        string nonce = Nonce(one);

        Assert.NotEqual(nonce, Nonce(other));
        Assert.DoesNotContain("unsafe-inline", one.Headers["Content-Security-Policy"].Split(';').Single(part => part.Contains("script-src", StringComparison.Ordinal)), StringComparison.Ordinal);
        string[] scripts = [.. one.Text.Split("<script").Skip(1).Select(script => script[..script.IndexOf('>', StringComparison.Ordinal)])];
        Assert.NotEmpty(scripts);
        Assert.All(scripts, script => Assert.Contains($"nonce=\"{nonce}\"", script, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/favicon.ico")]
    [InlineData("/umbraco/openapi/delivery.json")]
    [InlineData("/umbraco/openapi/scalar.js")]
    [InlineData(Api + "content?take=1")]
    [InlineData(Api + "media?fetch=children:/")]
    [InlineData(River + "/thumb.jpg")]
    [InlineData("/umbraco/openapi")]
    public async Task Answer_OfAnyKind_IsWhatItSaysItIs(string path)
    {
        Answer answer = await site.GetAsync(path);

        Assert.True((int)answer.Status < 400, $"{path} answers {answer.Status}");
        Assert.Equal("nosniff", answer.Headers["X-Content-Type-Options"]);
        Assert.DoesNotContain("Server", answer.Headers.Keys);
    }

    [Fact]
    public async Task Host_ThatIsNotAllowed_IsRefusedInAProblem()
    {
        Answer answer = await site.GetAsync("/", ("Host", "evil.test"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("application/problem+json", answer.Headers["Content-Type"]);
        Assert.DoesNotContain("evil.test", answer.Text, StringComparison.Ordinal);
    }

    private static string Nonce(Answer page) => page.Headers["Content-Security-Policy"].Split("'nonce-")[1].Split('\'')[0];
}
