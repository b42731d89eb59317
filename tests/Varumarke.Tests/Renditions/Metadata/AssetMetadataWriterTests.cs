using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Varumarke.Core.Assets;
using Varumarke.Renditions.Metadata;

namespace Varumarke.Tests.Renditions.Metadata;

public class AssetMetadataWriterTests
{
    private static readonly AssetMetadataWriter Writer = new(Addresses("https://bild.example/"));

    [Fact]
    public void Of_SameTerms_GivesSameHash() =>
        Assert.Equal(Writer.Of(SampleAssets.Asset()).Hash, Writer.Of(SampleAssets.Asset(SampleAssets.Terms with { })).Hash);

    [Fact]
    public void Of_OtherTerms_GivesOtherHash() =>
        Assert.NotEqual(Writer.Of(SampleAssets.Asset()).Hash, Writer.Of(SampleAssets.Asset(SampleAssets.Terms with { Licence = "CC0-1.0" })).Hash);

    [Fact]
    public void Of_SameAsset_IsWrittenOnce()
    {
        Asset asset = SampleAssets.Asset();

        Assert.Same(Writer.Of(asset), Writer.Of(asset));
    }

    [Theory]
    [InlineData("https://bild.example/", null, "https://bild.example")]
    [InlineData("https://bild.example/cms/", "http://localhost:1", "https://bild.example/cms")]
    [InlineData(null, "http://*:8080;https://other", "http://localhost:8080")]
    [InlineData(null, "http://+:8080", "http://localhost:8080")]
    [InlineData("not an address", "http://node:1/", "http://node:1")]
    [InlineData("ftp://bild.example", null, "http://localhost:5000")]
    public void Of_Address_ComesFromTheConfiguration(string? application, string? urls, string expected) =>
        Assert.Equal($"{expected}/renditions/{SampleAssets.Key}", Addresses(application, urls).Of(SampleAssets.Key));

    private static RightsAddresses Addresses(string? application, string? urls = null) => new(
        Options.Create(new WebRoutingSettings { UmbracoApplicationUrl = application! }),
        new ConfigurationBuilder().AddInMemoryCollection([new("Urls", urls)]).Build());
}
