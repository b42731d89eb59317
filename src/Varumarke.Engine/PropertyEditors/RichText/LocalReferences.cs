using System.Globalization;
using System.Text.RegularExpressions;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services.Navigation;
using Varumarke.Core.Assets;
using Varumarke.Core.Links;
using Varumarke.Core.Published;
using Varumarke.Core.Rights;

namespace Varumarke.Engine.PropertyEditors.RichText;

/// <summary>
/// A link in markup to a document or media item, looked up, with the query and anchor that stood behind it. Without a target it
/// leads nowhere any more.
/// </summary>
internal sealed record LocalLink(IPublishedContent? Item, IApiContentRoute? Route, string? MediaUrl);

/// <summary>
/// A picture in markup, looked up. Without an address it may not be shown. One that stands in another's place brings its own
/// alternative text.
/// </summary>
internal sealed record LocalImage(string? Url, bool IsSubstitute = false, string? AltText = null);

/// <summary>
/// Looks up what rich text refers to by key. Links are written as <c>href="/{localLink:KEY}" type="document"</c>; before version
/// 15 as <c>href="/{localLink:umb://document/KEY}"</c>; a query or an anchor may follow. Documents and media are named only as
/// their gates let them.
/// </summary>
internal sealed partial class LocalReferences(
    IPublishedContentCache contentCache,
    IPublishedMediaCache mediaCache,
    IApiContentRouteBuilder routes,
    MediaLinks mediaLinks,
    IPickedAssets picked,
    IAssetLibrary assets,
    IDocumentNavigationQueryService documents,
    IVariationContextAccessor variation)
{
    // What of a link may stay that leads nowhere: a title, say, would name what it led to.
    private static readonly string[] NamelessAttributes = ["class", "id", "lang", "dir"];

    private const string MediaRoot = "/media/";

    /// <summary>Gives null for an address that is no local link.</summary>
    /// <param name="href">The address as it was written.</param>
    /// <param name="type">The target's type, where the address does not say it.</param>
    /// <param name="culture">The culture that the link leads to; the reader's own without it.</param>
    public LocalLink? FindLink(string href, string? type, string? culture)
    {
        Match match = LocalLinkPattern().Match(href);
        if (!match.Success)
        {
            return null;
        }

        string target = match.Groups["target"].Value;
        string tail = match.Groups["tail"].Value;
        if (UdiParser.TryParse(target, out Udi? udi) && udi is GuidUdi guidUdi)
        {
            return Find(guidUdi.EntityType, guidUdi.Guid, tail, culture);
        }

        return Guid.TryParse(target, out Guid key) ? Find(type?.ToLowerInvariant(), key, tail, culture) : new LocalLink(null, null, null);
    }

    /// <summary>Gives null for a picture that is no media item of ours: one from another site, or a file that nobody owns.</summary>
    public LocalImage? FindImage(string? udiText, string? source)
    {
        if (udiText is not null && UdiParser.TryParse(udiText, out Udi? udi) && udi is GuidUdi guidUdi)
        {
            return ToShow(guidUdi.Guid);
        }

        return FindByAddress(source) is { } asset ? ToShow(asset.Key) : null;
    }

    /// <summary>Gives null for an address that leads to no media item of ours.</summary>
    public LocalLink? FindMediaLink(string href)
    {
        if (FindByAddress(href) is not { } asset)
        {
            return null;
        }

        // A link by address says nothing of its destination when it leads there, as in Umbraco.
        int end = EndOfPath(href);
        LocalLink link = Find(Constants.UdiEntityType.Media, asset.Key, href[end..], culture: null);
        return link.Item?.Key == asset.Key ? null : link;
    }

    /// <summary>Whether an attribute of a link that leads nowhere may stay.</summary>
    public static bool IsNameless(string attribute) => NamelessAttributes.Contains(attribute, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a text, such as an attribute's, holds the key of a document that may not be named.</summary>
    public bool NamesHidden(string? text)
    {
        if (text is not { Length: >= 32 })
        {
            return false;
        }

        var keys = new HashSet<Guid>();
        KeyScanner.Collect(text, keys);
        return keys.Any(HidesDocument);
    }

    /// <summary>Whether a local link's target may not be named: a key, a UDI, or the number that older sites used.</summary>
    public bool HidesTarget(string target)
    {
        if (UdiParser.TryParse(target, out Udi? udi) && udi is GuidUdi guidUdi)
        {
            return guidUdi.EntityType == Constants.UdiEntityType.Media ? HidesMedia(guidUdi.Guid) : HidesDocument(guidUdi.Guid);
        }

        if (Guid.TryParse(target, out Guid key))
        {
            return HidesDocument(key) || HidesMedia(key);
        }

        return int.TryParse(target, NumberStyles.None, CultureInfo.InvariantCulture, out int id)
            && (contentCache.GetById(id) is not { } content || routes.Build(content) is null);
    }

    private bool HidesDocument(Guid key) => contentCache.GetById(key) is { } content
        ? routes.Build(content) is null
        : documents.TryGetParentKey(key, out _) || documents.TryGetParentKeyInBin(key, out _);

    // Where a substitute was named, a text cannot be made to lead there.
    private bool HidesMedia(Guid key) => mediaCache.GetById(key) is not null && picked.Find(key) != key;

    private LocalImage ToShow(Guid key)
    {
        if (picked.Find(key) is not { } shown || mediaCache.GetById(shown) is not { } media)
        {
            return new LocalImage(null);
        }

        string url = mediaLinks.Url(media);
        return shown == key
            ? new LocalImage(url)
            : new LocalImage(url, IsSubstitute: true, assets.Find(shown)?.Terms.AltTextIn(variation.VariationContext?.Culture) ?? string.Empty);
    }

    // What was pasted as plain markup names the file only.
    private Asset? FindByAddress(string? address)
    {
        if (address is null || !address.StartsWith(MediaRoot, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        return assets.FindByUrl(Uri.UnescapeDataString(address[..EndOfPath(address)]));
    }

    private static int EndOfPath(string address)
    {
        int end = address.AsSpan().IndexOfAny('?', '#');
        return end < 0 ? address.Length : end;
    }

    private LocalLink Find(string? entityType, Guid key, string tail, string? culture)
    {
        if (entityType == Constants.UdiEntityType.Media)
        {
            IPublishedContent? media = picked.Find(key) is { } shown ? mediaCache.GetById(shown) : null;
            return new LocalLink(media, null, media is null ? null : mediaLinks.Url(media, tail));
        }

        IPublishedContent? content = entityType == Constants.UdiEntityType.Document ? contentCache.GetById(key) : null;
        IApiContentRoute? route = content is null ? null : routes.Build(content, string.IsNullOrWhiteSpace(culture) ? null : culture);
        if (route is not null)
        {
            route.QueryString = LinkTail.Of(tail);
        }

        return new LocalLink(route is null ? null : content, route, null);
    }

    [GeneratedRegex(@"(?:\{|%7B)localLink:(?<target>[^}%]+)(?:\}|%7D)(?<tail>.*)", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex LocalLinkPattern();
}
