using Varumarke.Core.Assets;
using Varumarke.Core.Renditions;
using Varumarke.Renditions.Copies;
using Varumarke.Renditions.Metadata;
using Varumarke.Renditions.Processing;
using Varumarke.Renditions.Sources;

namespace Varumarke.Renditions.Orders;

/// <summary>Everything that a rendition is made of.</summary>
/// <param name="Asset">The asset.</param>
/// <param name="Source">Its file.</param>
/// <param name="Spec">What is wanted.</param>
/// <param name="Metadata">What is written into it.</param>
/// <param name="FromCopy">It is made of the picture's working copy (<see cref="WorkingCopies"/>), which gives other bytes.</param>
internal sealed record RenditionOrder(Asset Asset, AssetSource Source, RenditionSpec Spec, AssetMetadata Metadata, bool FromCopy = false)
{
    /// <summary>What it is kept under.</summary>
    public RenditionKey Key { get; } = RenditionVersion.KeyOf(Asset, Source.File.Stamp, Metadata.Hash, Spec, FromCopy);
}
