using System.Text.RegularExpressions;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;

namespace Varumarke.Engine.PropertyEditors.RichText;

/// <summary>A link in markup to a document or media item, looked up. Without a target it leads nowhere any more.</summary>
internal sealed record LocalLink(IPublishedContent? Item, IApiContentRoute? Route, string? MediaUrl);

/// <summary>
/// Looks up what rich text refers to by key. Links are written as <c>href="/{localLink:KEY}" type="document"</c>; before version
/// 15 as <c>href="/{localLink:umb://document/KEY}"</c>.
/// </summary>
internal sealed partial class LocalReferences(
    IPublishedContentCache contentCache,
    IPublishedMediaCache mediaCache,
    IApiContentRouteBuilder routes,
    IApiMediaUrlProvider mediaUrls)
{
    /// <summary>Gives null for an address that is no local link.</summary>
    public LocalLink? FindLink(string href, string? type)
    {
        Match match = LocalLinkPattern().Match(href);
        if (!match.Success)
        {
            return null;
        }

        string target = match.Groups["target"].Value;
        if (UdiParser.TryParse(target, out Udi? udi) && udi is GuidUdi guidUdi)
        {
            return Find(guidUdi.EntityType, guidUdi.Guid);
        }

        return Guid.TryParse(target, out Guid key) ? Find(type?.ToLowerInvariant(), key) : new LocalLink(null, null, null);
    }

    public string? FindImageUrl(string udiText) =>
        UdiParser.TryParse(udiText, out Udi? udi) && udi is GuidUdi guidUdi && mediaCache.GetById(guidUdi.Guid) is { } media
            ? mediaUrls.GetUrl(media)
            : null;

    private LocalLink Find(string? entityType, Guid key)
    {
        if (entityType == Constants.UdiEntityType.Media)
        {
            IPublishedContent? media = mediaCache.GetById(key);
            return new LocalLink(media, null, media is null ? null : mediaUrls.GetUrl(media));
        }

        IPublishedContent? content = entityType == Constants.UdiEntityType.Document ? contentCache.GetById(key) : null;
        IApiContentRoute? route = content is null ? null : routes.Build(content);
        return new LocalLink(route is null ? null : content, route, null);
    }

    [GeneratedRegex(@"(?:\{|%7B)localLink:(?<target>[^}%]+)(?:\}|%7D)", RegexOptions.IgnoreCase)]
    private static partial Regex LocalLinkPattern();
}
