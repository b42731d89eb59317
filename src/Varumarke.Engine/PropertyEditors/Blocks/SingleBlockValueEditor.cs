using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Strings;

namespace Varumarke.Engine.PropertyEditors.Blocks;

internal sealed class SingleBlockValueEditor : BlockValueEditor<SingleBlockValue, SingleBlockLayoutItem>
{
    public SingleBlockValueEditor(
        IShortStringHelper shortStringHelper,
        IJsonSerializer jsonSerializer,
        IIOHelper ioHelper,
        DataEditorAttribute attribute,
        BlockValueMapper mapper,
        BlockReaders readers,
        BlockValidator validator)
        : base(shortStringHelper, jsonSerializer, ioHelper, attribute, mapper, readers.Single) =>
        Validators.Add(new BlockContentValidator(validator, value => readers.Single.Look(value)?.BlockValue));

    protected override IEnumerable<IBlockConfiguration> ConfiguredBlocks => (ConfigurationObject as SingleBlockConfiguration)?.Blocks ?? [];
}
