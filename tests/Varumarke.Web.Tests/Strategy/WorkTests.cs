using System.Net;
using Varumarke.Web.Tests.DeliveryApi;

namespace Varumarke.Web.Tests.Strategy;

/// <summary>What is done, as a board, a table and a timeline.</summary>
[Collection(SeededHostCollection.Name)]
public sealed class WorkTests(SeededHost host)
{
    private const string Board = "/sv/uppfoljning/arbetet";

    [Fact]
    public async Task Views_LeadToEachOtherAndSayTheSame()
    {
        string board = await PageAsync(Board), table = await PageAsync(Board + "?view=table"), timeline = await PageAsync(Board + "?view=timeline");

        Assert.All([board, table, timeline], page =>
        {
            Assert.Contains("Beställ bussen", page, StringComparison.Ordinal);
            Assert.Contains("Utredning om tågtrafik", page, StringComparison.Ordinal);
            Assert.Contains("href=\"/sv/uppfoljning/arbetet?view=table\"", page, StringComparison.Ordinal);
            Assert.Contains("href=\"/sv/uppfoljning/arbetet?view=timeline\"", page, StringComparison.Ordinal);
            Assert.Contains("href=\"/sv/uppfoljning/kalender.ics\"", page, StringComparison.Ordinal);
        });
        Assert.Contains("<table>", table, StringComparison.Ordinal);
        Assert.Contains("aria-label=\"Beställ bussen: Försenad, ", timeline, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Narrowed_HasOnlyWhatWasAskedFor()
    {
        string late = await PageAsync(Board + "?view=table&status=delayed");
        Assert.Contains("Beställ bussen", late, StringComparison.Ordinal);
        Assert.DoesNotContain("Utredning om tågtrafik", late, StringComparison.Ordinal);
        Assert.Contains("<option value=\"delayed\" selected", late, StringComparison.Ordinal);
        Assert.Contains("name=\"robots\" content=\"noindex", late, StringComparison.Ordinal);
        Assert.Contains("/en/follow-up/work?view=table&status=delayed", late, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?view=cards", "view är board, table eller timeline")]
    [InlineData("?page=0", "page är ett tal från 1")]
    public async Task AskedForWhatThereIsNot_SaysWhatThereIs(string query, string expected)
    {
        Answer answer = await host.GetAsync(Board + query);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(expected, WebUtility.HtmlDecode(answer.Text), StringComparison.Ordinal);
    }

    private async Task<string> PageAsync(string path)
    {
        Answer answer = await host.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        return WebUtility.HtmlDecode(answer.Text);
    }
}
