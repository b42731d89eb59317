using System.Net;
using System.Text.RegularExpressions;
using Varumarke.Web.Tests.DeliveryApi;
using Varumarke.Web.Tests.Hosting;

namespace Varumarke.Web.Tests.Library;

/// <summary>
/// Front ends that show our pictures: the package of loaders, other people's frameworks built with it (<c>tests/frontends</c>), and the
/// example of a whole website. Each picture that a built page names is one that the server has ready.
/// </summary>
public sealed partial class FrontEndTests : IDisposable
{
    private const string Package = "clients/varumarke-image";
    private const string Frameworks = "tests/frontends";
    private const string Example = "examples/brand-site";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("varumarke-frontends-");

    [Fact]
    public async Task Package_ItsOwnTests_Pass()
    {
        (int code, string output) = await NodeProgram.RunAsync("--test", Path.Combine(Site.Repository, Package, "test"));

        Assert.True(code == 0, output);
    }

    [Fact]
    public async Task Package_InEachFrameworksOwnBuild_NamesReadyRenditions()
    {
        NodeProgram.AssertInstalled(Frameworks);
        using SeededSite site = Started();

        (int code, string output) = await NodeProgram.RunAsync(Path.Combine(Site.Repository, Frameworks, "run.mjs"), AddressOf(site), _folder.FullName);

        Assert.True(code == 0, output);
    }

    [Fact]
    public async Task Example_BuiltAgainstASite_ShowsTheBrandAndItsPictures()
    {
        NodeProgram.AssertInstalled(Example);
        using SeededSite site = Started();
        string dist = Path.Combine(_folder.FullName, "dist");
        using var client = new HttpClient();

        (int code, string output) = await NodeProgram.RunAsync(Path.Combine(Site.Repository, Example, "build.mjs"), AddressOf(site), dist);

        Assert.True(code == 0, output);
        foreach (string language in (string[])["sv", "en"])
        {
            string page = WebUtility.HtmlDecode(await File.ReadAllTextAsync(Path.Combine(dist, language, "index.html")));
            System.Text.Json.Nodes.JsonNode brand = System.Text.Json.Nodes.JsonNode.Parse(await client.GetStringAsync($"{AddressOf(site)}/api/v1/brand?lang={language}"))!;
            Assert.Contains(brand["vision"]!.GetValue<string>(), page, StringComparison.Ordinal);
            Assert.Contains(brand["promise"]!.GetValue<string>(), page, StringComparison.Ordinal);
            Assert.All(brand["strengths"]!.AsArray(), strength => Assert.Contains(strength!["title"]!.GetValue<string>(), page, StringComparison.Ordinal));
            Assert.DoesNotContain("undefined", page, StringComparison.Ordinal);
            Match[] pictures = [.. Picture().Matches(page).Cast<Match>()];
            Assert.NotEmpty(pictures);
            Assert.All(pictures, picture => Assert.True(picture.Value.Contains("class=\"credit\">", StringComparison.Ordinal) && !picture.Value.Contains("class=\"credit\"></", StringComparison.Ordinal)));
            string[] shown = [.. pictures.SelectMany(picture => Address().Matches(picture.Groups[1].Value)).Select(match => match.Value).Distinct()];
            Assert.True(shown.Length > pictures.Length);
            foreach (string address in shown.Take(6))
            {
                using HttpResponseMessage answer = await client.GetAsync(address);
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
                Assert.StartsWith("image/", answer.Content.Headers.ContentType!.MediaType, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task Example_OfAServerThatIsNotThere_SaysSoAndLeavesTheWebsite()
    {
        NodeProgram.AssertInstalled(Example);
        DirectoryInfo dist = _folder.CreateSubdirectory("dist");
        await File.WriteAllTextAsync(Path.Combine(dist.FullName, "index.html"), "x");

        (int code, string output) = await NodeProgram.RunAsync(Path.Combine(Site.Repository, Example, "build.mjs"), "http://127.0.0.1:9", dist.FullName);

        Assert.Equal(1, code);
        Assert.Contains("The website was not made", output, StringComparison.Ordinal);
        Assert.Equal("x", await File.ReadAllTextAsync(Path.Combine(dist.FullName, "index.html")));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static SeededSite Started()
    {
        var site = new SeededSite();
        site.Listen();
        site.StartServer();
        return site;
    }

    private static string AddressOf(SeededSite site) => site.ClientOptions.BaseAddress.AbsoluteUri.TrimEnd('/');

    [GeneratedRegex("<figure>\\s*<img( [^>]*alt=\"[^\"]*\"[^>]*)>.*?</figure>", RegexOptions.Singleline)]
    private static partial Regex Picture();

    [GeneratedRegex("http://[^\\s\",]+/renditions/[^\\s\",]+")]
    private static partial Regex Address();
}
