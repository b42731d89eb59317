using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
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

    private static string Url(IMedia media) =>
        JsonDocument.Parse(media.GetValue<string>(Constants.Conventions.Media.File)!).RootElement.GetProperty("src").GetString()!;

    private IMedia Media()
    {
        lock (Once)
        {
            return _media ??= Upload();
        }
    }

    private IMedia Upload()
    {
        IMediaService service = site.Services.GetRequiredService<IMediaService>();
        MediaFileManager files = site.Services.GetRequiredService<MediaFileManager>();
        IMedia media = service.CreateMedia("By vid sjön", Constants.System.Root, "brandImage");
        IProperty property = media.Properties[Constants.Conventions.Media.File]!;
        string path = files.StoreFile(media, property.PropertyType, "by.jpg", new MemoryStream(Picture), null);
        media.SetValue(property.Alias, $"{{\"src\":\"{files.FileSystem.GetUrl(path)}\"}}");
        media.SetValue("approval", "approved");
        media.SetValue("legalBasis", "noPerson");
        media.SetValue("licence", "[\"CC-BY-4.0\"]");
        Assert.True(service.Save(media).Success);
        return service.GetById(media.Key)!;
    }
}
