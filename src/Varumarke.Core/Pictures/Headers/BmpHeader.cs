using System.Buffers.Binary;

namespace Varumarke.Core.Pictures.Headers;

/// <summary>
/// BMP: behind the file header one of several info headers, told apart by their lengths. The first one, of OS/2 1.x and Windows 2
/// (BITMAPCOREHEADER, 12 bytes), has sizes of 16 bits; the others have 32, and a negative height says top-down.
/// </summary>
internal static class BmpHeader
{
    private const int FileHeader = 14;
    private const int Core = 12;
    private const int Longest = 256;

    public static FileInspection? Read(HeaderReader reader)
    {
        // OS/2 may put a list of bitmaps for several screens around them; the first one counts.
        int at = reader.Look(0, FileHeader + 2) is [(byte)'B', (byte)'A', .., (byte)'B', (byte)'M'] ? FileHeader : 0;
        ReadOnlySpan<byte> head = reader.Look(at, FileHeader + Core);
        if (head.Length < FileHeader + Core || !head.StartsWith("BM"u8))
        {
            return null;
        }

        uint length = BinaryPrimitives.ReadUInt32LittleEndian(head[FileHeader..]);
        if (length is < Core or > Longest)
        {
            return null;
        }

        var picture = new FileInspection("image/bmp") { Format = PictureFormat.Bmp };
        ReadOnlySpan<byte> size = head[(FileHeader + 4)..];
        if (length == Core)
        {
            return picture with { Width = BinaryPrimitives.ReadUInt16LittleEndian(size), Height = BinaryPrimitives.ReadUInt16LittleEndian(size[2..]) };
        }

        int height = BinaryPrimitives.ReadInt32LittleEndian(size[4..]);
        return picture with
        {
            Width = Math.Max(0, BinaryPrimitives.ReadInt32LittleEndian(size)),
            Height = height == int.MinValue ? 0 : Math.Abs(height),
        };
    }
}
