using Umbraco.Cms.Core.Models.PublishedContent;

namespace Varumarke.Tests.Core.Rights;

/// <summary>A media item with the properties that a test gives it.</summary>
internal sealed class FakeMedia(string typeAlias) : IPublishedContent
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

    public IReadOnlyDictionary<string, PublishedCultureInfo> Cultures { get; } = new Dictionary<string, PublishedCultureInfo>();

    public PublishedItemType ItemType => PublishedItemType.Media;

    public IPublishedContent? Parent => null;

    public IEnumerable<IPublishedContent> Children => [];

    public IPublishedContentType ContentType { get; } = FakeContentType.Create(typeAlias);

    public IEnumerable<IPublishedProperty> Properties => _properties.Values;

    public FakeMedia Set(string alias, object value)
    {
        _properties[alias] = new FakeProperty(alias, value, value);
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
