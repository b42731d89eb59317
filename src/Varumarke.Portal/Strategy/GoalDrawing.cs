using System.Globalization;
using System.Net;
using System.Text;
using Varumarke.Core.Problems;
using Varumarke.Core.Strategy;
using Varumarke.Core.Strategy.Goals;

namespace Varumarke.Portal.Strategy;

/// <summary>Draws a goal's chart as SVG: for the page, whose style it takes, and as a file that stands alone.</summary>
internal sealed class GoalDrawing(StrategyGoal goal, GoalChart chart, string language)
{
    /// <summary>How high the file is: the chart with a line above and one below.</summary>
    public const int FileHeight = GoalChart.Height + Above + Below;

    private const double Apart = 16;
    private const int Above = 36;
    private const int Below = 28;
    private const int LongestLine = 92;

    // Light alone: whoever shows it elsewhere chooses the ground around it.
    private const string Style =
        "text{font:14px 'Source Sans 3','Segoe UI',Arial,sans-serif;fill:#47596a}.chart-head{font-weight:600;font-size:16px;fill:#14212b}" +
        ".chart-span{fill:#0b4f6c;fill-opacity:.14}.chart-base{stroke:#47596a;stroke-width:1.5;stroke-dasharray:1 4}.chart-rule{stroke:#d5dde3}.chart-aim{stroke:#14212b;stroke-width:1.5;stroke-dasharray:2 5}" +
        ".chart-line{fill:none;stroke-width:2;stroke-linejoin:round;stroke-linecap:round}.chart-line.chart-own{stroke:#0b4f6c;stroke-width:4}" +
        ".chart-line.chart-thin{stroke-width:1.25}.chart-line.chart-county{stroke:#8c2f1b;stroke-dasharray:9 5}.chart-line.chart-nation{stroke:#47596a;stroke-dasharray:3 4}" +
        ".chart-end.chart-own{fill:#0b4f6c}.chart-end.chart-county{fill:#8c2f1b}.chart-end.chart-nation{fill:#47596a}.chart-name{font-weight:600;fill:#14212b}";

    private readonly CultureInfo _culture = CultureInfo.GetCultureInfo(language == ReaderLanguage.Swedish ? "sv-SE" : "en-GB");
    private readonly StringBuilder _svg = new();

    private (string Name, string Label, Func<GoalObservation, decimal?> Of)[] Lines =>
    [
        ("nation", StrategyWords.Nation.In(language), each => each.Nation),
        ("county", StrategyWords.County.In(language), each => each.County),
        ("own", StrategyWords.Own.In(language), each => each.Value),
    ];

    /// <summary>The chart as a part of a page.</summary>
    public string OnPage()
    {
        Open(GoalChart.Height, string.Empty);
        Chart();
        return _svg.Append("</svg>").ToString();
    }

    /// <summary>The chart as a file, with what is measured above it and whose figures they are below.</summary>
    /// <param name="note">What is said after the source: whose site, of which day.</param>
    public byte[] AsFile(string note)
    {
        Open(FileHeight, $" xmlns=\"http://www.w3.org/2000/svg\" xml:lang=\"{language}\" width=\"{GoalChart.Width}\" height=\"{FileHeight}\"");
        _svg.Append(CultureInfo.InvariantCulture, $"<style>{Style}</style><rect width=\"{GoalChart.Width}\" height=\"{FileHeight}\" fill=\"#fff\"/>");
        Text("chart-head", 16, Above - 12, "start", Cut($"{goal.Indicator} ({goal.Unit})"));
        _svg.Append(CultureInfo.InvariantCulture, $"<g transform=\"translate(0 {Above})\">");
        Chart();
        _svg.Append("</g>");
        Text("chart-tick", 16, FileHeight - 10, "start", Cut($"{StrategyWords.Source.In(language)}: {goal.Sources}. {note}"));
        return Encoding.UTF8.GetBytes(_svg.Append("</svg>").ToString());
    }

    private void Open(int height, string more) => _svg.Append(CultureInfo.InvariantCulture, $"<svg{more} viewBox=\"0 0 {GoalChart.Width} {height}\" role=\"img\" aria-labelledby=\"chart-title chart-text\">")
        .Append(CultureInfo.InvariantCulture, $"<title id=\"chart-title\">{Encoded((chart.Series.All(each => each.Part.IsWhole) ? StrategyWords.ChartTitle(goal.Indicator) : StrategyWords.ChartTitleOfParts(goal.Indicator)).In(language))}</title>")
        .Append(CultureInfo.InvariantCulture, $"<desc id=\"chart-text\">{Encoded(GoalTexts.Why(goal.Judgement, chart.Facts.Target).In(language))}</desc>");

