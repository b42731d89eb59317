using System.Text;
using Varumarke.Testing.Pictures;
using static Varumarke.Testing.Pictures.BoxWriter;

namespace Varumarke.Tests.Renditions.Metadata.Originals.Formats;

/// <summary>Files as phones write them: tiles of a grid, transparency, a thumbnail, and all that is told in and around them.</summary>
internal static class PhoneFiles
{
    /// <summary>What is in the thumbnail, and must not leave.</summary>
    public static HeifItem Thumbnail { get; } = Coded(7, 48, 32) with { IsHidden = true };

    /// <summary>EXIF that names somebody.</summary>
    public static HeifItem Exif { get; } = new(20, "Exif", [0, 0, 0, 0, .. "II"u8, 42, 0, 8, 0, 0, 0, 1, 0, 0x3B, 1, 2, 0, .. Secret.Length(), 26, 0, 0, 0, 0, 0, 0, 0, .. Secret.Bytes]);

    /// <summary>XMP that names somebody.</summary>
    public static HeifItem Xmp { get; } = new(21, "mime", [.. "<x:xmpmeta xmlns:x='adobe:ns:meta/'><!--"u8, .. Secret.Bytes, .. "--></x:xmpmeta>"u8]) { ContentType = "application/rdf+xml" };

    /// <summary>Other things that are said.</summary>
    public static HeifItem Other { get; } = new(22, "uri ", Secret.Bytes) { ContentType = "urn:example:note" };

    /// <summary>A coded picture of a size.</summary>
    public static HeifItem Coded(uint id, int width, int height) => HeifItem.Of(id, CameraFiles.Plain(".avif[keep=none]", width, height, seed: (int)(id % 1000))) with { Name = CameraFiles.Secret };

    /// <summary>One picture and all that is told of it.</summary>
    public static HeifFile Single() => new([Coded(1, 96, 64), Exif, Xmp, Other])
    {
        References = [("cdsc", 20, [1]), ("cdsc", 21, [1]), ("cdsc", 22, [1])],
        InMeta = [Box("xml ", Number(0, 4), Secret.Bytes), Box("uuid", new byte[16], Secret.Bytes)],
        Behind = [Box("mpvd", Secret.Bytes), Box("free", Secret.Bytes), Secret.Bytes],
    };

    /// <summary>Four tiles of different sizes' pictures, transparency, a grid of thumbnails and one more, and what is told.</summary>
    public static HeifFile Grid()
    {
        HeifItem[] tiles = [.. Enumerable.Range(2, 4).Select(id => Coded((uint)id, 64, 64) with { IsHidden = true })];
        return new HeifFile(
        [
            GridOf(1, 128, 128, 2, 2), .. tiles, Alpha(6, 128, 128), Thumbnail,
            GridOf(8, 64, 96, 2, 1), Coded(9, 64, 48) with { IsHidden = true }, Coded(10, 64, 48) with { IsHidden = true }, Alpha(11, 64, 96),
            Exif, Xmp, Other,
        ])
        {
            References =
            [
                ("dimg", 1, [2, 3, 4, 5]), ("auxl", 6, [1]), ("thmb", 7, [1]), ("thmb", 8, [1]), ("dimg", 8, [9, 10]), ("auxl", 11, [8]),
                ("cdsc", 20, [1]), ("cdsc", 21, [1]), ("cdsc", 22, [1]),
            ],
            InMeta = [Box("grpl", FullBox("altr", 0, 0, Number(50, 4), Number(2, 4), Number(1, 4), Number(7, 4)), FullBox("slid", 0, 0, Number(51, 4), Number(1, 4), Number(1, 4)))],
        };
    }

    private static HeifItem GridOf(uint id, int width, int height, int rows, int columns) =>
        new(id, "grid", [0, 0, (byte)(rows - 1), (byte)(columns - 1), .. Number((ulong)width, 2), .. Number((ulong)height, 2)])
        {
            Properties = [(Size(width, height), false), (FullBox("pixi", 0, 0, [3, 8, 8, 8]), false), (FullBox("udes", 0, 0, Text("sv"), Text(CameraFiles.Secret), Text(""), Text("")), false)],
        };

    private static HeifItem Alpha(uint id, int width, int height)
    {
        HeifItem coded = Coded(id, width, height);
        return coded with { Properties = [.. coded.Properties, (FullBox("auxC", 0, 0, Text("urn:mpeg:mpegB:cicp:systems:auxiliary:alpha")), true)] };
    }

    private static byte[] Size(int width, int height) => FullBox("ispe", 0, 0, Number((ulong)width, 4), Number((ulong)height, 4));

    private static class Secret
    {
        public static byte[] Bytes { get; } = Encoding.ASCII.GetBytes(CameraFiles.Secret);

        public static byte[] Length() => BitConverter.GetBytes(Bytes.Length);
    }
}
