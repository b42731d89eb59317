using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Extensions;
using Varumarke.Core.Published;

namespace Varumarke.Engine.PublishedCache;

/// <summary>
/// A property of a published item. Values are stored as the property varies, but converted as the property OR its item
/// varies: an invariant block list on a page that varies by culture renders differently in each.
/// </summary>
internal sealed class PublishedItemProperty : PublishedPropertyBase
{
    private readonly PublishedItem _owner;
    private readonly PublishedNodeValue[] _values;
    private readonly ContentVariation _sourceVariation;
    private readonly ContentVariation _variation;

    // Most have one; the others grow by one for each further culture and segment asked for, replaced and never changed.
    private ConvertedSlot? _firstSlot;
    private ConvertedSlot[] _otherSlots = [];

    public PublishedItemProperty(PublishedItem owner, IPublishedPropertyType propertyType, PublishedNodeValue[] values)
        : base(propertyType, PropertyCacheLevel.Element)
    {
        _owner = owner;
        _values = values;
        _sourceVariation = propertyType.Variations;
        _variation = propertyType.Variations | owner.ContentType.Variations;
    }

    private PublishedItemServices Services => _owner.Services;

    public override bool HasValue(string? culture = null, string? segment = null)
    {
        ConvertedSlot slot = SlotOf(culture, segment);
        return PropertyType.IsValue(Source(slot), PropertyValueLevel.Source)
            ?? PropertyType.IsValue(Inter(slot), PropertyValueLevel.Inter)
            ?? PropertyType.IsValue(GetValue(slot.Culture, slot.Segment), PropertyValueLevel.Object)
            ?? false;
    }

    public override object? GetSourceValue(string? culture = null, string? segment = null)
    {
        Contextualize(_sourceVariation, ref culture, ref segment);
        return Stored(culture!, segment!);
    }

    public override object? GetValue(string? culture = null, string? segment = null)
    {
        ConvertedSlot slot = SlotOf(culture, segment);
        PropertyCacheLevel level = PropertyType.CacheLevel;
        long generation = GenerationOf(level);
        if (slot.Value is { } cached && cached.Generation == generation && IsCached(level))
        {
            return cached.Value;
        }

        object? value = PropertyType.ConvertInterToObject(_owner, ReferenceLevel(level), Inter(slot), _owner.IsPreviewing);
        if (IsCached(level))
        {
            slot.Value = slot.Keep(value, generation);
        }

        return value;
    }

    public override object? GetDeliveryApiValue(bool expanding, string? culture = null, string? segment = null)
    {
        ConvertedSlot slot = SlotOf(culture, segment);
        PropertyCacheLevel level = expanding ? PropertyType.DeliveryApiCacheLevelForExpansion : PropertyType.DeliveryApiCacheLevel;
        long generation = GenerationOf(level);
        ConvertedValue? cached = expanding ? slot.ApiExpanded : slot.Api;
        if (cached is not null && cached.Generation == generation && IsCached(level))
        {
            return cached.Value;
        }

        object? value = PropertyType.ConvertInterToDeliveryApiObject(
            _owner, ReferenceLevel(level), Inter(slot), _owner.IsPreviewing, expanding);
        if (!IsCached(level))
        {
            return value;
        }

        ConvertedValue converted = slot.Keep(value, generation);
        if (expanding)
        {
            slot.ApiExpanded = converted;
        }
        else
        {
            slot.Api = converted;
        }

        return value;
    }

    private static bool IsCached(PropertyCacheLevel level) =>
        level is PropertyCacheLevel.Element or PropertyCacheLevel.Elements;

    // The level that values inside this value may rely on: what this value is cached for.
    private PropertyCacheLevel ReferenceLevel(PropertyCacheLevel level) =>
        level > ReferenceCacheLevel ? level : ReferenceCacheLevel;

    private long GenerationOf(PropertyCacheLevel level) =>
        level == PropertyCacheLevel.Element ? Services.Generations.Types : Services.Generations.Elements;

    private object? Inter(ConvertedSlot slot)
    {
        long generation = Services.Generations.Types;
        if (slot.Inter is { } cached && cached.Generation == generation)
        {
            return cached.Value;
        }

        object? inter = PropertyType.ConvertSourceToInter(_owner, Source(slot), _owner.IsPreviewing);
        slot.Inter = new ConvertedValue(inter, generation);
        return inter;
    }

    private object? Source(ConvertedSlot slot) => Stored(
        _sourceVariation.VariesByCulture() ? slot.Culture : string.Empty,
        _sourceVariation.VariesBySegment() ? slot.Segment : string.Empty);

    private object? Stored(string culture, string segment)
    {
        foreach (PublishedNodeValue value in _values)
        {
            if (string.Equals(value.Culture, culture, StringComparison.OrdinalIgnoreCase)
                && string.Equals(value.Segment, segment, StringComparison.OrdinalIgnoreCase))
            {
                return value.Value;
            }
        }

        return null;
    }

    private ConvertedSlot SlotOf(string? culture, string? segment)
    {
        Contextualize(_variation, ref culture, ref segment);

        // A culture that was named for something that does not vary by it means nothing: all such share one slot.
        culture = _variation.VariesByCulture() ? culture! : string.Empty;
        segment = _variation.VariesBySegment() ? segment! : string.Empty;
        ConvertedSlot? first = Volatile.Read(ref _firstSlot);
        if (first is null)
        {
            var made = new ConvertedSlot(culture, segment);
            first = Interlocked.CompareExchange(ref _firstSlot, made, null) ?? made;
        }

        return first.Is(culture, segment) ? first : OtherSlot(culture, segment);
    }

    private ConvertedSlot OtherSlot(string culture, string segment)
    {
        while (true)
        {
            ConvertedSlot[] slots = Volatile.Read(ref _otherSlots);
            foreach (ConvertedSlot slot in slots)
            {
                if (slot.Is(culture, segment))
                {
                    return slot;
                }
            }

            var added = new ConvertedSlot(culture, segment);

            // Cultures and segments may come from a request: past a number nobody configures, they are not remembered.
            if (slots.Length >= 64 || Interlocked.CompareExchange(ref _otherSlots, [.. slots, added], slots) == slots)
            {
                return added;
            }
        }
    }

    private void Contextualize(ContentVariation variation, ref string? culture, ref string? segment)
    {
        if (variation == ContentVariation.Nothing)
        {
            culture ??= string.Empty;
            segment ??= string.Empty;
            return;
        }

        Services.VariationContextAccessor.ContextualizeVariation(variation, _owner.Id, Alias, ref culture, ref segment);
        culture ??= string.Empty;
        segment ??= string.Empty;
    }
}
