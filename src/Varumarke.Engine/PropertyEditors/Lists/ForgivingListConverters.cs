using System.Text.Json;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.ValueConverters;
using Umbraco.Cms.Core.Serialization;
using Varumarke.Engine.PropertyEditors.Common;

namespace Varumarke.Engine.PropertyEditors.Lists;

// Umbraco's own converters throw on stored text that is not the JSON they expect, and the page with them. These give the
// readable part, or nothing.

internal sealed class ForgivingCheckboxListConverter(IJsonSerializer jsonSerializer) : CheckboxListValueConverter(jsonSerializer)
{
    private readonly IJsonSerializer _jsonSerializer = jsonSerializer;

    public override object? ConvertIntermediateToObject(IPublishedElement owner, IPublishedPropertyType propertyType, PropertyCacheLevel cacheLevel, object? source, bool preview) =>
        EditorValues.Strings(source, _jsonSerializer) ?? [];
}

internal sealed class ForgivingDropDownConverter(IJsonSerializer jsonSerializer) : FlexibleDropdownPropertyValueConverter(jsonSerializer)
{
    private readonly IJsonSerializer _jsonSerializer = jsonSerializer;

    public override object? ConvertSourceToIntermediate(IPublishedElement owner, IPublishedPropertyType propertyType, object? source, bool preview) =>
        EditorValues.Strings(source, _jsonSerializer) ?? [];
}

internal sealed class ForgivingColorPickerConverter(IJsonSerializer jsonSerializer) : ColorPickerValueConverter(jsonSerializer)
{
    public override object? ConvertSourceToIntermediate(IPublishedElement owner, IPublishedPropertyType propertyType, object? source, bool preview)
    {
        try
        {
            return base.ConvertSourceToIntermediate(owner, propertyType, source, preview);
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException or InvalidOperationException)
        {
            return null;
        }
    }
}
