using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Varumarke.Core.Strategy.Reports;

/// <summary>
/// Numbers inside sentences, written as <c>&lt;span data-value="goals/reached"&gt;</c>: filled from the figures of the report
/// (<see cref="ReportFigures"/>), with as many decimals as are written there.
/// </summary>
public static partial class ReportReferences
{
    /// <summary>Fills the numbers. One that leads to no figure stays as it is written, and is named.</summary>
    /// <param name="markup">The text.</param>
    /// <param name="figures">What may be named.</param>
    /// <param name="culture">How the text writes numbers.</param>
    /// <param name="broken">References that lead to no figure, or whose number something else stands in.</param>
    public static string Fill(string markup, ReportFigures figures, CultureInfo culture, ICollection<string> broken)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(broken);
        string filled = Reference().Replace(markup, match =>
        {
            string reference = WebUtility.HtmlDecode(match.Groups["reference"].Value);
            if (figures.Find(reference) is not { } figure)
            {
                broken.Add(reference);
                return match.Value;
            }

            return match.Groups["open"].Value + WebUtility.HtmlEncode(Written(figure, WebUtility.HtmlDecode(match.Groups["text"].Value), culture)) + "</span>";
        });

        // A reference around more than a number is not filled: what was typed there would pass as the figure.
        foreach (Match opening in Opening().Matches(markup).Where(opening => Reference().Match(markup, opening.Index) is var whole && (!whole.Success || whole.Index != opening.Index)))
        {
            broken.Add(WebUtility.HtmlDecode(opening.Groups["reference"].Value));
        }

        return filled;
    }

    /// <summary>The text without the numbers, which are not the editor's words.</summary>
    public static string Emptied(string markup) => Reference().Replace(markup, match => match.Groups["open"].Value + "</span>");

    // Few are told as less than five, here as in the tables.
    private static string Written(string figure, string written, CultureInfo culture)
    {
        if (!decimal.TryParse(figure, NumberStyles.Number, CultureInfo.InvariantCulture, out decimal number))
        {
            return ReportTexts.FewerThanFive.In(culture.TwoLetterISOLanguageName);
        }

        if (string.IsNullOrWhiteSpace(written))
        {
            return number.ToString("#,0.##", culture);
        }

        int decimals = written.Split(culture.NumberFormat.NumberDecimalSeparator) is [_, var after] ? Math.Min(after.Trim().Length, 6) : 0;
        return Math.Round(number, decimals, MidpointRounding.AwayFromZero).ToString($"N{decimals}", culture);
    }

    [GeneratedRegex("""(?<open><span[^>]*\sdata-value="(?<reference>[^"]*)"[^>]*>)(?<text>[^<]*)</span>""")]
    private static partial Regex Reference();

    [GeneratedRegex("""<[a-zA-Z][^>]*\sdata-value\s*=\s*["']?(?<reference>[^"'>\s]*)""")]
    private static partial Regex Opening();
}
