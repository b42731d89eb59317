using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Extensions;

namespace Varumarke.Engine.PropertyEditors.Blocks;

/// <summary>
/// Lets each value in a block pass through its own editor on its way to and from the database, and gathers the references and
/// tags in it. Values in blocks may be blocks again; their editors call back here.
/// </summary>
internal sealed class BlockValueMapper(
    PropertyEditorCollection propertyEditors,
    IDataTypeConfigurationCache settingsCache,
    DataValueReferenceFactoryCollection referenceFactories,
    BlockVariance variance)
{
    /// <summary>Turns stored values into what the backoffice shows; in place.</summary>
    public void ToEditor(BlockValue value, string? culture)
    {
        variance.Align(value, culture);
        foreach (BlockPropertyValue property in Properties(value))
        {
            if (Editor(property) is { } editor)
            {
                property.Value = editor.ToEditor(Temporary(property));
            }
        }
    }

    /// <summary>Turns posted values into what is stored; in place.</summary>
    public void FromEditor(BlockValue posted, BlockValue? current, Guid contentKey)
    {
        Dictionary<Guid, BlockItemData> stored = (current?.ContentData.Concat(current.SettingsData) ?? [])
            .DistinctBy(item => item.Key)
            .ToDictionary(item => item.Key);
        foreach (BlockItemData item in posted.ContentData.Concat(posted.SettingsData))
        {
            foreach (BlockPropertyValue property in item.Values)
            {
                if (Editor(property) is not { } editor)
                {
                    continue;
                }

                object? before = stored.GetValueOrDefault(item.Key)?.Values.FirstOrDefault(other => IsSame(other, property))?.Value;
                var data = new ContentPropertyData(property.Value, Settings(property))
                {
                    ContentKey = contentKey,
                    PropertyTypeKey = property.PropertyType!.Key,
                };
                property.Value = editor.FromEditor(data, before);
            }
        }
    }

    public IEnumerable<UmbracoEntityReference> References(BlockValue value)
    {
        var references = new HashSet<UmbracoEntityReference>();
        foreach (IGrouping<string, object?> values in Properties(value).GroupBy(property => property.PropertyType!.PropertyEditorAlias, property => property.Value))
        {
            if (propertyEditors.TryGet(values.Key, out IDataEditor? editor))
            {
                references.UnionWith(referenceFactories.GetReferences(editor, values.Distinct()));
            }
        }

        return references;
    }

    public IEnumerable<ITag> Tags(BlockValue value, int? languageId)
    {
        // Few properties have tags, and a long list has few properties: each is asked once for its editor.
        foreach (IGrouping<(Guid, string), BlockPropertyValue> values in Properties(value).GroupBy(property => (property.PropertyType!.Key, property.Alias)))
        {
            if (Editor(values.First()) is not IDataValueTags editor)
            {
                continue;
            }

            foreach (ITag tag in values.SelectMany(property => editor.GetTags(property.Value, Settings(property), languageId)))
            {
                yield return tag;
            }
        }
    }

    /// <summary>A property that holds the value alone, without culture: the editor must not ask which one is meant.</summary>
    public static IProperty Temporary(BlockPropertyValue value)
    {
        var type = (IPropertyType)value.PropertyType!.DeepClone();
        type.Variations = ContentVariation.Nothing;
        var property = new Property(type);
        try
        {
            property.SetValue(Stored(value.Value));
        }
        catch (InvalidOperationException)
        {
            // The type of the property was changed after the value was stored, and the value does not fit the new one.
            property.SetValue(null);
        }

        return property;
    }

    /// <summary>A list as the text that a property keeps it as: of a list of .NET's a property keeps the name of its type.</summary>
    private static object? Stored(object? value) => value is IEnumerable and not (string or JsonNode) ? JsonSerializer.Serialize(value) : value;

    internal static bool IsSame(BlockPropertyValue left, BlockPropertyValue right) =>
        left.Alias == right.Alias && left.Culture.InvariantEquals(right.Culture) && left.Segment.InvariantEquals(right.Segment);

    private static IEnumerable<BlockPropertyValue> Properties(BlockValue value) =>
        value.ContentData.Concat(value.SettingsData).SelectMany(item => item.Values);

    private object? Settings(BlockPropertyValue property) => settingsCache.GetConfiguration(property.PropertyType!.DataTypeKey);

    /// <summary>The value of an editor that is not installed is kept as it is.</summary>
    private IDataValueEditor? Editor(BlockPropertyValue property) =>
        propertyEditors.TryGet(property.PropertyType!.PropertyEditorAlias, out IDataEditor? editor) ? editor.GetValueEditor(Settings(property)) : null;
}
