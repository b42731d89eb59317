using Varumarke.Core.Assets;
using Varumarke.Core.Renditions;
using Varumarke.Renditions.Metadata;
using Varumarke.Renditions.Processing;

namespace Varumarke.Renditions.Serving;

/// <summary>Everything that a rendition is made of.</summary>
internal sealed record RenditionOrder(Asset Asset, AssetSource Source, RenditionSpec Spec, AssetMetadata Metadata)
{
    /// <summary>What it is kept under.</summary>
    public RenditionKey Key { get; } = RenditionVersion.KeyOf(Asset, Source.File.Stamp, Metadata.Hash, Spec);
}
