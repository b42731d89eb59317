using Microsoft.Extensions.Primitives;

namespace Varumarke.DeliveryApi.Compression;

/// <summary>An answer in one coding, with the entity tag of exactly these bytes.</summary>
internal sealed record PackedBody(byte[] Bytes, StringValues ETag, StringValues ContentEncoding)
{
    // This object, the array's head and the tag's text.
    private const int Overhead = 150;

    /// <summary>What it takes of the heap, in bytes.</summary>
    public int Size => Overhead + Bytes.Length;
}
