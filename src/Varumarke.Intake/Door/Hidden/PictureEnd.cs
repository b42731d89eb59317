using Varumarke.Core.Pictures;

namespace Varumarke.Intake.Door.Hidden;

/// <summary>Where a picture ends by its own account, so that what stands behind it can be looked at.</summary>
internal static class PictureEnd
{
    /// <summary>The place of the first byte behind the picture; null when the format has no end of its own, or it was not found.</summary>
    public static long? Find(Stream file, PictureFormat format)
    {
        var bytes = new ByteCursor(file);
        return format switch
        {
            PictureFormat.Jpeg => Jpeg(bytes),
            PictureFormat.Png => Png(bytes),
            PictureFormat.Gif => Gif(bytes),
            PictureFormat.WebP => WebP(bytes),
            _ => null,
        };
    }

    // ITU-T T.81, B.1.1: segments, and after a start of scan coded data, in which FF stands before 00 or a restart marker only.
    private static long? Jpeg(ByteCursor bytes)
    {
        bytes.Skip(2);
        while (bytes.Next() is 0xFF)
        {
            int marker = bytes.Next();
            while (marker == 0xFF)
            {
                marker = bytes.Next();
            }

            if (marker == 0xD9)
            {
                return bytes.Position;
            }

            if (marker is >= 0xD0 and <= 0xD8 or 0x01)
            {
                continue;
            }

            int length = bytes.UInt16();
            if (marker <= 0 || length < 2)
            {
                return null;
            }

            bytes.Skip(length - 2);
            if (marker == 0xDA && !SkipCodedData(bytes))
            {
                return null;
            }
        }

        return null;
    }

    // Leaves the cursor on the FF of the next marker.
    private static bool SkipCodedData(ByteCursor bytes)
    {
        while (bytes.SkipTo(0xFF))
        {
            int next = bytes.PeekAfter();
            if (next is not (0x00 or 0xFF or (>= 0xD0 and <= 0xD7)))
            {
                return next >= 0;
            }

            bytes.Skip(next == 0xFF ? 1 : 2);
        }

        return false;
    }

    // PNG specification, 5.3: chunks of length, name, data and CRC, the last one named IEND.
    private static long? Png(ByteCursor bytes)
    {
        bytes.Skip(8);
        while (bytes.Position < bytes.Length)
        {
            long length = bytes.UInt32();
            long name = bytes.UInt32();
            if (length < 0 || name < 0)
            {
                return null;
            }

            bytes.Skip(length + 4);
            if (name == 0x49454E44)
            {
                return Math.Min(bytes.Position, bytes.Length);
            }
        }

        return null;
    }

    // GIF89a: blocks, each with its data in sub-blocks of up to 255 bytes, and a trailer.
    private static long? Gif(ByteCursor bytes)
    {
        bytes.Skip(10);
        bytes.Skip(ColourTable(bytes.Next()) + 2);
        while (true)
        {
            switch (bytes.Next())
            {
                case 0x3B:
                    return bytes.Position;
                case 0x21:
                    bytes.Skip(1);
                    break;
                case 0x2C:
                    bytes.Skip(8);
                    bytes.Skip(ColourTable(bytes.Next()) + 1);
                    break;
                default:
                    return null;
            }

            int block;
            while ((block = bytes.Next()) > 0)
            {
                bytes.Skip(block);
            }
        }
    }

    private static int ColourTable(int flags) => flags > 0 && (flags & 0x80) != 0 ? 3 << ((flags & 7) + 1) : 0;

    private static long? WebP(ByteCursor bytes)
    {
        bytes.Skip(4);
        long length = bytes.UInt32LittleEndian();
        return length < 0 ? null : 8 + length + (length & 1);
    }
}
