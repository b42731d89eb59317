using System.Text.Json.Nodes;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Varumarke.Engine.PropertyEditors.Common;

namespace Varumarke.Engine.PropertyEditors.Structured;

/// <summary>Gives the ids that were picked from a data source, and which data source it was.</summary>
internal sealed class EntityDataPickerValueConverter(IJsonSerializer jsonSerializer) : PropertyValueConverterBase
{
    public override bool IsConverter(IPublishedPropertyType propertyType) =>
        propertyType.EditorAlias == Constants.PropertyEditors.Aliases.EntityDataPicker;

    public override Type GetPropertyValueType(IPublishedPropertyType propertyType) => typeof(EntityDataPickerValue);

    public override PropertyCacheLevel GetPropertyCacheLevel(IPublishedPropertyType propertyType) => PropertyCacheLevel.Element;

    public override object? ConvertSourceToIntermediate(IPublishedElement owner, IPublishedPropertyType propertyType, object? source, bool preview) =>
        EditorValues.As<JsonObject>(source, jsonSerializer) is { } json && EditorValues.Strings(json["ids"], jsonSerializer) is { } ids
            ? new EntityDataPickerValue { Ids = ids, DataSource = propertyType.DataType.ConfigurationAs<EntityDataPickerConfiguration>()?.DataSource ?? string.Empty }
            : null;
}
