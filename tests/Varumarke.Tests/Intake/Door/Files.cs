using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Varumarke.Tests.Renditions.Metadata;

namespace Varumarke.Tests.Intake.Door;

/// <summary>Files of all kinds, made here.</summary>
internal static class Files
{
    public static readonly byte[] Jpeg = CameraFiles.Plain(".jpg");

    public static readonly byte[] Png = CameraFiles.Plain(".png");

    public static readonly byte[] Gif = CameraFiles.Animation(".gif");

    public static readonly byte[] WebP = CameraFiles.Plain(".webp");

    public static readonly byte[] Svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><rect width=\"9\" height=\"9\"/></svg>"u8.ToArray();

    public static readonly byte[] Pdf = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n"u8.ToArray();

    public static readonly byte[] Mp4 = [0, 0, 0, 24, .. "ftypisom"u8, 0, 0, 2, 0, .. "isomiso2"u8, 0, 0, 0, 8, .. "mdat"u8];

    public static readonly byte[] Exe = [.. "MZ"u8, 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 0xFF, 0xFF, 0, 0];

    public static readonly byte[] Elf = [0x7F, .. "ELF"u8, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0];

    public static readonly byte[] Html = "<!DOCTYPE html><html><script>alert(1)</script></html>"u8.ToArray();

    public static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    public static byte[] Zip(string entry = "a.txt")
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using Stream content = zip.CreateEntry(entry).Open();
            content.Write("innehåll"u8);
        }

        return bytes.ToArray();
    }

    /// <summary>The head of a PNG that says it is so large.</summary>
    public static byte[] PngSaying(uint width, uint height)
    {
        byte[] png = [.. Png];
        BinaryPrimitives.WriteUInt32BigEndian(png.AsSpan(16), width);
        BinaryPrimitives.WriteUInt32BigEndian(png.AsSpan(20), height);
        return png;
    }

    /// <summary>An animation of one pixel, so many times.</summary>
    public static byte[] GifOf(int frames)
    {
        byte[] head = [.. "GIF89a"u8, 1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 0xFF, 0xFF, 0xFF];
        byte[] frame = [0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0];
        return [.. head, .. Enumerable.Repeat(frame, frames).SelectMany(bytes => bytes), 0x3B];
    }

    /// <summary>A JPEG with a comment.</summary>
    public static byte[] JpegSaying(string comment)
    {
        byte[] text = Text(comment);
        return [0xFF, 0xD8, 0xFF, 0xFE, (byte)((text.Length + 2) >> 8), (byte)(text.Length + 2), .. text, .. Jpeg[2..]];
    }

    /// <summary>A drawing whose elements lie so deep in each other.</summary>
    public static byte[] DeepSvg(int depth) =>
        Text($"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\">{string.Concat(Enumerable.Repeat("<g>", depth))}{string.Concat(Enumerable.Repeat("</g>", depth))}</svg>");
}
