namespace Varumarke.Engine.PublishedCache;

/// <summary>
/// Counters that tell whether something derived still holds. Who derives takes the generation first, reads, and keeps the generation
/// with the result; a change raises it. So nothing has to be found and cleared.
/// </summary>
internal sealed class CacheGenerations
{
    private long _types;
    private long _elements;
    private long _visibility;

    /// <summary>Raised when an element type or its data types change: what is built from blocks is stale.</summary>
    public long Types => Interlocked.Read(ref _types);

    /// <summary>Raised when any content changes: values that refer to other items are stale.</summary>
    public long Elements => Interlocked.Read(ref _elements);

    /// <summary>Raised when the tree or the publish status changes: who may be seen must be asked again.</summary>
    public long Visibility => Interlocked.Read(ref _visibility);

    public void RaiseTypes()
    {
        Interlocked.Increment(ref _types);
        RaiseElements();
    }

    public void RaiseElements() => Interlocked.Increment(ref _elements);

    public void RaiseVisibility() => Interlocked.Increment(ref _visibility);
}
