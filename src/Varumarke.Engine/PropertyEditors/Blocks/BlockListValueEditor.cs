using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Varumarke.Engine.PropertyEditors.Blocks;

internal sealed class BlockListValueEditor : BlockValueEditor<BlockListValue, BlockListLayoutItem>
{
    public BlockListValueEditor(
        IShortStringHelper shortStringHelper,
        IJsonSerializer jsonSerializer,
        IIOHelper ioHelper,
        DataEditorAttribute attribute,
        BlockValueMapper mapper,
        BlockReaders readers,
        BlockValidator validator,
        ILocalizedTextService texts)
        : base(shortStringHelper, jsonSerializer, ioHelper, attribute, mapper, readers.List)
    {
        Validators.Add(new BlockContentValidator(validator, value => readers.List.Look(value)?.BlockValue));
        Validators.Add(new BlockListCountValidator(readers, texts));
    }

    protected override IEnumerable<IBlockConfiguration> ConfiguredBlocks => (ConfigurationObject as BlockListConfiguration)?.Blocks ?? [];
}
