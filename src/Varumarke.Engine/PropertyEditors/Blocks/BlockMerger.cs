using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Extensions;

namespace Varumarke.Engine.PropertyEditors.Blocks;

/// <summary>
/// Blocks of a property that does not vary hold all cultures in one value, so publishing one culture, or saving with the right
/// to some cultures only, must take some values from one version and the rest from another. Which blocks there are, and their
/// order, is common to all cultures.
/// </summary>
internal sealed class BlockMerger(PropertyEditorCollection propertyEditors)
{
    /// <summary>Takes one culture (null: what has no culture) from <paramref name="source"/> and the rest from <paramref name="target"/>.</summary>
    public void TakeCulture(BlockValue source, BlockValue target, string? culture)
    {
        target.Layout = source.Layout;
        target.Expose = Union(source.ContentData, source.Expose, target.Expose, entry => entry.InvariantEquals(culture));
        target.ContentData = Union(source.ContentData, source.ContentData, target.ContentData, TakeCulture);
        target.SettingsData = Union(source.SettingsData, source.SettingsData, target.SettingsData, TakeCulture);

        List<BlockPropertyValue> TakeCulture(BlockItemData? from, BlockItemData? to) => Merge(
            from,
            to,
            valueCulture => valueCulture.InvariantEquals(culture),
            (editor, fromValue, toValue) => editor.MergePartialPropertyValueForCulture(fromValue, toValue, culture));
    }

    /// <summary>Takes from <paramref name="posted"/> what its author may change and the rest from <paramref name="existing"/>.</summary>
    public void TakeAllowed(BlockValue posted, BlockValue existing, bool canUpdateInvariant, HashSet<string> allowedCultures)
    {
        BlockValue structure = canUpdateInvariant ? posted : existing;
        bool IsAllowed(string? culture) => culture is null ? canUpdateInvariant : allowedCultures.Contains(culture, StringComparer.OrdinalIgnoreCase);
        List<BlockPropertyValue> Allowed(BlockItemData? from, BlockItemData? to) => Merge(
            from,
            to,
            IsAllowed,
            (editor, fromValue, toValue) => editor.MergeVariantInvariantPropertyValue(toValue, fromValue, canUpdateInvariant, allowedCultures));

        List<BlockItemData> content = Union(structure.ContentData, posted.ContentData, existing.ContentData, Allowed);
        List<BlockItemData> settings = Union(structure.SettingsData, posted.SettingsData, existing.SettingsData, Allowed);
        posted.Expose = Union(structure.ContentData, posted.Expose, existing.Expose, IsAllowed);
        posted.Layout = structure.Layout;
        posted.ContentData = content;
        posted.SettingsData = settings;
    }

    private static List<BlockItemData> Union(
        List<BlockItemData> structure,
        List<BlockItemData> from,
        List<BlockItemData> to,
        Func<BlockItemData?, BlockItemData?, List<BlockPropertyValue>> merge)
    {
        Dictionary<Guid, BlockItemData> source = ByKey(from), target = ByKey(to);
        return structure
            .Select(item => new BlockItemData(item.Key, item.ContentTypeKey, item.ContentTypeAlias)
            {
                Values = merge(source.GetValueOrDefault(item.Key), target.GetValueOrDefault(item.Key)),
            })
            .ToList();
    }

    // Of two with the same key the first counts.
    private static Dictionary<Guid, BlockItemData> ByKey(List<BlockItemData> items)
    {
        var byKey = new Dictionary<Guid, BlockItemData>(items.Count);
        items.ForEach(item => byKey.TryAdd(item.Key, item));
        return byKey;
    }

    private static List<BlockItemVariation> Union(
        List<BlockItemData> structure,
        IEnumerable<BlockItemVariation> from,
        IEnumerable<BlockItemVariation> to,
        Func<string?, bool> isTaken)
    {
        HashSet<Guid> keys = [.. structure.Select(item => item.Key)];
        return to.Where(entry => !isTaken(entry.Culture))
            .Concat(from.Where(entry => isTaken(entry.Culture)))
            .Where(entry => keys.Contains(entry.ContentKey))
            .ToList();
    }

    private List<BlockPropertyValue> Merge(
        BlockItemData? from,
        BlockItemData? to,
        Func<string?, bool> isTaken,
        Func<IDataEditor, object?, object?, object?> mergeNested)
    {
        IEnumerable<BlockPropertyValue> source = from?.Values ?? [];
        List<BlockPropertyValue> result = (to?.Values ?? []).Where(value => !isTaken(value.Culture)).Concat(source.Where(value => isTaken(value.Culture))).ToList();

        // Blocks in blocks hold several cultures in a value that has none itself.
        foreach (BlockPropertyValue nested in source.Where(value => value.Culture is null))
        {
            if (!propertyEditors.TryGet(nested.PropertyType!.PropertyEditorAlias, out IDataEditor? editor) || !editor.CanMergePartialPropertyValues(nested.PropertyType))
            {
                continue;
            }

            BlockPropertyValue? before = to?.Values.FirstOrDefault(value => BlockValueMapper.IsSame(value, nested));
            result.RemoveAll(value => BlockValueMapper.IsSame(value, nested));
            result.Add(new BlockPropertyValue
            {
                Alias = nested.Alias,
                Segment = nested.Segment,
                PropertyType = nested.PropertyType,
                Value = mergeNested(editor, nested.Value, before?.Value),
            });
        }

        return result;
    }
}
