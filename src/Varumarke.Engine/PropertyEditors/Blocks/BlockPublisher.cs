using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Extensions;

namespace Varumarke.Engine.PropertyEditors.Blocks;

/// <summary>Stored blocks as Umbraco's block models, and those as the Delivery API gives them.</summary>
internal sealed class BlockPublisher(BlockElements elements, IApiElementBuilder apiElementBuilder)
{
    private const int DefaultGridColumns = 12;

    public BlockListModel List<TValue, TLayout>(BlockEditorData<TValue, TLayout> data, BlockConversion conversion, IEnumerable<IBlockConfiguration> configured)
        where TValue : BlockValue<TLayout>, new()
        where TLayout : class, IBlockLayoutItem, new() =>
        new(Blocks(data, conversion, configured)
            .Select(block => new BlockListItem(block.ContentKey, block.Content, block.SettingsKey, block.Settings))
            .ToList());

    public RichTextBlockModel RichText(BlockEditorData<RichTextBlockValue, RichTextBlockLayoutItem> data, BlockConversion conversion, IEnumerable<IBlockConfiguration> configured) =>
        new(Blocks(data, conversion, configured)
            .Select(block => new RichTextBlockItem(block.ContentKey, block.Content, block.SettingsKey, block.Settings))
            .ToList());

    public BlockGridModel Grid(BlockEditorData<BlockGridValue, BlockGridLayoutItem> data, BlockConversion conversion, BlockGridConfiguration settings)
    {
        var builder = new BlockModelBuilder(Elements(data.BlockValue, conversion), settings.Blocks);
        return new BlockGridModel(GridItems(data.Layout ?? [], builder, settings), settings.GridColumns);
    }

    public ApiBlockItem ToApi(IBlockReference<IPublishedElement, IPublishedElement> block) =>
        new(apiElementBuilder.Build(block.Content), block.Settings is null ? null : apiElementBuilder.Build(block.Settings));

    public ApiBlockGridModel ToApi(BlockGridModel model)
    {
        int columns = model.GridColumns ?? DefaultGridColumns;
        return new ApiBlockGridModel(columns, model.Select(item => ToApi(item, columns)).ToArray());
    }

    private ApiBlockGridItem ToApi(BlockGridItem item, int columns) => new(
        apiElementBuilder.Build(item.Content),
        item.Settings is null ? null : apiElementBuilder.Build(item.Settings),
        item.RowSpan,
        item.ColumnSpan,
        item.AreaGridColumns ?? columns,
        item.Areas.Select(area => new ApiBlockGridArea(area.Alias, area.RowSpan, area.ColumnSpan, area.Select(nested => ToApi(nested, columns)).ToArray())).ToArray());

    private static List<BlockGridItem> GridItems(IEnumerable<BlockGridLayoutItem> layout, BlockModelBuilder builder, BlockGridConfiguration settings) =>
        layout.Select(item => GridItem(item, builder, settings)).WhereNotNull().ToList();

    private static BlockGridItem? GridItem(BlockGridLayoutItem item, BlockModelBuilder builder, BlockGridConfiguration settings)
    {
        if (builder.Build(item) is not { } block || builder.Configuration(block.Content) is not BlockGridConfiguration.BlockGridBlockConfiguration configured)
        {
            return null;
        }

        var areas = configured.Areas.DistinctBy(area => area.Key).ToDictionary(area => area.Key);
        return new BlockGridItem(block.ContentKey, block.Content, block.SettingsKey, block.Settings)
        {
            RowSpan = item.RowSpan ?? 1,
            ColumnSpan = item.ColumnSpan ?? settings.GridColumns ?? DefaultGridColumns,
            AreaGridColumns = configured.AreaGridColumns,
            GridColumns = settings.GridColumns,
            Areas = item.Areas
                .Where(area => areas.ContainsKey(area.Key))
                .Select(area => new BlockGridArea(
                    GridItems(area.Items, builder, settings),
                    areas[area.Key].Alias ?? string.Empty,
                    areas[area.Key].RowSpan ?? 1,
                    areas[area.Key].ColumnSpan ?? configured.AreaGridColumns ?? DefaultGridColumns))
                .ToArray(),
        };
    }

    private IEnumerable<BuiltBlock> Blocks<TValue, TLayout>(BlockEditorData<TValue, TLayout> data, BlockConversion conversion, IEnumerable<IBlockConfiguration> configured)
        where TValue : BlockValue<TLayout>, new()
        where TLayout : class, IBlockLayoutItem, new()
    {
        var builder = new BlockModelBuilder(Elements(data.BlockValue, conversion), configured);
        return (data.Layout ?? []).Select(item => builder.Build(item)).WhereNotNull();
    }

    private Dictionary<Guid, IPublishedElement> Elements(BlockValue value, BlockConversion conversion) =>
        elements.Create(value, conversion.Owner, conversion.PropertyType, conversion.CacheLevel, conversion.Preview);
}
