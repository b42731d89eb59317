using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Media;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Varumarke.Core.Links;

/// <summary>
/// The address of a media item with what an editor wrote behind it. A size among it is signed, as in rich text's own pictures:
/// an unsigned one would lead the reader to a refusal.
/// </summary>
public sealed class MediaLinks(IApiMediaUrlProvider urls, IImageUrlTokenGenerator signatures)
{
    /// <summary>The item's address.</summary>
    /// <param name="media">The item.</param>
    /// <param name="tail">A query, an anchor, or both; see <see cref="LinkTail"/>.</param>
    public string Url(IPublishedContent media, string? tail = null)
    {
        string url = urls.GetUrl(media);
        if (LinkTail.Of(tail) is null)
        {
            return url;
        }

        (string address, string anchor) = LinkTail.SplitAnchor(LinkTail.Append(url, tail));
        return (address.Contains('?', StringComparison.Ordinal) ? signatures.RefreshSignature(address) : address) + anchor;
    }
}
