using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Varumarke.Core.Strategy.Reports;

/// <summary>
/// Markup that can be kept for ever: headings, paragraphs, lists and tables without attributes, every one closed. A link into the site
/// keeps its words and loses its address, and a picture is left out: both name things that may be withdrawn later.
/// </summary>
public static partial class FrozenMarkup
{
    private const int Deepest = 50;
    private static readonly HashSet<string> Kept = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "h2", "h3", "h4", "ul", "ol", "li", "strong", "b", "em", "i", "blockquote", "table", "thead", "tbody", "tr", "th", "td", "caption", "br", "a",
    };

    /// <summary>Keeps what may be kept.</summary>
    public static string Of(string markup)
    {
        ArgumentNullException.ThrowIfNull(markup);
        var kept = new StringBuilder();
        var open = new Stack<string>();
        int read = 0;
        string readable = UnreadMarkup.Without(markup);
        foreach (MarkupTag tag in MarkupTag.Of(readable))
        {
            kept.Append(Encoded(readable[read..tag.Start]));
            read = tag.End;
            Take(kept, open, tag, readable[tag.Start..tag.End]);
        }

        kept.Append(Encoded(readable[read..]));
        while (open.TryPop(out string? name))
        {
            kept.Append(System.Globalization.CultureInfo.InvariantCulture, $"</{name}>");
        }

        return kept.ToString();
    }

    private static void Take(StringBuilder kept, Stack<string> open, MarkupTag tag, string text)
    {
        string name = tag.Name.ToLowerInvariant();
        if (!Kept.Contains(name))
        {
            return;
        }

        if (tag.Closes)
        {
            Close(kept, open, name);
        }
        else if (name == "br")
        {
            kept.Append("<br>");
        }
        else if (open.Count < Deepest && (name != "a" || Elsewhere().IsMatch(text)))
        {
            kept.Append('<').Append(name).Append(name == "a" ? $" href=\"{Encoded(Elsewhere().Match(text).Groups["href"].Value)}\"" : string.Empty).Append('>');
            open.Push(name);
        }
    }

    // What was opened within it is closed with it; what was never opened is not closed.
    private static void Close(StringBuilder kept, Stack<string> open, string name)
    {
        while (open.Contains(name))
        {
            string closed = open.Pop();
            kept.Append("</").Append(closed).Append('>');
            if (closed == name)
            {
                return;
            }
        }
    }

    // Letters stay letters, so that the text can be read where it is kept; what XML cannot hold is left out.
    private static string Encoded(string text) => string.Concat(WebUtility.HtmlDecode(text).Where(XmlConvert.IsXmlChar))
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);

    [GeneratedRegex("\\shref\\s*=\\s*\"(?<href>https?://[^\"\\s]+|mailto:[^\"\\s]+)\"", RegexOptions.IgnoreCase)]
    private static partial Regex Elsewhere();
}
