using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.DeliveryApi;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Serialization;
using Varumarke.Core.Images;

namespace Varumarke.Engine.PropertyEditors.MediaPicker;

/// <summary>Gives picked media as <see cref="MediaWithCrops"/>, one or several by setting; the Delivery API always gets a list.</summary>
internal sealed class MediaPickerValueConverter(
    IPublishedMediaCache mediaCache,
    IPublishedValueFallback publishedValueFallback,
    IJsonSerializer jsonSerializer,
    IApiMediaWithCropsBuilder apiBuilder) : PropertyValueConverterBase, IDeliveryApiPropertyValueConverter
{
    public override bool IsConverter(IPublishedPropertyType propertyType) =>
        propertyType.EditorAlias == Constants.PropertyEditors.Aliases.MediaPicker3;

    public override bool? IsValue(object? value, PropertyValueLevel level) =>
        level == PropertyValueLevel.Source ? PickedMedia.Read(value, jsonSerializer) is { Count: > 0 } : null;

    public override Type GetPropertyValueType(IPublishedPropertyType propertyType) =>
        IsMultiple(propertyType) ? typeof(IEnumerable<MediaWithCrops>) : typeof(MediaWithCrops);

    /// <summary>The picked items change by themselves, so that only the reading of the JSON may be kept.</summary>
    public override PropertyCacheLevel GetPropertyCacheLevel(IPublishedPropertyType propertyType) => PropertyCacheLevel.None;

    public override object? ConvertSourceToIntermediate(IPublishedElement owner, IPublishedPropertyType propertyType, object? source, bool preview) =>
        PickedMedia.Read(source, jsonSerializer);

    public override object? ConvertIntermediateToObject(IPublishedElement owner, IPublishedPropertyType propertyType, PropertyCacheLevel referenceCacheLevel, object? inter, bool preview)
    {
        IEnumerable<MediaWithCrops> items = Items(propertyType, inter, preview);
        return IsMultiple(propertyType) ? items.ToList() : items.FirstOrDefault();
    }

    public PropertyCacheLevel GetDeliveryApiPropertyCacheLevel(IPublishedPropertyType propertyType) => PropertyCacheLevel.None;

    public PropertyCacheLevel GetDeliveryApiPropertyCacheLevelForExpansion(IPublishedPropertyType propertyType) => PropertyCacheLevel.None;

    public Type GetDeliveryApiPropertyValueType(IPublishedPropertyType propertyType) => typeof(IEnumerable<IApiMediaWithCrops>);

    public object? ConvertIntermediateToDeliveryApiObject(IPublishedElement owner, IPublishedPropertyType propertyType, PropertyCacheLevel referenceCacheLevel, object? inter, bool preview, bool expanding) =>
        Items(propertyType, inter, preview)
            .Take(IsMultiple(propertyType) ? int.MaxValue : 1)
            .Select(apiBuilder.Build)
            .ToArray();

    private IEnumerable<MediaWithCrops> Items(IPublishedPropertyType propertyType, object? inter, bool preview)
    {
        MediaPicker3Configuration? settings = propertyType.DataType.ConfigurationAs<MediaPicker3Configuration>();
        foreach (PickedMedia pick in inter as List<PickedMedia> ?? [])
        {
            if (mediaCache.GetById(preview, pick.MediaKey) is not { } media)
            {
                continue;
            }

            PickedMedia applied = settings is null ? pick : MediaPickerValueEditor.WithSettings(pick, settings);
            yield return new MediaWithCrops(media, publishedValueFallback, applied.ToCrops());
        }
    }

    private static bool IsMultiple(IPublishedPropertyType propertyType) =>
        propertyType.DataType.ConfigurationAs<MediaPicker3Configuration>()?.Multiple ?? false;
}
