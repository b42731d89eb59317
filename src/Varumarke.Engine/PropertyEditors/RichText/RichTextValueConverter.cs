using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.DeliveryApi;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Strings;
using Umbraco.Cms.Core.Templates;
using Varumarke.Engine.PropertyEditors.Blocks;

namespace Varumarke.Engine.PropertyEditors.RichText;

/// <summary>
/// Gives rich text as HTML with present addresses, and to the Delivery API as HTML with blocks beside it or, by the setting
/// <c>RichTextOutputAsJson</c>, as a tree of elements.
/// </summary>
internal sealed class RichTextValueConverter(
    IJsonSerializer jsonSerializer,
    BlockReaders readers,
    BlockPublisher publisher,
    HtmlLocalLinkParser localLinks,
    HtmlUrlParser urls,
    HtmlImageSourceParser images,
    IApiRichTextElementParser elementParser,
    IApiRichTextMarkupParser markupParser,
    IOptionsMonitor<DeliveryApiSettings> settings) : PropertyValueConverterBase, IDeliveryApiPropertyValueConverter
{
    public override bool IsConverter(IPublishedPropertyType propertyType) =>
        propertyType.EditorAlias == Constants.PropertyEditors.Aliases.RichText;

    public override bool? IsValue(object? value, PropertyValueLevel level) =>
        level == PropertyValueLevel.Source ? RichTextValue.Read(value, jsonSerializer) is { IsEmpty: false } : null;

    public override Type GetPropertyValueType(IPublishedPropertyType propertyType) => typeof(IHtmlEncodedString);

    /// <summary>Addresses change when the pages they lead to are moved, and blocks differ by culture.</summary>
    public override PropertyCacheLevel GetPropertyCacheLevel(IPublishedPropertyType propertyType) => PropertyCacheLevel.None;

    public override object? ConvertSourceToIntermediate(IPublishedElement owner, IPublishedPropertyType propertyType, object? source, bool preview) =>
        RichTextValue.Read(source, jsonSerializer) is { } value
            ? new RichTextIntermediate(value.Markup, readers.RichText.Parse(value.Blocks))
            : null;

    public override object ConvertIntermediateToObject(IPublishedElement owner, IPublishedPropertyType propertyType, PropertyCacheLevel referenceCacheLevel, object? inter, bool preview)
    {
        string markup = (inter as RichTextIntermediate)?.Markup ?? string.Empty;
        return new HtmlEncodedString(markup.Length == 0 ? markup : images.EnsureImageSources(urls.EnsureUrls(localLinks.EnsureInternalLinks(markup))));
    }

    public PropertyCacheLevel GetDeliveryApiPropertyCacheLevel(IPublishedPropertyType propertyType) => PropertyCacheLevel.None;

    public PropertyCacheLevel GetDeliveryApiPropertyCacheLevelForExpansion(IPublishedPropertyType propertyType) => PropertyCacheLevel.None;

    public Type GetDeliveryApiPropertyValueType(IPublishedPropertyType propertyType) =>
        settings.CurrentValue.RichTextOutputAsJson ? typeof(IRichTextElement) : typeof(RichTextModel);

    public object? ConvertIntermediateToDeliveryApiObject(IPublishedElement owner, IPublishedPropertyType propertyType, PropertyCacheLevel referenceCacheLevel, object? inter, bool preview, bool expanding)
    {
        bool asJson = settings.CurrentValue.RichTextOutputAsJson;
        if (inter is not RichTextIntermediate value)
        {
            return asJson ? null : RichTextModel.Empty();
        }

        RichTextBlockModel? blocks = value.Blocks is null
            ? null
            : publisher.RichText(
                value.Blocks,
                new BlockConversion(owner, propertyType, referenceCacheLevel, preview),
                propertyType.DataType.ConfigurationAs<RichTextConfiguration>()?.Blocks ?? []);
        return asJson
            ? elementParser.Parse(value.Markup, blocks)
            : new RichTextModel { Markup = markupParser.Parse(value.Markup), Blocks = (blocks ?? RichTextBlockModel.Empty).Select(publisher.ToApi).ToArray() };
    }
}
