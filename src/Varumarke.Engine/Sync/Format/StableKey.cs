using System.Security.Cryptography;
using System.Text;

namespace Varumarke.Engine.Sync.Format;

/// <summary>A key made from a name, the same every time: for what has no key of its own in the files (folders of types) or that cannot be given one (domains).</summary>
internal static class StableKey
{
    public static Guid Of(string kind, string name)
    {
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}\n{name.ToUpperInvariant()}"));
        Span<byte> bytes = hash.AsSpan(0, 16);

        // Version 8 (RFC 9562, made by the program's own rule) and its variant: not 7, which Umbraco's media paths refuse.
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
