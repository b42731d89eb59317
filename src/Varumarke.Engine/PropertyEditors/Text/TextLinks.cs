using System.Buffers;
using System.Text.RegularExpressions;
using Umbraco.Cms.Core.Templates;
using Varumarke.Engine.PropertyEditors.RichText;

namespace Varumarke.Engine.PropertyEditors.Text;

/// <summary>
/// Links in text that is not parsed as markup: <c>/{localLink:KEY}</c> becomes an address. A link to what may not be named
/// loses it, with all that the tag around it says.
/// </summary>
internal sealed partial class TextLinks(LocalReferences references, HtmlLocalLinkParser links, HtmlUrlParser urls)
{
    private const string Nowhere = "#";

    // Nothing is a link to an item without the word, nor one to the site's root without the tilde.
    private static readonly SearchValues<string> Signs = SearchValues.Create(["localLink", "~"], StringComparison.OrdinalIgnoreCase);

    public static bool MayStandIn(string text) => text.AsSpan().ContainsAny(Signs);

    public string Resolve(string text) => urls.EnsureUrls(links.EnsureInternalLinks(LocalLinkPattern().Replace(text, WithoutHidden)));

    private string WithoutHidden(Match link) => !references.HidesTarget(link.Groups["target"].Value)
        ? link.Value
        : link.Value.StartsWith('<') ? "<a>" : Nowhere;

    // Either a whole opening tag of a link, or the reference alone.
    [GeneratedRegex(
        @"<a\s[^<>]*?(?:\{|%7B)localLink:(?<target>[^}%<>]+)(?:\}|%7D)[^<>]*>|/?(?:\{|%7B)localLink:(?<target>[^}%<>]+)(?:\}|%7D)",
        RegexOptions.IgnoreCase)]
    private static partial Regex LocalLinkPattern();
}
