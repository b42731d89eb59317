using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Strings;
using Varumarke.Engine.PropertyEditors.Common;

namespace Varumarke.Engine.PropertyEditors.Tags;

internal sealed class TagsValueEditor(
    IShortStringHelper shortStringHelper,
    IJsonSerializer jsonSerializer,
    IIOHelper ioHelper,
    DataEditorAttribute attribute) : DataValueEditor(shortStringHelper, jsonSerializer, ioHelper, attribute), IDataValueTags
{
    private readonly IJsonSerializer _jsonSerializer = jsonSerializer;

    public override IValueRequiredValidator RequiredValidator => new RequiredItemsValidator(_jsonSerializer);

    public override object? ToEditor(IProperty property, string? culture = null, string? segment = null) =>
        Read(property.GetValue(culture, segment));

    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue)
    {
        string[] tags = Read(editorValue.Value);
        if (tags.Length == 0)
        {
            return null;
        }

        return editorValue.DataTypeConfiguration is TagConfiguration { StorageType: TagsStorageType.Csv }
            ? string.Join(',', tags)
            : _jsonSerializer.Serialize(tags);
    }

    public IEnumerable<ITag> GetTags(object? value, object? dataTypeConfiguration, int? languageId)
    {
        string group = dataTypeConfiguration is TagConfiguration { Group: { Length: > 0 } configured } ? configured : "default";
        return Read(value).Select(text => new Tag { Group = group, Text = text, LanguageId = languageId });
    }

    /// <summary>Both ways of storing are read, whichever is configured now: the setting may have changed since.</summary>
    private string[] Read(object? value) =>
        (EditorValues.Strings(value, _jsonSerializer) ?? [])
        .SelectMany(text => value is string plain && !plain.TrimStart().StartsWith('[') ? text.Split(',') : [text])
        .Select(text => text.Trim())
        .Where(text => text.Length > 0)
        .Distinct()
        .ToArray();
}
