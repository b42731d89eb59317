using Varumarke.Testing.Pictures;
using static Varumarke.Testing.Pictures.BoxWriter;
using static Varumarke.Tests.Renditions.Metadata.Originals.Rewriting;

namespace Varumarke.Tests.Renditions.Metadata.Originals.Formats;

/// <summary>Files whose structure cannot be followed to the end, and some that only look so.</summary>
public class IsoStructureTests
{
    private static readonly HeifItem Picture = PhoneFiles.Coded(1, 96, 64);

    public static TheoryData<string> Broken =>
    [
        "no primary item", "primary item is no picture", "made of nothing", "two lists of items", "two of meta", "item twice", "piece outside", "piece of no length",
        "piece of another item", "pieces without end", "encrypted", "shares bytes with XMP", "unknown property", "too many items", "brands without end", "old entries",
    ];

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task Open_Broken_IsRefused(string fault) => Assert.Null(await RewriteAsync(Break(fault)));

    [Fact]
    public async Task Open_PictureOfUnknownKindBesideTheOthers_IsLeftOut()
    {
        byte[] file = new HeifFile([Picture, new HeifItem(2, "jpeg", "with EXIF of its own"u8.ToArray())]).Write(new HeifLayout());
        byte[] left = (await RewriteAsync(file))!;

        Assert.Equal(-1, left.AsSpan().IndexOf("with EXIF"u8));
        Assert.Equal(CameraFiles.Pixels(file), CameraFiles.Pixels(left));
    }

    [Fact]
    public async Task Open_PictureThatIsAnotherOne_HasItsReference()
    {
        HeifItem turned = new(2, "iden", []) { Properties = [Picture.Properties.First(property => !property.IsEssential), (Box("irot", [1]), true)] };
        byte[] file = new HeifFile([Picture, turned]) { Primary = 2, References = [("dimg", 2, [1])] }.Write(new HeifLayout { Brand = "heic" });
        byte[] left = (await RewriteAsync(file))!;

        Assert.Equal(CameraFiles.Pixels(file), CameraFiles.Pixels(left));
        Assert.NotEqual(-1, left.AsSpan().IndexOf("irot"u8));
        Assert.NotEqual(-1, left.AsSpan().IndexOf("dimg"u8));
    }

    [Fact]
    public async Task Open_PropertiesThatAreTexts_AreLeftOut()
    {
        HeifItem other = new(2, "av01", [1]) { Properties = Texts(90) };
        byte[] file = new HeifFile([other, Picture]).Write(new HeifLayout());
        byte[] left = (await RewriteAsync(file))!;

        Assert.Equal(CameraFiles.Pixels(file), CameraFiles.Pixels(left));
        Assert.Equal(-1, left.AsSpan().IndexOf("udes"u8));
    }

    // Each place in the list has 15 bits then. libheif reads no such files.
    [Fact]
    public async Task Open_MoreThan127Properties_AreStillTheRightOnes()
    {
        (byte[] Box, bool IsEssential)[] sizes = [.. Enumerable.Range(0, 150).Select(size => (FullBox("ispe", 0, 0, Number((ulong)size, 4), Number(1, 4)), false))];
        HeifItem other = new(2, "av01", [1]) { Properties = [.. Texts(20), .. sizes] };
        byte[] left = (await RewriteAsync(new HeifFile([other, Picture]).Write(new HeifLayout())))!;

        Assert.Equal(1, left[left.AsSpan().IndexOf("ipma"u8) + 7]);
        Assert.NotEqual(-1, left.AsSpan(left.AsSpan().IndexOf("ipma"u8)).IndexOf(Join([Number(1, 2), [3], Number(0x8000 | 151, 2), Number(152, 2), Number(153, 2)])));
    }

    [Fact]
    public async Task Open_ManyBrands_IsStillAPicture()
    {
        byte[] brands = Box("ftyp", "isom"u8.ToArray(), Number(0, 4), Join(Enumerable.Repeat("xxxx"u8.ToArray(), 40)), "avif"u8.ToArray());
        byte[] film = [.. brands, .. "rest"u8];

        Assert.Null(await RewriteAsync(film));
    }

