using System.Collections.Concurrent;
using Varumarke.Core.Renditions;

namespace Varumarke.Renditions.Outdated;

/// <summary>
/// Working copies of files that have come in while this node still knows their media items with the former file: a look at what is
/// outdated that an earlier change asked for would otherwise let go of them. Each waits for the news of the save that brought it.
/// </summary>
internal sealed class AwaitedCopies
{
    private readonly ConcurrentDictionary<Guid, RenditionKey> _copies = new();

    /// <summary>A copy is about to be kept.</summary>
    public void Add(RenditionKey copy) => _copies[copy.MediaKey] = copy;

    /// <summary>An item is known as it is now.</summary>
    public void Settle(Guid mediaKey) => _copies.TryRemove(mediaKey, out _);

    /// <summary>Whether news of a copy's item is still to come.</summary>
    public bool Holds(RenditionKey copy) => _copies.TryGetValue(copy.MediaKey, out RenditionKey? awaited) && awaited == copy;
}
