using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Varumarke.Renditions.Metadata.Originals.Formats.IsoMedia;

/// <summary>Writes boxes with headers of 32 bits, their lengths once they are full.</summary>
internal sealed class IsoWriter
{
    private readonly List<byte> _bytes = [];

    public byte[] ToArray() => [.. _bytes];

    /// <summary>A number, most significant byte first.</summary>
    public void Number(ulong value, int bytes)
    {
        Span<byte> number = stackalloc byte[8];
        BinaryPrimitives.WriteUInt64BigEndian(number, value);
        _bytes.AddRange(number[(8 - bytes)..]);
    }

    public void Bytes(ReadOnlySpan<byte> bytes) => _bytes.AddRange(bytes);

    public void Name(string type) => Bytes(Encoding.Latin1.GetBytes(type));

    public void Box(string type, ReadOnlyMemory<byte> content) => Box(type, () => Bytes(content.Span));

    public void Box(string type, Action content)
    {
        int at = _bytes.Count;
        Number(0, 4);
        Name(type);
        content();
        BinaryPrimitives.WriteUInt32BigEndian(CollectionsMarshal.AsSpan(_bytes)[at..], (uint)(_bytes.Count - at));
    }

    /// <summary>A box that begins with a version and flags.</summary>
    public void FullBox(string type, int version, int flags, Action content) => Box(type, () =>
    {
        Number((ulong)version, 1);
        Number((ulong)flags, 3);
        content();
    });
}
