using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Varumarke.Core.Library;
using Varumarke.Core.Strategy.Communication;
using Varumarke.Web.Tests.DeliveryApi;

namespace Varumarke.Web.Tests.Communication;

/// <summary>The communication plan by year, month and channel, with what was heard.</summary>
[Collection(SeededHostCollection.Name)]
public sealed class PlanPagesTests(SeededHost host)
{
    private static readonly Guid Plan = Guid.Parse("bfe931c5-1f0a-5b22-9261-ff9fe2a43147");

    [Theory]
    [InlineData("sv", 2026)]
    [InlineData("sv", 2027)]
    [InlineData("en", 2026)]
    public async Task Plan_OfAYear_HasItsMessagesByMonthAndNoOthers(string language, int year)
    {
        string page = await PageAsync($"{Path(language)}?year={year}");
        PlannedMessage[] all = Messages(language);
        PlannedMessage[] shown = [.. all.Where(message => message.Day?.Year == year)];

        Assert.NotEmpty(shown);
        Assert.All(shown, message => Assert.Contains($"<h3><a href=\"{message.Path}\">{message.Title}</a></h3>", page, StringComparison.Ordinal));
        Assert.All(all.Except(shown), message => Assert.DoesNotContain($"<a href=\"{message.Path}\">", page, StringComparison.Ordinal));
        Assert.All(shown.Select(message => message.Day!.Value.Month).Distinct(), month => Assert.Contains($"id=\"month-{month}\"", page, StringComparison.Ordinal));
        Assert.All(shown.Where(message => message.Feedback.Length > 0), message => Assert.Contains(message.Feedback, page, StringComparison.Ordinal));
        Assert.Contains($"aria-current=\"true\">{year}</a>", page, StringComparison.Ordinal);
        Assert.Equal(shown.OrderBy(message => message.Day).Select(message => page.IndexOf($"\"{message.Path}\"", StringComparison.Ordinal)).Order(), shown.OrderBy(message => message.Day).Select(message => page.IndexOf($"\"{message.Path}\"", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Plan_OfAChannel_HasOnlyWhatIsSaidThere()
    {
        string page = await PageAsync(Path("sv") + "?year=2026&channel=print");
        PlannedMessage[] year = [.. Messages("sv").Where(message => message.Day?.Year == 2026)];

        Assert.Contains(year, message => message.Channels.Contains("print"));
        Assert.All(year, message => Assert.Equal(message.Channels.Contains("print"), page.Contains($"<a href=\"{message.Path}\">", StringComparison.Ordinal)));
        Assert.Contains("<option value=\"print\" selected", page, StringComparison.Ordinal);
        Assert.Contains("?year=2027&channel=print", page, StringComparison.Ordinal);
        Assert.Contains("name=\"robots\" content=\"noindex", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_OfAYearWithNothing_SaysSo() => Assert.Contains("Inget är planerat här.", await PageAsync(Path("sv") + "?year=1999"), StringComparison.Ordinal);

    [Theory]
    [InlineData("sv", "?year=26", "year är ett år med fyra siffror")]
    [InlineData("sv", "?year=nonsens", "year är ett år med fyra siffror")]
    [InlineData("en", "?year=-202", "year is a year with four digits")]
    [InlineData("en", "?year=2026&channel=nonsense", "channel is one of the plan's")]
    [InlineData("sv", "?asOf=nonsens", "Det är ingen dag")]
    public async Task Plan_OfWhatThereIsNot_SaysWhatThereIs(string language, string query, string sentence)
    {
        Answer answer = await host.GetAsync(Path(language) + query);
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(sentence, WebUtility.HtmlDecode(answer.Text), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Message_ThatWasHeard_TellsWhomWhereAndWhatWasHeard()
    {
        PlannedMessage message = Messages("sv").First(each => each.Feedback.Length > 0 && each.Answers is not null);
        string page = await PageAsync(message.Path);
        Assert.Contains(message.Message, page, StringComparison.Ordinal);
        Assert.Contains("Det vi hörde", page, StringComparison.Ordinal);
        Assert.Contains(message.Feedback, page, StringComparison.Ordinal);
        Assert.Contains(message.Responsible, page, StringComparison.Ordinal);
        Assert.Contains("Vad som hördes är inte skrivet än.", await PageAsync(Messages("sv").First(each => each.Feedback.Length == 0).Path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_OfAnotherDay_HasWhatHadBeenSaidByThen()
    {
        PlannedMessage[] all = Messages("sv");
        PlannedMessage heard = all.First(each => each.Feedback.Length > 0 && each.Day is not null), later = all.Last(each => each.Day is not null);
        string day = heard.Day!.Value.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

        string plan = await PageAsync($"{Path("sv")}?asOf={day}");
        string then = await PageAsync($"{heard.Path}?asOf={day}");
        Answer early = await host.GetAsync($"{later.Path}?asOf={day}");

        Assert.Contains("Här står det som hade sagts till och med den dagen", plan, StringComparison.Ordinal);
        Assert.Contains($"<a href=\"{heard.Path}?asOf={day}\">", plan, StringComparison.Ordinal);
        Assert.DoesNotContain(heard.Feedback, plan, StringComparison.Ordinal);
        Assert.All(all.Where(each => !(each.Day <= heard.Day)), each => Assert.DoesNotContain($"\"{each.Path}", plan, StringComparison.Ordinal));
        Assert.Contains(heard.Message, then, StringComparison.Ordinal);
        Assert.DoesNotContain("Det vi hörde", then, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, early.Status);
        Assert.Contains("Det här hade inte sagts än den dagen.", WebUtility.HtmlDecode(early.Text), StringComparison.Ordinal);
    }

    private PlannedMessage[] Messages(string language) => [.. host.Services.GetRequiredService<PlanReader>().Of(Plan, language)];

    private string Path(string language) => host.Services.GetRequiredService<DocumentPaths>().Of(Plan, language);

    private async Task<string> PageAsync(string path)
    {
        Answer answer = await host.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        return WebUtility.HtmlDecode(answer.Text);
    }
}
