using AngleSharp.Css.Dom;
using Ganss.Xss;

namespace Varumarke.Intake.Svg;

/// <summary>The HTML sanitiser with SVG's vocabulary in place of HTML's.</summary>
internal static class SvgSanitizer
{
    // What the tree is hung up in.
    private static readonly string[] Scaffold = ["html", "head", "body"];

    private static readonly HtmlSanitizerOptions Options = new()
    {
        AllowedTags = SvgNames.Elements.Concat(Scaffold).ToHashSet(StringComparer.Ordinal),
        AllowedAttributes = SvgNames.Attributes.ToHashSet(StringComparer.Ordinal),
        AllowedCssProperties = new HashSet<string>(),
        AllowedSchemes = new HashSet<string>(),
        UriAttributes = new HashSet<string> { "href", "xlink:href" },
        AllowedAtRules = new HashSet<CssRuleType>(),
    };

    /// <summary>One for each drawing: what it embeds is counted.</summary>
    public static HtmlSanitizer Create(EmbeddedPictures pictures)
    {
        var sanitizer = new HtmlSanitizer(Options) { KeepChildNodes = false, AllowDataAttributes = false };
        sanitizer.FilterUrl += (_, e) => e.SanitizedUrl = IsAllowed(e, pictures) ? e.OriginalUrl : null;
        return sanitizer;
    }

    private static bool IsAllowed(FilterUrlEventArgs address, EmbeddedPictures pictures) =>
        SvgAddresses.IsLocal(address.OriginalUrl)
        || (address.Tag.LocalName == "image" && pictures.Admit(address.OriginalUrl));
}
