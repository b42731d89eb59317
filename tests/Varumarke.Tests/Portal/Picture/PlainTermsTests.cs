using Varumarke.Core.Assets;
using Varumarke.Core.Library;
using Varumarke.Core.Search;
using Varumarke.Portal.Picture;
using Varumarke.Tests.Core.Rights;

namespace Varumarke.Tests.Portal.Picture;

public sealed class PlainTermsTests
{
    [Theory]
    [InlineData("CC0-1.0", "Yes Yes Yes Yes Yes")]
    [InlineData("CC-BY-4.0", "Yes Yes Yes Yes Must")]
    [InlineData("CC-BY-NC-4.0", "Yes Yes Yes No Must")]
    [InlineData("CC-BY-ND-4.0", "No No Yes Yes Must")]
    [InlineData("municipal-terms", "Yes Ask Yes Ask Must")]
    [InlineData(null, "Yes Ask Yes Ask Must")]
    public void Of_APicture_FollowsFromItsLicence(string? licence, string expected) => Assert.Equal(expected, Answers(Asset(licence, SearchKind.Image)));

    [Fact]
    public void Of_ALogo_IsNeverChangedNorSold() => Assert.Equal("No No Yes Ask Yes", Answers(Asset("CC0-1.0", SearchKind.Logo)));

    [Fact]
    public void Of_ADocument_IsNotCropped() => Assert.Equal("Yes Yes Yes Must", Answers(Asset("CC-BY-4.0", SearchKind.Document)));

    [Theory]
    [InlineData("print", "Yes")]
    [InlineData("web", "No")]
    public void Of_ChannelsThatAreSet_SayWhetherItMayBePrinted(string channel, string expected) =>
        Assert.Equal(expected, Answers(Asset("CC0-1.0", SearchKind.Image) with { Channels = [channel] }).Split(' ')[2]);

    private static string Answers(LibraryAsset asset) => string.Join(' ', PlainTerms.Of(asset).Select(term => term.Answer));

    private static LibraryAsset Asset(string? licence, string kind) => new()
    {
        Kind = kind,
        Asset = new Asset
        {
            Key = Guid.Empty,
            Name = "Älven",
            Url = "/media/x/alven.jpg",
            Path = "x/alven.jpg",
            Terms = new AssetTerms { Licence = licence, CreditLine = "Foto: Anna Ek" },
            UpdateDate = default,
            Media = new FakeMedia("brandImage"),
        },
    };
}
