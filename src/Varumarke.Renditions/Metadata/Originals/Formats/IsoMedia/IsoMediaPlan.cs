using System.Buffers.Binary;

namespace Varumarke.Renditions.Metadata.Originals.Formats.IsoMedia;

/// <summary>How a file leaves: its brands, a <c>meta</c> box of ours, what of its film is pictures, and one <c>mdat</c> with their bytes and our XMP.</summary>
internal sealed record IsoMediaPlan : OriginalPlan
{
    // Places are written with 32 bits as long as they fit, whatever the boxes before the data take.
    private const long MostNarrow = uint.MaxValue - (64L * 1024 * 1024);
    private const int BytesOfAPart = 40;

    private readonly IsoRange _brands;
    private readonly IsoPictures _pictures;
    private readonly IsoMovie? _movie;
    private readonly IsoRanges _inMeta;
    private readonly IsoRanges _inFile;
    private readonly bool _isWide;

    public IsoMediaPlan(IsoRange brands, IsoPictures pictures, IsoMovie? movie)
        : base([], [])
    {
        _brands = brands;
        _pictures = pictures;
        _movie = movie;
        _inMeta = new IsoRanges(pictures.Items.Where(item => item.IsInMeta).SelectMany(item => item.Pieces));
        _inFile = new IsoRanges(pictures.Items.Where(item => !item.IsInMeta).SelectMany(item => item.Pieces).Concat(movie?.Chunks ?? []));
        _isWide = _inFile.Length > MostNarrow;
    }

    /// <summary>The box <c>meta</c> with what lies in it would be longer than its header can tell.</summary>
    public bool IsTooLong => _inMeta.Length > MostNarrow;

    /// <inheritdoc />
    public override int Size => 1 + _inMeta.Count + (2 * (_inFile.Count + _pictures.Items.Count)) + ((_movie?.Size ?? 0) / BytesOfAPart);

    /// <summary>The parts of the file.</summary>
    public IReadOnlyList<Part> Compose(byte[]? xmp)
    {
        // The boxes' lengths do not depend on the places that they tell, so that the first writing gives the places of the second.
        byte[] packet = xmp ?? [];
        byte[] header = DataHeader(packet.Length);
        long data = _brands.Length + Boxes(packet.Length, 0).Sum(part => part.Length) + header.Length;
        return
        [
            Part.Slice(_brands.Offset, _brands.Length),
            .. Boxes(packet.Length, data),
            Part.Of(header),
            .. _inFile.Parts,
            Part.Of(packet),
        ];
    }

    // What stands before the data, when those begin at a place.
    private IEnumerable<Part> Boxes(int xmpLength, long data)
    {
        var writer = new IsoWriter();
        writer.FullBox("meta", 0, 0, () => _pictures.Write(writer, xmpLength, (item, piece) => PlaceOf(item, piece, data), _isWide));
        byte[] meta = writer.ToArray();
        if (_inMeta.Length > 0)
        {
            BinaryPrimitives.WriteUInt32BigEndian(meta, (uint)(meta.Length + 8 + _inMeta.Length));
            meta = [.. meta, .. Header("idat", _inMeta.Length)];
        }

        var movie = new IsoWriter();
        _movie?.Write(movie, chunk => data + _inFile.PlaceOf(chunk), _isWide);
        return [Part.Of(meta), .. _inMeta.Parts, Part.Of(movie.ToArray())];
    }

    private long PlaceOf(IsoItem item, IsoRange piece, long data) => item switch
    {
        { IsInMeta: true } => _inMeta.PlaceOf(piece.Offset),
        { IsPicture: true } => data + _inFile.PlaceOf(piece.Offset),
        _ => data + _inFile.Length, // our packet
    };

    private byte[] DataHeader(int xmpLength)
    {
        long length = _inFile.Length + xmpLength;
        if (!_isWide)
        {
            return Header("mdat", length);
        }

        var writer = new IsoWriter();
        writer.Number(1, 4);
        writer.Name("mdat");
        writer.Number((ulong)(16 + length), 8);
        return writer.ToArray();
    }

    private static byte[] Header(string type, long content)
    {
        var writer = new IsoWriter();
        writer.Number((ulong)(8 + content), 4);
        writer.Name(type);
        return writer.ToArray();
    }
}
