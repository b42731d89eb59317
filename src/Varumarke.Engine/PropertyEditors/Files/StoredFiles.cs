using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Serialization;
using Varumarke.Engine.PropertyEditors.Blocks;
using Varumarke.Engine.PropertyEditors.RichText;

namespace Varumarke.Engine.PropertyEditors.Files;

/// <summary>Finds and replaces the files in stored values, in blocks at every depth too.</summary>
internal sealed class StoredFiles(BlockReaders readers, MediaFileReferences references, IJsonSerializer jsonSerializer)
{
    public IEnumerable<StoredFile> Find(IPropertyType propertyType, object? value)
    {
        if (references.TryGetMediaPath(propertyType.PropertyEditorAlias, value, out string? path))
        {
            return [new StoredFile(propertyType, path!)];
        }

        return readers.Find(propertyType.PropertyEditorAlias, value) is { } blocks
            ? Values(blocks).SelectMany(nested => Find(nested.PropertyType!, nested.Value))
            : [];
    }

    /// <summary>Gives the value with other addresses in it, or null when it points at no file.</summary>
    public object? Replace(IPropertyType propertyType, object? value, Func<StoredFile, string?> replacement)
    {
        if (references.TryGetMediaPath(propertyType.PropertyEditorAlias, value, out string? path))
        {
            return replacement(new StoredFile(propertyType, path!)) is { } newPath ? references.WithPath(value!, newPath) : null;
        }

        if (readers.Find(propertyType.PropertyEditorAlias, value) is not { } blocks)
        {
            return null;
        }

        bool isChanged = false;
        foreach (BlockPropertyValue nested in Values(blocks))
        {
            if (Replace(nested.PropertyType!, nested.Value, replacement) is { } changed)
            {
                nested.Value = changed;
                isChanged = true;
            }
        }

        return isChanged ? Serialize(propertyType, value, blocks) : null;
    }

    private static IEnumerable<BlockPropertyValue> Values(BlockValue blocks) =>
        blocks.ContentData.Concat(blocks.SettingsData).SelectMany(item => item.Values);

    private string Serialize(IPropertyType propertyType, object? value, BlockValue blocks) => jsonSerializer.Serialize(
        propertyType.PropertyEditorAlias == Constants.PropertyEditors.Aliases.RichText
            ? RichTextValue.Read(value, jsonSerializer)! with { Blocks = (RichTextBlockValue)blocks }
            : blocks);
}
