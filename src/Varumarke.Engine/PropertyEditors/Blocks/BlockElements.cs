using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Extensions;

namespace Varumarke.Engine.PropertyEditors.Blocks;

/// <summary>Makes published elements of stored blocks: those that are shown in the culture at hand, with its values.</summary>
internal sealed class BlockElements(
    IPublishedContentTypeCache contentTypeCache,
    IPublishedModelFactory modelFactory,
    IVariationContextAccessor variationContextAccessor,
    ICacheManager cacheManager,
    BlockVariance variance)
{
    /// <summary>Gives the value's blocks by key, content and settings alike; a block that is not shown is not among them.</summary>
    public Dictionary<Guid, IPublishedElement> Create(BlockValue value, IPublishedElement owner, IPublishedPropertyType propertyType, PropertyCacheLevel cacheLevel, bool preview)
    {
        VariationContext context = variationContextAccessor.VariationContext ?? new VariationContext();
        string atHand = propertyType.Variations.VariesByCulture() && context.Culture.Length > 0 ? context.Culture : variance.DefaultCulture;
        var elements = new Dictionary<Guid, IPublishedElement>();
        foreach (BlockItemData item in value.ContentData.Concat(value.SettingsData))
        {
            if (item.Key == Guid.Empty || elements.ContainsKey(item.Key) || FindType(item.ContentTypeKey) is not { IsElement: true } type)
            {
                continue;
            }

            bool isContent = value.ContentData.Contains(item);
            if ((isContent ? variance.ShownIn(value, item.Key, Varies(owner, type.Variations), context, atHand) : context) is not { } shown)
            {
                continue;
            }

            Dictionary<string, object?> values = item.Values
                .GroupBy(property => property.Alias, StringComparer.OrdinalIgnoreCase)
                .Select(group => (Alias: group.Key, Type: type.GetPropertyType(group.Key), Values: group))
                .Where(group => group.Type is not null)
                .ToDictionary(
                    group => group.Alias,
                    group => ValueOf([.. group.Values], isContent, Varies(owner, group.Type!.Variations), shown, atHand)?.Value,
                    StringComparer.OrdinalIgnoreCase);
            var element = new PublishedElement(type, item.Key, values, preview, cacheLevel, context, cacheManager);
            elements[item.Key] = modelFactory.CreateModel(element);
        }

        return elements;
    }

    // Settings have no list of the languages that they are shown in: they go with their block.
    private BlockPropertyValue? ValueOf(BlockPropertyValue[] values, bool isContent, bool varies, VariationContext shown, string atHand) => isContent
        ? variance.Pick(values, varies, shown, atHand)
        : variance.PickOrFallBack(values, varies, shown, atHand);

    private static bool Varies(IPublishedElement owner, ContentVariation variations) =>
        (owner.ContentType.Variations & variations).VariesByCulture();

    /// <summary>The cache throws for a type that is gone; stored blocks outlive their types.</summary>
    private IPublishedContentType? FindType(Guid key)
    {
        try
        {
            return contentTypeCache.Get(PublishedItemType.Element, key);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return null;
        }
    }
}
