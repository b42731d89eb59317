using System.Text;
using System.Text.Json;
using CsCheck;
using NetVips;
using Varumarke.Renditions.Metadata;
using Varumarke.Testing.Pictures;
using static Varumarke.Testing.Pictures.BoxWriter;
using static Varumarke.Tests.Renditions.Metadata.Originals.Rewriting;

namespace Varumarke.Tests.Renditions.Metadata.Originals.Formats;

public class IsoMediaOriginalTests
{
    private static readonly Gen<HeifLayout> Layouts =
        from version in Gen.Int[0, 2]
        from offset in Gen.OneOfConst(4, 8)
        from length in Gen.OneOfConst(4, 8)
        from start in Gen.OneOfConst(0, 4, 8)
        from index in Gen.OneOfConst(0, 4, 8)
        from pieces in Gen.Int[1, 3]
        from flags in Gen.Bool.Array[6]
        select new HeifLayout
        {
            Brand = flags[0] ? "avif" : "heic",
            Version = version,
            OffsetSize = offset,
            LengthSize = length,
            BaseSize = start,
            IndexSize = index,
            Pieces = pieces,
            DataFirst = flags[1],
            DataApart = flags[2],
            LongBoxes = flags[3],
            OpenEnd = flags[4],
            DataInMeta = flags[5] && version > 0,
            WideIds = version == 2,
        };

    [Fact]
    public void Open_AnyLayout_HasTheSamePixelsAndOurTerms()
    {
        HeifFile[] files = [PhoneFiles.Single() with { Behind = [] }, PhoneFiles.Single(), PhoneFiles.Grid()];
        Gen.Select(Gen.OneOfConst(files), Layouts).Sample((picture, layout) =>
        {
            byte[] file = picture.Write(layout);
            byte[] left = RewriteAsync(file).GetAwaiter().GetResult()!;
            using Image before = Image.NewFromBuffer(file);
            using Image after = Image.NewFromBuffer(left);
            return before.WriteToMemory<byte>().SequenceEqual(after.WriteToMemory<byte>())
                && after.Bands == (picture.Items.Count > 4 ? 4 : 3)
                && Ours.Xmp!.SequenceEqual((byte[])after.Get("xmp-data"))
                && !after.Contains("exif-data")
                && !Tells(left);
        }, iter: 80, threads: 1);
    }