    private void Chart()
    {
        foreach (double tick in chart.Ticks)
        {
            Rule("chart-rule", chart.Y(tick));
            Text("chart-tick", chart.Span.From - 8, chart.Y(tick) + 4, "end", ((decimal)tick).ToString("#,0.##", _culture));
        }

        foreach (int year in chart.Years)
        {
            Text("chart-tick", chart.X(year), GoalChart.Height - 12, "middle", year.ToString(CultureInfo.InvariantCulture));
        }

        Span();
        Baseline();
        if (chart.Aim is { } aim)
        {
            Rule("chart-aim", chart.Y(aim));
            Text("chart-name", chart.Span.To + 8, chart.Y(aim) + 4, "start", StrategyWords.Aim.In(language));
        }

        foreach ((string name, string label, Func<GoalObservation, decimal?> of) in Lines)
        {
            foreach (int length in chart.OtherLengths)
            {
                _svg.Append(CultureInfo.InvariantCulture, $"<path class=\"chart-line chart-{name} chart-thin\" d=\"{chart.Line(of, length)}\"/>");
            }

            _svg.Append(CultureInfo.InvariantCulture, $"<path class=\"chart-line chart-{name}\" d=\"{chart.Line(of, chart.Length)}\"/>");
            if (chart.End(of) is { } end)
            {
                _svg.Append(CultureInfo.InvariantCulture, $"<circle class=\"chart-end chart-{name}\" cx=\"{At(chart.X(end.Period.Middle))}\" cy=\"{At(chart.Y(of(end)!.Value))}\" r=\"4\"/>");
                Text($"chart-name chart-{name}", chart.X(end.Period.Middle) + 9, LabelAt(name), "start", label);
            }
        }
    }

    // From the newest value to what is to be expected at best and at worst; cut where the scale ends.
    private void Span()
    {
        if (chart.Expected is not { } expected || goal.Judgement.Newest is not { } newest)
        {
            return;
        }

        ((double left, double right), (double top, double bottom)) = (chart.Span, GoalChart.Rise);
        string from = $"M{At(chart.X(new Period(newest.Year, goal.Judgement.Part).Middle))} {At(chart.Y(newest.Value))}", best = $"L{At(right)} {At(chart.Y(expected.Best))}", worst = $"L{At(right)} {At(chart.Y(expected.Worst))}";
        string place = $"{At(left)} {At(top)} {At(right - left)} {At(bottom - top)}";
        _svg.Append(CultureInfo.InvariantCulture, $"<svg x=\"{At(left)}\" y=\"{At(top)}\" width=\"{At(right - left)}\" height=\"{At(bottom - top)}\" viewBox=\"{place}\"><path class=\"chart-span\" d=\"{from}{best}{worst}Z\"/></svg>");
        Text("chart-tick", right - 6, Math.Clamp((chart.Y(expected.Best) + chart.Y(expected.Worst)) / 2, top + Apart, bottom - 4), "end", StrategyWords.Prognosis.In(language));
    }

    private void Baseline()
    {
        if (chart.Baseline is not { } baseline)
        {
            return;
        }

        Rule("chart-base", chart.Y(baseline));
        Text("chart-tick", chart.Span.To - 4, chart.Y(baseline) - 6, "end", StrategyWords.BaselineOf(chart.Facts.BaselineYear, baseline.ToString("#,0.##", _culture)).In(language));
    }

    // Names of lines that end close together are moved apart, in the order in which the lines end.
    private double LabelAt(string name)
    {
        double last = double.MinValue;
        foreach ((string each, double y) in Lines.Where(line => chart.End(line.Of) is not null).Select(line => (line.Name, Y: chart.Y(line.Of(chart.End(line.Of)!)!.Value) + 4)).OrderBy(line => line.Y))
        {
            last = Math.Max(y, last + Apart);
            if (each == name)
            {
                return last;
            }
        }

        return last;
    }

    private void Rule(string style, double y) =>
        _svg.Append(CultureInfo.InvariantCulture, $"<line class=\"{style}\" x1=\"{At(chart.Span.From)}\" x2=\"{At(chart.Span.To)}\" y1=\"{At(y)}\" y2=\"{At(y)}\"/>");

    private void Text(string style, double x, double y, string anchor, string text) =>
        _svg.Append(CultureInfo.InvariantCulture, $"<text class=\"{style}\" x=\"{At(x)}\" y=\"{At(y)}\" text-anchor=\"{anchor}\">{Encoded(text)}</text>");

    private static string Cut(string line) => line.Length > LongestLine ? line[..LongestLine].TrimEnd() + "…" : line;

    private static string At(double place) => place.ToString("0.#", CultureInfo.InvariantCulture);

    // What XML cannot hold is left out: a file with one such character is no picture at all.
    private static string Encoded(string text) => WebUtility.HtmlEncode(string.Concat(text.Where(System.Xml.XmlConvert.IsXmlChar)));
}
