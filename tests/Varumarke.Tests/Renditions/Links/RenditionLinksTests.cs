using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Varumarke.Core.Assets;
using Varumarke.Core.Images;
using Varumarke.Core.Renditions;
using Varumarke.Http.Addresses;
using Varumarke.Renditions.Links;
using Varumarke.Renditions.Metadata;
using Varumarke.Renditions.Presets;
using Varumarke.Renditions.Requests;
using Varumarke.Renditions.Signing;
using Varumarke.Tests.Renditions.Metadata;
using Varumarke.Tests.Renditions.Signing;

namespace Varumarke.Tests.Renditions.Links;

public sealed class RenditionLinksTests : IDisposable
{
    private readonly SigningKeys _keys = TestKeys.WithUmbracoKey(new byte[32]);
    private readonly UrlSigner _signer;
    private readonly RenditionLinks _links;

    public RenditionLinksTests()
    {
        _signer = new UrlSigner(_keys, TimeProvider.System);
        var addresses = new RightsAddresses(new PublicAddress(Options.Create(new WebRoutingSettings()), new ConfigurationBuilder().Build()));
        _links = new RenditionLinks(new PresetCatalogue(Options.Create(new PresetsOptions())), new AssetMetadataWriter(addresses), new QueryLinks(_signer));
    }

    public void Dispose() => _keys.Dispose();

    [Fact]
    public void Of_ALargePicture_HasEveryCandidate()
    {
        RenditionLink hero = _links.Of(SampleAssets.Asset(), Facts(4000, 3000))!.Presets["hero"];

        Assert.Equal((1920, 1080, "image/webp", "100vw"), (hero.Width, hero.Height, hero.Type, hero.Sizes));
        Assert.Matches($"^/renditions/{SampleAssets.Key}/hero\\.[0-9a-f]{{16}}\\.webp$", hero.Url);
        Assert.Equal(["640w", "750w", "960w", "1280w", "1600w", "1920w"], hero.Srcset!.Split(", ").Select(candidate => candidate.Split(' ')[1]));
    }

    [Fact]
    public void Of_ASmallPicture_IsNotMadeLarger()
    {
        RenditionLink hero = _links.Of(SampleAssets.Asset(), Facts(900, 900))!.Presets["hero"];

        Assert.Equal((900, 506), (hero.Width, hero.Height));
        Assert.Equal(["640w", "750w", "900w"], hero.Srcset!.Split(", ").Select(candidate => candidate.Split(' ')[1]));
    }

    [Fact]
    public void Of_WhatShapesTheBytes_ShapesTheAddress()
    {
        Asset asset = SampleAssets.Asset();
        string url = Url(asset, Facts(4000, 3000));

        Assert.Equal(url, Url(SampleAssets.Asset(), Facts(4000, 3000)));
        Assert.NotEqual(url, Url(asset, Facts(4000, 3000) with { Stamp = "2" }));
        Assert.NotEqual(url, Url(SampleAssets.Asset(SampleAssets.Terms with { Creator = "Annan" }), Facts(4000, 3000)));
        Assert.NotEqual(url, Url(asset with { Crops = new ImageCropperValue { FocalPoint = new ImageCropperFocalPoint { Left = 0.1m } } }, Facts(4000, 3000)));
    }

    [Fact]
    public void Of_ForPrint_HasOneSize()
    {
        RenditionLink print = _links.Of(SampleAssets.Asset(), Facts(6000, 4000))!.Presets["print"];

        Assert.Equal((3508, 2339, "image/jpeg"), (print.Width, print.Height, print.Type));
        Assert.Null(print.Srcset);
        Assert.Null(print.Sizes);
    }

    [Fact]
    public void Of_ATransparentPicture_StaysTransparent() =>
        Assert.Equal("image/png", _links.Of(SampleAssets.Asset(), Facts(4000, 3000) with { HasAlpha = true })!.Presets["social"].Type);

