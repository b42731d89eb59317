using System.Net;
using System.Text.RegularExpressions;
using Ganss.Xss;
using Varumarke.Core.Embedding;
using IHtmlSanitizer = Umbraco.Cms.Core.Security.IHtmlSanitizer;

namespace Varumarke.Intake.Texts;

/// <summary>
/// Takes out of rich text, on its way in, what could run in a reader's or an editor's browser, whoever sent it: scripts, event
/// handlers, addresses that are programs, forms, and frames of sites that the settings do not name. What Umbraco's editor writes
/// beyond plain HTML stays: links and pictures by key, blocks, data attributes, classes, embedded films. Text in which nothing
/// was found stays letter for letter as it was sent. Markup that nests deeper than any page does is kept as text: to read it takes time by the
/// square of its depth.
/// </summary>
internal sealed partial class RichTextSanitizer(IEmbeds embeds) : IHtmlSanitizer
{
    private const string Frame = "iframe";
    private const string LocalLink = "{localLink:";
    private const int Deepest = 1_000;

    // Those that hold nothing, and so are never left open.
    private static readonly HashSet<string> Empty = new(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"], StringComparer.OrdinalIgnoreCase);

    // Text of these is no text for readers.
    private static readonly string[] Unread = ["script", "style", "noscript", "template", "noembed", "noframes", "xmp"];

    // Nothing that asks a reader for something in our name.
    private static readonly string[] OfForms =
    [
        "form", "input", "button", "textarea", "select", "option", "optgroup", "fieldset", "legend", "label", "datalist", "output", "keygen", "menu", "menuitem", "command", "body", "html", "head",
    ];

    private static readonly HtmlSanitizerOptions Options = new()
    {
        AllowedTags = HtmlSanitizerDefaults.AllowedTags.Except(OfForms, StringComparer.OrdinalIgnoreCase)
            .Concat([Frame, "umb-rte-block", "umb-rte-block-inline", "figure", "figcaption", "picture", "source", "video", "audio", "track", "mark", "wbr", "bdo", "bdi", "ruby", "rt", "rp"])
            .ToHashSet(StringComparer.OrdinalIgnoreCase),
        AllowedAttributes = HtmlSanitizerDefaults.AllowedAttributes
            .Concat(["class", "id", "role", "lang", "dir", "target", "rel", "type", "start", "reversed", "scope", "headers", "srcset", "sizes", "loading", "allowfullscreen", "referrerpolicy", "sandbox", "controls", "poster", "kind", "srclang", "default", "anchor"])
            .Except(["action", "formaction", "background"], StringComparer.OrdinalIgnoreCase)
            .ToHashSet(StringComparer.OrdinalIgnoreCase),
        AllowedSchemes = new HashSet<string>(["http", "https", "mailto", "tel"], StringComparer.OrdinalIgnoreCase),
        AllowedCssProperties = HtmlSanitizerDefaults.AllowedCssProperties
            .Except(["position", "z-index", "top", "left", "right", "bottom", "content"], StringComparer.OrdinalIgnoreCase)
            .ToHashSet(StringComparer.OrdinalIgnoreCase),
        UriAttributes = HtmlSanitizerDefaults.UriAttributes.Concat(["poster", "cite"]).ToHashSet(StringComparer.OrdinalIgnoreCase),
        AllowedAtRules = HtmlSanitizerDefaults.AllowedAtRules.ToHashSet(),
    };

    /// <inheritdoc />
    public string Sanitize(string html)
    {
        if (string.IsNullOrEmpty(html) || html.AsSpan().IndexOfAny('<', '&') < 0)
        {
            return html;
        }

        if (IsTooDeep(html))
        {
            return WebUtility.HtmlEncode(html);
        }

        // One for each text: whether anything was found is the text's own.
        bool isFound = false;
        var sanitizer = new HtmlSanitizer(Options) { KeepChildNodes = true, AllowDataAttributes = true };
        sanitizer.RemovingTag += (_, e) =>
        {
            isFound = true;
            if (Unread.Contains(e.Tag.LocalName, StringComparer.OrdinalIgnoreCase))
            {
                e.Tag.TextContent = string.Empty;
            }
        };
        sanitizer.RemovingAttribute += (_, _) => isFound = true;
        sanitizer.RemovingStyle += (_, _) => isFound = true;
        sanitizer.RemovingAtRule += (_, _) => isFound = true;
        sanitizer.RemovingComment += (_, _) => isFound = true;
        sanitizer.RemovingCssClass += (_, _) => isFound = true;
        sanitizer.FilterUrl += (_, e) => e.SanitizedUrl = IsAllowed(e) ? e.SanitizedUrl ?? Local(e.OriginalUrl) : null;
        string clean = sanitizer.Sanitize(html);
        return isFound ? clean : html;
    }

    private static bool IsTooDeep(string html)
    {
        int open = 0;
        foreach (ValueMatch tag in Tag().EnumerateMatches(html))
        {
            ReadOnlySpan<char> name = html.AsSpan(tag.Index + 1, tag.Length - 1);
            open = name[0] == '/' ? Math.Max(0, open - 1) : Empty.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name) ? open : open + 1;
            if (open > Deepest)
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex("</?[a-zA-Z][^\\s/>]*")]
    private static partial Regex Tag();

    private static string? Local(string address) => address.StartsWith(LocalLink, StringComparison.Ordinal) ? address : null;

    private bool IsAllowed(FilterUrlEventArgs address) =>
        address.Tag is not { LocalName: Frame }
        || (Uri.TryCreate(address.OriginalUrl, UriKind.Absolute, out Uri? frame)
            && frame.Scheme == Uri.UriSchemeHttps
            && embeds.FrameHosts.Contains(frame.IdnHost, StringComparer.OrdinalIgnoreCase));
}
