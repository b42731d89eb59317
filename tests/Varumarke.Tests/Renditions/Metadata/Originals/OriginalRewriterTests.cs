using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using CsCheck;
using Varumarke.Testing.Pictures;
using static Varumarke.Tests.Renditions.Metadata.Originals.Rewriting;

namespace Varumarke.Tests.Renditions.Metadata.Originals;

public class OriginalRewriterTests
{
    private static readonly ConcurrentDictionary<(string Kind, int Orientation), byte[]> Made = new();

    public static TheoryData<string, int> Files => new()
    {
        { "jpeg", 1 }, { "jpeg", 6 }, { "progressive", 1 }, { "png", 1 }, { "png", 8 }, { "transparent png", 1 },
        { "webp", 1 }, { "webp", 3 }, { "lossless webp", 1 }, { "transparent webp", 1 }, { "animated webp", 1 }, { "gif", 1 }, { "animated gif", 1 }, { "avif", 1 }, { "transparent avif", 1 },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Open_CameraFile_HasOurTermsAndNothingElse(string kind, int orientation)
    {
        byte[] file = Telling(kind, orientation);
        byte[] left = (await RewriteAsync(file))!;
        IReadOnlyDictionary<string, JsonElement> tags = ExifTool.Read(left);

        Assert.Contains(CameraFiles.Secret, Encoding.Latin1.GetString(file), StringComparison.Ordinal);
        Assert.DoesNotContain(CameraFiles.Secret, Encoding.Latin1.GetString(left), StringComparison.Ordinal);
        Assert.Equal("Åsa Öberg & Co <foto>", tags["XMP-dc:Creator"][0].GetString());
        Assert.Equal(SampleAssets.Terms.CreditLine, tags["XMP-photoshop:Credit"].GetString());
        Assert.Equal(SampleAssets.Terms.CopyrightNotice, tags["XMP-dc:Rights"].GetString());
        Assert.Equal(SampleAssets.Terms.LicenceUrl, tags["XMP-cc:License"].GetString());
        Assert.Equal(SampleAssets.Statement.Address, tags["XMP-xmpRights:WebStatement"].GetString());
        Assert.DoesNotContain(tags.Keys, tag => !IsExpected(tag));
        Assert.Equal(orientation, tags.TryGetValue("IFD0:Orientation", out JsonElement value) ? value.GetInt32() : 1);
        Assert.Equal(CameraFiles.Pixels(file), CameraFiles.Pixels(left));
    }

    [Theory]
    [InlineData("tiff", 1)]
    [InlineData("tiff", 6)]
    [InlineData("tiled tiff", 1)]
    [InlineData("tiff with a thumbnail", 1)]
    [InlineData("tiff with sub-pictures", 1)]
    [InlineData("bigtiff", 1)]
    [InlineData("bigtiff", 6)]
    [InlineData("tiled bigtiff", 1)]
    [InlineData("bigtiff with a thumbnail", 1)]
    [InlineData("bigtiff with sub-pictures", 1)]
    public async Task Open_Tiff_HasOurTermsAndNothingElse(string kind, int orientation)
    {
        byte[] file = Telling(kind, orientation);
        byte[] left = (await RewriteAsync(file))!;
        IReadOnlyDictionary<string, JsonElement> tags = ExifTool.Read(left);

        Assert.Contains(CameraFiles.Secret, Encoding.Latin1.GetString(file), StringComparison.Ordinal);
        Assert.DoesNotContain(CameraFiles.Secret, Encoding.Latin1.GetString(left), StringComparison.Ordinal);
        Assert.Equal("Åsa Öberg & Co <foto>", tags["XMP-dc:Creator"][0].GetString());
        Assert.Equal(SampleAssets.Statement.Address, tags["XMP-xmpRights:WebStatement"].GetString());
        Assert.DoesNotContain(tags.Keys, tag => !IsExpected(tag) && !IsOfTiff(tag));
        Assert.Equal(orientation, tags.TryGetValue("IFD0:Orientation", out JsonElement value) ? value.GetInt32() : 1);
        Assert.Equal(CameraFiles.Pixels(file), CameraFiles.Pixels(left));
    }

    [Fact]
    public async Task Open_Video_IsTheSame()
    {
        byte[] video = [0, 0, 0, 20, .. "ftypisom"u8, 0, 0, 2, 0, .. "mp41"u8, 0, 0, 0, 8, .. "moov"u8];

        Assert.Equal(video, await RewriteAsync(video));
    }

    [Fact]
    public async Task Open_Jpeg_HasIptcToo()
    {
        IReadOnlyDictionary<string, JsonElement> tags = ExifTool.Read((await RewriteAsync(CameraFiles.TellingJpeg()))!);

        Assert.Equal("Åsa Öberg & Co <foto>", tags["IPTC:By-line"].GetString());
        Assert.Equal("© Hagfors kommun", tags["IPTC:CopyrightNotice"].GetString());
        Assert.Equal("Foto: Åsa Öberg / Hagfors komm", tags["IPTC:Credit"].GetString());
    }

    [Fact]
    public async Task Open_Jpeg_EndsWhereThePictureEnds()
    {
        byte[] left = (await RewriteAsync(CameraFiles.TellingJpeg()))!;

        Assert.Equal([0xFF, 0xD9], left[^2..]);
    }

    [Fact]
    public async Task Open_ColourProfile_IsKept()
    {
        byte[] left = (await RewriteAsync(CameraFiles.Plain(".jpg[profile=p3]")))!;

        Assert.Contains(ExifTool.Read(left).Keys, tag => tag.StartsWith("ICC", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Open_NotAPicture_IsTheSame()
    {
        byte[] document = "%PDF-1.7 ..."u8.ToArray();

        Assert.Equal(document, await RewriteAsync(document));
    }

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xD8, 0xFF, 0x02, 0, 4, 1, 2, 3, 4 })]
    [InlineData(new byte[] { 0xFF, 0xD8, 0xFF, 0xE1, 0, 0, 1, 2, 3, 4 })]
    [InlineData(new byte[] { 0xFF, 0xD8, 0xFF, 0xDB, 0, 3, 1, 2, 3, 4, 5, 6 })]
    [InlineData(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0, 0x49, 0x44, 0x41, 0x54, 0, 0, 0, 0 })]
    [InlineData(new byte[] { 0x47, 0x49, 0x46, 0x38, 0x39, 0x61, 1, 0, 1, 0, 0, 0, 0, 0x99, 0, 0 })]
    public async Task Open_StructureThatCannotBeFollowed_IsRefused(byte[] file) => Assert.Null(await RewriteAsync(file));

