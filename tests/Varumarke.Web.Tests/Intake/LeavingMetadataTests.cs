using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using NetVips;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Varumarke.Testing.Pictures;
using Varumarke.Web.Tests.Hosting;
using File = System.IO.File;

namespace Varumarke.Web.Tests.Intake;

/// <summary>What another program reads in the files that leave, of a picture that came in with all that a camera tells.</summary>
public sealed class LeavingMetadataTests(SchemaSite site) : IClassFixture<SchemaSite>
{
    private const string Secret = "HEMLIGT-4711";
    private const string Licence = "https://creativecommons.org/licenses/by/4.0/";

    private static readonly byte[] Picture = ExifTool.Write(
        File.ReadAllBytes(Path.Combine(Site.Repository, "media-seed", "pictures", "by-vid-sjon.jpg")),
        "-EXIF:GPSLatitude=59.99", "-EXIF:GPSLatitudeRef=N", $"-EXIF:SerialNumber={Secret}", $"-EXIF:OwnerName={Secret}", "-EXIF:Make=Canon",
        $"-XMP-aux:SerialNumber={Secret}", $"-IPTC:Keywords={Secret}", $"-Comment={Secret}", "-IFD0:Orientation#=1",
        "-XMP-dc:Creator=Åsa Öberg", "-XMP-xmpRights:Owner=Hagfors kommun");

    private static readonly Lock Once = new();
    private static IMedia? _media;

    [Theory]
    [InlineData("/renditions/{key}/card.jpg")]
    [InlineData("/renditions/{key}/card.png")]
    [InlineData("/renditions/{key}/card.webp")]
    [InlineData("/renditions/{key}/card.avif")]
    [InlineData("/renditions/{key}/card.gif")]
    [InlineData("/renditions/{key}/print.jpg")]
    [InlineData("{file}?width=300&format=webp")]
    [InlineData("{file}")]
    public async Task Get_AnyWayOut_HasOurTermsAndNothingOfTheCamera(string address)
    {
        IMedia media = Media();
        using HttpClient client = site.CreateClient();
        using HttpResponseMessage answer = await client.GetAsync(address.Replace("{key}", media.Key.ToString(), StringComparison.Ordinal).Replace("{file}", Url(media), StringComparison.Ordinal));
        byte[] bytes = await answer.Content.ReadAsByteArrayAsync();
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        IReadOnlyDictionary<string, JsonElement> tags = ExifTool.Read(bytes);

        Assert.Equal("Åsa Öberg", tags["XMP-dc:Creator"][0].GetString());
        Assert.Equal("© Hagfors kommun", tags["XMP-dc:Rights"].GetString());
        Assert.Equal(Licence, tags["XMP-cc:License"].GetString());
        Assert.Contains("Åsa Öberg", tags["XMP-photoshop:Credit"].GetString(), StringComparison.Ordinal);
        Assert.EndsWith($"/renditions/{media.Key}", tags["XMP-xmpRights:WebStatement"].GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, Encoding.Latin1.GetString(bytes), StringComparison.Ordinal);
        Assert.DoesNotContain(tags.Keys, tag => tag.Contains("GPS", StringComparison.Ordinal)
            || tag.Contains("Serial", StringComparison.Ordinal)
            || tag.Contains("Thumbnail", StringComparison.Ordinal)
            || tag.StartsWith("ExifIFD:", StringComparison.Ordinal)
            || tag.StartsWith("XMP-aux", StringComparison.Ordinal)
            || tag is "IFD0:Make" or "IFD0:Artist" or "File:Comment");
        if (answer.Content.Headers.ContentType?.MediaType == "image/jpeg")
        {
            Assert.Equal("Åsa Öberg", tags["IPTC:By-line"].GetString());
            Assert.Equal("© Hagfors kommun", tags["IPTC:CopyrightNotice"].GetString());
        }
    }

