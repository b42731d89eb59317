using Umbraco.Cms.Core.Models;
using Varumarke.Engine.MediaFiles;

namespace Varumarke.Tests.Engine.MediaFiles;

public sealed class ImageUrlsTests
{
    [Fact]
    public void GetImageUrl_Everything_IsInTheDialectOfImageSharpWeb()
    {
        var options = new ImageUrlGenerationOptions("/media/abc/alv.jpg")
        {
            Crop = new ImageUrlGenerationOptions.CropCoordinates(0.1m, 0.25m, 0.3m, 0),
            FocalPoint = new ImageUrlGenerationOptions.FocalPointPosition(0.5m, 0.3333333333333m),
            ImageCropMode = ImageCropMode.Crop,
            Width = 1200,
            Height = 800,
            Format = "webp",
            Quality = 80,
            CacheBusterValue = "1dc0ffee",
        };

        string? url = new ImageUrls().GetImageUrl(options);

        Assert.Equal(
            "/media/abc/alv.jpg?cc=0.1,0.25,0.3,0&rxy=0.5,0.3333333333&rmode=crop&width=1200&height=800&format=webp&quality=80&v=1dc0ffee",
            url);
    }

    [Fact]
    public void GetImageUrl_NothingAsked_IsTheFileItself() =>
        Assert.Equal("/media/abc/alv.jpg", new ImageUrls().GetImageUrl(new ImageUrlGenerationOptions("/media/abc/alv.jpg")));

    [Fact]
    public void GetImageUrl_NoPicture_IsNull() =>
        Assert.Null(new ImageUrls().GetImageUrl(new ImageUrlGenerationOptions(null)));
}
