using System.Text;
using CsCheck;
using Varumarke.Engine.MediaFiles;
using Size = System.Drawing.Size;

namespace Varumarke.Tests.Engine.MediaFiles;

public sealed class ImageDimensionsTests
{
    public static TheoryData<string, byte[], int, int> Pictures => new()
    {
        { "png", [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 0x0B, 0xB8, 0, 0, 0x07, 0xD0, 8, 2, 0, 0, 0], 3000, 2000 },
        { "gif", [.. "GIF89a"u8, 0x2C, 0x01, 0xC8, 0x00, 0, 0, 0], 300, 200 },
        { "bmp, top-down", [.. "BM"u8, 0, 0, 0, 0, 0, 0, 0, 0, 54, 0, 0, 0, 40, 0, 0, 0, 0x2C, 0x01, 0, 0, 0x38, 0xFF, 0xFF, 0xFF, 1, 0], 300, 200 },
        { "webp, extended", WebP("VP8X", [0, 0, 0, 0, 0x2B, 0x01, 0, 0xC7, 0, 0]), 300, 200 },
        { "webp, lossless", WebP("VP8L", [0x2F, 0x2B, 0xC1, 0x31, 0x00, 0, 0, 0, 0, 0]), 300, 200 },
        { "webp, lossy", WebP("VP8 ", [0, 0, 0, 0x9D, 0x01, 0x2A, 0x2C, 0x01, 0xC8, 0x00]), 300, 200 },
        { "jpeg", Jpeg(exif: []), 300, 200 },
        { "jpeg, turned", Jpeg(Exif(orientation: 6)), 200, 300 },
        { "jpeg, upright", Jpeg(Exif(orientation: 1)), 300, 200 },
        { "svg", Encoding.UTF8.GetBytes("<?xml version=\"1.0\"?><!-- logotyp --><svg xmlns=\"http://www.w3.org/2000/svg\" width=\"300px\" height=\"200\"/>"), 300, 200 },
        { "svg, view box", Encoding.UTF8.GetBytes("\uFEFF<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"100%\" viewBox=\"0 0 300 199.6\"><g/></svg>"), 300, 200 },
    };

    [Theory]
    [MemberData(nameof(Pictures))]
    public void GetDimensions_OfAPicture_AreItsSizeAsSeen(string kind, byte[] file, int width, int height)
    {
        using var stream = new MemoryStream(file);

        Size? size = new ImageDimensions().GetDimensions(stream);

        Assert.True(size == new Size(width, height), $"{kind}: {size}");
    }

    [Fact]
    public void GetDimensions_OfAnyBytes_DoesNotThrow() =>
        Gen.Select(Gen.OneOfConst(Pictures.Select(row => (byte[])row[1]).ToArray()), Gen.Byte.Array[0, 40], Gen.Int[0, 60]).Sample((picture, noise, at) =>
        {
            byte[] file = [.. picture];
            for (int i = 0; i < noise.Length && at + i < file.Length; i++)
            {
                file[at + i] = noise[i];
            }

            using var stream = new MemoryStream(file[..Math.Min(file.Length, at + noise.Length)]);
            return new ImageDimensions().GetDimensions(stream) is null or { Width: > 0, Height: > 0 };
        });

    private static byte[] WebP(string kind, byte[] data) =>
        [.. "RIFF"u8, 0, 0, 0, 0, .. "WEBP"u8, .. Encoding.ASCII.GetBytes(kind), 10, 0, 0, 0, .. data];

    private static byte[] Jpeg(byte[] exif) =>
        [0xFF, 0xD8, .. exif, 0xFF, 0xC2, 0, 17, 8, 0x00, 0xC8, 0x01, 0x2C, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1];

    private static byte[] Exif(byte orientation) =>
    [
        0xFF, 0xE1, 0, 34, .. "Exif\0\0"u8, .. "II"u8, 42, 0, 8, 0, 0, 0,
        1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0, 0, 0, 0,
    ];
}
