using System.Text;
using Varumarke.Testing.Pictures;
using static Varumarke.Testing.Pictures.BoxWriter;

namespace Varumarke.Tests.Renditions.Metadata.Originals.Formats;

/// <summary>An animated AVIF of three pictures, the first of which stands for it, with sound and texts in it.</summary>
internal static class Sequences
{
    private static readonly byte[] Secret = Encoding.ASCII.GetBytes(CameraFiles.Secret);

    public static IReadOnlyList<HeifItem> Frames { get; } = [.. Enumerable.Range(101, 3).Select(id => PhoneFiles.Coded((uint)id, 96, 64))];

    private static HeifItem Sound { get; } = new(104, string.Empty, Secret);

    private static HeifItem Thumbnail { get; } = new(105, string.Empty, Secret);

    /// <summary>The file.</summary>
    /// <param name="layout">How it is laid out.</param>
    /// <param name="isWide">The places of the film's pictures have 64 bits.</param>
    /// <param name="inTables">Takes the place of the first track's tables.</param>
    /// <param name="inMedia">Comes last in what is told of the first track's pictures.</param>
    public static byte[] Write(HeifLayout? layout = null, bool isWide = false, Func<byte[][], byte[][]>? inTables = null, byte[]? inMedia = null) =>
        new HeifFile([PhoneFiles.Coded(1, 96, 64), PhoneFiles.Exif, PhoneFiles.Xmp])
        {
            References = [("cdsc", 20, [1]), ("cdsc", 21, [1])],
            Unlisted = [.. Frames, Sound, Thumbnail],
            Movie = placeOf => Movie(placeOf, isWide, inTables ?? (tables => tables), inMedia ?? []),
        }.Write((layout ?? new HeifLayout()) with { Brand = "avif", OtherBrand = "avis" });

    private static byte[] Movie(Func<uint, long> placeOf, bool isWide, Func<byte[][], byte[][]> inTables, byte[] inMedia)
    {
        byte[][] tables =
        [
            FullBox("stsd", 0, 0, Number(1, 4), Entry()),
            FullBox("stts", 0, 0, Number(1, 4), Number(3, 4), Number(1, 4)),
            FullBox("stsc", 0, 0, Number(2, 4), Number(1, 4), Number(2, 4), Number(1, 4), Number(2, 4), Number(1, 4), Number(1, 4)),
            FullBox("stsz", 0, 0, Number(0, 4), Number(3, 4), Join(Frames.Select(frame => Number((ulong)frame.Data.Length, 4)))),
            FullBox(isWide ? "co64" : "stco", 0, 0, Number(2, 4), Number((ulong)placeOf(101), isWide ? 8 : 4), Number((ulong)placeOf(103), isWide ? 8 : 4)),
        ];
        return Box(
            "moov",
            FullBox("mvhd", 0, 0, Number(0xE1E1E1E1, 4), Number(0xE1E1E1E1, 4), Number(10, 4), Number(3, 4), Number(0x10000, 4), Number(0x100, 2), new byte[10], Matrix(), new byte[24], Number(4, 4)),
            Track(1, "pict", inTables(tables), inMedia),
            Track(2, "soun", OneSample(placeOf(104)), []),
            Track(3, "pict", OneSample(placeOf(105)), [], Box("tref", Box("thmb", Number(1, 4)))),
            Box("udta", Box("\u00a9xyz", Number(12, 2), Number(0, 2), Secret)),
            FullBox("meta", 0, 0, FullBox("hdlr", 0, 0, Number(0, 4), "mdta"u8.ToArray(), new byte[12], Text(CameraFiles.Secret))));
    }

    private static byte[] Entry() => Box(
        "av01", new byte[6], Number(1, 2), new byte[16], Number(96, 2), Number(64, 2), Number(0x480000, 4), Number(0x480000, 4), Number(0, 4), Number(1, 2), new byte[32],
        Number(24, 2), Number(0xFFFF, 2), Frames[0].Properties.First(property => property.IsEssential).Box);

    private static byte[][] OneSample(long place) =>
    [
        FullBox("stsd", 0, 0, Number(1, 4), Entry()),
        FullBox("stts", 0, 0, Number(1, 4), Number(1, 4), Number(1, 4)),
        FullBox("stsc", 0, 0, Number(1, 4), Number(1, 4), Number(1, 4), Number(1, 4)),
        FullBox("stsz", 0, 0, Number((ulong)Secret.Length, 4), Number(1, 4)),
        FullBox("stco", 0, 0, Number(1, 4), Number((ulong)place, 4)),
    ];

    private static byte[] Track(uint id, string handler, byte[][] tables, byte[] inMedia, params byte[][] more) => Box(
        "trak",
        [
            FullBox("tkhd", 0, 3, Number(0xE1E1E1E1, 4), Number(0xE1E1E1E1, 4), Number(id, 4), Number(0, 4), Number(3, 4), new byte[16], Matrix(), Number(96 << 16, 4), Number(64 << 16, 4)),
            .. more,
            Box(
                "mdia",
                FullBox("mdhd", 1, 0, Number(0xE1E1E1E1, 8), Number(0xE1E1E1E1, 8), Number(10, 4), Number(3, 8), Number(0x55C4, 2), Number(0, 2)),
                FullBox("hdlr", 0, 0, Number(0, 4), Encoding.ASCII.GetBytes(handler), new byte[12], Text(CameraFiles.Secret)),
                Box("minf", FullBox("vmhd", 0, 1, new byte[8]), Box("dinf", FullBox("dref", 0, 0, Number(1, 4), FullBox("url ", 0, 1))), Box("stbl", tables)),
                inMedia),
            Box("udta", Secret),
        ]);

    private static byte[] Matrix() => Join(new ulong[] { 0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000 }.Select(value => Number(value, 4)));
}
