using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Varumarke.Web.Tests.DeliveryApi;

namespace Varumarke.Web.Tests.Strategy;

[Collection(SeededHostCollection.Name)]
public sealed class StrategyPagesTests(SeededHost host)
{
    private const string Overview = "/sv/uppfoljning";
    private const string HomeCare = "Färre ansikten i hemtjänsten";

    [Fact]
    public async Task Overview_OfTheSeed_SaysTheSameAsTheApi()
    {
        string page = await PageAsync(Overview);
        JsonNode[] goals = await GoalsAsync();
        int reached = goals.Count(goal => (string)goal["state"]! == "reached");
        Assert.Contains($"{reached} av {goals.Length} mål är nådda.", page, StringComparison.Ordinal);
        Assert.All(goals, goal => Assert.Contains((string)goal["why"]!, page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Goal_OfTheSeed_AnswersWithASentenceAChartAndItsFigures()
    {
        string page = await PageAsync(await AddressAsync(HomeCare));
        Assert.Contains("13 mot länets 14 år 2025; målet är nått sedan 2019.", page, StringComparison.Ordinal);
        Assert.Contains("<desc id=\"chart-text\">13 mot", page, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"row\">2016</th><td>17</td><td>15</td>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Goal_Protected_IsNamedByNothing()
    {
        string address = await AddressAsync(HomeCare);
        IContent goal = host.Services.GetRequiredService<IContentService>().GetById((Guid)(await GoalAsync(HomeCare))["id"]!)!;
        IPublicAccessService access = host.Services.GetRequiredService<IPublicAccessService>();
        var entry = new PublicAccessEntry(goal, goal, goal, [new PublicAccessRule { RuleType = "MemberRole", RuleValue = "partner" }]);
        access.Save(entry);
        try
        {
            Assert.Equal(HttpStatusCode.NotFound, (await host.GetAsync(address)).Status);
            Assert.DoesNotContain(HomeCare, await PageAsync(Overview), StringComparison.Ordinal);
            Assert.DoesNotContain(HomeCare, (await host.GetAsync("/api/v1/strategy")).Text, StringComparison.Ordinal);
        }
        finally
        {
            access.Delete(entry);
        }
    }

    private async Task<string> PageAsync(string address)
    {
        Answer answer = await host.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        return WebUtility.HtmlDecode(answer.Text);
    }

    private async Task<JsonNode[]> GoalsAsync() =>
        [.. (await host.GetAsync("/api/v1/strategy?lang=sv")).Json!["areas"]!.AsArray().SelectMany(area => area!["goals"]!.AsArray()).Select(goal => goal!)];

    private async Task<JsonNode> GoalAsync(string title) => (await GoalsAsync()).Single(goal => (string)goal["title"]! == title);

    private async Task<string> AddressAsync(string title)
    {
        string page = await PageAsync(Overview);
        int end = page.IndexOf($"\">{title}</a>", StringComparison.Ordinal);
        return page[(page.LastIndexOf('"', end - 1) + 1)..end];
    }
}
