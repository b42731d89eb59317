using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;

namespace Varumarke.Engine.PropertyEditors.Blocks;

/// <summary>A block's content and settings as elements.</summary>
internal sealed record BuiltBlock(Guid ContentKey, IPublishedElement Content, Guid? SettingsKey, IPublishedElement? Settings);

/// <summary>
/// Pairs the items of a layout with their elements. A block whose element type is no longer among the configured ones is left
/// out, and settings of another type than the configured one are ignored.
/// </summary>
internal sealed class BlockModelBuilder(Dictionary<Guid, IPublishedElement> elements, IEnumerable<IBlockConfiguration> configured)
{
    private readonly Dictionary<Guid, IBlockConfiguration> _configured = configured.DistinctBy(block => block.ContentElementTypeKey).ToDictionary(block => block.ContentElementTypeKey);

    public BuiltBlock? Build(IBlockLayoutItem item)
    {
        if (!elements.TryGetValue(item.ContentKey, out IPublishedElement? content) || Configuration(content) is not { } block)
        {
            return null;
        }

        IPublishedElement? settings = item.SettingsKey is { } key ? elements.GetValueOrDefault(key) : null;
        return settings is not null && settings.ContentType.Key == block.SettingsElementTypeKey
            ? new BuiltBlock(item.ContentKey, content, item.SettingsKey, settings)
            : new BuiltBlock(item.ContentKey, content, null, null);
    }

    public IBlockConfiguration? Configuration(IPublishedElement content) => _configured.GetValueOrDefault(content.ContentType.Key);
}
