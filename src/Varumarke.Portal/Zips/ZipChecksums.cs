using Microsoft.Extensions.Caching.Memory;

namespace Varumarke.Portal.Zips;

/// <summary>Checksums of files that have been sent, by the version of their bytes: whoever goes on after a break does not have them read again.</summary>
internal sealed class ZipChecksums : IDisposable
{
    private const int Most = 50_000;
    private readonly MemoryCache _known = new(new MemoryCacheOptions { SizeLimit = Most });

    /// <summary>The checksum of a file; null where it is not known.</summary>
    public uint? Find(ZipFile file) => file.Version is { } version && _known.TryGetValue((version, file.Length), out uint known) ? known : null;

    /// <summary>Remembers one.</summary>
    public uint Keep(ZipFile file, uint checksum) => file.Version is { } version
        ? _known.Set((version, file.Length), checksum, new MemoryCacheEntryOptions { Size = 1 })
        : checksum;

    /// <inheritdoc />
    public void Dispose() => _known.Dispose();
}
