using Umbraco.Cms.Core.Services.Navigation;
using Varumarke.Core.Assets;
using Varumarke.Core.Library;
using Varumarke.Core.Recalls;
using Varumarke.Core.Rights;

namespace Varumarke.Engine.Recalls;

/// <summary>Compares what may leave now with what is written down of it. The answers are in memory, so that all of them can be asked each time.</summary>
internal sealed class Releases(
    ReleasedAssets released, RecallCalls calls, AssetDecisions decisions, IAssetLibrary library, IPictureFactsProvider facts, IMediaNavigationQueryService tree, TimeProvider time) : IDisposable
{
    private const int AtATime = 500;
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly HashSet<Guid> _others = [];

    /// <summary>Writes down what has become deliverable, what is not any more, and what is again.</summary>
    /// <param name="changed">Items whose file may be another one.</param>
    /// <param name="cancellationToken">The host stops.</param>
    public async Task CompareAsync(IReadOnlySet<Guid> changed, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            await CompareAllAsync(changed, cancellationToken);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private async Task CompareAllAsync(IReadOnlySet<Guid> changed, CancellationToken cancellationToken)
    {
        _others.ExceptWith(changed);
        var news = new List<ReleasedAsset>();
        ILookup<Guid, ReleasedAsset> known = (await released.AllAsync(cancellationToken)).ToLookup(version => version.MediaKey);
        foreach (Guid key in All())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if ((!known.Contains(key) || changed.Contains(key)) && !_others.Contains(key) && decisions.Decide(key) is { IsDeliverable: true })
            {
                await MeasureAsync(key, news, cancellationToken);
            }
        }

        // Once all is measured, and so many at a time: nobody waits for a picture, and an editor for no more than a moment.
        foreach (ReleasedAsset[] some in news.Chunk(AtATime))
        {
            await released.AddAsync(some, cancellationToken);
        }

        foreach (KeyValuePair<Guid, DateTime?>[] some in known.Select(Mark).OfType<KeyValuePair<Guid, DateTime?>>().Chunk(AtATime))
        {
            var goneOn = some.ToDictionary();
            await released.SetGoneAsync(goneOn, went => calls.QueueAsync(went, goneOn, cancellationToken), cancellationToken);
        }
    }

    private async Task MeasureAsync(Guid key, List<ReleasedAsset> news, CancellationToken cancellationToken)
    {
        if (library.Find(key) is not { } asset || LibraryTypes.KindOfMedia(asset.Media.ContentType.Alias) is null)
        {
            _others.Add(key);
            return;
        }

        Core.Assets.PictureFacts? measured = await facts.GetAsync(asset, cancellationToken);
        news.Add(new ReleasedAsset { MediaKey = key, ContentHash = measured?.ContentHash ?? string.Empty, PerceptualHash = measured?.PerceptualHash, ReleasedOn = time.GetUtcNow().UtcDateTime });
    }

    private KeyValuePair<Guid, DateTime?>? Mark(IGrouping<Guid, ReleasedAsset> versions)
    {
        AssetDecision? decision = tree.TryGetParentKey(versions.Key, out _) ? decisions.Decide(versions.Key) : null;
        bool mayLeave = decision is { IsDeliverable: true };
        if (mayLeave == versions.Any(version => version.GoneOn is null))
        {
            return null;
        }

        DateTimeOffset now = time.GetUtcNow();
        return new(versions.Key, mayLeave ? null : (decision?.Since is { } since && since <= now ? since : now).UtcDateTime);
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
