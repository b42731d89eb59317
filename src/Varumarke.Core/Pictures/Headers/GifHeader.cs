using System.Buffers.Binary;

namespace Varumarke.Core.Pictures.Headers;

/// <summary>GIF: the logical screen follows the signature (GIF89a, 18); its frames are counted block by block.</summary>
internal static class GifHeader
{
    private const byte Extension = 0x21;
    private const byte Image = 0x2C;
    private const byte GraphicControl = 0xF9;

    public static FileInspection? Read(HeaderReader reader)
    {
        ReadOnlySpan<byte> head = reader.Look(0, 13);
        if (!head.StartsWith("GIF87a"u8) && !head.StartsWith("GIF89a"u8))
        {
            return null;
        }

        var picture = new FileInspection("image/gif") { Format = PictureFormat.Gif };
        if (head.Length < 13)
        {
            return picture with { Fault = FileFault.HeaderCutShort };
        }

        int width = BinaryPrimitives.ReadUInt16LittleEndian(head[6..]);
        int height = BinaryPrimitives.ReadUInt16LittleEndian(head[8..]);
        int frames = Frames(reader, 13 + ColourTable(head[10]), out bool isTransparent);
        return picture with
        {
            Width = width,
            Height = height,
            Frames = Math.Max(1, frames),
            HasAlpha = isTransparent,

            // The canvas, and the one before it for frames that give it back.
            DecodingMemory = (long)width * height * 8,
            Fault = reader.RanOut ? FileFault.TooLongToCount : frames == 0 ? FileFault.NoFrame : null,
        };
    }

    private static int Frames(HeaderReader reader, long at, out bool isTransparent)
    {
        int frames = 0;
        isTransparent = false;
        while (reader.TryLook(at, 1, out ReadOnlySpan<byte> kind))
        {
            if (kind[0] == Image && reader.TryLook(at, 11, out ReadOnlySpan<byte> image))
            {
                frames++;
                at = SkipBlocks(reader, at + 11 + ColourTable(image[9]));
            }
            else if (kind[0] == Extension && reader.TryLook(at, 8, out ReadOnlySpan<byte> extension))
            {
                isTransparent |= extension[1] == GraphicControl && (extension[3] & 1) != 0;
                at = SkipBlocks(reader, at + 2);
            }
            else
            {
                break;
            }
        }

        return frames;
    }

    private static int ColourTable(byte flags) => (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);

    private static long SkipBlocks(HeaderReader reader, long at)
    {
        while (reader.TryLook(at, 1, out ReadOnlySpan<byte> length))
        {
            at += 1 + length[0];
            if (length[0] == 0)
            {
                break;
            }
        }

        return at;
    }
}
