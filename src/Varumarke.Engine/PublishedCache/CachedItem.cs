namespace Varumarke.Engine.PublishedCache;

/// <summary>An item in the cache, and the generation in which it was last found to be visible.</summary>
internal sealed class CachedItem(PublishedItem item)
{
    private long _visibleIn = -1;

    public PublishedItem Item { get; } = item;

    public long VisibleIn
    {
        get => Interlocked.Read(ref _visibleIn);
        set => Interlocked.Exchange(ref _visibleIn, value);
    }
}
