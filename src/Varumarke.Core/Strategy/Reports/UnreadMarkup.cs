using System.Text;
using System.Text.RegularExpressions;

namespace Varumarke.Core.Strategy.Reports;

/// <summary>
/// Comments, and what a browser would run or draw and not read. Each kind's end is looked for once where there is none, so that
/// markup with a thousand beginnings costs no more than one with a thousand words.
/// </summary>
internal static partial class UnreadMarkup
{
    private const string Comment = "!--";

    /// <summary>The markup without them; a beginning without an end stays, as the text or tag that it is.</summary>
    public static string Without(string markup)
    {
        var kept = new StringBuilder();
        var endless = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        int read = 0;
        for (Match opening = Openings().Match(markup); opening.Success; opening = Openings().Match(markup, Math.Max(read, opening.Index + 1)))
        {
            string name = opening.Groups["name"].Value;
            int inside = opening.Index + opening.Length;
            if (endless.Contains(name))
            {
                continue;
            }

            if (EndOf(markup, name, inside) is not { } end)
            {
                endless.Add(name);
                continue;
            }

            kept.Append(markup, read, opening.Index - read);
            read = end;
        }

        return kept.Append(markup, read, markup.Length - read).ToString();
    }

    private static int? EndOf(string markup, string name, int from)
    {
        if (name == Comment)
        {
            int comment = markup.IndexOf("-->", from, StringComparison.Ordinal);
            return comment < 0 ? null : comment + "-->".Length;
        }

        string closing = "</" + name;
        for (int at = markup.IndexOf(closing, from, StringComparison.OrdinalIgnoreCase); at >= 0; at = markup.IndexOf(closing, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            int end = at + closing.Length;
            while (end < markup.Length && char.IsWhiteSpace(markup[end]))
            {
                end++;
            }

            if (end < markup.Length && markup[end] == '>')
            {
                return end + 1;
            }
        }

        return null;
    }

    [GeneratedRegex(@"<(?<name>!--|(?:script|style|svg|math|template|iframe|object|umb-rte-block[\w-]*)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Openings();
}
