using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Varumarke.Engine.PropertyEditors.Blocks;

/// <summary>
/// Blocks keep each value with the culture it was written in. When an element type or one of its properties later begins or
/// ceases to vary by culture, what is stored no longer fits; these rules say which value counts. A value without a culture
/// belongs to the culture at hand (of the property that holds the blocks, else the default one); where only one value can be
/// kept, one without a culture comes first, then the culture at hand, then the default one.
/// </summary>
internal sealed class BlockVariance(ILanguageService languageService, BlockElementTypes elementTypes)
{
    public string DefaultCulture => languageService.GetDefaultIsoCodeAsync().GetAwaiter().GetResult();

    /// <summary>Makes a stored value fit its types as they are now, for editing; in place.</summary>
    /// <param name="value">A value with its property types resolved.</param>
    /// <param name="culture">The culture of the property that holds the blocks; null when it does not vary.</param>
    public void Align(BlockValue value, string? culture)
    {
        string atHand = culture ?? DefaultCulture;
        foreach (BlockItemData item in value.ContentData.Concat(value.SettingsData))
        {
            item.Values = item.Values
                .GroupBy(property => (property.Alias, property.Segment))
                .SelectMany(group => group.First().PropertyType!.VariesByCulture() ? WithCulture(group, atHand) : OneWithoutCulture(group, atHand))
                .ToList();
        }

        AlignExpose(value, atHand);
    }

    /// <summary>Picks the value to show of those stored for one property.</summary>
    /// <param name="values">The values stored for one property, in all cultures and segments.</param>
    /// <param name="varies">Whether both the property and what holds the block vary by culture.</param>
    /// <param name="context">The culture and segment that are asked for.</param>
    /// <param name="atHand">The culture of values without one.</param>
    public BlockPropertyValue? Pick(IEnumerable<BlockPropertyValue> values, bool varies, VariationContext context, string atHand)
    {
        List<BlockPropertyValue> candidates = varies
            ? values.Where(value => (value.Culture ?? atHand).InvariantEquals(context.Culture.Length > 0 ? context.Culture : atHand)).ToList()
            : Kept(values.ToList(), context.Culture.Length > 0 ? context.Culture : atHand);
        return candidates.Find(value => value.Segment.InvariantEquals(context.Segment)) ?? candidates.Find(value => string.IsNullOrEmpty(value.Segment));
    }

    /// <summary>Tells whether a block is to be shown: each culture says so for itself, in the value's "expose" list.</summary>
    public bool IsExposed(BlockValue value, Guid contentKey, bool varies, VariationContext context, string atHand)
    {
        List<BlockItemVariation> entries = value.Expose
            .Where(entry => entry.ContentKey == contentKey && (string.IsNullOrEmpty(entry.Segment) || entry.Segment.InvariantEquals(context.Segment)))
            .ToList();
        string culture = context.Culture.Length > 0 ? context.Culture : atHand;
        return varies
            ? entries.Exists(entry => (entry.Culture ?? atHand).InvariantEquals(culture))
            : entries.Exists(entry => entry.Culture is null)
                || entries.Exists(entry => entry.Culture.InvariantEquals(culture))
                || entries.Exists(entry => entry.Culture.InvariantEquals(DefaultCulture));
    }

    /// <summary>
    /// The context a block is shown in: the one asked for, else that of the first language which its language falls back to and
    /// which shows the block. Null when none does. A block is shown whole in one language, never in parts of two.
    /// </summary>
    public VariationContext? ShownIn(BlockValue value, Guid contentKey, bool varies, VariationContext context, string atHand)
    {
        if (IsExposed(value, contentKey, varies, context, atHand))
        {
            return context;
        }

        return varies
            ? Fallbacks(context, atHand).FirstOrDefault(fallback => IsExposed(value, contentKey, varies, fallback, atHand))
            : null;
    }

    /// <summary>Picks as <see cref="Pick"/> does, and where there is no value, in the languages that the asked one falls back to.</summary>
    public BlockPropertyValue? PickOrFallBack(IReadOnlyList<BlockPropertyValue> values, bool varies, VariationContext context, string atHand) =>
        Pick(values, varies, context, atHand)
        ?? (varies ? Fallbacks(context, atHand).Select(fallback => Pick(values, varies, fallback, atHand)).FirstOrDefault(found => found is not null) : null);

    private IEnumerable<VariationContext> Fallbacks(VariationContext context, string atHand)
    {
        string culture = context.Culture.Length > 0 ? context.Culture : atHand;
        HashSet<string> seen = new([culture], StringComparer.OrdinalIgnoreCase);

        // Languages may fall back in a ring.
        while (languageService.GetAsync(culture).GetAwaiter().GetResult()?.FallbackIsoCode is { } next && seen.Add(next))
        {
            yield return new VariationContext(next, context.Segment);
            culture = next;
        }
    }

    private static IEnumerable<BlockPropertyValue> WithCulture(IEnumerable<BlockPropertyValue> values, string atHand) => values
        .Select(value =>
        {
            value.Culture ??= atHand;
            return value;
        })
        .DistinctBy(value => value.Culture!.ToLowerInvariant());

    private IEnumerable<BlockPropertyValue> OneWithoutCulture(IEnumerable<BlockPropertyValue> values, string atHand)
    {
        BlockPropertyValue? kept = Kept(values.ToList(), atHand).FirstOrDefault();
        if (kept is null)
        {
            return [];
        }

        kept.Culture = null;
        return [kept];
    }

    private List<BlockPropertyValue> Kept(List<BlockPropertyValue> values, string atHand)
    {
        List<BlockPropertyValue> kept = values.FindAll(value => value.Culture is null);
        kept = kept.Count > 0 ? kept : values.FindAll(value => value.Culture.InvariantEquals(atHand));
        return kept.Count > 0 ? kept : values.FindAll(value => value.Culture.InvariantEquals(DefaultCulture));
    }

    private void AlignExpose(BlockValue value, string atHand)
    {
        Dictionary<Guid, bool> varies = value.ContentData
            .DistinctBy(item => item.Key)
            .ToDictionary(item => item.Key, item => elementTypes.Find(item.ContentTypeKey)?.VariesByCulture() ?? false);
        value.Expose = value.Expose
            .Where(entry => varies.ContainsKey(entry.ContentKey))
            .Select(entry => new BlockItemVariation(entry.ContentKey, varies[entry.ContentKey] ? entry.Culture ?? atHand : null, entry.Segment))
            .DistinctBy(entry => (entry.ContentKey, entry.Culture?.ToLowerInvariant(), entry.Segment?.ToLowerInvariant()))
            .ToList();
    }
}
