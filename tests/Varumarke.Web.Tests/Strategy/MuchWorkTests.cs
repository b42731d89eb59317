using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Varumarke.Core.Library;
using Varumarke.Core.Strategy;
using Varumarke.Web.Tests.Backoffice;

namespace Varumarke.Web.Tests.Strategy;

/// <summary>A measure with more activities than a page shows: each page shows some and leads to all. On a site of its own, since they are added.</summary>
public sealed partial class MuchWorkTests(BackofficeSite site) : IClassFixture<BackofficeSite>
{
    private const int Added = 30;
    private static readonly Guid Activity = Guid.Parse("75945046-4ad2-5618-8640-e4ab865ef0b9");

    [Fact]
    public async Task Pages_OfAGoalAndItsMeasure_ShowSomeAndLeadToAll()
    {
        StrategyReader strategy = site.Services.GetRequiredService<StrategyReader>();
        StrategyWork measure = strategy.Work(strategy.Work(Activity, "sv")!.Serves[0], "sv")!;
        StrategyGoal goal = strategy.Goal(measure.Serves[0], "sv")!;
        Add();
        string[] all = [.. strategy.Work("sv").Where(work => work.Serves.Contains(measure.Key)).Select(work => work.Path)];
        Assert.InRange(all.Length, Added + 1, int.MaxValue);

        string ofGoal = await PageAsync(goal.Path), ofMeasure = await PageAsync(measure.Path);
        string table = LibraryPaths.StrategyWorkFor("sv", "activity", measure.Key);

        Assert.Equal(5, all.Count(path => Shows(ofGoal, path)));
        Assert.Equal(20, all.Count(path => Shows(ofMeasure, path)));
        Assert.All([ofGoal, ofMeasure], page => Assert.Contains($"<a href=\"{table}\">Alla {all.Length}", page, StringComparison.Ordinal));

        var listed = new List<string>();
        for (string? next = table; next is not null; next = Next().Match(await PageAsync(next)) is { Success: true } match ? match.Groups["path"].Value : null)
        {
            string page = await PageAsync(next);
            Assert.Contains($"<strong>För: {measure.Title}.</strong>", page, StringComparison.Ordinal);
            Assert.Contains($"<input type=\"hidden\" name=\"for\" value=\"{measure.Key}\"", page, StringComparison.Ordinal);
            listed.AddRange(all.Where(path => Shows(page, path)));
        }

        Assert.Equal(all.Order(), listed.Order());

        // Who may not read the measure learns nothing of what is done for it, and the address of none is none.
        IContentService contents = site.Services.GetRequiredService<IContentService>();
        Assert.True(contents.Unpublish(contents.GetById(measure.Key)!).Success);
        string hidden = await PageAsync(table);
        Assert.Contains("Inget sådant.", hidden, StringComparison.Ordinal);
        Assert.DoesNotContain(measure.Title, hidden, StringComparison.Ordinal);
        Assert.Contains("Inget sådant.", await PageAsync(LibraryPaths.StrategyWorkFor("sv", "activity", Guid.NewGuid())), StringComparison.Ordinal);
    }

    private static bool Shows(string page, string path) => page.Contains($"href=\"{path}\"", StringComparison.Ordinal);

    private void Add()
    {
        IContentService contents = site.Services.GetRequiredService<IContentService>();
        IContent activity = contents.GetById(Activity)!;
        for (int number = 0; number < Added; number++)
        {
            IContent copy = contents.Copy(activity, activity.ParentId, relateToOriginal: false)!;
            Assert.True(contents.Publish(copy, ["sv-SE", "en-GB"]).Success);
        }
    }

    private async Task<string> PageAsync(string path)
    {
        using HttpClient client = site.CreateClient();
        using HttpResponseMessage answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    [GeneratedRegex("<a href=\"(?<path>[^\"]*)\" rel=\"next\">")]
    private static partial Regex Next();
}
