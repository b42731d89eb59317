using Microsoft.Extensions.Primitives;
using Varumarke.DeliveryApi.Bodies;

namespace Varumarke.DeliveryApi.Compression;

/// <summary>
/// An answer in the codings that readers have asked for. Each is packed once, by the first who asks; who comes meanwhile gets the
/// answer as it is rather than wait or pack it a second time.
/// </summary>
internal sealed class PackedBodies
{
    private PackedBody? _brotli;
    private PackedBody? _gzip;
    private int _packing;

    public PackedBody? In(ContentCoding coding) => Volatile.Read(ref (coding == ContentCoding.Brotli ? ref _brotli : ref _gzip));

    /// <summary>Packs; null when another is at it.</summary>
    public PackedBody? Pack(AnswerBody body, StringValues etag, ContentCoding coding)
    {
        if (Interlocked.CompareExchange(ref _packing, 1, 0) != 0)
        {
            return null;
        }

        try
        {
            if (In(coding) is { } meanwhile)
            {
                return meanwhile;
            }

            PackedBody packed = Packer.Pack(body, etag, coding);
            Volatile.Write(ref (coding == ContentCoding.Brotli ? ref _brotli : ref _gzip), packed);
            return packed;
        }
        finally
        {
            Volatile.Write(ref _packing, 0);
        }
    }
}
