using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.DeliveryApi;
using Umbraco.Cms.Core.Templates;

namespace Varumarke.Engine.PropertyEditors.Text;

/// <summary>
/// Gives texts as Umbraco does, which looks for links in them, with four expressions that most texts cannot match: those are
/// handed on as they are. In the others the links are resolved each time: addresses change, and so does what may be named.
/// </summary>
internal sealed class PlainTextConverter(HtmlLocalLinkParser links, HtmlUrlParser urls, TextLinks textLinks)
    : TextStringValueConverter(links, urls), IDeliveryApiPropertyValueConverter
{
    public override object? ConvertSourceToIntermediate(IPublishedElement owner, IPublishedPropertyType propertyType, object? source, bool preview) =>
        source?.ToString() is not { } text ? null : TextLinks.MayStandIn(text) ? new TextWithLinks(text) : text;

    public override object ConvertIntermediateToObject(IPublishedElement owner, IPublishedPropertyType propertyType, PropertyCacheLevel referenceCacheLevel, object? inter, bool preview) =>
        inter is TextWithLinks linking ? textLinks.Resolve(linking.Text) : inter ?? string.Empty;

    PropertyCacheLevel IDeliveryApiPropertyValueConverter.GetDeliveryApiPropertyCacheLevel(IPublishedPropertyType propertyType) => PropertyCacheLevel.None;

    PropertyCacheLevel IDeliveryApiPropertyValueConverter.GetDeliveryApiPropertyCacheLevelForExpansion(IPublishedPropertyType propertyType) => PropertyCacheLevel.None;

    private sealed record TextWithLinks(string Text);
}
