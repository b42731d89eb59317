using System.IO.Compression;
using System.Text;
using CsCheck;
using Varumarke.Intake.Describing;
using Varumarke.Testing.Pictures;
using Varumarke.Tests.Renditions.Metadata;

namespace Varumarke.Tests.Intake.Describing;

public class FileDescriptionReaderTests
{
    private static readonly byte[] Jpeg = CameraFiles.Plain(".jpg[strip]");

    public static TheoryData<string> Suffixes => [".jpg[strip]", ".png[strip]", ".webp[strip]", ".tif[strip]"];

    [Theory]
    [MemberData(nameof(Suffixes))]
    public void Read_Xmp_GivesAll(string suffix) => Assert.Equal(
        new FileDescription
        {
            Creator = "Åsa Öberg, Bo Ek",
            RightsHolder = "Hagfors kommun",
            CaptionSv = "Forsen",
            CaptionEn = "The rapids",
            TakenOn = new DateTime(2026, 6, 20, 14, 30, 15),
            Place = "Kärnåsen, Hagfors",
            Licence = "CC-BY-NC-4.0",
            MadeHow = "aiMade",
        },
        Read(ExifTool.Write(
            CameraFiles.Plain(suffix),
            "-XMP-dc:Creator=Åsa Öberg", "-XMP-dc:Creator=Bo Ek", "-XMP-xmpRights:Owner=Hagfors kommun",
            "-XMP-dc:Description=Anything", "-XMP-dc:Description-sv=Forsen", "-XMP-dc:Description-en-GB=The rapids",
            "-XMP-exif:DateTimeOriginal=2026:06:20 14:30:15+09:00", "-XMP-iptcCore:Location=Kärnåsen", "-XMP-photoshop:City=Hagfors",
            "-XMP-cc:License=https://creativecommons.org/licenses/by-nc/4.0/deed.sv",
            "-XMP-iptcExt:DigitalSourceType=http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia")));

    [Theory]
    [MemberData(nameof(Suffixes))]
    public void Read_Exif_GivesWhatItHas(string suffix) => Assert.Equal(
        new FileDescription
        {
            Creator = "Åsa Öberg",
            RightsHolder = "Hagfors kommun",
            CaptionSv = "Forsen vid bron",
            TakenOn = new DateTime(2026, 6, 20, 14, 30, 15),
        },
        Read(ExifTool.Write(
            CameraFiles.Plain(suffix),
            "-EXIF:Artist=Åsa Öberg", "-EXIF:Copyright=© 2026 Hagfors kommun. Alla rättigheter förbehållna.", "-EXIF:ImageDescription=Forsen vid bron",
            "-EXIF:DateTimeOriginal=2026:06:20 14:30:15", "-EXIF:OffsetTimeOriginal=+09:00", "-EXIF:GPSLatitude=59.9", "-EXIF:GPSLatitudeRef=N")));

    [Theory]
    [InlineData("UTF8")]
    [InlineData("Latin")]
    public void Read_Iptc_InEitherEncoding_GivesWhatItHas(string encoding)
    {
        string[] characterSet = encoding == "UTF8" ? ["-IPTC:CodedCharacterSet=UTF8"] : [];
        byte[] file = ExifTool.Write(Jpeg, [.. characterSet, "-charset", $"iptc={encoding}",
            "-IPTC:By-line=Åsa Öberg", "-IPTC:CopyrightNotice=Copyright Hagfors kommun 2026", "-IPTC:Caption-Abstract=Höst vid älven",
            "-IPTC:DateCreated=2026:06:20", "-IPTC:TimeCreated=14:30:15+02:00", "-IPTC:City=Råda"]);

        Assert.Equal(
            new FileDescription
            {
                Creator = "Åsa Öberg",
                RightsHolder = "Hagfors kommun",
                CaptionSv = "Höst vid älven",
                TakenOn = new DateTime(2026, 6, 20, 14, 30, 15),
                Place = "Råda",
            },
            Read(file));
    }

    [Fact]
    public void Read_SeveralStandards_TrustsTheNewestButTheCamerasClock()
    {
        FileDescription read = Read(ExifTool.Write(
            Jpeg, "-XMP-dc:Creator=Xmp", "-IPTC:By-line=Iptc", "-EXIF:Artist=Exif", "-IPTC:City=Råda",
            "-EXIF:DateTimeOriginal=2026:06:20 14:30:15", "-XMP-photoshop:DateCreated=2026:06:21 00:00:00"));

        Assert.Equal("Xmp", read.Creator);
        Assert.Equal("Råda", read.Place);
        Assert.Equal(new DateTime(2026, 6, 20, 14, 30, 15), read.TakenOn);
    }

    [Theory]
    [InlineData("OLYMPUS DIGITAL CAMERA")]
    [InlineData("SONY DSC")]
    [InlineData("   ")]
    public void Read_MakersDescription_IsNoCaption(string description) =>
        Assert.Null(Read(ExifTool.Write(Jpeg, $"-EXIF:ImageDescription={description}", "-EXIF:Artist=x")).CaptionSv);

