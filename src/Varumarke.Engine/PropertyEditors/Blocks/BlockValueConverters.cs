using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.DeliveryApi;

namespace Varumarke.Engine.PropertyEditors.Blocks;

/// <summary>
/// What the block converters share. The stored JSON is read once; the elements are made each time, because which of them are
/// shown, and with which values, depends on the culture that is asked for.
/// </summary>
internal abstract class BlockValueConverter(string editorAlias) : PropertyValueConverterBase, IDeliveryApiPropertyValueConverter
{
    public override bool IsConverter(IPublishedPropertyType propertyType) => propertyType.EditorAlias == editorAlias;

    public override PropertyCacheLevel GetPropertyCacheLevel(IPublishedPropertyType propertyType) => PropertyCacheLevel.None;

    public PropertyCacheLevel GetDeliveryApiPropertyCacheLevel(IPublishedPropertyType propertyType) => PropertyCacheLevel.None;

    public abstract Type GetDeliveryApiPropertyValueType(IPublishedPropertyType propertyType);

    public override object? ConvertIntermediateToObject(IPublishedElement owner, IPublishedPropertyType propertyType, PropertyCacheLevel referenceCacheLevel, object? inter, bool preview) =>
        ToModel(inter, new BlockConversion(owner, propertyType, referenceCacheLevel, preview));

    public object? ConvertIntermediateToDeliveryApiObject(IPublishedElement owner, IPublishedPropertyType propertyType, PropertyCacheLevel referenceCacheLevel, object? inter, bool preview, bool expanding) =>
        ToApi(inter, new BlockConversion(owner, propertyType, referenceCacheLevel, preview));

    protected abstract object? ToModel(object? inter, BlockConversion conversion);

    protected abstract object? ToApi(object? inter, BlockConversion conversion);
}

internal sealed class BlockListValueConverter(BlockReaders readers, BlockPublisher publisher) : BlockValueConverter(Constants.PropertyEditors.Aliases.BlockList)
{
    public override Type GetPropertyValueType(IPublishedPropertyType propertyType) => IsSingle(propertyType) ? typeof(BlockListItem) : typeof(BlockListModel);

    public override Type GetDeliveryApiPropertyValueType(IPublishedPropertyType propertyType) => typeof(ApiBlockListModel);

    public override object? ConvertSourceToIntermediate(IPublishedElement owner, IPublishedPropertyType propertyType, object? source, bool preview) =>
        readers.List.Parse(source);

    protected override object? ToModel(object? inter, BlockConversion conversion)
    {
        BlockListModel model = Model(inter, conversion);
        return IsSingle(conversion.PropertyType) ? model.FirstOrDefault() : model;
    }

    protected override object ToApi(object? inter, BlockConversion conversion) =>
        new ApiBlockListModel(Model(inter, conversion).Select(publisher.ToApi).ToArray());

    private BlockListModel Model(object? inter, BlockConversion conversion) =>
        inter is BlockEditorData<BlockListValue, BlockListLayoutItem> data
            ? publisher.List(data, conversion, Settings(conversion.PropertyType)?.Blocks ?? [])
            : BlockListModel.Empty;

    private static BlockListConfiguration? Settings(IPublishedPropertyType propertyType) => propertyType.DataType.ConfigurationAs<BlockListConfiguration>();

#pragma warning disable CS0618 // Older sites still use this setting; single block is its successor.
    private static bool IsSingle(IPublishedPropertyType propertyType) =>
        Settings(propertyType) is { UseSingleBlockMode: true, Blocks.Length: 1, ValidationLimit.Max: 1 };
#pragma warning restore CS0618
}

internal sealed class SingleBlockValueConverter(BlockReaders readers, BlockPublisher publisher) : BlockValueConverter(Constants.PropertyEditors.Aliases.SingleBlock)
{
    public override Type GetPropertyValueType(IPublishedPropertyType propertyType) => typeof(BlockListItem);

    public override Type GetDeliveryApiPropertyValueType(IPublishedPropertyType propertyType) => typeof(ApiBlockItem);

    public override object? ConvertSourceToIntermediate(IPublishedElement owner, IPublishedPropertyType propertyType, object? source, bool preview) =>
        readers.Single.Parse(source);

    protected override object? ToModel(object? inter, BlockConversion conversion) =>
        inter is BlockEditorData<SingleBlockValue, SingleBlockLayoutItem> data
            ? publisher.List(data, conversion, conversion.PropertyType.DataType.ConfigurationAs<SingleBlockConfiguration>()?.Blocks ?? []).FirstOrDefault()
            : null;

    protected override object? ToApi(object? inter, BlockConversion conversion) =>
        ToModel(inter, conversion) is BlockListItem item ? publisher.ToApi(item) : null;
}

internal sealed class BlockGridValueConverter(BlockReaders readers, BlockPublisher publisher) : BlockValueConverter(Constants.PropertyEditors.Aliases.BlockGrid)
{
    public override Type GetPropertyValueType(IPublishedPropertyType propertyType) => typeof(BlockGridModel);

    public override Type GetDeliveryApiPropertyValueType(IPublishedPropertyType propertyType) => typeof(ApiBlockGridModel);

    public override object? ConvertSourceToIntermediate(IPublishedElement owner, IPublishedPropertyType propertyType, object? source, bool preview) =>
        readers.Grid.Parse(source);

    protected override object ToModel(object? inter, BlockConversion conversion) => Model(inter, conversion);

    protected override object ToApi(object? inter, BlockConversion conversion) => publisher.ToApi(Model(inter, conversion));

    private BlockGridModel Model(object? inter, BlockConversion conversion) =>
        inter is BlockEditorData<BlockGridValue, BlockGridLayoutItem> data
            ? publisher.Grid(data, conversion, conversion.PropertyType.DataType.ConfigurationAs<BlockGridConfiguration>() ?? new BlockGridConfiguration())
            : BlockGridModel.Empty;
}
