using System.Globalization;
using System.Text.RegularExpressions;

namespace Varumarke.ManagementApi.Logs;

/// <summary>How two sides of an expression are compared: as numbers where both are, otherwise as texts. What is missing equals nothing.</summary>
internal static class LogComparisons
{
    public static Func<KeptEntry, bool>? Of(string sign, LogOperand left, LogOperand right, bool ignoresCase) => sign.ToUpperInvariant() switch
    {
        "=" => entry => Compare(left.Read(entry), right.Read(entry), ignoresCase) == 0,
        "<>" or "!=" => entry => Compare(left.Read(entry), right.Read(entry), ignoresCase) != 0,
        "<" => entry => Compare(left.Read(entry), right.Read(entry), ignoresCase) < 0,
        "<=" => entry => Compare(left.Read(entry), right.Read(entry), ignoresCase) <= 0,
        ">" => entry => Compare(left.Read(entry), right.Read(entry), ignoresCase) > 0,
        ">=" => entry => Compare(left.Read(entry), right.Read(entry), ignoresCase) >= 0,
        "LIKE" => entry => left.Read(entry) is { } text && right.Read(entry) is { } pattern && IsLike(text, pattern, ignoresCase),
        _ => null,
    };

    private static int? Compare(string? left, string? right, bool ignoresCase)
    {
        if (left is null || right is null)
        {
            return null;
        }

        return decimal.TryParse(left, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal one)
            && decimal.TryParse(right, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal other)
            ? one.CompareTo(other)
            : string.Compare(left, right, ignoresCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);
    }

    private static bool IsLike(string text, string pattern, bool ignoresCase)
    {
        string expression = "^" + Regex.Escape(pattern).Replace("%", ".*", StringComparison.Ordinal).Replace("_", ".", StringComparison.Ordinal) + "$";
        RegexOptions options = RegexOptions.Singleline | RegexOptions.NonBacktracking | (ignoresCase ? RegexOptions.IgnoreCase : RegexOptions.None);
        return Regex.IsMatch(text, expression, options | RegexOptions.CultureInvariant);
    }
}
