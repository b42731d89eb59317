namespace Varumarke.DeliveryApi.Querying;

/// <summary>
/// Reads one <c>filter=</c>. Alternatives are separated by <c>||</c>; several filters must all hold. Since every condition
/// can be negated, that expresses any combination without brackets. A value within quotation marks may hold <c>||</c>.
/// </summary>
internal static class FilterParser
{
    private const string PropertyPrefix = "properties[";

    /// <summary>The text of each alternative.</summary>
    public static List<string> SplitAlternatives(string filter)
    {
        var parts = new List<string>();
        bool quoted = false;
        int start = 0;
        for (int i = 0; i < filter.Length; i++)
        {
            quoted = quoted ? !Closes(filter, i) : Opens(filter, i);
            if (!quoted && IsSeparator(filter, i))
            {
                parts.Add(filter[start..i]);
                start = i + 2;
                i++;
            }
        }

        parts.Add(filter[start..]);
        return parts;
    }

    private static bool IsSeparator(string filter, int i) => i + 1 < filter.Length && filter[i] == '|' && filter[i + 1] == '|';

    // Only a quotation mark that begins a value quotes, and only one that ends it closes: name:27" skärm has neither.
    private static bool Opens(string filter, int i) =>
        filter[i] == '"' && i > 0 && filter[i - 1] is (':' or '>' or '<' or '~' or '!');

    private static bool Closes(string filter, int i) => filter[i] == '"' && (i + 1 == filter.Length || IsSeparator(filter, i + 1));

    /// <summary>One condition; null when it has no field or no sign.</summary>
    public static FilterTerm? ParseTerm(string text)
    {
        ReadOnlySpan<char> span = text.AsSpan().Trim();
        return span.StartsWith(PropertyPrefix, StringComparison.OrdinalIgnoreCase) ? ParseProperty(span) : ParseField(span);
    }

    private static FilterTerm? ParseProperty(ReadOnlySpan<char> span)
    {
        int end = span.IndexOf(']');
        if (end <= PropertyPrefix.Length || !Comparisons.TryRead(span[(end + 1)..], out Comparison comparison, out int length))
        {
            return null;
        }

        string alias = span[PropertyPrefix.Length..end].Trim().ToString();
        return alias.Length == 0 ? null : new FilterTerm(alias, true, comparison, ReadValue(span[(end + 1 + length)..]));
    }

    private static FilterTerm? ParseField(ReadOnlySpan<char> span)
    {
        int end = 0;
        while (end < span.Length && (char.IsAsciiLetterOrDigit(span[end]) || span[end] is '_' or '-'))
        {
            end++;
        }

        return end == 0 || !Comparisons.TryRead(span[end..], out Comparison comparison, out int length)
            ? null
            : new FilterTerm(span[..end].ToString(), false, comparison, ReadValue(span[(end + length)..]));
    }

    private static string ReadValue(ReadOnlySpan<char> span) =>
        (span.Length >= 2 && span[0] == '"' && span[^1] == '"' ? span[1..^1] : span).ToString();
}