    [Fact]
    public async Task Open_AnotherReader_FindsOurTermsAndNothingElse()
    {
        byte[] file = PhoneFiles.Grid().Write(new HeifLayout { Brand = "heic", Version = 1 });
        byte[] left = (await RewriteAsync(file))!;
        IReadOnlyDictionary<string, JsonElement> tags = ExifTool.Read(left);

        Assert.Contains(CameraFiles.Secret, ExifTool.Read(file)["IFD0:Artist"].GetString(), StringComparison.Ordinal);
        Assert.Equal("Åsa Öberg & Co <foto>", tags["XMP-dc:Creator"][0].GetString());
        Assert.Equal(SampleAssets.Statement.Address, tags["XMP-xmpRights:WebStatement"].GetString());
        Assert.DoesNotContain(tags.Keys, tag => tag.StartsWith("IFD0", StringComparison.Ordinal));
        Assert.DoesNotContain("Warning", string.Join(' ', tags.Keys), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_Thumbnails_AreGoneWithAllThatOnlyTheyNeed()
    {
        HeifFile file = PhoneFiles.Grid();
        byte[] left = (await RewriteAsync(file.Write(new HeifLayout())))!;

        Assert.All(file.Items.Where(item => item.Id is 7 or >= 9), item => Assert.Equal(-1, left.AsSpan().IndexOf(item.Data)));
        Assert.All(file.Items.Where(item => item.Id is >= 1 and <= 6), item => Assert.NotEqual(-1, left.AsSpan().IndexOf(item.Data)));
        Assert.Equal(-1, left.AsSpan().IndexOf("thmb"u8));
        Assert.Equal(-1, left.AsSpan().IndexOf("grpl"u8)); // nothing is left that the picture could stand for
    }

    [Fact]
    public async Task Open_ThumbnailThatIsTheOnlyPicture_Stays()
    {
        HeifFile file = PhoneFiles.Single() with { References = [("thmb", 1, [1])] };
        byte[] left = (await RewriteAsync(file.Write(new HeifLayout())))!;

        Assert.NotEqual(-1, left.AsSpan().IndexOf(file.Items[0].Data));
    }

    [Fact]
    public async Task Open_UnusedBytesBetweenTheItems_AreGone()
    {
        HeifFile file = PhoneFiles.Single();
        HeifItem picture = file.Items[0];
        byte[] bytes = (file with { Items = [picture, new HeifItem(30, "av01", Encoding.ASCII.GetBytes(CameraFiles.Secret))] }).Write(new HeifLayout { Brand = "heic" });
        Assert.True(Tells((await RewriteAsync(bytes))!)); // as a picture

        Encoding.ASCII.GetBytes("xxxx").CopyTo(bytes.AsSpan(bytes.AsSpan().LastIndexOf("av01"u8)));
        Assert.False(Tells((await RewriteAsync(bytes))!));
    }

    [Fact]
    public async Task Open_ManyItems_AreAllThere()
    {
        HeifItem[] tiles = [.. Enumerable.Range(2, 63).Select(id => PhoneFiles.Coded((uint)id, 64, 64) with { IsHidden = true })];
        HeifItem grid = new(1, "grid", [0, 0, 6, 8, .. Number(576, 2), .. Number(448, 2)]) { Properties = [(FullBox("ispe", 0, 0, Number(576, 4), Number(448, 4)), false)] };
        var file = new HeifFile([grid, .. tiles]) { References = [("dimg", 1, [.. tiles.Select(tile => tile.Id)])] };
        byte[] bytes = file.Write(new HeifLayout { Version = 1, DataInMeta = true, DataApart = true });

        Assert.Equal(CameraFiles.Pixels(bytes), CameraFiles.Pixels((await RewriteAsync(bytes))!));
    }

    [Fact]
    public async Task Open_HighestIds_HaveOneMore()
    {
        HeifFile file = new([PhoneFiles.Coded(ushort.MaxValue, 96, 64)]) { Primary = ushort.MaxValue };
        byte[] bytes = file.Write(new HeifLayout());
        byte[] left = (await RewriteAsync(bytes))!;

        Assert.Equal(CameraFiles.Pixels(bytes), CameraFiles.Pixels(left));
        Assert.Equal("Åsa Öberg & Co <foto>", ExifTool.Read(left)["XMP-dc:Creator"][0].GetString());
        Assert.Null(await RewriteAsync(new HeifFile([PhoneFiles.Coded(uint.MaxValue, 96, 64)]) { Primary = uint.MaxValue }.Write(new HeifLayout { Version = 2, WideIds = true })));
    }

    [Fact]
    public async Task Open_WithoutMetadata_HasNone()
    {
        byte[] bytes = PhoneFiles.Single().Write(new HeifLayout());
        await using Stream left = (await OpenAsync(new MemoryStream(bytes), EmbeddedMetadata.None))!;
        using var copy = new MemoryStream();
        await left.CopyToAsync(copy);

        Assert.Equal(CameraFiles.Pixels(bytes), CameraFiles.Pixels(copy.ToArray()));
        Assert.DoesNotContain(ExifTool.Read(copy.ToArray()).Keys, tag => tag.StartsWith("XMP", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Open_AnyMutation_NeverThrows()
    {
        byte[][] files = [PhoneFiles.Single().Write(new HeifLayout()), PhoneFiles.Grid().Write(new HeifLayout { Version = 2, WideIds = true, DataInMeta = true, IndexSize = 4 }), Sequences.Write()];
        await Gen.Select(Gen.OneOfConst(files), Gen.Select(Gen.Int[0, 2500], Gen.Byte).Array[1, 8]).SampleAsync(async (file, changes) =>
        {
            byte[] changed = [.. file];
            foreach ((int at, byte value) in changes)
            {
                changed[at % changed.Length] = value;
            }

            await RewriteAsync(changed);
        }, iter: 3000, threads: 1);
    }

    [Fact]
    public async Task Open_CutAnywhere_NeverThrowsAndNeverTells()
    {
        byte[] file = PhoneFiles.Grid().Write(new HeifLayout { Version = 1, DataInMeta = true, DataFirst = true, OpenEnd = true });
        for (int length = 32; length < file.Length; length += 7)
        {
            Assert.False(await RewriteAsync(file[..length]) is { } left && Tells(left), $"cut at {length}");
        }
    }

    private static bool Tells(byte[] file) => Encoding.Latin1.GetString(file).Contains(CameraFiles.Secret, StringComparison.Ordinal);
}
