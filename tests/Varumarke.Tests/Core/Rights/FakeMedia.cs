using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Varumarke.Tests.Core.Rights;

/// <summary>A media item with the properties that a test gives it.</summary>
internal sealed class FakeMedia(string typeAlias, ContentVariation variation = ContentVariation.Nothing) : IPublishedContent
{
    private readonly Dictionary<string, FakeProperty> _properties = [];

    public Guid Key { get; init; } = Guid.NewGuid();

    public int Id { get; init; } = 1;

    public string Name { get; init; } = "Vinterskog";

    public string? UrlSegment => null;

    public int SortOrder => 0;

    public int Level => 1;

    public string Path => "-1,1";

    public int? TemplateId => null;

    public int CreatorId => -1;

    public DateTime CreateDate { get; init; } = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public int WriterId => -1;

    public DateTime UpdateDate { get; init; } = new(2026, 1, 2, 0, 0, 0, DateTimeKind.Utc);

    public IReadOnlyDictionary<string, PublishedCultureInfo> Cultures { get; } = variation == ContentVariation.Nothing
        ? new Dictionary<string, PublishedCultureInfo>()
        : new[] { "sv-SE", "en-GB" }.ToDictionary(culture => culture, culture => new PublishedCultureInfo(culture, "Vinterskog", null, DateTime.UnixEpoch));

    public PublishedItemType ItemType => PublishedItemType.Media;

    public IPublishedContent? Parent => null;

    public IEnumerable<IPublishedContent> Children => [];

    public IPublishedContentType ContentType { get; } = FakeContentType.Create(typeAlias, variation);

    public IEnumerable<IPublishedProperty> Properties => _properties.Values;

    public FakeMedia Set(string alias, object value) => Set(alias, value, value);

    /// <summary>A value that its editor reads as another one.</summary>
    public FakeMedia Set(string alias, object? value, object source)
    {
        _properties[alias] = new FakeProperty(alias, value, source);
        return this;
    }

    /// <summary>A text in Swedish and another in English.</summary>
    public FakeMedia SetIn(string alias, string swedish, string english)
    {
        _properties[alias] = new FakeProperty(alias, null, null) { ByCulture = { ["sv-SE"] = swedish, ["en-GB"] = english } };
        return this;
    }

    public FakeMedia SetSource(string alias, string source)
    {
        _properties[alias] = new FakeProperty(alias, null, source);
        return this;
    }

    public IPublishedProperty? GetProperty(string alias) => _properties.GetValueOrDefault(alias);

    public bool IsDraft(string? culture = null) => false;

    public bool IsPublished(string? culture = null) => true;
}
