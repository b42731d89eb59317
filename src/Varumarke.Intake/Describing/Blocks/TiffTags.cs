using System.Buffers.Binary;

namespace Varumarke.Intake.Describing.Blocks;

/// <summary>
/// The tags of a TIFF structure (TIFF 6.0, section 2) that are wanted: of the first directory, and of the EXIF directory that it
/// points at. No other pointer is followed, so that one in a circle leads nowhere.
/// </summary>
internal sealed class TiffTags
{
    private const ushort ExifDirectory = 0x8769;
    private const int EntryLength = 12;
    private const int MostEntries = 1000;

    // Bytes for one value by its type, 1 to 12; 0 is no type.
    private static readonly int[] Sizes = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8];

    private readonly Dictionary<ushort, Entry> _entries = [];
    private readonly BlockReader _reader;
    private readonly bool _little;

    private TiffTags(BlockReader reader, bool little)
    {
        _reader = reader;
        _little = little;
    }

    /// <summary>The tags of a block; null when there is none.</summary>
    public static TiffTags? Read(byte[]? block) => block is null ? null : Read(new BlockReader(new MemoryStream(block, writable: false)));

    public static TiffTags Read(BlockReader reader)
    {
        byte[] head = reader.At(0, 8) ?? [];
        var tags = new TiffTags(reader, head is [(byte)'I', ..]);
        if (head.Length == 8)
        {
            tags.ReadDirectory(tags.UInt32(head.AsSpan(4)));
            if (tags._entries.TryGetValue(ExifDirectory, out Entry exif))
            {
                tags.ReadDirectory(exif.Offset);
            }
        }

        return tags;
    }

    /// <summary>The bytes of a tag's value; null when it is not there.</summary>
    public byte[]? Bytes(ushort tag) => _entries.TryGetValue(tag, out Entry entry) ? _reader.At(entry.Offset, entry.Length) : null;

    private void ReadDirectory(long offset)
    {
        if (_reader.At(offset, 2) is not { } count)
        {
            return;
        }

        int entries = Math.Min(MostEntries, (int)UInt16(count));
        for (int i = 0; i < entries && _reader.At(offset + 2 + (i * EntryLength), EntryLength) is { } entry; i++)
        {
            ushort tag = UInt16(entry);
            ushort type = UInt16(entry.AsSpan(2));
            long length = type < Sizes.Length ? (long)Sizes[type] * UInt32(entry.AsSpan(4)) : 0;

            // A value of up to four bytes stands in the entry itself; of a pointer, the value is wanted and not its place.
            long place = tag == ExifDirectory || length > 4 ? UInt32(entry.AsSpan(8)) : offset + 2 + (i * EntryLength) + 8;
            _entries.TryAdd(tag, new Entry(place, length));
        }
    }

    private ushort UInt16(ReadOnlySpan<byte> bytes) =>
        _little ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private uint UInt32(ReadOnlySpan<byte> bytes) =>
        _little ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);

    private readonly record struct Entry(long Offset, long Length);
}
