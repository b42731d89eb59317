using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Varumarke.Core.Assets;
using Varumarke.Http.Addresses;
using Varumarke.Renditions.Metadata;

namespace Varumarke.Tests.Renditions.Metadata;

public class AssetMetadataWriterTests
{
    private static readonly AssetMetadataWriter Writer = new(new RightsAddresses(new PublicAddress(
        Options.Create(new WebRoutingSettings { UmbracoApplicationUrl = "https://bild.example/" }), new ConfigurationBuilder().Build())));

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
}