    [Fact]
    public async Task Open_AnyPosition_ReadsTheSameBytes()
    {
        byte[] file = CameraFiles.TellingJpeg();
        byte[] whole = (await RewriteAsync(file))!;
        await using Stream stream = (await OpenAsync(new MemoryStream(file)))!;

        Assert.Equal(whole.Length, stream.Length);
        Gen.Select(Gen.Int[0, whole.Length + 10], Gen.Int[0, 5000]).Sample((offset, count) =>
        {
            stream.Seek(offset, SeekOrigin.Begin);
            byte[] read = new byte[count];
            int length = stream.ReadAtLeast(read, count, throwOnEndOfStream: false);
            return read.AsSpan(0, length).SequenceEqual(whole.AsSpan(Math.Min(offset, whole.Length), Math.Min(count, Math.Max(0, whole.Length - offset))));
        }, threads: 1, iter: 200);
    }

    [Theory]
    [MemberData(nameof(Files))]
    [InlineData("tiff", 1)]
    [InlineData("bigtiff", 1)]
    public async Task Open_CutAnywhere_NeverThrowsAndNeverTells(string kind, int orientation)
    {
        byte[] file = Telling(kind, orientation);
        for (int length = 0; length < file.Length; length += 1 + (file.Length / 150))
        {
            byte[]? left = await RewriteAsync(file[..length]);
            Assert.True(length < 16 || left is null || !Encoding.Latin1.GetString(left).Contains(CameraFiles.Secret, StringComparison.Ordinal), $"cut at {length}");
        }
    }

    [Theory]
    [InlineData("FFD8FF")]
    [InlineData("FFD8FFDA0002")]
    [InlineData("89504E470D0A1A0A0000000D49484452")]
    [InlineData("52494646FFFFFFFF57454250")]
    [InlineData("474946383961")]
    [InlineData("49492A0008000000")]
    [InlineData("4D4D002A00000008")]
    [InlineData("49492B00080000001000000000000000")]
    [InlineData("4D4D002B000800000000000000000010")]
    [InlineData("000000186674797061766966")]
    public async Task Open_RandomBytesBehindAHeader_NeverThrows(string header) => await Gen.Byte.Array[0, 2000].SampleAsync(async bytes =>
    {
        await using Stream? left = await OpenAsync(new MemoryStream([.. Convert.FromHexString(header), .. bytes]));
        if (left is not null)
        {
            using var copy = new MemoryStream();
            await left.CopyToAsync(copy);
            Assert.Equal(left.Length, copy.Length);
        }
    }, iter: 300, threads: 1);

    private static bool IsExpected(string tag) =>
        tag is "SourceFile" or "IFD0:Orientation" or "IPTC:CodedCharacterSet" or "IPTC:EnvelopeRecordVersion"
        || new[] { "ExifTool:", "System:", "File:", "JFIF:", "PNG:", "PNG-pHYs:", "RIFF:", "GIF:", "ICC", "Composite:ImageSize", "Composite:Megapixels" }.Any(group => tag.StartsWith(group, StringComparison.Ordinal))
        || Expected.Contains(tag)
        || OfBoxes.Contains(tag);

