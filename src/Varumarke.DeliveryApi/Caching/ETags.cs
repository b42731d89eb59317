using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;

namespace Varumarke.DeliveryApi.Caching;

/// <summary>An answer's entity tag: 128 bits of its content's SHA-256, so that every node of a cluster gives the same.</summary>
internal static class ETags
{
    public static StringValues Of(ReadOnlySpan<byte> body)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(body, hash);
        return $"\"{Base64Url.EncodeToString(hash[..16])}\"";
    }
}
