using Umbraco.Cms.Core.Models.PublishedContent;
using Varumarke.Core.Published;
using Varumarke.Core.Rights;

namespace Varumarke.DeliveryApi.Dependencies;

/// <summary>
/// What one answer was made of: the items and types in it, everything those items point at (shown or not, so that an answer
/// without an unpublished item changes when that item is published), and the moment when it grows old by itself.
/// </summary>
internal sealed class DependencyRecorder
{
    // Itself, its type, and a few that it points at.
    private const int TagsOfItem = 8;

    private readonly HashSet<Guid> _tags = [];

    public IReadOnlyCollection<Guid> Tags => _tags;

    public DateTimeOffset? ExpiresAt { get; private set; }

    /// <summary>So many items come: room for what they point at is made once.</summary>
    public void Expect(int items) => _tags.EnsureCapacity(_tags.Count + (items * TagsOfItem));

    public void Add(Guid key) => _tags.Add(key);

    public void Add(IEnumerable<Guid> keys) => _tags.UnionWith(keys);

    public void Add(IPublishedElement element)
    {
        _tags.Add(element.Key);
        _tags.Add(TypeTag.Of(element.ContentType.Id));
    }

    /// <summary>Adds what a property names, unless what is delivered of it is the very text that is stored: then nothing was looked up.</summary>
    public void AddReferences(IPublishedProperty property, object? delivered)
    {
        if (property.GetSourceValue() is string text && !string.Equals(text, delivered as string, StringComparison.Ordinal))
        {
            KeyScanner.Collect(text, _tags);
        }
    }

    public void HoldsUntil(AssetDecision decision) => HoldsUntil(decision.HoldsUntil);

    /// <summary>Every item on the trail, since a change of any may lead it elsewhere.</summary>
    public void Add(AssetTrail trail)
    {
        Add(trail.Keys);
        HoldsUntil(trail.HoldsUntil);
    }

    public void HoldsUntil(DateTimeOffset? moment)
    {
        if (moment is { } until && (ExpiresAt is null || until < ExpiresAt))
        {
            ExpiresAt = until;
        }
    }
}
