using Varumarke.Core.Assets;
using Varumarke.Core.Rights;
using Varumarke.Tests.Renditions.Metadata;

namespace Varumarke.Tests.Renditions.Outdated;

/// <summary>A library with one asset, or none.</summary>
internal sealed class OneAsset : IAssetLibrary
{
    public Asset? Asset { get; set; } = SampleAssets.Asset();

    public AssetAvailability Availability { get; set; }

    public Asset? Find(Guid key) => Asset;

    public Asset? FindByUrl(string url) => Asset;

    public AssetDecision Decide(Asset asset) => new(Availability);
}
