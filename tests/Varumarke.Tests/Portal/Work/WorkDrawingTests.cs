using System.Globalization;
using System.Xml.Linq;
using CsCheck;
using Varumarke.Core.Strategy;
using Varumarke.Portal.Work;

namespace Varumarke.Tests.Portal.Work;

/// <summary>Bars stand where their days are, whatever days somebody has written.</summary>
public sealed class WorkDrawingTests
{
    private static readonly DateOnly Today = new(2026, 6, 1);

    private static readonly Gen<DateOnly?> Days = Gen.Frequency(
        (6, Gen.Int[2015, 2035].Select(year => (DateOnly?)new DateOnly(year, 5, 17))),
        (2, Gen.Int[0, 0].Select(_ => (DateOnly?)null)),
        (1, Gen.Int[0, 0].Select(_ => (DateOnly?)DateOnly.MinValue)),
        (1, Gen.Int[0, 0].Select(_ => (DateOnly?)DateOnly.MaxValue)));

    [Fact]
    public void Draw_AnyPeriods_IsOneLinkForEachAndNothingOutside() => Gen.Select(Days, Days).Array[1, 30].Sample(periods =>
    {
        StrategyWork[] work = [.. periods.Select(period => Line(period.Item1, period.Item2)).Where(WorkDrawing.HasPeriod)];
        if (work.Length == 0)
        {
            return;
        }

        XElement svg = XElement.Parse(new WorkDrawing("sv", Today).Draw(work));
        double width = Number(svg, "width"), height = Number(svg, "height");
        XElement[] bars = [.. svg.Descendants("rect")];

        Assert.Equal(work.Length, svg.Elements("a").Count());
        Assert.Equal(work.Length, bars.Length);
        Assert.All(bars, bar =>
        {
            Assert.InRange(Number(bar, "x"), 0, width);
            Assert.InRange(Number(bar, "x") + Number(bar, "width"), 0, width + 0.1);
            Assert.InRange(Number(bar, "width"), 1, width);
            Assert.InRange(Number(bar, "y"), 0, height);
        });
    });

    [Fact]
    public void Draw_OneAfterAnother_StandsFurtherToTheRight()
    {
        XElement svg = XElement.Parse(new WorkDrawing("en", Today).Draw(
            [Line(new DateOnly(2024, 1, 1), new DateOnly(2024, 12, 31)), Line(new DateOnly(2025, 1, 1), new DateOnly(2026, 12, 31))]));
        XElement[] bars = [.. svg.Descendants("rect")];

        Assert.True(Number(bars[0], "x") + Number(bars[0], "width") <= Number(bars[1], "x") + 0.1);
        Assert.InRange(Number(bars[1], "width") / Number(bars[0], "width"), 1.9, 2.1);
        Assert.Equal(["2024", "2025", "2026"], svg.Elements("text").Select(text => text.Value));
    }

    [Fact]
    public void Draw_Markup_IsText()
    {
        string svg = new WorkDrawing("sv", Today).Draw([Line(Today, null) with { Title = "<script>alert(1)</script>", Path = "/sv/a\"b" }]);

        Assert.DoesNotContain("<script", svg, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("<script>alert(1)</script>: Pågår, från 2026-06-01", XElement.Parse(svg).Element("a")!.Attribute("aria-label")!.Value);
    }

    private static double Number(XElement element, string name) => double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);

    private static StrategyWork Line(DateOnly? begins, DateOnly? ends) => new(Guid.NewGuid(), false, "Bygg bron", "/sv/bron", "Somebody", "underWay", begins, ends, Today, []);
}
