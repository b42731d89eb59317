using System.Globalization;
using System.Text.RegularExpressions;
using Varumarke.Core.Problems;

namespace Varumarke.Core.Strategy.Import;

/// <summary>
/// Reads a figure as one program writes it for another: digits, a point, a hyphen for minus. Anything else is refused rather than
/// guessed at, since 1,234 is a thousand to one reader and a little more than one to the next.
/// </summary>
internal static partial class FigureReading
{
    private const decimal Largest = 1e12m;
    private const int MostSigns = 30;

    /// <summary>The figure; null for none; or why it cannot be read.</summary>
    public static (decimal? Figure, Wording? Fault) Read(SheetCell cell)
    {
        string text = cell.Text.Trim('\r', '\n');
        return text switch
        {
            _ when cell.IsFormula || text.TrimStart().StartsWith('=') => (null, ImportTexts.Formula),
            _ when text.Trim(' ').Length == 0 => (null, null),
            _ when Plain().IsMatch(text) => Parsed(text),
            _ when text.Length > MostSigns => (null, ImportTexts.NoFigure),
            _ when text.Contains('%', StringComparison.Ordinal) || text.Contains('‰', StringComparison.Ordinal) => (null, ImportTexts.Percent),
            _ when text.Contains(',', StringComparison.Ordinal) => (null, ImportTexts.Comma),
            _ when OddMinus().IsMatch(text) => (null, ImportTexts.Minus),
            _ when text.Any(char.IsWhiteSpace) => (null, ImportTexts.Space),
            _ => (null, ImportTexts.NoFigure),
        };
    }

    private static (decimal? Figure, Wording? Fault) Parsed(string text) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal figure) && Math.Abs(figure) <= Largest
            ? (figure, null)
            : (null, ImportTexts.TooBig);

    [GeneratedRegex(@"\A-?[0-9]{1,28}(\.[0-9]{1,10})?\z")]
    private static partial Regex Plain();

    // Dashes that look like a minus, a minus after the figure or apart from it, and figures in brackets as accountants write them.
    [GeneratedRegex(@"[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]|-\s|-\z|\A\(.*\)\z|--")]
    private static partial Regex OddMinus();
}
