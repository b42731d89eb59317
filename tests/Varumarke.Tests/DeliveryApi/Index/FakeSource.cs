using Varumarke.Core.PublishedIndex;

namespace Varumarke.Tests.DeliveryApi.Index;

/// <summary>Rows in memory, and how often they were read.</summary>
internal sealed class FakeSource(params IndexedItem[] items) : IPublishedIndexSource
{
    private readonly Dictionary<Guid, IndexedItem> _items = items.ToDictionary(item => item.Key);

    public int FullReads { get; private set; }

    public void Set(IndexedItem item) => _items[item.Key] = item;

    public void Remove(Guid key) => _items.Remove(key);

    public IEnumerable<IndexedItem> ReadAll(ItemKind kind, bool drafts)
    {
        FullReads++;
        return _items.Values;
    }

    public IReadOnlyList<IndexedItem> Read(ItemKind kind, IReadOnlyCollection<Guid> keys, bool drafts) =>
        [.. keys.Where(_items.ContainsKey).Select(key => _items[key])];
}