    [Theory]
    [InlineData("avif")]
    [InlineData("heic")]
    public async Task Get_OriginalOfBoxes_HasOurTermsAndNothingOfThePhone(string kind)
    {
        byte[] file = kind == "avif" ? Avif() : Heic();
        IMedia media = Upload($"by.{kind}", file, "Hagfors kommun");
        using HttpClient client = site.CreateClient();
        using HttpResponseMessage answer = await client.GetAsync(Url(media));
        byte[] bytes = await answer.Content.ReadAsByteArrayAsync();
        using var tail = new HttpRequestMessage(HttpMethod.Get, Url(media)) { Headers = { { "Range", "bytes=-1000" } } };
        using HttpResponseMessage part = await client.SendAsync(tail);
        IReadOnlyDictionary<string, JsonElement> tags = ExifTool.Read(bytes);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal($"image/{kind}", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(bytes[^1000..], await part.Content.ReadAsByteArrayAsync());
        Assert.Contains(Secret, Encoding.Latin1.GetString(file), StringComparison.Ordinal);
        Assert.Equal("© Hagfors kommun", tags["XMP-dc:Rights"].GetString());
        Assert.Equal(Licence, tags["XMP-cc:License"].GetString());
        Assert.EndsWith($"/renditions/{media.Key}", tags["XMP-xmpRights:WebStatement"].GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, Encoding.Latin1.GetString(bytes), StringComparison.Ordinal);
        Assert.DoesNotContain(tags.Keys, tag => tag.Contains("GPS", StringComparison.Ordinal) || tag.StartsWith("IFD0", StringComparison.Ordinal) || tag.StartsWith("ExifIFD", StringComparison.Ordinal));
        Assert.Equal(0, PictureComparer.Difference(file, bytes));
    }

    // With more to say than the file has room for.
    private static byte[] Avif() => ExifTool.Write(
        Coded(), "-EXIF:GPSLatitude=59.99", "-EXIF:GPSLatitudeRef=N", $"-EXIF:SerialNumber={Secret}", "-EXIF:Make=Canon", $"-XMP-aux:SerialNumber={Secret}");

    private static byte[] Heic()
    {
        HeifItem picture = HeifItem.Of(1, Coded());
        HeifItem note = new(3, "mime", [.. Encoding.ASCII.GetBytes(Secret)]) { ContentType = "text/plain", Name = Secret };
        var file = new HeifFile([picture, picture with { Id = 2, IsHidden = true, Name = Secret }, note])
        {
            References = [("thmb", 2, [1]), ("cdsc", 3, [1])],
            Behind = [BoxWriter.Box("mpvd", Encoding.ASCII.GetBytes(Secret))],
        };
        return file.Write(new HeifLayout { Brand = "heic", Version = 1, BaseSize = 8, DataFirst = true, LongBoxes = true });
    }

    private static byte[] Coded()
    {
        using Image picture = Image.Thumbnail(Path.Combine(Site.Repository, "media-seed", "pictures", "by-vid-sjon.jpg"), 200);
        return picture.HeifsaveBuffer(compression: Enums.ForeignHeifCompression.Av1, effort: 1, keep: Enums.ForeignKeep.None);
    }

    private static string Url(IMedia media) =>
        JsonDocument.Parse(media.GetValue<string>(Constants.Conventions.Media.File)!).RootElement.GetProperty("src").GetString()!;

    private IMedia Media()
    {
        lock (Once)
        {
            return _media ??= Upload("by.jpg", Picture);
        }
    }

    private IMedia Upload(string name, byte[] file, string? rightsHolder = null)
    {
        IMediaService service = site.Services.GetRequiredService<IMediaService>();
        MediaFileManager files = site.Services.GetRequiredService<MediaFileManager>();
        IMedia media = service.CreateMedia("By vid sjön", Constants.System.Root, "brandImage");
        IProperty property = media.Properties[Constants.Conventions.Media.File]!;
        string path = files.StoreFile(media, property.PropertyType, name, new MemoryStream(file), null);
        media.SetValue(property.Alias, $"{{\"src\":\"{files.FileSystem.GetUrl(path)}\"}}");
        media.SetValue("altTextSv", "Röda hus vid vatten");
        media.SetValue("rightsHolder", rightsHolder);
        media.SetValue("photographer", rightsHolder is null ? null : "Åsa Öberg");
        media.SetValue("approval", "approved");
        media.SetValue("legalBasis", "noPerson");
        media.SetValue("madeHow", "photograph");
        media.SetValue("licence", "[\"CC-BY-4.0\"]");
        Assert.True(service.Save(media).Success);
        return service.GetById(media.Key)!;
    }
}