    [Theory]
    [InlineData("0000:00:00 00:00:00")]
    [InlineData("1800:01:01 00:00:00")]
    [InlineData("2026:13:45 99:00:00")]
    public void Read_ClockThatWasNeverSet_GivesNoDate(string date) =>
        Assert.Null(Read(ExifTool.Write(Jpeg, $"-EXIF:DateTimeOriginal#={date}", "-EXIF:Artist=x")).TakenOn);

    [Fact]
    public void Read_HugeText_IsCut() =>
        Assert.Equal(250, Read(ExifTool.Write(Jpeg, $"-XMP-dc:Creator={new string('å', 20_000)}")).Creator!.Length);

    [Fact]
    public void Read_ControlCharacters_AreDropped()
    {
        byte[] file = ExifTool.Write(Jpeg, "-EXIF:Artist=A\u0001n\u001Bna\nEk");

        Assert.Equal("Anna Ek", Read(file).Creator);
    }

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>")]
    [InlineData("<!DOCTYPE x SYSTEM \"file:///etc/passwd\">")]
    public void Read_XmpThatDeclares_IsNotRead(string declaration)
    {
        string packet = "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
            + "<rdf:Description xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:creator><rdf:Seq><rdf:li>Anna Ek</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>";

        Assert.Equal("Anna Ek", Read(PngWith(packet, compressed: true)).Creator);
        Assert.Equal(FileDescription.Nothing, Read(PngWith(declaration + packet, compressed: true)));
    }

    [Fact]
    public void Read_XmpThatIsDeep_IsNotRead()
    {
        string deep = string.Concat(Enumerable.Repeat("<a>", 60_000)) + string.Concat(Enumerable.Repeat("</a>", 60_000));

        Assert.Equal(FileDescription.Nothing, Read(PngWith(deep, compressed: false)));
    }

    [Fact]
    public void Read_XmpThatUnpacksToMuch_IsNotRead() =>
        Assert.Equal(FileDescription.Nothing, Read(PngWith("<a>", compressed: true, spaces: 300_000_000)));

    // The EXIF directory points back at the first one.
    [Fact]
    public void Read_DirectoriesInACircle_Ends()
    {
        byte[] tiff = [(byte)'I', (byte)'I', 42, 0, 8, 0, 0, 0, 1, 0, 0x69, 0x87, 4, 0, 1, 0, 0, 0, 8, 0, 0, 0, 8, 0, 0, 0];

        Assert.Equal(FileDescription.Nothing, Read(tiff));
    }

    [Fact]
    public void Read_BytesChangedAnywhere_NeverThrows()
    {
        byte[][] files =
        [
            CameraFiles.TellingJpeg(), CameraFiles.Telling(CameraFiles.Plain(".png")), CameraFiles.Telling(CameraFiles.Plain(".webp")),
            CameraFiles.Telling(CameraFiles.Plain(".tif")),
        ];
        Gen.Select(Gen.Int[0, files.Length - 1], Gen.Select(Gen.Int[0, 20_000], Gen.Byte).Array[1, 30], Gen.Int[0, 40_000]).Sample((index, changes, length) =>
        {
            byte[] file = [.. files[index].Take(Math.Max(8, length))];
            foreach ((int at, byte value) in changes)
            {
                file[at % file.Length] = value;
            }

            Read(file);
        }, iter: 3000);
    }

    [Theory]
    [InlineData("FFD8FFE1")]
    [InlineData("FFD8FFED001850686F746F73686F7020332E30003842494D0404")]
    [InlineData("89504E470D0A1A0A")]
    [InlineData("52494646FFFFFFFF57454250")]
    [InlineData("49492A00")]
    [InlineData("4D4D002A")]
    public void Read_RandomBytesBehindAHeader_NeverThrows(string header) =>
        Gen.Byte.Array[0, 3000].Sample(bytes => { Read([.. Convert.FromHexString(header), .. bytes]); }, iter: 1000);

    private static FileDescription Read(byte[] file) => FileDescriptionReader.Read(new MemoryStream(file));

    // Checksums are not looked at by a reader of metadata.
    private static byte[] PngWith(string packet, bool compressed, int spaces = 0)
    {
        using var text = new MemoryStream();
        text.Write("XML:com.adobe.xmp\0"u8);
        text.Write([compressed ? (byte)1 : (byte)0, 0, 0, 0]);
        if (compressed)
        {
            using var zlib = new ZLibStream(text, CompressionLevel.Fastest, leaveOpen: true);
            zlib.Write(Encoding.UTF8.GetBytes(packet));
            byte[] some = new byte[100_000];
            Array.Fill(some, (byte)' ');
            for (int written = 0; written < spaces; written += some.Length)
            {
                zlib.Write(some);
            }
        }
        else
        {
            text.Write(Encoding.UTF8.GetBytes(packet));
        }

        byte[] length = BitConverter.GetBytes((int)text.Length);
        Array.Reverse(length);
        return [0x89, .. "PNG\r\n\x1a\n"u8, .. length, .. "iTXt"u8, .. text.ToArray(), 0, 0, 0, 0];
    }
}
