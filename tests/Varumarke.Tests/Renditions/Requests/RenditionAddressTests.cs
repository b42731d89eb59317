using CsCheck;
using Varumarke.Renditions.Requests;

namespace Varumarke.Tests.Renditions.Requests;

public sealed class RenditionAddressTests
{
    [Theory]
    [InlineData("hero.jpg", "hero", null, null, "jpg")]
    [InlineData("Hero.JPG", "hero", null, null, "jpg")]
    [InlineData("hero@640.webp", "hero", 640, null, "webp")]
    [InlineData("a4-print.0123456789abcdef.png", "a4-print", null, "0123456789abcdef", "png")]
    [InlineData("hero@1280.0123456789abcdef.auto", "hero", 1280, "0123456789abcdef", "auto")]
    public void TryParse_AnAddress_IsTakenApart(string file, string preset, int? width, string? hash, string extension)
    {
        Assert.True(RenditionAddress.TryParse(file, out RenditionAddress? address));
        Assert.Equal(new RenditionAddress(preset, width, hash, extension), address);
    }

    [Theory]
    [InlineData("")]
    [InlineData("hero")]
    [InlineData(".jpg")]
    [InlineData("hero.")]
    [InlineData("hero@.jpg")]
    [InlineData("hero@0.jpg")]
    [InlineData("hero@-1.jpg")]
    [InlineData("hero@NaN.jpg")]
    [InlineData("hero@99999999999.jpg")]
    [InlineData("hero@1@2.jpg")]
    [InlineData("hero.0123.jpg")]
    [InlineData("hero.0123456789abcdeg.jpg")]
    [InlineData("hero.0123456789abcdef.x.jpg")]
    [InlineData("he ro.jpg")]
    [InlineData("hero.j/g")]
    [InlineData("..jpg")]
    public void TryParse_AnythingElse_IsNone(string file) => Assert.False(RenditionAddress.TryParse(file, out _));

    [Fact]
    public void TryParse_AnyText_NeverThrowsAndIsItsOwnCanonicalForm() => Gen.Char["aAz09@.-_%åК\0/"].Array[0, 40].Select(letters => new string(letters)).Sample(text =>
    {
        if (!RenditionAddress.TryParse(text, out RenditionAddress? address))
        {
            return;
        }

        Assert.True(RenditionAddress.TryParse(address.ToString(), out RenditionAddress? again));
        Assert.Equal(address, again);
        Assert.Equal(address.ToString(), again.ToString());
    });
}
