using System.IO.Compression;
using System.Text;
using CsCheck;
using NetVips;
using Varumarke.Core.Pictures;
using Varumarke.Testing.Pictures;

namespace Varumarke.Tests.Core.Pictures;

public sealed class FileInspectorTests
{
    public static TheoryData<string, byte[], string> Files => new()
    {
        { "zip", [.. "PK"u8, 3, 4, 20, 0], "application/zip" },
        { "pdf behind rubbish", [.. "\n\n%PDF-1.7\n"u8], "application/pdf" },
        { "program", [.. "MZ"u8, 0x90, 0], "application/vnd.microsoft.portable-executable" },
        { "script", [.. "#!/bin/sh\n"u8], "text/x-shellscript" },
        { "page", [.. " \n<!DOCTYPE html><html>"u8], "text/html" },
        { "page that draws", [.. "<html><body><svg xmlns='http://www.w3.org/2000/svg'/></body></html>"u8], "text/html" },
        { "text", [.. "Hagfors kommun\n"u8], "text/plain" },
        { "film", [0, 0, 0, 24, .. "ftypisom"u8, 0, 0, 2, 0, .. "isomavc1"u8], "video/mp4" },
        { "nothing known", [1, 2, 3, 4, 5], "application/octet-stream" },
        { "nothing", [], "application/x-empty" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void Inspect_WhatIsNoPicture_TellsItsMediaType(string kind, byte[] file, string mediaType)
    {
        FileInspection inspection = Inspect(file);

        Assert.True(inspection.MediaType == mediaType, $"{kind}: {inspection.MediaType}");
        Assert.Null(inspection.Format);
        Assert.False(new PictureLimits().Judge(inspection, file.Length).IsOk);
    }

    [Theory]
    [InlineData(".jpg", PictureFormat.Jpeg, false)]
    [InlineData(".png", PictureFormat.Png, true)]
    [InlineData(".webp", PictureFormat.WebP, true)]
    [InlineData(".webp[lossless]", PictureFormat.WebP, true)]
    [InlineData(".avif", PictureFormat.Avif, true)]
    [InlineData(".gif", PictureFormat.Gif, true)]
    [InlineData(".tif", PictureFormat.Tiff, true)]
    [InlineData(".tif[bigtiff]", PictureFormat.Tiff, true)]
    public void Inspect_OfAPicture_IsWhatWasWritten(string format, PictureFormat expected, bool keepsAlpha)
    {
        using Image picture = SamplePictures.Quarters(60, 40);
        using Image transparent = picture.Bandjoin(picture.ExtractBand(0) * 0 + 90).Cast(Enums.BandFormat.Uchar);

        FileInspection opaque = Inspect(picture.WriteToBuffer(format));
        FileInspection seeThrough = Inspect(transparent.WriteToBuffer(format));

        Assert.Equal((expected, 60, 40, 1, 1, null), (opaque.Format, opaque.Width, opaque.Height, opaque.Frames, opaque.Orientation, opaque.Fault));

        // Writers of GIF declare a transparent colour whether they need it or not.
        Assert.Equal(keepsAlpha, seeThrough.HasAlpha || expected == PictureFormat.Gif);
        Assert.False(opaque.HasAlpha && expected != PictureFormat.Gif);
        Assert.True(new PictureLimits().Judge(opaque, 1000).IsOk);
    }

    [Fact]
    public void Inspect_OfAnAnimation_CountsItsFrames()
    {
        Image[] frames = [SamplePictures.Plain(20, 10, 255, 0, 0), SamplePictures.Plain(20, 10, 0, 255, 0), SamplePictures.Plain(20, 10, 0, 0, 255)];

        Assert.Equal((3, 20, 10), Size(Inspect(SamplePictures.Animation(".gif", frames))));
        Assert.Equal((3, 20, 10), Size(Inspect(SamplePictures.Animation(".webp", frames))));
        Assert.Equal(3, Inspect(SamplePictures.Animation(".tif", frames)).Frames);

        static (int, int, int) Size(FileInspection file) => (file.Frames, file.Width, file.Height);
    }

    [Theory]
    [InlineData(1, 60, 40)]
    [InlineData(3, 60, 40)]
    [InlineData(6, 60, 40)]
    [InlineData(8, 60, 40)]
    public void Inspect_OfATurnedPicture_SeesItAsAReaderDoes(int orientation, int width, int height)
    {
        using Image picture = SamplePictures.Quarters(60, 40);

        FileInspection file = Inspect(SamplePictures.TurnedJpeg(picture, orientation));

        Assert.Equal((orientation, width, height), (file.Orientation, file.SeenWidth, file.SeenHeight));
    }

    [Theory]
    [InlineData(12, 353, 200, 353, 200)]
    [InlineData(12, 40_000, 50_000, 40_000, 50_000)]
    [InlineData(16, 353, 200, 353, 200)]
    [InlineData(40, 353, -200, 353, 200)]
    [InlineData(64, 353, 200, 353, 200)]
    [InlineData(124, 353, 200, 353, 200)]
    public void Inspect_OfABitmap_ReadsTheSizeAsItsHeaderWritesIt(int header, int width, int height, int seenWidth, int seenHeight)
    {
        byte[] size = header == 12
            ? [(byte)width, (byte)(width >> 8), (byte)height, (byte)(height >> 8), 1, 0, 24, 0]
            : [.. BitConverter.GetBytes(width), .. BitConverter.GetBytes(height), 1, 0, 24, 0];
        byte[] bitmap = [.. "BM"u8, .. new byte[12], .. BitConverter.GetBytes(header), .. size, .. new byte[header + 100]];
        byte[] listed = [.. "BA"u8, .. new byte[12], .. bitmap];

        Assert.Equal((PictureFormat.Bmp, seenWidth, seenHeight, null), Read(bitmap));
        Assert.Equal((PictureFormat.Bmp, seenWidth, seenHeight, null), Read(listed));

        static (PictureFormat?, int, int, FileFault?) Read(byte[] file) => Inspect(file) is var found ? (found.Format, found.Width, found.Height, found.Fault) : default;
    }

    [Fact]
    public void Inspect_OfAProgressiveJpeg_KnowsThatAllOfItMustBeHeld()
    {
        using Image picture = SamplePictures.Quarters(640, 480);

        Assert.Equal(0, Inspect(picture.JpegsaveBuffer(q: 80)).DecodingMemory);
        Assert.Equal(640 * 480 * 3, Inspect(picture.JpegsaveBuffer(q: 80, interlace: true)).DecodingMemory);
    }

    [Theory]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"300px\" height=\"200\"><g><g/></g></svg>", 300, 200, 3)]
    [InlineData("\uFEFF<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"100%\" viewBox=\"0 0 300 199.6\"><g/></svg>", 300, 200, 2)]
    [InlineData("<?xml version=\"1.0\"?><!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\"><!-- logotyp --><svg xmlns=\"http://www.w3.org/2000/svg\" width=\"3\" height=\"2\"/>", 3, 2, 1)]
    public void Inspect_OfADrawing_TellsSizeAndDepth(string svg, int width, int height, int depth)
    {
        FileInspection file = Inspect(Encoding.UTF8.GetBytes(svg));

        Assert.Equal((PictureFormat.Svg, width, height, depth, null), (file.Format, file.Width, file.Height, file.Depth, file.Fault));
    }

