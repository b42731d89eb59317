using System.Buffers.Binary;
using System.Text;

namespace Varumarke.Renditions.Metadata.Originals.Formats.IsoMedia;

/// <summary>A box (ISO/IEC 14496-12, 4.2).</summary>
/// <param name="Type">Its four letters.</param>
/// <param name="Header">Bytes of its header.</param>
/// <param name="Length">Bytes of it all.</param>
internal readonly record struct IsoBox(string Type, int Header, long Length)
{
    private const int MostInside = 10_000;

    /// <summary>Reads a header; null when the box would not fit into what is left.</summary>
    public static IsoBox? Read(ReadOnlySpan<byte> bytes, long left)
    {
        if (bytes.Length < 8)
        {
            return null;
        }

        (int header, ulong length) = BinaryPrimitives.ReadUInt32BigEndian(bytes) switch
        {
            0 => (8, (ulong)left),
            1 when bytes.Length >= 16 => (16, BinaryPrimitives.ReadUInt64BigEndian(bytes[8..])),
            var small => (8, (ulong)small),
        };
        return length >= (ulong)header && length <= (ulong)left ? new IsoBox(Name(bytes[4..]), header, (long)length) : null;
    }

    /// <summary>The boxes of which some content consists; null when they do not fit into it or are more than any picture needs.</summary>
    public static IReadOnlyList<IsoChild>? Inside(ReadOnlyMemory<byte> content)
    {
        var children = new List<IsoChild>();
        for (int at = 0; at < content.Length;)
        {
            if (children.Count == MostInside || Read(content.Span[at..], content.Length - at) is not { } box)
            {
                return null;
            }

            children.Add(new IsoChild(box.Type, content.Slice(at + box.Header, (int)box.Length - box.Header)));
            at += (int)box.Length;
        }

        return children;
    }

    public static string Name(ReadOnlySpan<byte> bytes) => Encoding.Latin1.GetString(bytes[..4]);
}
