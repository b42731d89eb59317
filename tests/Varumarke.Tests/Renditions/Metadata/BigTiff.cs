using System.Buffers.Binary;

namespace Varumarke.Tests.Renditions.Metadata;

/// <summary>Makes a BigTIFF of a little-endian TIFF with all that is in it, since exiftool reads BigTIFF but does not write it.</summary>
internal sealed class BigTiff
{
    private const int Moved = 8; // as much as the header is longer
    private static readonly int[] Sizes = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4];
    private readonly List<byte> _file;

    private BigTiff(byte[] tiff) => _file = [.. "II"u8, 43, 0, 8, 0, 0, 0, .. new byte[8], .. tiff[8..]];

    public static byte[] Of(byte[] tiff)
    {
        var big = new BigTiff(tiff);
        long first = big.Convert(tiff, BinaryPrimitives.ReadUInt32LittleEndian(tiff.AsSpan(4)));
        byte[] file = [.. big._file];
        BinaryPrimitives.WriteInt64LittleEndian(file.AsSpan(8), first);
        return file;
    }

    // Gives the place of the new directory.
    private long Convert(byte[] tiff, uint at)
    {
        int count = BinaryPrimitives.ReadUInt16LittleEndian(tiff.AsSpan((int)at));
        var entries = new List<byte>();
        for (int i = 0; i < count; i++)
        {
            entries.AddRange(Entry(tiff, tiff.AsSpan((int)at + 2 + (i * 12), 12)));
        }

        uint next = BinaryPrimitives.ReadUInt32LittleEndian(tiff.AsSpan((int)at + 2 + (count * 12)));
        byte[] following = Number(next == 0 ? 0 : Convert(tiff, next));
        long place = _file.Count;
        _file.AddRange([.. Number(count), .. entries, .. following]);
        return place;
    }

    private byte[] Entry(byte[] tiff, ReadOnlySpan<byte> entry)
    {
        ushort tag = BinaryPrimitives.ReadUInt16LittleEndian(entry);
        ushort type = BinaryPrimitives.ReadUInt16LittleEndian(entry[2..]);
        int count = (int)BinaryPrimitives.ReadUInt32LittleEndian(entry[4..]);
        int length = Sizes[type] * count;
        ReadOnlySpan<byte> value = length <= 4 ? entry.Slice(8, length) : tiff.AsSpan((int)BinaryPrimitives.ReadUInt32LittleEndian(entry[8..]), length);
        if (tag is 273 or 324 or 330 or 0x8769 or 0x8825)
        {
            bool isDirectory = tag is not (273 or 324);
            var places = new List<byte>();
            for (int i = 0; i < count; i++)
            {
                uint place = type == 3 ? BinaryPrimitives.ReadUInt16LittleEndian(value[(2 * i)..]) : BinaryPrimitives.ReadUInt32LittleEndian(value[(4 * i)..]);
                places.AddRange(Number(isDirectory ? Convert(tiff, place) : place + Moved));
            }

            return [.. entry[..2], (byte)(isDirectory ? 18 : 16), 0, .. Number(count), .. Value([.. places], _file.Count)];
        }

        return [.. entry[..4], .. Number(count), .. Value(value.ToArray(), length > 4 ? BinaryPrimitives.ReadUInt32LittleEndian(entry[8..]) + Moved : -1)];
    }

    // A value of up to eight bytes stands in the entry; what is longer lies at the place, or is put there at the end of the file.
    private byte[] Value(byte[] value, long place)
    {
        if (value.Length <= 8)
        {
            return [.. value, .. new byte[8 - value.Length]];
        }

        if (place == _file.Count)
        {
            _file.AddRange(value);
        }

        return Number(place);
    }

    private static byte[] Number(long value)
    {
        byte[] number = new byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(number, value);
        return number;
    }
}
