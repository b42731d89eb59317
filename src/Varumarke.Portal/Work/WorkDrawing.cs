using System.Globalization;
using System.Net;
using System.Text;
using Varumarke.Core.Strategy;
using Varumarke.Portal.Strategy;

namespace Varumarke.Portal.Work;

/// <summary>
/// Draws what is done as bars along the years, as SVG. Each line is a link that says its period in words, so that it is read and
/// reached without seeing it. A bar without a first or a last day goes to the edge.
/// </summary>
internal sealed class WorkDrawing(string language, DateOnly today)
{
    private const int NameWidth = 330;
    private const int BarsWidth = 760;
    private const int Head = 34;
    private const int Row = 32;
    private const int BarHeight = 18;
    private const int LongestTitle = 42;
    private const int LeastBar = 4;

    // A first or last day that somebody has mistyped must not make all others too small to be seen.
    private const int MostYears = 30;

    private readonly StringBuilder _svg = new();
    private DateOnly _from;
    private DateOnly _to;

    /// <summary>Whether there is anything to draw.</summary>
    public static bool HasPeriod(StrategyWork work) => work.Begins is not null || work.Ends is not null;

    public string Draw(IReadOnlyList<StrategyWork> work)
    {
        (_from, _to) = Years(work);
        int width = NameWidth + BarsWidth, height = Head + (work.Count * Row) + 8;
        _svg.Append(CultureInfo.InvariantCulture, $"<svg viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" role=\"group\" aria-label=\"{WebUtility.HtmlEncode(WorkWords.Drawing.In(language))}\">");
        Axis(height);
        foreach ((int row, StrategyWork each) in work.Index())
        {
            Line(each, Head + (row * Row));
        }

        return _svg.Append("</svg>").ToString();
    }

    // Whole years around all periods and today, as far as they can be drawn.
    private (DateOnly From, DateOnly To) Years(IReadOnlyList<StrategyWork> work)
    {
        int Near(DateOnly day) => Math.Clamp(day.Year, today.Year - (MostYears / 2), today.Year + (MostYears / 2));
        int[] years = [.. work.SelectMany(each => new[] { each.Begins, each.Ends }).OfType<DateOnly>().Append(today).Select(Near)];
        return (new DateOnly(years.Min(), 1, 1), new DateOnly(years.Max(), 12, 31));
    }

    private void Axis(int height)
    {
        // So many that their names do not touch.
        int step = ((_to.Year - _from.Year) / 12) + 1;
        for (int year = _from.Year; year <= _to.Year; year += step)
        {
            double x = At(new DateOnly(year, 1, 1));
            _svg.Append(CultureInfo.InvariantCulture, $"<path class=\"timeline-rule\" d=\"M{x:0.#} {Head - 8}V{height}\"/><text class=\"map-head\" x=\"{x + 4:0.#}\" y=\"18\">{year}</text>");
        }

        double now = At(today);
        _svg.Append(CultureInfo.InvariantCulture, $"<path class=\"timeline-today\" d=\"M{now:0.#} {Head - 8}V{height}\"><title>{WebUtility.HtmlEncode(WorkWords.Today.In(language))}</title></path>");
    }

    private void Line(StrategyWork work, int y)
    {
        string title = work.Title.Length > LongestTitle ? work.Title[..LongestTitle].TrimEnd() + "…" : work.Title;
        string said = $"{work.Title}: {StrategyWords.Status(work.Status).In(language)}, {WorkWords.Period(work.Begins, work.Ends).In(language)}";
        double from = At(work.Begins ?? _from), to = At(work.Ends ?? _to);
        double start = Math.Min(from, NameWidth + BarsWidth - LeastBar), length = Math.Max(to - start, LeastBar);
        _svg.Append(CultureInfo.InvariantCulture, $"<a href=\"{WebUtility.HtmlEncode(work.Path)}\" aria-label=\"{WebUtility.HtmlEncode(said)}\"><title>{WebUtility.HtmlEncode(said)}</title>")
            .Append(CultureInfo.InvariantCulture, $"<text class=\"map-name\" x=\"2\" y=\"{y + 19}\">{WebUtility.HtmlEncode(title)}</text>")
            .Append(CultureInfo.InvariantCulture, $"<rect class=\"bar bar-{work.Status.ToLowerInvariant()}\" x=\"{start:0.#}\" y=\"{y + 5}\" width=\"{length:0.#}\" height=\"{BarHeight}\" rx=\"4\"/></a>");
    }

    private double At(DateOnly day)
    {
        int days = Math.Clamp(day.DayNumber, _from.DayNumber, _to.DayNumber) - _from.DayNumber;
        return NameWidth + (days * (double)BarsWidth / (_to.DayNumber - _from.DayNumber + 1));
    }
}
