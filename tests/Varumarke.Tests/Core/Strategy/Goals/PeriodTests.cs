using System.Globalization;
using Varumarke.Core.Problems;
using Varumarke.Core.Strategy.Goals;

namespace Varumarke.Tests.Core.Strategy.Goals;

/// <summary>A year or a part of one: how it is written, when it is over, and in which order they come.</summary>
public sealed class PeriodTests
{
    [Theory]
    [InlineData("2024", "", "2025-01-01", 12)]
    [InlineData("2024-H1", "H1", "2024-07-01", 6)]
    [InlineData("2024-H2", "H2", "2025-01-01", 6)]
    [InlineData("2024-Q1", "Q1", "2024-04-01", 3)]
    [InlineData("2024-Q4", "Q4", "2025-01-01", 3)]
    [InlineData("2024-02", "02", "2024-03-01", 1)]
    [InlineData("2024-12", "12", "2025-01-01", 1)]
    [InlineData("9999-Q1", "Q1", "9998-04-01", 3)]
    public void TryParse_AYearOrAPart_IsWhatItSays(string text, string code, string after, int months)
    {
        Assert.True(Period.TryParse(text, out Period period));
        Assert.Equal((text, code, after, months), (period.ToString(), period.Part.Code, period.After.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), period.Part.Months));
        Assert.Equal(code.Length == 0, period.Part.IsWhole);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("24")]
    [InlineData("2024-")]
    [InlineData("2024-Q0")]
    [InlineData("2024-Q5")]
    [InlineData("2024-q1")]
    [InlineData("2024-H3")]
    [InlineData("2024-00")]
    [InlineData("2024-13")]
    [InlineData("2024-3")]
    [InlineData("2024Q1")]
    [InlineData("2024-Q1 ")]
    [InlineData("2024-03-01")]
    [InlineData("+202")]
    public void TryParse_AnythingElse_IsNone(string? text) => Assert.False(Period.TryParse(text, out _));

    [Fact]
    public void All_Parts_AreReadAsTheyAreWrittenAndFillTheYear()
    {
        Assert.Equal(1 + 2 + 4 + 12, PartOfYear.All.Count);
        Assert.All(PartOfYear.All, part => Assert.True(PartOfYear.TryParse(part.Code, out PartOfYear read) && read == part));
        Assert.All(PartOfYear.All.GroupBy(part => part.Months), length => Assert.Equal(12, length.Sum(part => part.Months)));
        Assert.False(PartOfYear.TryParse(null, out _));
        Assert.True(PartOfYear.Whole.IsWhole);
    }

    [Fact]
    public void Order_IsByTheEndAndTheShorterFirst()
    {
        string[] inOrder = ["2023", "2024-01", "2024-02", "2024-03", "2024-Q1", "2024-06", "2024-Q2", "2024-H1", "2024-12", "2024-Q4", "2024-H2", "2024", "2025-01"];
        Assert.Equal(inOrder, inOrder.Reverse().OrderBy(text => Of(text).Order));
    }

    [Theory]
    [InlineData("2024", 2024)]
    [InlineData("2024-H1", 2023.75)]
    [InlineData("2024-Q4", 2024.375)]
    public void Middle_IsWhereAChartHasIt(string text, double middle) => Assert.Equal(middle, Of(text).Middle, 9);

    [Theory]
    [InlineData("2026", "sv", "2026", "år 2026")]
    [InlineData("2026-H2", "sv", "2026, halvår 2", "andra halvåret 2026")]
    [InlineData("2026-Q1", "sv", "2026, kvartal 1", "första kvartalet 2026")]
    [InlineData("2026-03", "sv", "2026, mars", "i mars 2026")]
    [InlineData("2026", "en", "2026", "in 2026")]
    [InlineData("2026-H2", "en", "2026, half-year 2", "in the second half of 2026")]
    [InlineData("2026-Q4", "en", "2026, quarter 4", "in the fourth quarter of 2026")]
    [InlineData("2026-03", "en", "2026, March", "in March 2026")]
    public void Texts_AreOfTheLanguage(string text, string language, string label, string when) =>
        Assert.Equal((label, when), (PeriodTexts.Label(Of(text), language), PeriodTexts.When(Of(text), language)));

    [Fact]
    public void Texts_OfEveryPart_AreThere() => Assert.All(
        PartOfYear.All.SelectMany(part => ((string[])[ReaderLanguage.Swedish, ReaderLanguage.English]).Select(language => PeriodTexts.Name(new Period(2026, part), language))),
        name => Assert.EndsWith("2026", name, StringComparison.Ordinal));

    private static Period Of(string text)
    {
        Assert.True(Period.TryParse(text, out Period period));
        return period;
    }
}
