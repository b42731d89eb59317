using System.Buffers.Binary;

namespace Varumarke.Core.Pictures.Headers;

/// <summary>PNG: the IHDR chunk comes first, what else matters stands before the pixels (W3C PNG, 11.2 and 11.3).</summary>
internal static class PngHeader
{
    private const int MaxChunks = 10_000;

    public static FileInspection? Read(HeaderReader reader)
    {
        if (!reader.Look(0, 8).SequenceEqual((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
        {
            return null;
        }

        var picture = new FileInspection("image/png") { Format = PictureFormat.Png };
        if (!reader.TryLook(8, 21, out ReadOnlySpan<byte> header) || !header[4..8].SequenceEqual("IHDR"u8))
        {
            return picture with { Fault = FileFault.FirstChunkNoHeader };
        }

        uint width = BinaryPrimitives.ReadUInt32BigEndian(header[8..]);
        uint height = BinaryPrimitives.ReadUInt32BigEndian(header[12..]);
        if (width > int.MaxValue || height > int.MaxValue)
        {
            return picture with { Fault = FileFault.SizeNotAllowed };
        }

        bool hasAlpha = header[17] is 4 or 6;
        int channels = header[17] switch { 0 or 3 => 1, 4 => 2, 6 => 4, _ => 3 };
        bool isInterlaced = header[20] == 1;
        picture = picture with
        {
            Width = (int)width,
            Height = (int)height,
            BitsPerSample = header[16],
            HasAlpha = hasAlpha,
            DecodingMemory = isInterlaced ? (long)width * height * Math.Max(channels, header[17] == 3 ? 4 : 1) * Math.Max(1, header[16] / 8) : 0,
        };
        return Chunks(reader, picture);
    }

    private static FileInspection Chunks(HeaderReader reader, FileInspection picture)
    {
        long at = 33;
        for (int i = 0; i < MaxChunks && reader.TryLook(at, 8, out ReadOnlySpan<byte> head); i++)
        {
            uint length = BinaryPrimitives.ReadUInt32BigEndian(head);
            ReadOnlySpan<byte> name = head[4..8];
            if (name.SequenceEqual("IDAT"u8) || name.SequenceEqual("IEND"u8))
            {
                break;
            }

            if (name.SequenceEqual("tRNS"u8))
            {
                picture = picture with { HasAlpha = true };
            }
            else if (name.SequenceEqual("acTL"u8) && reader.TryLook(at + 8, 4, out ReadOnlySpan<byte> frames))
            {
                picture = picture with { Frames = (int)Math.Clamp(BinaryPrimitives.ReadUInt32BigEndian(frames), 1, int.MaxValue) };
            }
            else if (name.SequenceEqual("eXIf"u8))
            {
                picture = picture with { Orientation = ExifOrientation.Read(reader.Look(at + 8, (int)Math.Min(length, 8 * 1024))) };
            }

            at += 12 + length;
        }

        return picture;
    }
}
