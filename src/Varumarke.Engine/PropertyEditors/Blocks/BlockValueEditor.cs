using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Strings;

namespace Varumarke.Engine.PropertyEditors.Blocks;

/// <summary>What the value editors of list, grid and single block share.</summary>
internal abstract class BlockValueEditor<TValue, TLayout>(
    IShortStringHelper shortStringHelper,
    IJsonSerializer jsonSerializer,
    IIOHelper ioHelper,
    DataEditorAttribute attribute,
    BlockValueMapper mapper,
    BlockReader<TValue, TLayout> reader)
    : DataValueEditor(shortStringHelper, jsonSerializer, ioHelper, attribute), IDataValueReference, IDataValueTags
    where TValue : BlockValue<TLayout>, new()
    where TLayout : class, IBlockLayoutItem, new()
{
    private readonly IJsonSerializer _jsonSerializer = jsonSerializer;

    protected abstract IEnumerable<IBlockConfiguration> ConfiguredBlocks { get; }

    public override object? ToEditor(IProperty property, string? culture = null, string? segment = null)
    {
        TValue? value = reader.Read(property.GetValue(culture, segment))?.BlockValue;
        if (value is not null)
        {
            mapper.ToEditor(value, culture);
        }

        return value;
    }

    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue)
    {
        TValue? posted = reader.Read(editorValue.Value)?.BlockValue;
        if (posted is null || posted.ContentData.Count == 0)
        {
            return null;
        }

        mapper.FromEditor(posted, reader.Read(currentValue)?.BlockValue, editorValue.ContentKey);
        return _jsonSerializer.Serialize(posted);
    }

    public IEnumerable<UmbracoEntityReference> GetReferences(object? value) =>
        reader.Look(value)?.BlockValue is { } blocks ? mapper.References(blocks) : [];

    public IEnumerable<ITag> GetTags(object? value, object? dataTypeConfiguration, int? languageId) =>
        reader.Look(value)?.BlockValue is { } blocks ? mapper.Tags(blocks, languageId) : [];

    public override IEnumerable<Guid> ConfiguredElementTypeKeys() => ConfiguredBlocks
        .SelectMany(block => new[] { block.ContentElementTypeKey, block.SettingsElementTypeKey ?? Guid.Empty })
        .Where(key => key != Guid.Empty);
}
