using System.Net;
using System.Net.Http.Json;
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

    [Fact]
    public async Task List_OfAnswersToWhoeverAsked_TellsHowOftenAndWhat_AndNotOfWhatOrWhom()
    {
        using Editor editor = await site.SignInAsync();
        using Editor nobody = site.Editor();
        UsageMeter meter = site.Services.GetRequiredService<UsageMeter>();
        HttpResponseMessage taken = await nobody.Client.PostAsync($"/sv/bibliotek/x-{River}/hamta", new FormUrlEncodedContent([KeyValuePair.Create("size", "web")]));
        string comes = taken.Headers.Location!.OriginalString, receipt = comes.Split('?')[0], code = receipt.Split('/')[^1];
        meter.Take();

        Assert.Equal(HttpStatusCode.OK, await PageAsync(nobody, comes));
        Assert.Equal(HttpStatusCode.OK, await PageAsync(nobody, receipt));
        Assert.Equal(HttpStatusCode.OK, await PageAsync(nobody, receipt));
        Assert.Equal(HttpStatusCode.NotFound, await PageAsync(nobody, "/r/" + new string('0', code.Length)));
        await nobody.Client.GetAsync("/api/v1/receipts/" + code);
        await nobody.Client.PostAsJsonAsync("/api/v1/receipts/check", new { codes = new[] { code, code, "x" }, hashes = new[] { new string('0', 64) } });
        await nobody.Client.PostAsync("/sv/prova", new MultipartFormDataContent { { new StringContent("Vederbörande skall erhålla kommunfullmäktiges ställningstagande avseende bygglovsansökningar."), "text" } });
        await nobody.Client.PostAsync("/r", new MultipartFormDataContent { { new ByteArrayContent([1, 2, 3]), "file", "okänd.bin" } });

        IReadOnlyCollection<UsageCount> counts = meter.Take();
        Assert.Equal(
            [("draft-no", 1), ("file-unknown", 1), ("program-unknown", 2), ("program-yes", 3), ("receipt-unknown", 1), ("receipt-yes", 2)],
            counts.Where(count => count.Kind == UsageKind.Answered).Select(count => (count.Subject, count.Count)).OrderBy(count => count.Subject, StringComparer.Ordinal));

        meter.Return(counts);
        await site.Services.GetServices<IHostedService>().OfType<UsageKeeper>().Single().RunAsync(default);
        int month = UsageMeter.MonthOf(site.Time.GetUtcNow());
        JsonArray items = (await editor.ReadAsync($"varumarke/usage?from={month}&to={month}&take=1000"))["items"]!.AsArray();
        Assert.Contains(items, item => (string)item!["use"]! == UsageKind.Answered && (string)item["name"]! == "program-yes" && item["id"] is null);
        Assert.DoesNotContain(code, items.ToJsonString(), StringComparison.OrdinalIgnoreCase);
        HttpResponseMessage table = await editor.CallAsync(HttpMethod.Get, $"varumarke/usage.csv?from={month}&to={month}", null);
        Assert.Contains("answered,,receipt-yes,", await table.Content.ReadAsStringAsync(), StringComparison.Ordinal);
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

    private static async Task<HttpStatusCode> PageAsync(Editor reader, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { { "Accept", "text/html" } } };
        using HttpResponseMessage answer = await reader.Client.SendAsync(request);
        return answer.StatusCode;
    }

    private static string CountOf(JsonArray items, string use) => items
        .Single(item => item!["use"]!.GetValue<string>() == use && item["id"]?.GetValue<Guid>() == Guid.ParseExact(River, "N"))!["count"]!.GetValue<string>();
}
