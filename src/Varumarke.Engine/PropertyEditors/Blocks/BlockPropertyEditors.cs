using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;

namespace Varumarke.Engine.PropertyEditors.Blocks;

/// <summary>Blocks in a row.</summary>
[DataEditor(Constants.PropertyEditors.Aliases.BlockList, ValueType = ValueTypes.Json, ValueEditorIsReusable = false)]
internal sealed class BlockListPropertyEditor(IDataValueEditorFactory factory, IIOHelper ioHelper, IJsonSerializer jsonSerializer, IBlockValuePropertyIndexValueFactory indexing, BlockMerger merger, BlockReaders readers)
    : BlockDataEditor<BlockListValueEditor, BlockListConfiguration, BlockListValue, BlockListLayoutItem>(factory, ioHelper, jsonSerializer, indexing, merger, readers.List);

/// <summary>Blocks on a grid, with areas for more blocks in them.</summary>
[DataEditor(Constants.PropertyEditors.Aliases.BlockGrid, ValueType = ValueTypes.Json, ValueEditorIsReusable = false)]
internal sealed class BlockGridPropertyEditor(IDataValueEditorFactory factory, IIOHelper ioHelper, IJsonSerializer jsonSerializer, IBlockValuePropertyIndexValueFactory indexing, BlockMerger merger, BlockReaders readers)
    : BlockDataEditor<BlockGridValueEditor, BlockGridConfiguration, BlockGridValue, BlockGridLayoutItem>(factory, ioHelper, jsonSerializer, indexing, merger, readers.Grid);

/// <summary>One block.</summary>
[DataEditor(Constants.PropertyEditors.Aliases.SingleBlock, ValueType = ValueTypes.Json, ValueEditorIsReusable = false)]
internal sealed class SingleBlockPropertyEditor(IDataValueEditorFactory factory, IIOHelper ioHelper, IJsonSerializer jsonSerializer, IBlockValuePropertyIndexValueFactory indexing, BlockMerger merger, BlockReaders readers)
    : BlockDataEditor<SingleBlockValueEditor, SingleBlockConfiguration, SingleBlockValue, SingleBlockLayoutItem>(factory, ioHelper, jsonSerializer, indexing, merger, readers.Single);
