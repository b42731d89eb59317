using System.Buffers.Binary;

namespace Varumarke.Renditions.Metadata.Originals.Formats.IsoMedia;

/// <summary>How long the pictures of a track are, read one after the other: the box <c>stsz</c> (ISO/IEC 14496-12, 8.7.3).</summary>
internal sealed class IsoSampleSizes
{
    private readonly ReadOnlyMemory<byte> _table;
    private readonly uint _size;
    private ulong _left;
    private int _at;

    private IsoSampleSizes(ReadOnlyMemory<byte> table, uint size, uint count) => (_table, _size, _left) = (table, size, count);

    /// <summary>Reads the box; null when it cannot be followed.</summary>
    public static IsoSampleSizes? Read(IsoNode? node, int most)
    {
        if (node is null || node.Content.Length < 12)
        {
            return null;
        }

        ReadOnlySpan<byte> content = node.Content.Span;
        uint size = BinaryPrimitives.ReadUInt32BigEndian(content[4..]);
        uint count = BinaryPrimitives.ReadUInt32BigEndian(content[8..]);
        return count <= most && (size > 0 || count * 4L <= content.Length - 12) ? new IsoSampleSizes(node.Content[12..], size, count) : null;
    }

    /// <summary>The bytes of the next samples together; null when there are not so many.</summary>
    public ulong? Take(ulong samples)
    {
        if (samples > _left)
        {
            return null;
        }

        _left -= samples;
        if (_size > 0)
        {
            return samples * _size;
        }

        ulong length = 0;
        for (ulong i = 0; i < samples; i++, _at += 4)
        {
            length += BinaryPrimitives.ReadUInt32BigEndian(_table.Span[_at..]);
        }

        return length;
    }
}
