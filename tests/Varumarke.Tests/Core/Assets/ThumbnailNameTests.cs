using Varumarke.Core.Assets;

namespace Varumarke.Tests.Core.Assets;

public sealed class ThumbnailNameTests
{
    [Theory]
    [InlineData("/media/a/river_100x75.jpg", "/media/a/river.jpg")]
    [InlineData("/media/a/banner_1920x1080.jpg", "/media/a/banner.jpg")]
    [InlineData("/media/a/b_1x1_2x2.jpg", "/media/a/b_1x1.jpg")]
    [InlineData("/media/a/river.jpg", null)]
    [InlineData("/media/a_100x75.b/river.jpg", null)]
    [InlineData("/media/a/river_100x75", null)]
    public void PictureOf_AName_IsThePictureThatItMayBeAThumbnailOf(string path, string? picture) => Assert.Equal(picture, ThumbnailName.PictureOf(path));
}
