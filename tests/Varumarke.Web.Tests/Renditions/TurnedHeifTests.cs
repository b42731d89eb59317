using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using NetVips;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Varumarke.Testing.Pictures;
using Varumarke.Web.Tests.Hosting;

namespace Varumarke.Web.Tests.Renditions;

/// <summary>An AVIF that asks to be cut, turned and mirrored: the sizes that the APIs tell are those of the pictures that they name.</summary>
[Collection(RenditionSiteTests.Name)]
public sealed class TurnedHeifTests(RenditionSite site)
{
    [Theory]
    [InlineData(0)]
    [InlineData(6)]
    public async Task Get_ATurnedAvif_IsAsLargeAsToldAndTheRightWayUp(int exif)
    {
        HeifTransform[] transforms = [HeifTransform.Cut(500, 200, 20, 10), HeifTransform.Turned(1), HeifTransform.Mirrored(0)];
        using Image picture = SamplePictures.Quarters(600, 300);
        byte[] coded = picture.HeifsaveBuffer(
            lossless: true, effort: 0, compression: Enums.ForeignHeifCompression.Av1, subsampleMode: Enums.ForeignSubsample.Off, keep: Enums.ForeignKeep.None);
        HeifItem item = HeifTransform.Added(HeifItem.Of(1, coded), transforms);
        byte[] file = (exif == 0 ? new HeifFile([item]) : new HeifFile([item, HeifTransform.Orientation(2, exif)]) { References = [("cdsc", 2, [1])] }).Write(new HeifLayout());
        using Image expected = HeifTransform.Seen(picture, transforms);
        Guid key = Upload(file);

        using var json = JsonDocument.Parse((await site.GetAsync($"/umbraco/delivery/api/v2/media/item/{key}")).Bytes);
        JsonElement web = json.RootElement.GetProperty("renditions").GetProperty("presets").GetProperty("web");
        FileAnswer rendition = await site.GetAsync(web.GetProperty("url").GetString()!);
        FileAnswer original = await site.GetAsync(json.RootElement.GetProperty("url").GetString()!);

        Assert.Equal((200, 500), (json.RootElement.GetProperty("width").GetInt32(), json.RootElement.GetProperty("height").GetInt32()));
        Assert.Equal((200, 500), (web.GetProperty("width").GetInt32(), web.GetProperty("height").GetInt32()));
        Assert.Equal(HttpStatusCode.OK, rendition.Status);
        foreach (FileAnswer answer in (FileAnswer[])[rendition, original])
        {
            using Image seen = Image.NewFromBuffer(answer.Bytes);
            Assert.Equal((200, 500), (seen.Width, seen.Height));
            Assert.InRange(PictureComparer.Difference(expected, seen), 0, 4);
        }
    }

    private Guid Upload(byte[] file)
    {
        IMediaService service = site.Services.GetRequiredService<IMediaService>();
        MediaFileManager files = site.Services.GetRequiredService<MediaFileManager>();
        IMedia media = service.CreateMedia("Vriden", Constants.System.Root, "brandImage");
        IProperty property = media.Properties[Constants.Conventions.Media.File]!;
        string path = files.StoreFile(media, property.PropertyType, "vriden.avif", new MemoryStream(file), null);
        media.SetValue(property.Alias, JsonSerializer.Serialize(new { src = files.FileSystem.GetUrl(path) }));
        media.SetValue("approval", "approved");
        media.DescribeRights();
        Assert.True(service.Save(media).Success);
        return media.Key;
    }
}
