using System.Text;
using NetVips;
using Varumarke.Renditions.Metadata;
using Varumarke.Renditions.Processing;
using Varumarke.Testing.Pictures;

namespace Varumarke.Tests.Renditions.Processing;

public sealed class RenditionMetadataTests
{
    private const string Packet =
        "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?><x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
        + "<rdf:Description rdf:about=\"\" xmlns:photoshop=\"http://ns.adobe.com/photoshop/1.0/\" photoshop:Credit=\"Foto: Åsa Öberg\"/></rdf:RDF></x:xmpmeta><?xpacket end=\"w\"?>";

    [Theory]
    [InlineData("Jpeg")]
    [InlineData("Png")]
    [InlineData("WebP")]
    [InlineData("Avif")]
    [InlineData("Gif")]
    public async Task RenderAsync_WithMetadata_HoldsOursAndNothingOfTheSource(string format)
    {
        using Image picture = SamplePictures.Quarters(160, 120);
        byte[] source = ExifTool.Write(
            picture.JpegsaveBuffer(),
            "-GPSLatitude=60.03", "-GPSLatitudeRef=N", "-GPSLongitude=13.69", "-GPSLongitudeRef=E", "-EXIF:SerialNumber=K4711", "-EXIF:Artist=Hemlig", "-XMP-dc:Creator=Hemlig", "-IPTC:By-line=Hemlig", "-Comment=Hemlig");
        Assert.Contains(ExifTool.Read(source), tag => tag.Key.Contains("GPSLatitude", StringComparison.Ordinal));

        (RenditionResult result, byte[] bytes) = await new Workshop().RenderAsync(
            source,
            new RenditionSpec { Width = 80, Format = Enum.Parse<RenditionFormat>(format) },
            new EmbeddedMetadata(Encoding.UTF8.GetBytes(Packet), null));

        Assert.True(result.IsOk, result.Verdict.Detail);
        var tags = ExifTool.Read(bytes);
        Assert.Equal("Foto: Åsa Öberg", tags["XMP-photoshop:Credit"].GetString());
        Assert.DoesNotContain(tags, tag => tag.Key.StartsWith("GPS", StringComparison.Ordinal) || tag.Key.Contains("Serial", StringComparison.Ordinal)
            || tag.Key.StartsWith("IFD", StringComparison.Ordinal) || tag.Key.StartsWith("IPTC", StringComparison.Ordinal) || tag.Value.ToString().Contains("Hemlig", StringComparison.Ordinal));
        using Image again = Image.NewFromBuffer(bytes);
        Assert.Equal(80, again.Width);
    }

    [Fact]
    public async Task RenderAsync_WithoutMetadata_HoldsNone()
    {
        using Image picture = SamplePictures.Quarters(160, 120);
        byte[] source = ExifTool.Write(picture.JpegsaveBuffer(), "-EXIF:Artist=Hemlig", "-XMP-dc:Creator=Hemlig");

        (_, byte[] bytes) = await new Workshop().RenderAsync(source, new RenditionSpec { Width = 80 });

        Assert.DoesNotContain(ExifTool.Read(bytes), tag => tag.Key.StartsWith("XMP", StringComparison.Ordinal) || tag.Key.StartsWith("IFD", StringComparison.Ordinal));
    }
}
