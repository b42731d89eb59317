using Varumarke.Core.Published;

namespace Varumarke.Engine.PublishedCache;

/// <summary>
/// An item in the cache, and the generation in which it was last found to be visible. As long as it has been asked for a few times
/// only, it is kept as it was read and made anew for each who asks: of a large house most is asked for once in a while, and what
/// a hundred objects are made of costs the collector more than making them.
/// </summary>
/// <param name="key">What it is found by.</param>
/// <param name="node">What the database holds.</param>
/// <param name="make">Makes an item of it.</param>
/// <param name="grow">Is told how many bytes more are kept of it from now on.</param>
internal sealed class CachedItem(
    PublishedItemKey key, PublishedNode node, Func<PublishedItemKey, PublishedNode, PublishedItem> make, Action<PublishedItemKey, CachedItem, long> grow)
{
    // The first asks for what was just read.
    private const int Often = 3;

    private PublishedItem? _item;
    private int _asked;
    private long _visibleIn = -1;

    public Guid Key => key.Key;

    public bool IsMedia => key.Media;

    public int ContentTypeId => node.ContentTypeId;

    /// <summary>Bytes it is thought to take before an item of it is kept.</summary>
    public long PackedSize => 700 + (Math.Max(1, node.Cultures.Count) * 160L) + node.Values.Length;

    /// <summary>The item; one that is kept from the third time on.</summary>
    public PublishedItem Item
    {
        get
        {
            if (Volatile.Read(ref _item) is { } kept)
            {
                return kept;
            }

            PublishedItem made = make(key, node);
            if (Interlocked.Increment(ref _asked) < Often)
            {
                return made;
            }

            if (Interlocked.CompareExchange(ref _item, made, null) is { } other)
            {
                return other;
            }

            grow(key, this, made.EstimatedSize);
            return made;
        }
    }

    public long VisibleIn
    {
        get => Interlocked.Read(ref _visibleIn);
        set => Interlocked.Exchange(ref _visibleIn, value);
    }
}
