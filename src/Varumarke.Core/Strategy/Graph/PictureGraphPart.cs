using Varumarke.Core.Assets;
using Varumarke.Core.Library;

namespace Varumarke.Core.Strategy.Graph;

/// <summary>Pictures and files as nodes: those that may leave now.</summary>
internal sealed class PictureGraphPart(IAssetLibrary library) : IStrategyGraphPart
{
    public IReadOnlyCollection<StrategyNodeKind> Kinds { get; } = [StrategyNodeKind.Picture];

    // What nothing of the strategy shows is no part of it.
    public IEnumerable<StrategyNodeId> Nodes(string language) => [];

    public IEnumerable<StrategyLink> Links(string language) => [];

    public StrategyNode? Find(StrategyNodeId id, string language) =>
        library.Find(id.Key) is { } asset && LibraryTypes.KindOfMedia(asset.Media.ContentType.Alias) is not null && library.Decide(asset).IsDeliverable
            ? new StrategyNode(id, LibraryAsset.Of(asset, null).Title(language), LibraryPaths.Asset(language, id.Key, LibraryAsset.Of(asset, null).Title(language)))
            : null;
}
