using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Varumarke.Core.Strategy.Reports;

/// <summary>
/// Numbers inside sentences, written as <c>&lt;span data-value="goal/{key}/{year}/{figure}"&gt;</c>, where the figure is <c>value</c>,
/// <c>county</c>, <c>nation</c>, <c>women</c> or <c>men</c>: filled from the goal's series, with as many decimals as are written there.
/// </summary>
public static partial class ReportReferences
{
    /// <summary>Fills the numbers. One whose source has no such figure stays as it is written, and is named.</summary>
    /// <param name="markup">The text.</param>
    /// <param name="goals">The goals as of the report's day, also those that hold no longer.</param>
    /// <param name="culture">How the text writes numbers.</param>
    /// <param name="broken">References that lead to no figure.</param>
    public static string Fill(string markup, Func<Guid, StrategyGoal?> goals, CultureInfo culture, ICollection<string> broken) => Reference().Replace(markup, match =>
    {
        string written = WebUtility.HtmlDecode(match.Groups["text"].Value);
        if (Figure(goals(Guid.Parse(match.Groups["goal"].Value)), int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture), match.Groups["figure"].Value) is not { } figure)
        {
            broken.Add(match.Groups["reference"].Value);
            return match.Value;
        }

        return match.Groups["open"].Value + WebUtility.HtmlEncode(Written(figure, written, culture)) + "</span>";
    });

    /// <summary>The text without the numbers, which are not the editor's words.</summary>
    public static string Emptied(string markup) => Reference().Replace(markup, match => match.Groups["open"].Value + "</span>");

    private static decimal? Figure(StrategyGoal? goal, int year, string figure) => goal?.Series.LastOrDefault(row => row.Year == year) is { } row
        ? figure switch
        {
            "value" => row.Observed.Value,
            "county" => row.Observed.County,
            "nation" => row.Observed.Nation,
            "women" => row.Women,
            "men" => row.Men,
            _ => null,
        }
        : null;

    private static string Written(decimal figure, string written, CultureInfo culture)
    {
        if (string.IsNullOrWhiteSpace(written))
        {
            return figure.ToString("#,0.##", culture);
        }

        int decimals = written.Split(culture.NumberFormat.NumberDecimalSeparator) is [_, var after] ? Math.Min(after.Trim().Length, 6) : 0;
        return Math.Round(figure, decimals, MidpointRounding.AwayFromZero).ToString($"N{decimals}", culture);
    }

    [GeneratedRegex("""(?<open><span[^>]*\sdata-value="(?<reference>goal/(?<goal>[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12})/(?<year>\d{4})/(?<figure>\w+))"[^>]*>)(?<text>[^<]*)</span>""")]
    private static partial Regex Reference();
}
