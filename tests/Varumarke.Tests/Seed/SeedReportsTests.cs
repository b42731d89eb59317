using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Varumarke.Core.Strategy.Goals;

namespace Varumarke.Tests.Seed;

/// <summary>What the published reports say of the goals is what the rule and the figures said on the day that they were published.</summary>
public sealed partial class SeedReportsTests
{
    private static readonly string[] Texts = ["summary", "brandEvaluation"];

    private static readonly Dictionary<string, CultureInfo> Cultures = new() { ["sv-SE"] = CultureInfo.GetCultureInfo("sv-SE"), ["en-GB"] = CultureInfo.GetCultureInfo("en-GB") };

    public static TheoryData<string> Reports => [.. SeedFolder.Documents("statusReport").Select(report => report.File)];

    [Theory]
    [MemberData(nameof(Reports))]
    public void Report_OfTheGoals_CountsThemByTheRule(string file)
    {
        SeedItem report = Report(file);
        DateOnly day = Published(report);
        GoalState[] states = [.. SeedGoal.On(day).Select(goal => goal.StateOn(day))];
        int reached = states.Count(state => state == GoalState.Reached);
        Assert.Equal((reached, states.Length), (int.Parse(report.Text("goalsMet"), CultureInfo.InvariantCulture), int.Parse(report.Text("goalsTotal"), CultureInfo.InvariantCulture)));
        Assert.StartsWith($"{reached} av {states.Length} mål", report.Text("preamble", "sv-SE"), StringComparison.Ordinal);
        Assert.StartsWith($"{reached} of {states.Length} goals", report.Text("preamble", "en-GB"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Reports))]
    public void Report_ANumberInASentence_IsWhatItsSourceSaidThatDay(string file)
    {
        SeedItem report = Report(file);
        foreach ((string culture, string text) in TextsOf(report))
        {
            foreach (Match number in Reference().Matches(text))
            {
                SeedGoal goal = SeedGoal.All.Single(each => each.Item.Key == Guid.Parse(number.Groups["goal"].Value));
                decimal source = goal.Value(Published(report), int.Parse(number.Groups["year"].Value, CultureInfo.InvariantCulture), number.Groups["figure"].Value)!.Value;
                string written = number.Groups["text"].Value;
                int decimals = written.Split(Cultures[culture].NumberFormat.NumberDecimalSeparator) is [_, var after] ? after.Length : 0;
                Assert.Equal(Math.Round(source, decimals, MidpointRounding.AwayFromZero).ToString($"N{decimals}", Cultures[culture]), written);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Reports))]
    public void Report_EveryNumberInASentence_NamesItsSource(string file)
    {
        SeedItem report = Report(file);
        Assert.All(TextsOf(report), each =>
            Assert.DoesNotMatch(LooseNumber(), WebUtility.HtmlDecode(Tag().Replace(Reference().Replace(each.Text, string.Empty), " "))));
        Assert.NotEmpty(TextsOf(report).SelectMany(each => Reference().Matches(each.Text)));
    }

    [Fact]
    public void Editions_TheirNumberOfGoals_IsWhatTheRevisionsSay() => Assert.All(SeedFolder.Documents("revision"), revision =>
    {
        DateOnly decided = DateOnly.FromDateTime(DateTime.Parse(revision.Text("decidedOn"), CultureInfo.InvariantCulture));
        Assert.Equal(int.Parse(revision.Text("goalsAfter"), CultureInfo.InvariantCulture), SeedGoal.On(decided).Count);
    });

    private static SeedItem Report(string file) => SeedFolder.Documents("statusReport").Single(report => report.File == file);

    private static DateOnly Published(SeedItem report) => DateOnly.FromDateTime(DateTime.Parse(report.Text("publishedOn"), CultureInfo.InvariantCulture));

    private static IEnumerable<(string Culture, string Text)> TextsOf(SeedItem report) =>
        from culture in Cultures.Keys
        from alias in Texts
        select (culture, JsonDocument.Parse(report.Text(alias, culture)).RootElement.GetProperty("markup").GetString()!);

    [GeneratedRegex("""<span data-value="goal/(?<goal>[0-9a-f-]{36})/(?<year>\d{4})/(?<figure>\w+)">(?<text>[^<]*)</span>""")]
    private static partial Regex Reference();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    // A number that is no year and stands in no word, such as the name of a road.
    [GeneratedRegex(@"(?<![\w-])(?!20[12]\d(?!\d))\d+")]
    private static partial Regex LooseNumber();
}