    // What exiftool reads in a file that holds our metadata and nothing else.
    private static readonly HashSet<string> Expected = [.. ExifTool.Read(Ours.Xmp!).Keys,
        "IPTC:ApplicationRecordVersion", "IPTC:ObjectName", "IPTC:By-line", "IPTC:Sub-location", "IPTC:Credit", "IPTC:CopyrightNotice", "IPTC:Caption-Abstract",
        "XMP-x:XMPToolkit", "ExifByteOrder"];

    // How an AVIF is stored.
    private static readonly HashSet<string> OfBoxes =
    [
        "Meta:PrimaryItemReference", "Meta:AuxiliaryImageRef", .. new[]
        {
            "MajorBrand", "MinorVersion", "CompatibleBrands", "HandlerType", "AV1ConfigurationVersion", "SeqProfile", "SeqLevelIdx0", "SeqTier0", "HighBitdepth",
            "TwelveBit", "ChromaFormat", "ChromaSamplePosition", "InitialDelaySamples", "ImageSpatialExtent", "ImagePixelDepth", "AuxiliaryImageType",
            "ColorProfiles", "ColorPrimaries", "TransferCharacteristics", "MatrixCoefficients", "VideoFullRangeFlag", "MediaDataSize", "MediaDataOffset", "MediaData",
        }.Select(tag => $"QuickTime:{tag}"),
    ];

    // How the picture is stored, which only the tags of a TIFF tell.
    private static bool IsOfTiff(string tag) => tag.StartsWith("IFD0:", StringComparison.Ordinal) && !Enumerable.Any(
        ["Artist", "Make", "Model", "Copyright", "Description", "Software", "Host", "Date", "GPS", "0x"], part => tag.Contains(part, StringComparison.Ordinal));

    private static byte[] Telling(string kind, int orientation) => Made.GetOrAdd((kind, orientation), Make);

    private static byte[] Make((string Kind, int Orientation) file) => Make(file.Kind, file.Orientation);

    private static byte[] Make(string kind, int orientation) => kind switch
    {
        "jpeg" => CameraFiles.TellingJpeg(orientation),
        "progressive" => CameraFiles.Telling(CameraFiles.Plain(".jpg[interlace,Q=80]"), orientation),
        "png" => CameraFiles.Telling(CameraFiles.Plain(".png"), orientation),
        "transparent png" => CameraFiles.Telling(CameraFiles.Plain(".png", alpha: true), orientation),
        "webp" => CameraFiles.Telling(CameraFiles.Plain(".webp[Q=80]"), orientation),
        "lossless webp" => CameraFiles.Telling(CameraFiles.Plain(".webp[lossless]"), orientation),
        "transparent webp" => CameraFiles.Telling(CameraFiles.Plain(".webp[Q=80]", alpha: true), orientation),
        "animated webp" => CameraFiles.Telling(CameraFiles.Animation(".webp"), orientation),
        "gif" => ExifTool.Write(CameraFiles.Plain(".gif"), $"-Comment={CameraFiles.Secret}", $"-XMP-dc:Creator={CameraFiles.Secret}"),
        "animated gif" => ExifTool.Write(CameraFiles.Animation(".gif"), $"-Comment={CameraFiles.Secret}", $"-XMP-dc:Creator={CameraFiles.Secret}"),
        "tiff" => CameraFiles.Telling(CameraFiles.Plain(".tif"), orientation),
        "tiled tiff" => CameraFiles.Telling(CameraFiles.Plain(".tif[tile,tile-width=32,tile-height=32,compression=deflate]"), orientation),
        "tiff with a thumbnail" => CameraFiles.Telling(CameraFiles.Plain(".tif[pyramid,tile,tile-width=16,tile-height=16]"), orientation),
        "tiff with sub-pictures" => CameraFiles.Telling(CameraFiles.Plain(".tif[pyramid,subifd,tile,tile-width=16,tile-height=16]"), orientation),
        "bigtiff" => BigTiff.Of(Telling("tiff", orientation)),
        "tiled bigtiff" => BigTiff.Of(Telling("tiled tiff", orientation)),
        "bigtiff with a thumbnail" => BigTiff.Of(Telling("tiff with a thumbnail", orientation)),
        "bigtiff with sub-pictures" => BigTiff.Of(Telling("tiff with sub-pictures", orientation)),
        "avif" => CameraFiles.Telling(CameraFiles.Plain(".avif"), orientation),
        "transparent avif" => CameraFiles.Telling(CameraFiles.Plain(".avif", alpha: true), orientation),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
