using Umbraco.Cms.Core.Services.Navigation;
using Varumarke.Core.Assets;
using Varumarke.Core.Library;
using Varumarke.Core.Recalls;
using Varumarke.Core.Rights;

namespace Varumarke.Engine.Recalls;

/// <summary>Compares what may leave now with what is written down of it. The answers are in memory, so that all of them can be asked each time.</summary>
internal sealed class Releases(
    ReleasedAssets released, AssetDecisions decisions, IAssetLibrary library, IPictureFactsProvider facts, IMediaNavigationQueryService tree, TimeProvider time)
{
    private readonly HashSet<Guid> _others = [];

    /// <summary>Writes down what has become deliverable, what is not any more, and what is again.</summary>
    /// <param name="changed">Items whose file may be another one.</param>
    /// <param name="cancellationToken">The host stops.</param>
    public async Task CompareAsync(IReadOnlySet<Guid> changed, CancellationToken cancellationToken)
    {
        _others.ExceptWith(changed);
        ILookup<Guid, ReleasedAsset> known = (await released.AllAsync(cancellationToken)).ToLookup(version => version.MediaKey);
        foreach (Guid key in All())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if ((!known.Contains(key) || changed.Contains(key)) && !_others.Contains(key) && decisions.Decide(key) is { IsDeliverable: true })
            {
                await ReleaseAsync(key, cancellationToken);
            }
        }

        foreach (IGrouping<Guid, ReleasedAsset> versions in known)
        {
            await MarkAsync(versions.Key, versions.Any(version => version.GoneOn is null), cancellationToken);
        }
    }

    private async Task ReleaseAsync(Guid key, CancellationToken cancellationToken)
    {
        if (library.Find(key) is not { } asset || LibraryTypes.KindOfMedia(asset.Media.ContentType.Alias) is null)
        {
            _others.Add(key);
            return;
        }

        Core.Assets.PictureFacts? measured = await facts.GetAsync(asset, cancellationToken);
        await released.AddAsync(
            new ReleasedAsset { MediaKey = key, ContentHash = measured?.ContentHash ?? string.Empty, PerceptualHash = measured?.PerceptualHash, ReleasedOn = time.GetUtcNow().UtcDateTime },
            cancellationToken);
    }

    private async Task MarkAsync(Guid key, bool isThere, CancellationToken cancellationToken)
    {
        AssetDecision? decision = tree.TryGetParentKey(key, out _) ? decisions.Decide(key) : null;
        bool mayLeave = decision is { IsDeliverable: true };
        if (mayLeave != isThere)
        {
            DateTimeOffset now = time.GetUtcNow();
            await released.SetGoneAsync(key, mayLeave ? null : (decision?.Since is { } since && since <= now ? since : now).UtcDateTime, cancellationToken);
        }
    }

    private IEnumerable<Guid> All()
    {
        tree.TryGetRootKeys(out IEnumerable<Guid> roots);
        foreach (Guid root in roots)
        {
            yield return root;
            tree.TryGetDescendantsKeys(root, out IEnumerable<Guid> below);
            foreach (Guid key in below)
            {
                yield return key;
            }
        }
    }
}
