using System.Net;
using System.Text.RegularExpressions;

namespace Varumarke.Web.Tests.Library;

/// <summary>What those who build with the library find at <c>/utvecklare</c>: everything that there is.</summary>
[Collection(LibrarySiteTests.Name)]
public sealed partial class DevelopersPageTests(LibrarySite site)
{
    private static readonly string[] People = ["/sv", "/en", "/u", "/utvecklare"];

    [Fact]
    public async Task Page_NamesEveryAddressThatIsAskedAlone_AndEachAnswers()
    {
        using HttpClient client = site.CreateClient();
        string page = WebUtility.HtmlDecode(await client.GetStringAsync("/utvecklare"));
        string[] routes = [.. WalkedRoutes.Patterns(site.Services).Where(pattern => !pattern.Contains('{', StringComparison.Ordinal) && !People.Any(of => pattern == of || pattern.StartsWith(of + "/", StringComparison.Ordinal)))];
        Assert.Contains("/api/v1/brand/tokens.json", routes);
        Assert.All(routes, route => Assert.Matches($"{Regex.Escape(route)}(?:[<?]|$)", page));

        foreach (string address in Address().Matches(page).Select(match => match.Groups[1].Value).Distinct())
        {
            using HttpResponseMessage answer = await client.GetAsync(address);
            Assert.True(answer.IsSuccessStatusCode, $"{address} answers {answer.StatusCode}");
        }
    }

    [GeneratedRegex("<li><a href=\"(/[^\"]+)\"")]
    private static partial Regex Address();
}
