using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors.ValueConverters;
using Umbraco.Cms.Core.Serialization;
using Varumarke.Engine.PropertyEditors.Common;

namespace Varumarke.Engine.PropertyEditors.Tags;

/// <summary>Reads tags stored either way; Umbraco's converter throws when the setting was changed after the value was stored.</summary>
internal sealed class ForgivingTagsConverter(IJsonSerializer jsonSerializer) : TagsValueConverter(jsonSerializer)
{
    private readonly IJsonSerializer _jsonSerializer = jsonSerializer;

    public override object? ConvertSourceToIntermediate(IPublishedElement owner, IPublishedPropertyType propertyType, object? source, bool preview) =>
        source is string csv && !csv.TrimStart().StartsWith('[')
            ? csv.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            : EditorValues.Strings(source, _jsonSerializer) ?? [];
}
