using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Varumarke.Engine.PropertyEditors.Blocks;

internal sealed class BlockGridValueEditor : BlockValueEditor<BlockGridValue, BlockGridLayoutItem>
{
    public BlockGridValueEditor(
        IShortStringHelper shortStringHelper,
        IJsonSerializer jsonSerializer,
        IIOHelper ioHelper,
        DataEditorAttribute attribute,
        BlockValueMapper mapper,
        BlockReaders readers,
        BlockValidator validator,
        ILocalizedTextService texts)
        : base(shortStringHelper, jsonSerializer, ioHelper, attribute, mapper, readers.Grid)
    {
        Validators.Add(new BlockContentValidator(validator, value => readers.Grid.Look(value)?.BlockValue));
        Validators.Add(new BlockGridCountValidator(readers, texts));
    }

    protected override IEnumerable<IBlockConfiguration> ConfiguredBlocks => (ConfigurationObject as BlockGridConfiguration)?.Blocks ?? [];
}
