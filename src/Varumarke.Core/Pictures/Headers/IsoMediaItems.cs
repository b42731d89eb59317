using System.Buffers.Binary;

namespace Varumarke.Core.Pictures.Headers;

/// <summary>The <c>meta</c> box of a still picture: which item is the primary one, and which properties belong to it.</summary>
internal sealed class IsoMediaItems
{
    private const int MaxBoxes = 4096;

    private readonly HeaderReader _reader;
    private readonly List<Property> _properties = [];
    private readonly Dictionary<uint, List<int>> _ofItem = [];
    private uint _primary;

    private IsoMediaItems(HeaderReader reader) => _reader = reader;

    public static FileInspection Read(HeaderReader reader, FileInspection picture)
    {
        var items = new IsoMediaItems(reader);
        items.Walk(0, reader.Length, 0);
        return items.Describe(picture);
    }

    private FileInspection Describe(FileInspection picture)
    {
        // Without a word on whose they are, the largest size is the picture's: the safe side.
        List<Property> own = _ofItem.TryGetValue(_primary, out List<int>? indexes)
            ? [.. indexes.Where(index => index >= 1 && index <= _properties.Count).Select(index => _properties[index - 1])]
            : _properties;
        Property size = own.Where(property => property.Kind == "ispe").OrderByDescending(property => property.First * property.Second).FirstOrDefault();
        long width = Math.Min(size.First, int.MaxValue);
        long height = Math.Min(size.Second, int.MaxValue);
        IsoMediaSize seen = Seen(new IsoMediaSize(width, height), own);
        return picture with
        {
            // A decoder gives the picture out turned, mirrored and cut. What EXIF says of it is for information only (ISO/IEC 23008-12,
            // A.2), so that it lies as it is to be seen.
            Width = (int)seen.Width,
            Height = (int)seen.Height,
            BitsPerSample = own.FirstOrDefault(property => property.Kind == "pixi") is { First: > 0 } bits ? (int)bits.First : 8,
            IsHevc = IsHevc(own),
            HasAlpha = _properties.Any(property => property.Kind == "auxC"),

            // Of all that is coded, before anything is cut off.
            DecodingMemory = DecodingMemoryOf(width, height, own, _properties),
            Fault = size is { First: > 0, Second: > 0 } && seen is { Width: 0 } or { Height: 0 } ? FileFault.NothingLeft : null,
        };
    }

    // The planes as they are coded, those of the pictures that it was told from, and the pixels that are made of them. Measured
    // with libheif 1.20: 14 bytes a pixel with 8 bits in 4:2:0, 23 with 10 bits in 4:4:4.
    private static long DecodingMemoryOf(long width, long height, List<Property> own, List<Property> all)
    {
        bool isDeep = own.Any(property => property is { Kind: "pixi", First: > 8 });
        int bytes = (isDeep ? 24 : 15) + (all.Any(property => property.Kind == "auxC") ? 4 : 0);
        return width > 0 && height > long.MaxValue / bytes / width ? long.MaxValue : width * height * bytes;
    }

    // A picture that is put together of others says nothing of how those are coded.
    private bool IsHevc(List<Property> own)
    {
        List<Property> coded = own.Exists(property => property.Kind is "hvcC" or "av1C") ? own : _properties;
        return coded.Exists(property => property.Kind == "hvcC") && !coded.Exists(property => property.Kind == "av1C");
    }

    // Properties that nobody claims transform nothing.
    private IsoMediaSize Seen(IsoMediaSize size, List<Property> own) => _ofItem.ContainsKey(_primary)
        ? own.Aggregate(size, static (seen, property) => property.Kind switch
        {
            "irot" => seen.Turned(property.First),
            "clap" => seen.Cut(property.Aperture),
            _ => seen,
        })
        : size;

    private void Walk(long at, long end, int depth)
    {
        for (int i = 0; i < MaxBoxes && at + 8 <= end && _reader.TryLook(at, 8, out ReadOnlySpan<byte> head); i++)
        {
            long length = BinaryPrimitives.ReadUInt32BigEndian(head);
            uint name = BinaryPrimitives.ReadUInt32BigEndian(head[4..]);
            int header = 8;
            if (length == 1 && _reader.TryLook(at + 8, 8, out ReadOnlySpan<byte> large))
            {
                length = BinaryPrimitives.ReadInt64BigEndian(large);
                header = 16;
            }

            length = length == 0 ? end - at : length;
            if (length < header || length > end - at)
            {
                return;
            }

            Box(name, at + header, at + length, depth);
            at += length;
        }
    }

