using CsCheck;
using Varumarke.Renditions.Serving;
using Varumarke.Renditions.Sources;

namespace Varumarke.Tests.Renditions.Sources;

public sealed class FileNamesTests
{
    [Theory]
    [InlineData("Klarälven i höst", "hero", "jpg", false, "inline; filename=\"Klaralven i host-hero.jpg\"; filename*=UTF-8''Klar%C3%A4lven%20i%20h%C3%B6st-hero.jpg")]
    [InlineData("logotyp.svg", null, "svg", true, "attachment; filename=\"logotyp.svg\"; filename*=UTF-8''logotyp.svg")]
    [InlineData("a/b\\c:\"d\"\r\n", null, "pdf", false, "inline; filename=\"a b c  d.pdf\"; filename*=UTF-8''a%20b%20c%20%20d.pdf")]
    [InlineData("", null, "jpg", false, "inline; filename=\"fil.jpg\"; filename*=UTF-8''fil.jpg")]
    public void Disposition_AName_IsReadable(string name, string? detail, string extension, bool download, string expected) =>
        Assert.Equal(expected, FileNames.Disposition(name, detail, extension, download));

    [Fact]
    public void Disposition_AnyName_FitsIntoAHeader() => Gen.String.Sample(name =>
    {
        string header = FileNames.Disposition(name, null, "jpg", false);

        Assert.All(header, each => Assert.InRange(each, ' ', '~'));
        Assert.True(header.Length < 2_000);
    });
}

public sealed class CacheControlsTests
{
    private static readonly DateTimeOffset Now = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Immutable_TheRightEnds_IsNotKeptLonger()
    {
        Assert.Equal("public, max-age=31536000, immutable", CacheControls.Immutable(null, Now).ToString());
        Assert.Equal("public, max-age=31536000, immutable", CacheControls.Immutable(Now.AddYears(3), Now).ToString());
        Assert.Equal("public, max-age=90, immutable", CacheControls.Immutable(Now.AddSeconds(90.9), Now).ToString());
        Assert.Equal("public, max-age=0, immutable", CacheControls.Immutable(Now.AddSeconds(-1), Now).ToString());
    }
}
