using Umbraco.Cms.Core.Models.PublishedContent;

namespace Varumarke.Tests.Core.Rights;

/// <summary>A property with a value.</summary>
internal sealed class FakeProperty(string alias, object? value, object? source) : IPublishedProperty
{
    public IPublishedPropertyType PropertyType => throw new NotSupportedException(nameof(PropertyType));

    public string Alias => alias;

    public Dictionary<string, string> ByCulture { get; } = [];

    public bool HasValue(string? culture = null, string? segment = null) => value is not null;

    public object? GetSourceValue(string? culture = null, string? segment = null) => ByCulture.GetValueOrDefault(culture ?? string.Empty) ?? source;

    public object? GetValue(string? culture = null, string? segment = null) => ByCulture.GetValueOrDefault(culture ?? string.Empty) ?? value;

    public object? GetDeliveryApiValue(bool expanding, string? culture = null, string? segment = null) => value;
}
