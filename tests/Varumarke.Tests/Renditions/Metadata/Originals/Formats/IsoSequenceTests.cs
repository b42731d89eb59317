using System.Buffers.Binary;
using System.Text;
using Varumarke.Testing.Pictures;
using static Varumarke.Testing.Pictures.BoxWriter;
using static Varumarke.Tests.Renditions.Metadata.Originals.Rewriting;

namespace Varumarke.Tests.Renditions.Metadata.Originals.Formats;

public class IsoSequenceTests
{
    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task Open_Sequence_FindsItsPictures(bool isWide, bool dataFirst)
    {
        byte[] file = Sequences.Write(new HeifLayout { DataFirst = dataFirst }, isWide);
        byte[] left = (await RewriteAsync(file))!;
        ReadOnlySpan<byte> table = left.AsSpan(left.AsSpan().IndexOf("stco"u8) + 4);
        (int first, int second) = (BinaryPrimitives.ReadInt32BigEndian(table[8..]), BinaryPrimitives.ReadInt32BigEndian(table[12..]));

        Assert.Equal(2, BinaryPrimitives.ReadInt32BigEndian(table[4..]));
        Assert.Equal((byte[])[.. Sequences.Frames[0].Data, .. Sequences.Frames[1].Data], left[first..(first + Sequences.Frames[0].Data.Length + Sequences.Frames[1].Data.Length)]);
        Assert.Equal(Sequences.Frames[2].Data, left[second..(second + Sequences.Frames[2].Data.Length)]);
        Assert.Equal(CameraFiles.Pixels(Sequences.Write()), CameraFiles.Pixels(left)); // libheif does not know places of 64 bits
    }

    [Fact]
    public async Task Open_Sequence_HasOurTermsAndNeitherSoundNorTextsNorTimes()
    {
        byte[] file = Sequences.Write();
        byte[] left = (await RewriteAsync(file))!;
        string text = Encoding.Latin1.GetString(left);

        Assert.Equal("Åsa Öberg & Co <foto>", ExifTool.Read(left)["XMP-dc:Creator"][0].GetString());
        Assert.DoesNotContain(CameraFiles.Secret, text, StringComparison.Ordinal);
        Assert.DoesNotContain("soun", text, StringComparison.Ordinal);
        Assert.DoesNotContain("udta", text, StringComparison.Ordinal);
        Assert.Equal(-1, left.AsSpan().IndexOf(Number(0xE1E1E1E1, 4)));
        Assert.Contains(ExifTool.Read(left).Keys, tag => tag.EndsWith(":TrackID", StringComparison.Ordinal));
    }

    public static TheoryData<string> BrokenTables => ["stsz", "stsc", "stco", "short stsz", "far stco", "many samples", "runs from the second on", "no box"];

    [Theory]
    [MemberData(nameof(BrokenTables))]
    public async Task Open_SequenceThatCannotBeFollowed_IsRefused(string fault) => Assert.Null(await RewriteAsync(Sequences.Write(inTables: tables => fault switch
    {
        "stsz" => [.. tables[..3], tables[4]],
        "stsc" => [.. tables[..2], .. tables[3..]],
        "stco" => tables[..4],
        "short stsz" => [.. tables[..3], FullBox("stsz", 0, 0, Number(0, 4), Number(2, 4), Number(1, 4), Number(1, 4)), tables[4]],
        "far stco" => [.. tables[..4], FullBox("stco", 0, 0, Number(2, 4), Number(100, 4), Number(int.MaxValue, 4))],
        "many samples" => [.. tables[..3], FullBox("stsz", 0, 0, Number(1, 4), Number(uint.MaxValue, 4)), tables[4]],
        "runs from the second on" => [.. tables[..2], FullBox("stsc", 0, 0, Number(1, 4), Number(2, 4), Number(2, 4), Number(1, 4)), .. tables[3..]],
        "no box" => [.. tables, Number(9, 4)],
        _ => throw new ArgumentOutOfRangeException(nameof(fault)),
    })));

    [Fact]
    public async Task Open_SecondHandlerThatIsCutShort_IsRefused() =>
        Assert.Null(await RewriteAsync(Sequences.Write(inMedia: Box("hdlr", Number(0, 4)))));

    [Fact]
    public async Task Open_FilmInFragments_IsRefused()
    {
        byte[] file = Sequences.Write();
        "mvex"u8.CopyTo(file.AsSpan(file.AsSpan().LastIndexOf("udta"u8)));

        Assert.Null(await RewriteAsync(file));
    }

    [Fact]
    public async Task Open_FilmWithoutPictures_IsLeftOut()
    {
        byte[] file = Sequences.Write();
        for (int at = file.AsSpan().IndexOf("moov"u8); file.AsSpan(at).IndexOf("pict"u8) is >= 0 and var next; at += next)
        {
            "vide"u8.CopyTo(file.AsSpan(at + next));
        }

        byte[] left = (await RewriteAsync(file))!;
        Assert.Equal(-1, left.AsSpan().IndexOf("moov"u8));
        Assert.Equal(-1, left.AsSpan().IndexOf(Sequences.Frames[2].Data));
        Assert.Equal(CameraFiles.Pixels(file), CameraFiles.Pixels(left));
    }
}
