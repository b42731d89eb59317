using System.Buffers.Binary;

namespace Varumarke.Renditions.Metadata.Originals.Formats;

/// <summary>
/// WebP (RFC 9649): chunks in a RIFF. Kept are picture, animation, transparency and colour profile. A file of the simple kind
/// has no place for metadata; it becomes one of the extended kind, whose header says what is in it.
/// </summary>
internal sealed class WebPOriginal : IOriginalFormat
{
    private const int RiffHeader = 12;
    private const int ChunkHeader = 8;
    private const int ExtendedLength = 10;
    private const byte HasXmp = 0x04;
    private const byte HasExif = 0x08;
    private const byte HasAlpha = 0x10;

    public bool Recognises(ReadOnlySpan<byte> head) =>
        head.Length >= RiffHeader && head.StartsWith("RIFF"u8) && head[8..].StartsWith("WEBP"u8);

    public async ValueTask<OriginalPlan?> PlanAsync(SourceReader source)
    {
        var before = new PartList();
        var after = new PartList();
        byte[]? extended = null;
        int orientation = 1;
        ReadOnlyMemory<byte> riff = await source.AtAsync(0, RiffHeader);
        long end = Math.Min(source.Length, ChunkHeader + (long)BinaryPrimitives.ReadUInt32LittleEndian(riff.Span[4..]));
        for (long at = RiffHeader; at + ChunkHeader <= end;)
        {
            ReadOnlyMemory<byte> head = await source.AtAsync(at, ChunkHeader + ExtendedLength);
            long length = BinaryPrimitives.ReadUInt32LittleEndian(head.Span[4..]);
            long next = at + ChunkHeader + length + (length & 1);
            if (after.IsTooLong || next > end + 1)
            {
                return null;
            }

            switch (Name(head.Span))
            {
                case "VP8X" when length >= ExtendedLength && head.Length == ChunkHeader + ExtendedLength:
                    extended = head.Span[ChunkHeader..].ToArray();
                    break;
                case "VP8 " or "VP8L" or "ALPH" or "ANIM" or "ANMF" or "ICCP":
                    extended ??= Extended(head.Span);
                    after.Keep(at, Math.Min(next, end) - at);
                    break;
                case "EXIF":
                    orientation = await OrientationAsync(source, at + ChunkHeader, length);
                    break;
            }

            at = next;
        }

        if (extended is null)
        {
            return null;
        }

        before.Add(extended);
        return new OriginalPlan(before.Parts, after.Parts) { Orientation = orientation };
    }

    public IReadOnlyList<Part> Compose(OriginalPlan plan, EmbeddedMetadata metadata)
    {
        byte[] extended = plan.Before[0].Bytes.ToArray();
        extended[0] = (byte)((extended[0] & ~(HasExif | HasXmp)) | (plan.Orientation != 1 ? HasExif : 0) | (metadata.Xmp is null ? 0 : HasXmp));
        List<Part> chunks = [Chunk("VP8X"u8, extended), .. plan.After];
        if (plan.Orientation != 1)
        {
            chunks.Add(Chunk("EXIF"u8, ExifOrientation.Write(plan.Orientation)));
        }

        if (metadata.Xmp is { } xmp)
        {
            chunks.Add(Chunk("XMP "u8, xmp));
        }

        byte[] riff = [.. "RIFF"u8, 0, 0, 0, 0, .. "WEBP"u8];
        BinaryPrimitives.WriteUInt32LittleEndian(riff.AsSpan(4), (uint)(4 + chunks.Sum(chunk => chunk.Length)));
        return [Part.Of(riff), .. chunks];
    }

    private static string Name(ReadOnlySpan<byte> head) => System.Text.Encoding.Latin1.GetString(head[..4]);

    private static async ValueTask<int> OrientationAsync(SourceReader source, long at, long length)
    {
        ReadOnlyMemory<byte> exif = await source.AtAsync(at, (int)Math.Min(length, SourceReader.Window));
        return ExifOrientation.Read(exif.Span.StartsWith("Exif\0\0"u8) ? exif.Span[6..] : exif.Span);
    }

    /// <summary>The extended header of a simple file, from the first bytes of its picture (RFC 6386, 9.1; RFC 9649, 3.4).</summary>
    private static byte[]? Extended(ReadOnlySpan<byte> head)
    {
        ReadOnlySpan<byte> picture = head[ChunkHeader..];
        if (head.StartsWith("VP8 "u8) && picture.Length == ExtendedLength && picture[3..].StartsWith<byte>([0x9D, 0x01, 0x2A]))
        {
            int width = BinaryPrimitives.ReadUInt16LittleEndian(picture[6..]) & 0x3FFF;
            int height = BinaryPrimitives.ReadUInt16LittleEndian(picture[8..]) & 0x3FFF;
            return width > 0 && height > 0 ? Extended(0, width - 1, height - 1) : null;
        }

        if (head.StartsWith("VP8L"u8) && picture.Length == ExtendedLength && picture[0] == 0x2F)
        {
            uint bits = BinaryPrimitives.ReadUInt32LittleEndian(picture[1..]);
            return Extended((bits & 0x10000000) == 0 ? (byte)0 : HasAlpha, (int)(bits & 0x3FFF), (int)((bits >> 14) & 0x3FFF));
        }

        return null;
    }

    private static byte[] Extended(byte flags, int widthLessOne, int heightLessOne) =>
    [
        flags, 0, 0, 0,
        (byte)widthLessOne, (byte)(widthLessOne >> 8), (byte)(widthLessOne >> 16),
        (byte)heightLessOne, (byte)(heightLessOne >> 8), (byte)(heightLessOne >> 16),
    ];

    private static Part Chunk(ReadOnlySpan<byte> name, byte[] data)
    {
        byte[] chunk = new byte[ChunkHeader + data.Length + (data.Length & 1)];
        name.CopyTo(chunk);
        BinaryPrimitives.WriteInt32LittleEndian(chunk.AsSpan(4), data.Length);
        data.CopyTo(chunk, ChunkHeader);
        return Part.Of(chunk);
    }
}
