using System.Globalization;
using System.Text;

namespace Varumarke.Http.Answers;

/// <summary>Writes tables as RFC 4180 has them.</summary>
public static class CsvText
{
    /// <summary>The media type, with a line of names first.</summary>
    public const string MediaType = "text/csv; charset=utf-8; header=present";

    /// <summary>Appends a line. A text that a spreadsheet would take for a formula is told from one by an apostrophe.</summary>
    public static void Append(StringBuilder table, IEnumerable<string> cells)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(cells);
        table.AppendJoin(',', cells.Select(Written)).Append("\r\n");
    }

    // A minus begins numbers too, and those stay what they are.
    private static bool IsFormula(string cell) =>
        cell is ['=' or '+' or '@' or '\t' or '\r', ..] || (cell is ['-', ..] && !decimal.TryParse(cell, NumberStyles.Number | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out _));

    private static string Written(string cell)
    {
        string text = IsFormula(cell) ? "'" + cell : cell;
        return text.AsSpan().ContainsAny(",\"\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}
