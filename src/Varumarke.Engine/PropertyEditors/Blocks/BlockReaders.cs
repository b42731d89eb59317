using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Serialization;
using Varumarke.Engine.PropertyEditors.RichText;

namespace Varumarke.Engine.PropertyEditors.Blocks;

/// <summary>The readers of all kinds of block value, by kind and by editor.</summary>
internal sealed class BlockReaders(IJsonSerializer jsonSerializer, BlockElementTypes elementTypes)
{
    public BlockReader<BlockListValue, BlockListLayoutItem> List { get; } =
        new(new BlockListEditorDataConverter(jsonSerializer), jsonSerializer, elementTypes);

    public BlockReader<BlockGridValue, BlockGridLayoutItem> Grid { get; } =
        new(new BlockGridEditorDataConverter(jsonSerializer), jsonSerializer, elementTypes);

    public BlockReader<SingleBlockValue, SingleBlockLayoutItem> Single { get; } =
        new(new SingleBlockEditorDataConverter(jsonSerializer), jsonSerializer, elementTypes);

    public BlockReader<RichTextBlockValue, RichTextBlockLayoutItem> RichText { get; } =
        new(new RichTextEditorBlockDataConverter(jsonSerializer), jsonSerializer, elementTypes);

    /// <summary>The blocks in a stored value of any editor that can hold blocks; null for other editors and other values.</summary>
    public BlockValue? Find(string? editorAlias, object? value) => editorAlias switch
    {
        Constants.PropertyEditors.Aliases.BlockList => List.Read(value)?.BlockValue,
        Constants.PropertyEditors.Aliases.BlockGrid => Grid.Read(value)?.BlockValue,
        Constants.PropertyEditors.Aliases.SingleBlock => Single.Read(value)?.BlockValue,
        Constants.PropertyEditors.Aliases.RichText => RichText.Read(RichTextValue.Read(value, jsonSerializer)?.Blocks)?.BlockValue,
        _ => null,
    };
}
