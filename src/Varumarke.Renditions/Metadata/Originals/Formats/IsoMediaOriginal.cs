using System.Buffers.Binary;
using Varumarke.Renditions.Metadata.Originals.Formats.IsoMedia;

namespace Varumarke.Renditions.Metadata.Originals.Formats;

/// <summary>
/// AVIF and HEIC (ISO/IEC 14496-12 and 23008-12): boxes, and items whose places in the file are told in absolute numbers. The
/// boxes that tell of the items are written anew, with the pictures and our XMP in them and nothing else, and behind them comes
/// what the pictures consist of. So whatever no picture needs is not in the file. Videos are no pictures and not ours.
/// </summary>
internal sealed class IsoMediaOriginal : IOriginalFormat
{
    private static readonly string[] Brands = ["avif", "avis", "heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "mif2", "msf1"];

    public bool Recognises(ReadOnlySpan<byte> head)
    {
        if (head.Length < 12 || !head[4..].StartsWith("ftyp"u8))
        {
            return false;
        }

        // The first brand, a version, and the other brands; the first one counts however short the box says that it is.
        uint length = Math.Max(16, BinaryPrimitives.ReadUInt32BigEndian(head));
        for (int at = 8; at + 4 <= head.Length && at + 4 <= length; at += 4)
        {
            if (at != 12 && Brands.Contains(IsoBox.Name(head[at..])))
            {
                return true;
            }
        }

        return false;
    }

    public async ValueTask<OriginalPlan?> PlanAsync(SourceReader source)
    {
        if (await IsoFile.ReadAsync(source) is not { } file
            || await IsoMetaBoxes.ReadAsync(source, file.Meta) is not { } boxes
            || IsoPictures.Read(boxes, file.Length) is not { } pictures)
        {
            return null;
        }

        IsoMovie? movie = file.Movie is { } range ? await IsoMovie.ReadAsync(source, range) : null;
        bool isFollowed = file.Movie is null || movie is not null;
        return isFollowed && new IsoMediaPlan(file.Brands, pictures, movie) is { IsTooLong: false } plan ? plan : null;
    }

    public IReadOnlyList<Part> Compose(OriginalPlan plan, EmbeddedMetadata metadata) => ((IsoMediaPlan)plan).Compose(metadata.Xmp);
}
