using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;

namespace Varumarke.Engine.PropertyEditors.Dates;

/// <summary>Gives the newer date editors' values as <see cref="DateOnly"/>, <see cref="TimeOnly"/>, <see cref="DateTime"/> or <see cref="DateTimeOffset"/>.</summary>
internal sealed class ZonedDateValueConverter(IJsonSerializer jsonSerializer) : PropertyValueConverterBase
{
    public override bool IsConverter(IPublishedPropertyType propertyType) => DateFormat.For(propertyType.EditorAlias) is not null;

    public override Type GetPropertyValueType(IPublishedPropertyType propertyType) =>
        DateFormat.For(propertyType.EditorAlias)?.ValueType ?? typeof(object);

    public override PropertyCacheLevel GetPropertyCacheLevel(IPublishedPropertyType propertyType) => PropertyCacheLevel.Element;

    public override object? ConvertSourceToIntermediate(IPublishedElement owner, IPublishedPropertyType propertyType, object? source, bool preview) =>
        ZonedDate.Read(source, jsonSerializer);

    public override object? ConvertIntermediateToObject(IPublishedElement owner, IPublishedPropertyType propertyType, PropertyCacheLevel referenceCacheLevel, object? inter, bool preview) =>
        inter is ZonedDate date ? DateFormat.For(propertyType.EditorAlias)?.ToValue(date.Date) : null;
}