    [Fact]
    public async Task Open_PictureOfMoreThanFourGigabytes_HasWidePlaces()
    {
        const long Length = 5L * 1024 * 1024 * 1024;
        byte[] head = new HeifFile([Picture with { Data = [] }]).Write(new HeifLayout());
        int at = head.AsSpan().IndexOf("iloc"u8) - 4;
        byte[] locations = FullBox("iloc", 1, 0, [0x88, 0], Number(1, 2), Number(1, 2), Number(0, 4), Number(1, 2), Number(4096, 8), Number(Length, 8));
        byte[] empty = FullBox("iloc", 0, 0, [0x44, 0], Number(0, 2));
        int meta = head.AsSpan().IndexOf("meta"u8) - 4;
        Number((ulong)(head.Length - meta - 8 + locations.Length - empty.Length), 4).CopyTo(head, meta);
        byte[] file = [.. head[..at], .. locations, .. head[(at + empty.Length)..^8]];
        await using Stream left = (await OpenAsync(new SparseStream([.. file, .. OpenBox("mdat")], 4096 + Length)))!;
        byte[] start = new byte[2048];
        await left.ReadExactlyAsync(start);
        int place = start.AsSpan().IndexOf("iloc"u8);

        Assert.Equal(0x88, start[place + 8]);
        long offset = (long)System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(start.AsSpan(place + 18));
        Assert.Equal(Length, (long)System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(start.AsSpan(place + 26)));
        Assert.Equal(offset + Length + Ours.Xmp!.Length, left.Length);
        byte[] packet = new byte[Ours.Xmp.Length];
        left.Position = offset + Length;
        await left.ReadExactlyAsync(packet);
        Assert.Equal(Ours.Xmp, packet);
    }

    private static (byte[] Box, bool IsEssential)[] Texts(int count) =>
        [.. Enumerable.Range(0, count).Select(number => (FullBox("udes", 0, 0, Text(CameraFiles.Secret), Text($"{number}")), false))];

    private static byte[] Break(string fault)
    {
        var layout = new HeifLayout();
        HeifFile whole = new([Picture]);
        byte[] file = whole.Write(layout);
        return fault switch
        {
            "no primary item" => Renamed(file, "pitm"),
            "primary item is no picture" => (whole with { Items = [PhoneFiles.Exif], Primary = 20 }).Write(layout),
            "made of nothing" => (whole with { References = [("dimg", 1, [77])] }).Write(layout),
            "two lists of items" => (whole with { InMeta = [FullBox("iinf", 0, 0, Number(0, 2))] }).Write(layout),
            "two of meta" => (whole with { Behind = [FullBox("meta", 0, 0)] }).Write(layout),
            "item twice" => (whole with { Items = [Picture, Picture] }).Write(layout),
            "piece outside" => Located(whole, 0, Number(100, 4), Number((ulong)file.Length, 4)),
            "piece of no length" => Located(whole, 0, Number(100, 4), Number(0, 4)),
            "piece of another item" => Located(whole, 2, Number(0, 4), Number(10, 4)),
            "pieces without end" => PiecesWithoutEnd(whole),
            "encrypted" => Changed(file, "infe", 10, 1),
            "shares bytes with XMP" => Overlapping(),
            "unknown property" => Changed(file, "ipma", 15, 0x7F),
            "too many items" => (whole with { Items = [Picture, .. Enumerable.Range(2, 5001).Select(id => new HeifItem((uint)id, "mime", []))] }).Write(layout),
            "brands without end" => [.. Box("ftyp", "avif"u8.ToArray(), new byte[2000]), .. file[file.AsSpan().IndexOf("ftyp"u8)..]],
            "old entries" => Changed(file, "infe", 4, 1),
            _ => throw new ArgumentOutOfRangeException(nameof(fault)),
        };
    }

    private static byte[] Renamed(byte[] file, string box)
    {
        "free"u8.CopyTo(file.AsSpan(file.AsSpan().IndexOf(System.Text.Encoding.ASCII.GetBytes(box))));
        return file;
    }

    // Counted from the box's name.
    private static byte[] Changed(byte[] file, string box, int at, byte value)
    {
        file[file.AsSpan().IndexOf(System.Text.Encoding.ASCII.GetBytes(box)) + at] = value;
        return file;
    }

    // The one entry of version 1: id, method, file, pieces, place, length.
    private static byte[] Located(HeifFile picture, int method, byte[] place, byte[] length)
    {
        byte[] file = picture.Write(new HeifLayout { Version = 1 });
        int at = file.AsSpan().IndexOf("iloc"u8) + 4 + 4 + 2 + 2;
        file[at + 3] = (byte)method;
        place.CopyTo(file, at + 8);
        length.CopyTo(file, at + 12);
        return file;
    }

    // Numbers of no bytes, so that a few bytes say that there are millions of pieces.
    private static byte[] PiecesWithoutEnd(HeifFile picture)
    {
        byte[] entries = Join(Enumerable.Range(2, 100).Select(id => Join([Number((ulong)id, 2), Number(0, 2), Number(0xFFFF, 2)])));
        byte[] file = (picture with { InMeta = [FullBox("iloc", 0, 0, [0, 0], Number(100, 2), entries)] }).Write(new HeifLayout());
        return Renamed(file, "iloc");
    }

    private static byte[] Overlapping()
    {
        byte[] file = new HeifFile([Picture, PhoneFiles.Xmp]).Write(new HeifLayout());
        int at = file.AsSpan().IndexOf("iloc"u8) + 4 + 4 + 2 + 2 + 10;
        Number((ulong)Picture.Data.Length + 1, 4).CopyTo(file, at);
        return file;
    }
}
