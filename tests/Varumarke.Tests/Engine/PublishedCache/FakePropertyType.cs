using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;

namespace Varumarke.Tests.Engine.PublishedCache;

/// <summary>A property type whose conversions are told apart by a running number.</summary>
internal sealed class FakePropertyType(string alias, ContentVariation variations, PropertyCacheLevel level) : IPublishedPropertyType
{
    public int Conversions { get; private set; }

    public IPublishedContentType? ContentType { get; set; }

    public PublishedDataType DataType { get; } = new(1, "Test", null, new Lazy<object?>(() => null));

    public string Alias => alias;

    public string EditorAlias => "Test";

    public string EditorUiAlias => "Test";

    public bool IsUserProperty => true;

    public ContentVariation Variations => variations;

    public PropertyCacheLevel CacheLevel => level;

    public PropertyCacheLevel DeliveryApiCacheLevel => level;

    public PropertyCacheLevel DeliveryApiCacheLevelForExpansion => level;

    public Type ModelClrType => typeof(string);

    public Type DeliveryApiModelClrType => typeof(string);

    public Type? ClrType => typeof(string);

    public bool? IsValue(object? value, PropertyValueLevel propertyValueLevel) => value is not null;

    public object? ConvertSourceToInter(IPublishedElement owner, object? source, bool preview) => source;

    public object? ConvertInterToObject(IPublishedElement owner, PropertyCacheLevel referenceCacheLevel, object? inter, bool preview)
    {
        Conversions++;
        return inter;
    }

    public object? ConvertInterToDeliveryApiObject(
        IPublishedElement owner, PropertyCacheLevel referenceCacheLevel, object? inter, bool preview, bool expanding)
    {
        Conversions++;
        return expanding ? $"{inter} expanded" : inter;
    }
}