    [Fact]
    public void Of_ACropSetWhereItIsUsed_IsASignedQuery()
    {
        var local = new ImageCropperValue { Crops = [new ImageCropperCrop { Alias = "card", Coordinates = new ImageCropperCoordinates { X1 = 0.5m } }] };

        RenditionSet set = _links.Of(SampleAssets.Asset(), Facts(4000, 3000), local)!;

        RenditionLink card = set.Presets["card"];
        Assert.StartsWith("/media/a/by.jpg?cc=0.5,0,0,0&rmode=crop&width=1200&height=900&format=webp&v=", card.Url, StringComparison.Ordinal);
        Assert.All(card.Srcset!.Split(", "), candidate => Assert.True(IsSigned(candidate.Split(' ')[0])));
        Assert.StartsWith("/renditions/", set.Presets["hero"].Url, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_ADrawing_IsTheDrawing()
    {
        RenditionLink card = _links.Of(SampleAssets.Asset(), Facts(300, 200) with { MediaType = "image/svg+xml" })!.Presets["card"];

        Assert.Equal(new RenditionLink("/media/a/by.jpg", 300, 200, "image/svg+xml", null, null), card);
    }

    [Fact]
    public void StandingOf_APictureThatIsStoredAgain_HasTheSameAddresses()
    {
        RenditionLink web = _links.StandingOf(SampleAssets.Asset(), Facts(4000, 3000), "web")!;

        Assert.Equal($"/renditions/{SampleAssets.Key}/web.webp", web.Url);
        Assert.StartsWith($"/renditions/{SampleAssets.Key}/web@600.webp 600w, ", web.Srcset, StringComparison.Ordinal);
        Assert.Equal(web, _links.StandingOf(SampleAssets.Asset(), Facts(4000, 3000) with { Stamp = "stored-again" }, "web"));
        Assert.Null(_links.StandingOf(SampleAssets.Asset(), Facts(4000, 3000), "none"));
    }

    [Fact]
    public void LightestOf_APicture_HasTheWidthsOfThePresetAsAvif()
    {
        RenditionSource card = _links.LightestOf(SampleAssets.Asset(), Facts(4000, 3000), "card")!;

        Assert.Equal("image/avif", card.Type);
        Assert.Equal(["300w", "450w", "600w", "750w", "900w", "1200w"], card.Srcset.Split(", ").Select(candidate => candidate.Split(' ')[1]));
        Assert.All(card.Srcset.Split(", "), candidate => Assert.Matches($"^/renditions/{SampleAssets.Key}/card(@[0-9]+)?\\.[0-9a-f]{{16}}\\.avif ", candidate));
    }

    [Theory]
    [InlineData("social")]
    [InlineData("print")]
    [InlineData("nobody-knows")]
    public void LightestOf_WhatIsNotGivenSo_IsNull(string preset) => Assert.Null(_links.LightestOf(SampleAssets.Asset(), Facts(4000, 3000), preset));

    [Fact]
    public void LightestOf_WhatMovesIsDrawnOrIsNoPicture_IsNull()
    {
        PictureFacts facts = Facts(4000, 3000);

        Assert.Null(_links.LightestOf(SampleAssets.Asset(), facts with { Frames = 2 }, "card"));
        Assert.Null(_links.LightestOf(SampleAssets.Asset(), facts with { MediaType = "image/svg+xml" }, "card"));
        Assert.Null(_links.LightestOf(SampleAssets.Asset(), facts with { Width = null, Height = null }, "card"));
    }

    [Fact]
    public void Of_NoPicture_IsNull() =>
        Assert.Null(_links.Of(SampleAssets.Asset(), Facts(1, 1) with { Width = null, Height = null, MediaType = "application/pdf" }));

    private bool IsSigned(string url) =>
        _signer.Verify(new PathString("/media/a/by.jpg"), ImageQueryReader.Read(url[url.IndexOf('?', StringComparison.Ordinal)..], 5000, out _)) is not null;

    private string Url(Asset asset, PictureFacts facts) => _links.Of(asset, facts)!.Presets["card"].Url;

    private static PictureFacts Facts(int width, int height) => new()
    {
        MediaKey = SampleAssets.Key,
        Path = "a/by.jpg",
        Stamp = "1",
        ContentHash = new string('0', 64),
        Bytes = 1,
        MediaType = "image/jpeg",
        Width = width,
        Height = height,
    };
}
