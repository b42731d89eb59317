using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Varumarke.Testing.Pictures;
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

    public static readonly byte[] WebM = [0x1A, 0x45, 0xDF, 0xA3, 0x9F, 0x42, 0x86, 0x81, 1, 0x42, 0xF7, 0x81, 1, 0x42, 0x82, 0x84, .. "webm"u8];

    public static readonly byte[] Exe = [.. "MZ"u8, 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 0xFF, 0xFF, 0, 0];

    public static readonly byte[] Elf = [0x7F, .. "ELF"u8, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0];

    public static readonly byte[] Html = "<!DOCTYPE html><html><script>alert(1)</script></html>"u8.ToArray();

    public static readonly byte[] Avif = CameraFiles.Plain(".avif");

    /// <summary>As telephones write it; nobody decodes it here.</summary>
    public static readonly byte[] Hevc = new HeifFile([Coded(1)]).Write(new HeifLayout { Brand = "heic" });

    /// <summary>Put together of tiles, so that the picture itself says nothing of how it is coded.</summary>
    public static readonly byte[] HevcTiles = new HeifFile([new HeifItem(1, "grid", [0, 0, 0, 1, 0, 128, 0, 64]) { Properties = [(Size(128, 64), false)] }, Coded(2), Coded(3)])
    {
        References = [("dimg", 1, [2, 3])],
    }.Write(new HeifLayout { Brand = "mif1", OtherBrand = "heic" });

    /// <summary>A bitmap with the info header of OS/2 1.x, 24 bits a pixel, and nothing in it.</summary>
    public static byte[] Os2Bmp(ushort width, ushort height)
    {
        byte[] pixels = new byte[(((width * 3) + 3) & ~3) * height];
        byte[] head = new byte[26];
        "BM"u8.CopyTo(head);
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(2), head.Length + pixels.Length);
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(10), head.Length);
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(14), 12);
        BinaryPrimitives.WriteUInt16LittleEndian(head.AsSpan(18), width);
        BinaryPrimitives.WriteUInt16LittleEndian(head.AsSpan(20), height);
        BinaryPrimitives.WriteUInt16LittleEndian(head.AsSpan(22), 1);
        BinaryPrimitives.WriteUInt16LittleEndian(head.AsSpan(24), 24);
        return [.. head, .. pixels];
    }

    private static HeifItem Coded(uint id) => new(id, "hvc1", [1, 2, 3, 4]) { Properties = [(BoxWriter.Box("hvcC", new byte[23]), true), (Size(64, 64), false)] };

    private static byte[] Size(uint width, uint height) => BoxWriter.FullBox("ispe", 0, 0, BoxWriter.Number(width, 4), BoxWriter.Number(height, 4));

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
