using System.Buffers.Binary;

namespace Varumarke.Core.Pictures.Headers;

/// <summary>TIFF 6.0 and BigTIFF: a chain of directories, one a page; the first page is the picture.</summary>
internal ref struct TiffHeader
{
    private const int MaxPages = 1000;
    private const int MaxEntries = 500;

    private readonly HeaderReader _reader;
    private readonly bool _little;
    private readonly bool _big;

    private TiffHeader(HeaderReader reader, bool little, bool big)
    {
        _reader = reader;
        _little = little;
        _big = big;
    }

    public static FileInspection? Read(HeaderReader reader)
    {
        ReadOnlySpan<byte> head = reader.Look(0, 4);
        bool little = head.StartsWith("II"u8);
        if (head.Length < 4 || !(little || head.StartsWith("MM"u8)))
        {
            return null;
        }

        int version = little ? head[2] | (head[3] << 8) : head[3] | (head[2] << 8);
        return version is 42 or 43 ? new TiffHeader(reader, little, version == 43).Read() : null;
    }

    private readonly FileInspection Read()
    {
        var picture = new FileInspection("image/tiff") { Format = PictureFormat.Tiff };
        long at = _big ? Number(8, 8) : Number(4, 4);
        long next = Directory(at, ref picture, isFirst: true);
        int pages = 1;
        while (next > 0 && next < _reader.Length && pages < MaxPages)
        {
            pages++;
            next = Directory(next, ref picture, isFirst: false);
        }

        return picture with { Frames = pages };
    }

    // Gives the place of the next directory.
    private readonly long Directory(long at, ref FileInspection picture, bool isFirst)
    {
        int countSize = _big ? 8 : 2;
        int entrySize = _big ? 20 : 12;
        long entries = Number(at, countSize);
        if (at <= 0 || entries is <= 0 or > MaxEntries)
        {
            return 0;
        }

        var tiles = new Tiles(0, 0, 1);
        for (int i = 0; isFirst && i < entries; i++)
        {
            (long tag, int value) = Entry(at + countSize + (i * entrySize));
            picture = Read(tag, value, picture);
            tiles = tiles.With(tag, value);
        }

        picture = isFirst ? picture with { DecodingMemory = tiles.Memory(picture) } : picture;
        return Number(at + countSize + (entries * entrySize), _big ? 8 : 4);
    }

    private readonly (long Tag, int Value) Entry(long at)
    {
        long type = Number(at + 2, 2);
        long count = Number(at + 4, _big ? 8 : 4);
        int size = type switch { 3 => 2, 4 => 4, 16 => 8, _ => 1 };

        // What does not fit in the entry lies elsewhere; the first value stands for all.
        bool isInline = count <= (_big ? 8 : 4) / size;
        long place = at + (_big ? 12 : 8);
        long value = Number(isInline ? place : Number(place, _big ? 8 : 4), size);
        return (Number(at, 2), (int)Math.Clamp(value, 0, int.MaxValue));
    }

    private static FileInspection Read(long tag, int value, FileInspection picture) => tag switch
    {
        256 => picture with { Width = value },
        257 => picture with { Height = value },
        258 => picture with { BitsPerSample = value },
        262 => picture with { IsCmyk = value == 5 },
        274 => picture with { Orientation = value is >= 1 and <= 8 ? value : 1 },
        338 => picture with { HasAlpha = value is 1 or 2 },
        _ => picture,
    };

    private readonly long Number(long at, int size)
    {
        if (!_reader.TryLook(at, size, out ReadOnlySpan<byte> bytes))
        {
            return 0;
        }

        return size switch
        {
            2 => _little ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes),
            4 => _little ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes),
            8 => Math.Max(0, _little ? BinaryPrimitives.ReadInt64LittleEndian(bytes) : BinaryPrimitives.ReadInt64BigEndian(bytes)),
            _ => bytes[0],
        };
    }

    /// <summary>Pictures in tiles (TIFF 6.0, section 15): a tile is decoded as a whole, and two rows of them are held.</summary>
    private readonly record struct Tiles(long Width, long Length, long Samples)
    {
        public Tiles With(long tag, int value) => tag switch
        {
            277 => this with { Samples = Math.Clamp(value, 1, 64) },
            322 => this with { Width = value },
            323 => this with { Length = value },
            _ => this,
        };

        // Strips are read line by line. Measured for one tile of 24 megapixels: 8 bytes a pixel of three samples.
        public long Memory(FileInspection picture)
        {
            if (Width == 0 || Length == 0)
            {
                return 0;
            }

            double across = Math.Ceiling((double)picture.Width / Width);
            double bytes = Width * (double)Length * Samples * Math.Max(1, picture.BitsPerSample / 8) * (1 + (2 * across));
            return (long)Math.Min(bytes, long.MaxValue / 2);
        }
    }
}
