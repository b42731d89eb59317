using System.Buffers.Binary;

namespace Varumarke.Renditions.Metadata.Originals.Formats;

/// <summary>
/// AVIF and HEIC (ISO/IEC 14496-12 and 23008-12): boxes, and items whose places in the file are told in absolute numbers, so that
/// nothing may move. EXIF is written over with one that says nothing; ours takes the place of the XMP that was there, if it has
/// the room; all boxes that a picture does not need are emptied, films of phones among them. Videos are no pictures and not ours.
/// </summary>
internal sealed class IsoMediaOriginal : IOriginalFormat
{
    private const int MostBoxes = 1_000;
    private static readonly string[] Brands = ["avif", "avis", "heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "mif2", "msf1"];
    private static readonly string[] Kept = ["ftyp", "meta", "mdat", "moov"];

    public bool Recognises(ReadOnlySpan<byte> head)
    {
        if (head.Length < 12 || !head[4..].StartsWith("ftyp"u8))
        {
            return false;
        }

        for (int at = 8; at + 4 <= head.Length && at + 4 <= BinaryPrimitives.ReadUInt32BigEndian(head); at += 4)
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
        var patches = new List<Patch>();
        IsoItems? items = null;
        int boxes = 0;
        for (long at = 0; at < source.Length;)
        {
            if (++boxes > MostBoxes || IsoBox.Read((await source.AtAsync(at, 16)).Span, source.Length - at) is not { } box)
            {
                return null;
            }

            if (box.Type == "meta")
            {
                if (items is not null || box.Length > SourceReader.Window)
                {
                    return null;
                }

                items = IsoItems.Read((await source.AtAsync(at, (int)box.Length)).Span[box.Header..], at + box.Header);
                if (items is null)
                {
                    return null;
                }
            }
            else if (!Kept.Contains(box.Type))
            {
                patches.Add(new Patch(at + 4, box.Length - 4, Emptied(box)));
            }

            at += box.Length;
        }

        if (items is null)
        {
            return null;
        }

        patches.AddRange(items.Exif.Select(range => new Patch(range.Offset, range.Length, EmptyExif)));
        patches.AddRange(items.Others.Select(range => new Patch(range.Offset, range.Length)));
        return new IsoMediaPlan(source.Length, patches, items.Xmp);
    }

    public IReadOnlyList<Part> Compose(OriginalPlan plan, EmbeddedMetadata metadata)
    {
        var media = (IsoMediaPlan)plan;
        IEnumerable<Patch> xmp = media.Xmp.Select((range, index) => new Patch(range.Offset, range.Length, index == 0 ? Packet(metadata.Xmp, range.Length) : default));
        return [.. Patch.Apply(media.Patches.Concat(xmp), 0, media.Length)];
    }

    // The offset of the TIFF structure comes first (23008-12, A.2.1).
    private static byte[] EmptyExif { get; } = [0, 0, 0, 0, .. ExifOrientation.Write(1)];

    // The type is written over, and behind a length of 64 bits that length is kept.
    private static byte[] Emptied(IsoBox box)
    {
        byte[] head = new byte[box.Header - 4];
        "free"u8.CopyTo(head);
        if (box.Header == 16)
        {
            BinaryPrimitives.WriteInt64BigEndian(head.AsSpan(4), box.Length);
        }

        return head;
    }

    // White space, not zeros, may follow a packet.
    private static byte[] Packet(byte[]? xmp, long room)
    {
        byte[] packet = new byte[(int)Math.Min(room, SourceReader.Window)];
        packet.AsSpan().Fill((byte)' ');
        ReadOnlySpan<byte> written = xmp is not null && xmp.Length <= packet.Length ? xmp : "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"/>"u8;
        written[..Math.Min(written.Length, packet.Length)].CopyTo(packet);
        return packet;
    }

    private sealed record IsoMediaPlan(long Length, IReadOnlyList<Patch> Patches, IReadOnlyList<(long Offset, long Length)> Xmp)
        : PatchedPlan(Length, Patches);
}