    private void Box(uint name, long at, long end, int depth)
    {
        switch (name)
        {
            case 0x6D657461 when depth == 0: // meta, a full box: four bytes of version and flags
                Walk(at + 4, end, 1);
                break;
            case 0x69707270 when depth == 1: // iprp
                Walk(at, end, 2);
                break;
            case 0x6970636F when depth == 2: // ipco
                Walk(at, end, 3);
                break;
            case 0x7069746D when depth == 1 && _reader.TryLook(at, 8, out ReadOnlySpan<byte> primary): // pitm
                _primary = primary[0] == 0 ? BinaryPrimitives.ReadUInt16BigEndian(primary[4..]) : BinaryPrimitives.ReadUInt32BigEndian(primary[4..]);
                break;
            case 0x69706D61 when depth == 2: // ipma
                Associations(at, end);
                break;
            default:
                if (depth == 3)
                {
                    _properties.Add(ReadProperty(name, at));
                }

                break;
        }
    }

    private Property ReadProperty(uint name, long at) => name switch
    {
        0x69737065 when _reader.TryLook(at, 12, out ReadOnlySpan<byte> size) => // ispe
            new Property("ispe", BinaryPrimitives.ReadUInt32BigEndian(size[4..]), BinaryPrimitives.ReadUInt32BigEndian(size[8..])),
        0x69726F74 when _reader.TryLook(at, 1, out ReadOnlySpan<byte> turns) => new Property("irot", turns[0]), // irot
        0x68766343 or 0x6C687643 => new Property("hvcC"), // hvcC, lhvC
        0x61763143 => new Property("av1C"), // av1C
        0x636C6170 when _reader.TryLook(at, 32, out ReadOnlySpan<byte> aperture) => // clap
            new Property("clap") { Aperture = new(Fraction(aperture), Fraction(aperture[8..]), Fraction(aperture[16..]), Fraction(aperture[24..])) },
        0x70697869 when _reader.TryLook(at, 6, out ReadOnlySpan<byte> bits) => new Property("pixi", bits[5]), // pixi
        0x61757843 when _reader.Look(at + 4, 64).IndexOf("alpha"u8) >= 0 => new Property("auxC"), // auxC
        _ => default,
    };

    private static IsoMediaFraction Fraction(ReadOnlySpan<byte> bytes) =>
        new(BinaryPrimitives.ReadInt32BigEndian(bytes), BinaryPrimitives.ReadInt32BigEndian(bytes[4..]));

    private void Associations(long at, long end)
    {
        if (!_reader.TryLook(at, 8, out ReadOnlySpan<byte> head))
        {
            return;
        }

        int idSize = head[0] < 1 ? 2 : 4;
        int indexSize = (head[3] & 1) == 0 ? 1 : 2;
        long entries = Math.Min(BinaryPrimitives.ReadUInt32BigEndian(head[4..]), MaxBoxes);
        at += 8;
        for (int i = 0; i < entries && at < end && _reader.TryLook(at, idSize + 1, out ReadOnlySpan<byte> entry); i++)
        {
            uint item = idSize == 2 ? BinaryPrimitives.ReadUInt16BigEndian(entry) : BinaryPrimitives.ReadUInt32BigEndian(entry);
            int count = entry[idSize];
            ReadOnlySpan<byte> indexes = _reader.Look(at + idSize + 1, Math.Max(1, count * indexSize));
            var own = new List<int>();
            for (int index = 0; (index + 1) * indexSize <= Math.Min(indexes.Length, count * indexSize); index++)
            {
                // The first bit says whether the property is essential.
                own.Add(indexSize == 1 ? indexes[index] & 0x7F : BinaryPrimitives.ReadUInt16BigEndian(indexes[(index * 2)..]) & 0x7FFF);
            }

            _ofItem.TryAdd(item, own);
            at += idSize + 1 + (count * indexSize);
        }
    }

    private readonly record struct Property(string? Kind, long First = 0, long Second = 0)
    {
        public IsoMediaAperture Aperture { get; init; }
    }
}
