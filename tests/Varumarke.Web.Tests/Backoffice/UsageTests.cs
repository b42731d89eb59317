using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Membership;
using Varumarke.Core.Usage;
using Varumarke.Engine.Usage;

namespace Varumarke.Web.Tests.Backoffice;

/// <summary>Communicators see how often assets are used, by month; nothing in it is about one person, and nobody else sees it.</summary>
[Collection(BackofficeSiteTests.Name)]
public sealed class UsageTests(BackofficeSite site)
{
    private const string River = "62032cf60b875dd9a72638b2c9289289";

    [Fact]
    public async Task List_OfWhatWasSeenAndTaken_HidesSmallNumbers_AndIsATableToo()
    {
        using Editor editor = await site.SignInAsync();
        using Editor nobody = site.Editor();
        int month = UsageMeter.MonthOf(site.Time.GetUtcNow());
        for (int time = 0; time < 6; time++)
        {
            await nobody.Client.GetAsync($"/sv/bibliotek/x-{River}");
            await nobody.Client.GetAsync("/sv/sok?q=Zebraspindel");
        }

        await nobody.Client.GetAsync("/sv/bibliotek?q=hemlig%20sak%20zz");
        await nobody.Client.PostAsync($"/sv/bibliotek/x-{River}/hamta", new FormUrlEncodedContent([KeyValuePair.Create("size", "web")]));
        await site.Services.GetServices<IHostedService>().OfType<UsageKeeper>().Single().RunAsync(default);

        JsonArray items = (await editor.ReadAsync($"varumarke/usage?from={month}&to={month}&take=1000"))["items"]!.AsArray();
        Assert.True(int.Parse(CountOf(items, UsageKind.Viewed), System.Globalization.CultureInfo.InvariantCulture) >= 6);
        Assert.Equal("<5", CountOf(items, UsageKind.Taken));
        Assert.Contains(items, item => item!["use"]!.GetValue<string>() == UsageKind.Nothing && item["name"]!.GetValue<string>() == "zebraspindel");
        Assert.DoesNotContain("hemlig", items.ToJsonString(), StringComparison.Ordinal);
        HttpResponseMessage table = await editor.CallAsync(HttpMethod.Get, $"varumarke/usage.csv?from={month}&to={month}", null);
        Assert.Contains("viewed," + Guid.ParseExact(River, "N"), await table.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("from=202613")]
    [InlineData("from=x&to=202601")]
    [InlineData("from=202602&to=202601")]
    [InlineData("from=200001&to=202601")]
    public async Task List_OfNoPeriod_IsRefused(string query)
    {
        using Editor editor = await site.SignInAsync();

        Assert.Equal(HttpStatusCode.BadRequest, (await editor.CallAsync(HttpMethod.Get, "varumarke/usage?" + query, null)).StatusCode);
    }

    [Fact]
    public async Task List_WithoutTheMediaSection_IsForbidden()
    {
        IUser writer = await site.UserAsync("bara-innehall", group => group.AddAllowedSection(Constants.Applications.Content));
        using Editor editor = await site.SignInAsync(writer.Username);

        Assert.Equal(HttpStatusCode.Forbidden, (await editor.CallAsync(HttpMethod.Get, "varumarke/usage", null)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await editor.CallAsync(HttpMethod.Get, "varumarke/usage.csv", null)).StatusCode);
    }

    private static string CountOf(JsonArray items, string use) => items
        .Single(item => item!["use"]!.GetValue<string>() == use && item["id"]?.GetValue<Guid>() == Guid.ParseExact(River, "N"))!["count"]!.GetValue<string>();
}
