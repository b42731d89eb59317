using System.Text.Json.Nodes;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.DeliveryApi;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Extensions;
using Varumarke.Engine.PropertyEditors.Common;

namespace Varumarke.Engine.PropertyEditors.Structured;

/// <summary>
/// Gives the value of any editor that stores JSON and has no converter of its own as JSON, so that editors of other packages
/// come out of the Delivery API as objects and not as text.
/// </summary>
[DefaultPropertyValueConverter]
internal sealed class JsonValueConverter(PropertyEditorCollection propertyEditors, IJsonSerializer jsonSerializer)
    : PropertyValueConverterBase, IDeliveryApiPropertyValueConverter
{
    public override bool IsConverter(IPublishedPropertyType propertyType) =>
        propertyEditors.TryGet(propertyType.EditorAlias, out IDataEditor? editor)
        && editor.GetValueEditor().ValueType.InvariantEquals(ValueTypes.Json);

    public override Type GetPropertyValueType(IPublishedPropertyType propertyType) => typeof(JsonNode);

    public override PropertyCacheLevel GetPropertyCacheLevel(IPublishedPropertyType propertyType) => PropertyCacheLevel.Element;

    public override object? ConvertSourceToIntermediate(IPublishedElement owner, IPublishedPropertyType propertyType, object? source, bool preview) =>
        (JsonNode?)EditorValues.As<JsonObject>(source, jsonSerializer) ?? EditorValues.As<JsonArray>(source, jsonSerializer);

    public PropertyCacheLevel GetDeliveryApiPropertyCacheLevel(IPublishedPropertyType propertyType) => PropertyCacheLevel.Element;

    public Type GetDeliveryApiPropertyValueType(IPublishedPropertyType propertyType) => typeof(JsonNode);

    public object? ConvertIntermediateToDeliveryApiObject(IPublishedElement owner, IPublishedPropertyType propertyType, PropertyCacheLevel referenceCacheLevel, object? inter, bool preview, bool expanding) =>
        inter;
}
