using System.Buffers.Binary;

namespace Varumarke.Renditions.Metadata.Originals.Formats;

/// <summary>
/// PNG and APNG (PNG Third Edition, chapters 5 and 11): a row of chunks. Kept are those that say how the picture looks; texts,
/// times, EXIF and what programs add for themselves go, and so does what stands behind the last chunk.
/// </summary>
internal sealed class PngOriginal : IOriginalFormat
{
    private const int SignatureLength = 8;
    private const int Frame = 12;
    private const uint Ihdr = 0x49484452;
    private const uint Iend = 0x49454E44;
    private const uint Exif = 0x65584966;

    private static readonly HashSet<uint> Kept =
    [
        .. new[]
        {
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "mDCV", "cLLI", "mDCv", "cLLi",
            "bKGD", "hIST", "pHYs", "sPLT", "acTL", "fcTL", "fdAT",
        }.Select(name => BinaryPrimitives.ReadUInt32BigEndian(name.Select(letter => (byte)letter).ToArray())),
    ];

    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public bool Recognises(ReadOnlySpan<byte> head) => head.StartsWith(Signature);

    public async ValueTask<OriginalPlan?> PlanAsync(SourceReader source)
    {
        var before = new PartList();
        var after = new PartList();
        int orientation = 1;
        before.Keep(0, SignatureLength);
        for (long at = SignatureLength; at < source.Length;)
        {
            ReadOnlyMemory<byte> head = await source.AtAsync(at, 8);
            if (head.Length < 8)
            {
                break;
            }

            uint length = BinaryPrimitives.ReadUInt32BigEndian(head.Span);
            uint type = BinaryPrimitives.ReadUInt32BigEndian(head.Span[4..]);
            bool isFirst = at == SignatureLength;
            if (length > int.MaxValue || isFirst != (type == Ihdr) || after.IsTooLong || IsUnknownAndNeeded(type))
            {
                return null;
            }

            long whole = Math.Min(Frame + length, source.Length - at);
            if (isFirst)
            {
                before.Keep(at, whole);
            }
            else if (Kept.Contains(type))
            {
                after.Keep(at, whole);
            }
            else if (type == Exif)
            {
                orientation = ExifOrientation.Read((await source.AtAsync(at + 8, (int)Math.Min(length, SourceReader.Window))).Span);
            }

            at += Frame + length;
            if (type == Iend)
            {
                break;
            }
        }

        return new OriginalPlan(before.Parts, after.Parts) { Orientation = orientation };
    }

    public IReadOnlyList<Part> Compose(OriginalPlan plan, EmbeddedMetadata metadata)
    {
        var parts = new List<Part>(plan.Before);
        if (plan.Orientation != 1)
        {
            parts.Add(Chunk("eXIf"u8, ExifOrientation.Write(plan.Orientation)));
        }

        if (metadata.Xmp is { } xmp)
        {
            // Keyword; not compressed, method 0, no language, no translated keyword.
            parts.Add(Chunk("iTXt"u8, [.. "XML:com.adobe.xmp\0"u8, 0, 0, 0, 0, .. xmp]));
        }

        return [.. parts, .. plan.After];
    }

    // A capital first letter says that the picture cannot be shown without the chunk.
    private static bool IsUnknownAndNeeded(uint type) => (type & 0x20000000) == 0 && !Kept.Contains(type);

    private static Part Chunk(ReadOnlySpan<byte> type, byte[] data)
    {
        byte[] chunk = new byte[Frame + data.Length];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        type.CopyTo(chunk.AsSpan(4));
        data.CopyTo(chunk, 8);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(8 + data.Length), PngChecksum.Of(chunk.AsSpan(4, 4 + data.Length)));
        return Part.Of(chunk);
    }
}
