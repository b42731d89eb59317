using System.Buffers.Binary;

namespace Varumarke.Core.Pictures.Headers;

/// <summary>WebP: lossy, lossless and extended files each say it in their own way (RFC 9649, 2.5 to 2.7).</summary>
internal static class WebPHeader
{
    private const int MaxChunks = 1_000_000;

    public static FileInspection? Read(HeaderReader reader)
    {
        ReadOnlySpan<byte> head = reader.Look(0, 30);
        if (head.Length < 12 || !head.StartsWith("RIFF"u8) || !head[8..12].SequenceEqual("WEBP"u8))
        {
            return null;
        }

        var picture = new FileInspection("image/webp") { Format = PictureFormat.WebP };
        if (head.Length < 30)
        {
            return picture with { Fault = FileFault.HeaderCutShort };
        }

        ReadOnlySpan<byte> kind = head[12..16];
        return kind.SequenceEqual("VP8X"u8) ? Extended(reader, head, picture)
            : kind.SequenceEqual("VP8L"u8) ? Lossless(head, picture)
            : kind.SequenceEqual("VP8 "u8) ? Sized(picture, Size(head, 26), Size(head, 28))
            : picture with { Fault = FileFault.FirstChunkUnknown };
    }

    private static FileInspection Extended(HeaderReader reader, ReadOnlySpan<byte> head, FileInspection picture)
    {
        byte flags = head[20];

        // Frames are laid on a canvas, of which there are several.
        picture = Sized(picture, 1 + UInt24(head[24..]), 1 + UInt24(head[27..]), bytesOfPixel: 15) with { HasAlpha = (flags & 0x10) != 0 };
        bool isAnimated = (flags & 0x02) != 0;
        bool hasExif = (flags & 0x08) != 0;
        return isAnimated || hasExif ? Chunks(reader, picture) : picture;
    }

    private static FileInspection Chunks(HeaderReader reader, FileInspection picture)
    {
        int frames = 0;
        long at = 30;
        for (int i = 0; i < MaxChunks && reader.TryLook(at, 8, out ReadOnlySpan<byte> head); i++)
        {
            uint length = BinaryPrimitives.ReadUInt32LittleEndian(head[4..]);
            if (head.StartsWith("ANMF"u8))
            {
                frames++;
            }
            else if (head.StartsWith("EXIF"u8))
            {
                picture = picture with { Orientation = ExifOrientation.Read(reader.Look(at + 8, (int)Math.Min(length, 8 * 1024))) };
            }

            at += 8 + length + (length & 1);
        }

        return picture with { Frames = Math.Max(1, frames), Fault = reader.RanOut ? FileFault.TooLongToCount : null };
    }

    private static FileInspection Lossless(ReadOnlySpan<byte> head, FileInspection picture)
    {
        uint packed = BinaryPrimitives.ReadUInt32LittleEndian(head[21..]);
        return Sized(picture, (int)(packed & 0x3FFF) + 1, (int)((packed >> 14) & 0x3FFF) + 1) with { HasAlpha = (packed >> 28 & 1) != 0 };
    }

    // The whole frame is decoded before its first line is given out. Measured with libwebp 1.6: 8 bytes a pixel.
    private static FileInspection Sized(FileInspection picture, int width, int height, int bytesOfPixel = 8) =>
        picture with { Width = width, Height = height, DecodingMemory = (long)width * height * bytesOfPixel };

    private static int Size(ReadOnlySpan<byte> head, int at) => BinaryPrimitives.ReadUInt16LittleEndian(head[at..]) & 0x3FFF;

    private static int UInt24(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);
}
