using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Options;
using Varumarke.Core.Caching;
using Varumarke.Core.Renditions;

namespace Varumarke.Renditions.Finished;

/// <summary>
/// The renditions that are asked for often, in memory. Reading takes no lock. Bounded: when it is full, those that nobody has
/// asked for since the last look go first.
/// </summary>
internal sealed class HotRenditions(IOptions<RenditionsOptions> options)
{
    // Measured on the heap: the entry, its key, its node and its places in table, set and queue.
    private const int Overhead = 800;
    private readonly long _maxBytes = options.Value.MaxMemoryBytes;
    private readonly int _maxEntry = options.Value.MaxMemoryEntryBytes;
    private readonly BoundedCache<RenditionKey, Kept> _renditions = new(options.Value.MaxMemoryBytes, tags: kept => kept.OfMedia);

    public long Bytes => _renditions.Size;

    public int Count => _renditions.Count;

    public CacheGauge Gauge => new("renditions", () => Count, () => Bytes, _maxBytes);

    /// <summary>Whether one of this size would be kept.</summary>
    public bool Takes(long length) => length <= _maxEntry && length + Overhead <= _maxBytes;

    public bool TryGet(RenditionKey key, [NotNullWhen(true)] out byte[]? bytes)
    {
        bytes = _renditions.TryGet(key, out Kept kept) ? kept.Bytes : null;
        return bytes is not null;
    }

    /// <summary>
    /// Keeps what was made. It may be of an edition that has been let go of meanwhile, which nobody finds: whoever asks names the
    /// present one.
    /// </summary>
    public void Keep(RenditionKey key, byte[] bytes)
    {
        if (Takes(bytes.Length))
        {
            _renditions.Add(key, new Kept(bytes, [key.MediaKey]), Overhead + bytes.Length, _renditions.Generation());
        }
    }

    /// <summary>Whether anything is here that was made of a media item.</summary>
    public bool Holds(Guid mediaKey) => _renditions.HoldsTag(mediaKey);

    /// <summary>The media items that renditions are here of.</summary>
    public Guid[] MediaKeys() => _renditions.Tags();

    /// <summary>Lets go of what was made of a media item, except for one edition of it.</summary>
    public void Remove(Guid mediaKey, string? exceptEdition) =>
        _renditions.RemoveTagged([mediaKey], except: exceptEdition is null ? null : key => key.Edition == exceptEdition);

    private sealed record Kept(byte[] Bytes, Guid[] OfMedia);
}
