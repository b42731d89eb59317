using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Services;

namespace Varumarke.Engine.PropertyEditors.Blocks;

/// <summary>
/// Tells each value in a block which property it belongs to. What no longer has a type is taken out: a block whose element type
/// is gone can be neither edited nor shown, and neither can the value of a property that was removed.
/// </summary>
internal sealed class BlockElementTypes(IContentTypeService contentTypeService)
{
    public IContentType? Find(Guid key) => contentTypeService.Get(key);

    public void Resolve(BlockValue value)
    {
        Dictionary<Guid, IContentType?> types = value.ContentData.Concat(value.SettingsData)
            .Select(item => item.ContentTypeKey)
            .Distinct()
            .ToDictionary(key => key, Find);
        Resolve(value.ContentData, types);
        Resolve(value.SettingsData, types);
    }

    private static void Resolve(List<BlockItemData> items, Dictionary<Guid, IContentType?> types)
    {
        items.RemoveAll(item => types[item.ContentTypeKey] is null);
        var known = new Dictionary<Guid, Dictionary<string, IPropertyType>>();
        foreach (BlockItemData item in items)
        {
            IContentType type = types[item.ContentTypeKey]!;
            if (!known.TryGetValue(type.Key, out Dictionary<string, IPropertyType>? properties))
            {
                properties = type.CompositionPropertyTypes.DistinctBy(property => property.Alias).ToDictionary(property => property.Alias);
                known.Add(type.Key, properties);
            }

            item.ContentTypeAlias = type.Alias;
            foreach (BlockPropertyValue value in item.Values)
            {
                value.PropertyType = properties.GetValueOrDefault(value.Alias);
            }

            item.Values = item.Values.Where(value => value.PropertyType is not null).ToList();
        }
    }
}