    [Theory]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"3\" height=\"2\"><g></svg>", PictureFault.Corrupt)]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"3\" height=\"2\"", PictureFault.Corrupt)]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"/>", PictureFault.Corrupt)]
    [InlineData("<!DOCTYPE svg [<!ENTITY a \"b\">]><svg xmlns=\"http://www.w3.org/2000/svg\" width=\"3\" height=\"2\"/>", PictureFault.Corrupt)]
    [InlineData("<!DOCTYPE svg [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;\">]><svg xmlns=\"http://www.w3.org/2000/svg\" width=\"3\" height=\"2\"><desc>&d;&d;</desc></svg>", PictureFault.Corrupt)]
    public void Judge_ABrokenDrawing_RefusesIt(string svg, PictureFault fault)
    {
        byte[] file = Encoding.UTF8.GetBytes(svg);

        Assert.Equal(fault, new PictureLimits().Judge(Inspect(file), file.Length).Fault);
    }

    [Fact]
    public void Judge_Bombs_RefusesThemUnread()
    {
        var limits = new PictureLimits();
        byte[] png = [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 0xFF, 0xFF, 0, 0, 0xFF, 0xFF, 8, 2, 0, 0, 0, 0, 0, 0, 0];
        byte[] gif = ManyFrames(10_000);
        byte[] svg = Encoding.UTF8.GetBytes(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"3\" height=\"2\">" + string.Concat(Enumerable.Repeat("<g>", 5000)) + string.Concat(Enumerable.Repeat("</g>", 5000)) + "</svg>");
        byte[] jpeg = [0xFF, 0xD8, 0xFF, 0xC2, 0, 17, 8, 0xFF, 0xDC, 0xFF, 0xDC, 3, 1, 0x11, 0, 2, 0x11, 1, 3, 0x11, 1];

        foreach (byte[] bomb in (byte[][])[png, gif, svg, jpeg])
        {
            PictureVerdict verdict = limits.Judge(Inspect(bomb), bomb.Length);
            Assert.Equal((PictureFault.TooLarge, 413), (verdict.Fault, verdict.Status));
            Assert.Contains("allowed", verdict.Detail, StringComparison.Ordinal);
        }

        Assert.Equal(10_000, Inspect(gif).Frames);
        Assert.Equal(5001, Inspect(svg).Depth);
    }

    [Fact]
    public void Judge_ProgressiveOrInterlacedGiants_RefusesWhatWouldFillTheMemory()
    {
        var limits = new PictureLimits { MaxDecodingMemory = 1024 * 1024 };
        using Image picture = SamplePictures.Plain(1000, 1000, 1, 2, 3);

        Assert.True(Judge(picture.PngsaveBuffer()).IsOk);
        Assert.Equal(PictureFault.TooLarge, Judge(picture.PngsaveBuffer(interlace: true)).Fault);
        Assert.Equal(PictureFault.TooLarge, Judge(picture.JpegsaveBuffer(interlace: true)).Fault);

        PictureVerdict Judge(byte[] file) => limits.Judge(Inspect(file), file.Length);
    }

    [Fact]
    public void Inspect_OfAStreamThatCannotSeek_SeesTheSame()
    {
        using Image picture = SamplePictures.Quarters(60, 40);
        byte[] file = picture.PngsaveBuffer();
        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true))
        {
            zip.Write(file);
        }

        packed.Position = 0;
        using var unpacked = new GZipStream(packed, CompressionMode.Decompress);

        Assert.Equal(Inspect(file), FileInspector.Inspect(unpacked));
    }

    [Fact]
    public void Inspect_OfAnyBytes_NeitherThrowsNorReadsForEver()
    {
        using Image picture = SamplePictures.Quarters(60, 40);
        byte[][] seeds =
        [
            .. ((string[])[".jpg", ".png", ".webp", ".avif", ".gif", ".tif"]).Select(format => picture.WriteToBuffer(format)),
            Encoding.UTF8.GetBytes("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"300px\" height=\"200\"><g/></svg>"),
            [],
        ];
        Gen.Select(Gen.Int[0, seeds.Length - 1], Gen.Byte.Array[0, 24], Gen.Double[0, 1], Gen.Double[0, 1]).Sample((seed, noise, at, end) =>
        {
            byte[] file = [.. seeds[seed], .. noise];
            int from = (int)(at * Math.Min(400, file.Length - noise.Length));
            noise.CopyTo(file, from);
            file = file[..(int)(end * file.Length)];
            FileInspection inspection = Inspect(file);
            _ = new PictureLimits().Judge(inspection, file.Length);
            return inspection.Frames >= 1 && inspection.Width >= 0 && inspection.Height >= 0 && inspection.DecodingMemory >= 0;
        });
    }

    // One frame, again and again: a few bytes each.
    private static byte[] ManyFrames(int count)
    {
        byte[] frame = [0x21, 0xF9, 4, 0, 1, 0, 0, 0, 0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0];
        return [.. "GIF89a"u8, 1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255, .. Enumerable.Repeat(frame, count).SelectMany(bytes => bytes), 0x3B];
    }

    private static FileInspection Inspect(byte[] file)
    {
        using var stream = new MemoryStream(file);
        return FileInspector.Inspect(stream);
    }
}
