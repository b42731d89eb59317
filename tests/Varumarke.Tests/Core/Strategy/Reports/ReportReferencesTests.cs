using System.Globalization;
using Varumarke.Core.Strategy;
using Varumarke.Core.Strategy.Goals;
using Varumarke.Core.Strategy.Reports;
using Varumarke.Tests.Core.Strategy.Goals;

namespace Varumarke.Tests.Core.Strategy.Reports;

/// <summary>A number in a sentence is the figure of the table, or is said to lead nowhere.</summary>
public sealed class ReportReferencesTests
{
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");

    private static readonly ReportFigures Figures = new(
        _ => null,
        new Dictionary<string, int> { ["reached"] = 16, ["standingStill"] = 4, ["cannotBeJudged"] = 12 },
        new FrozenWork(new Dictionary<string, int> { ["done"] = 5, ["underWay"] = 9 }, [new FrozenActivity(Guid.Empty, "Buss", "Region", "Kör")], []),
        new FrozenUse("2026-01", "2026-12", "1234", "<5", "0", 2));

    [Theory]
    [InlineData("goals/all", "32")]
    [InlineData("goals/reached", "16")]
    [InlineData("goals/wrongWay", "0")]
    [InlineData("measures/all", "14")]
    [InlineData("measures/done", "5")]
    [InlineData("measures/cancelled", "0")]
    [InlineData("activities/done", "1")]
    [InlineData("messages/all", "0")]
    [InlineData("use/taken", "1\u00a0234")]
    [InlineData("use/viewed", "färre än fem")]
    [InlineData("use/recalled", "2")]
    public void Fill_AReferenceToATable_IsItsFigure(string reference, string expected)
    {
        var broken = new List<string>();
        string filled = ReportReferences.Fill($"<p>Det var <span data-value=\"{reference}\">?</span>.</p>", Figures, Swedish, broken);
        Assert.Equal($"<p>Det var <span data-value=\"{reference}\">{expected}</span>.</p>", System.Net.WebUtility.HtmlDecode(filled));
        Assert.Empty(broken);
    }

    [Theory]
    [InlineData("goals/won")]
    [InlineData("goals")]
    [InlineData("measures/lost")]
    [InlineData("activities/all")]
    [InlineData("use/from")]
    [InlineData("goal/4867bba2-7874-5a5d-9230-42f6a846ed82/2023/value")]
    [InlineData("")]
    [InlineData("<script>")]
    public void Fill_AReferenceThatLeadsNowhere_IsNamedAndLeftAsItWas(string reference)
    {
        string markup = $"<p><span data-value=\"{System.Net.WebUtility.HtmlEncode(reference)}\">7</span></p>";
        var broken = new List<string>();
        Assert.Equal(markup, ReportReferences.Fill(markup, Figures, Swedish, broken));
        Assert.Equal([reference], broken);
    }

    [Theory]
    [InlineData("<span data-value=\"goals/reached\"><strong>7</strong></span>")]
    [InlineData("<span data-value=\"goals/reached\">7")]
    [InlineData("<span data-value='goals/reached'>7</span>")]
    [InlineData("<strong data-value=\"goals/reached\">7</strong>")]
    public void Fill_AReferenceAroundMoreThanANumber_IsNamed(string markup)
    {
        var broken = new List<string>();
        ReportReferences.Fill($"<p>{markup}</p><p>Sedan <span data-value=\"goals/all\">1</span></p>", Figures, Swedish, broken);
        Assert.Equal(["goals/reached"], broken);
    }

    [Theory]
    [InlineData("2026", "value", "80")]
    [InlineData("2026-Q1", "value", "70")]
    [InlineData("2026-Q1", "women", "71")]
    public void Find_AYearOrAPartOfOne_IsItsOwnFigure(string time, string figure, string expected)
    {
        StrategyGoal goal = GoalSamples.Goal([Row(default, 80, 81), Row(PartOfYear.All[3], 70, 71)]);
        ReportFigures figures = Figures with { Goal = _ => goal };
        Assert.Equal(expected, figures.Find($"goal/{Guid.Empty}/{time}/{figure}"));
        Assert.Null(figures.Find($"goal/{Guid.Empty}/2026-Q2/{figure}"));
        Assert.Null(figures.Find($"goal/{Guid.Empty}/2026-Q9/{figure}"));

        static SeriesRow Row(PartOfYear part, decimal value, decimal women) =>
            new(Guid.NewGuid(), new GoalObservation(2026, value, null, null) { Part = part }, null, women, null, string.Empty, string.Empty);
    }

    [Fact]
    public void Fill_WithoutWorkAndUse_NamesWhatIsNotKnown()
    {
        var broken = new List<string>();
        ReportReferences.Fill(
            "<span data-value=\"measures/all\">1</span><span data-value=\"use/taken\">1</span><span data-value=\"goals/all\">1</span>", Figures with { Work = null, Use = null }, Swedish, broken);
        Assert.Equal(["measures/all", "use/taken"], broken);
    }
}
