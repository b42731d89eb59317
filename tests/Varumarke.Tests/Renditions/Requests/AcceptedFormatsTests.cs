using Varumarke.Renditions.Processing;
using Varumarke.Renditions.Requests;

namespace Varumarke.Tests.Renditions.Requests;

public sealed class AcceptedFormatsTests
{
    private static readonly RenditionFormat[] All = Enum.GetValues<RenditionFormat>();

    [Theory]
    [InlineData("image/avif,image/webp,image/apng,*/*;q=0.8", false, false, "Avif")]
    [InlineData("image/webp,*/*", false, false, "WebP")]
    [InlineData("image/avif;q=0, image/webp", false, false, "WebP")]
    [InlineData("*/*", false, false, "Jpeg")]
    [InlineData("", false, false, "Jpeg")]
    [InlineData("*/*", false, true, "Png")]
    [InlineData("image/avif,image/webp", true, false, "WebP")]
    [InlineData("*/*", true, false, "Gif")]
    [InlineData("image/webpage", false, false, "Jpeg")]
    public void Choose_ByAccept_IsTheBestThatTheReaderNames(string accept, bool moves, bool hasAlpha, string expected) =>
        Assert.Equal(Enum.Parse<RenditionFormat>(expected), AcceptedFormats.Of(accept).Choose(All, moves, hasAlpha));

    [Fact]
    public void Choose_NothingTheReaderNames_IsTheFirstOffered() =>
        Assert.Equal(RenditionFormat.Avif, AcceptedFormats.Of("image/png").Choose([RenditionFormat.Avif, RenditionFormat.WebP], false, false));
}
