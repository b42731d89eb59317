namespace Varumarke.Renditions.Metadata;

/// <summary>The metadata that goes with an asset's file.</summary>
/// <param name="Embedded">What is written into the file.</param>
/// <param name="Hash">
/// 16 small hex digits that change whenever what is written does: for keys of caches and entity tags, so that a file with older
/// terms in it is never given out as the present one.
/// </param>
internal sealed record AssetMetadata(EmbeddedMetadata Embedded, string Hash);
