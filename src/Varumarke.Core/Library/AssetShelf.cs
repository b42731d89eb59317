using Varumarke.Core.Assets;
using Varumarke.Core.Renditions;
using Varumarke.Core.Rights;

namespace Varumarke.Core.Library;

/// <summary>Assets as the library's doors show them: the gate is asked each time.</summary>
public sealed class AssetShelf(IAssetLibrary library, IPictureFactsProvider facts, IRenditionLinks links)
{
    /// <summary>The asset with its renditions; without one the decision says why not.</summary>
    public async ValueTask<(ShelvedAsset? Asset, AssetDecision Decision)> FindAsync(Guid key, CancellationToken cancellationToken)
    {
        Asset? asset = library.Find(key);
        AssetDecision decision = asset is null || LibraryTypes.KindOfMedia(asset.Media.ContentType.Alias) is null
            ? new AssetDecision(AssetAvailability.NotApproved)
            : library.Decide(asset);
        if (asset is null || !decision.IsDeliverable)
        {
            return (null, decision);
        }

        PictureFacts? measured = await facts.GetAsync(asset, cancellationToken);
        return (new ShelvedAsset(LibraryAsset.Of(asset, measured), measured is null ? null : links.Of(asset, measured)), decision);
    }

    /// <summary>A rendition at an address that stays when the file is stored anew or moves to another house; null where there is none.</summary>
    public RenditionLink? StandingOf(ShelvedAsset? asset, string preset) =>
        asset?.Described.Facts is { } measured ? links.StandingOf(asset.Asset, measured, preset) : null;

    /// <summary>Those of several that may leave, in their order.</summary>
    public async Task<IReadOnlyList<ShelvedAsset>> FindAsync(IEnumerable<Guid> keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var found = new List<ShelvedAsset>();
        foreach (Guid key in keys)
        {
            if ((await FindAsync(key, cancellationToken)).Asset is { } asset)
            {
                found.Add(asset);
            }
        }

        return found;
    }
}

/// <summary>An asset that may leave, with its ready renditions.</summary>
/// <param name="Described">The asset as the library describes it.</param>
/// <param name="Renditions">Its renditions; null for what is not a picture that can be rendered.</param>
public sealed record ShelvedAsset(LibraryAsset Described, RenditionSet? Renditions)
{
    /// <summary>The asset itself.</summary>
    public Asset Asset => Described.Asset;
}
