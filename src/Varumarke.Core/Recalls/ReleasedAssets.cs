using System.Collections.Concurrent;
using Umbraco.Cms.Core.Scoping;

namespace Varumarke.Core.Recalls;

/// <summary>What has been deliverable, held in memory: it is asked for often, and is some hundred bytes a version.</summary>
public sealed class ReleasedAssets(IReleasedAssetRepository repository, ICoreScopeProvider scopes) : IDisposable
{
    private readonly SemaphoreSlim _reading = new(1, 1);
    private volatile ConcurrentDictionary<(Guid Key, string Hash), ReleasedAsset>? _known;

    /// <summary>All versions.</summary>
    public async ValueTask<IReadOnlyList<ReleasedAsset>> AllAsync(CancellationToken cancellationToken) => [.. (await KnownAsync(cancellationToken)).Values];

    /// <summary>The assets that had a file with exactly these bytes, by the SHA-256 of those.</summary>
    public async ValueTask<ILookup<string, Guid>> ByHashAsync(CancellationToken cancellationToken) =>
        (await KnownAsync(cancellationToken)).Values.Where(asset => asset.ContentHash.Length > 0).ToLookup(asset => asset.ContentHash, asset => asset.MediaKey, StringComparer.Ordinal);

    /// <summary>Adds versions, those that are not known.</summary>
    public async Task AddAsync(IReadOnlyCollection<ReleasedAsset> assets, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(assets);
        ConcurrentDictionary<(Guid Key, string Hash), ReleasedAsset> known = await KnownAsync(cancellationToken);
        ReleasedAsset[] news = [.. assets.Where(asset => !known.ContainsKey((asset.MediaKey, asset.ContentHash)))];
        if (news.Length == 0)
        {
            return;
        }

        await repository.AddAsync(news, cancellationToken);
        foreach (ReleasedAsset asset in news)
        {
            known.TryAdd((asset.MediaKey, asset.ContentHash), asset);
        }
    }

    /// <summary>Says of assets since when they may not leave any more, or that they may again.</summary>
    /// <param name="goneOn">Since when; null for what may leave again.</param>
    /// <param name="tell">Is given those that went and of which no node has said it before, in the same transaction.</param>
    /// <param name="cancellationToken">Stops.</param>
    public async Task SetGoneAsync(IReadOnlyDictionary<Guid, DateTime?> goneOn, Func<IReadOnlyCollection<Guid>, Task> tell, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(goneOn);
        ArgumentNullException.ThrowIfNull(tell);
        if (goneOn.Count == 0)
        {
            return;
        }

        ConcurrentDictionary<(Guid Key, string Hash), ReleasedAsset> known = await KnownAsync(cancellationToken);
        using (ICoreScope scope = scopes.CreateCoreScope())
        {
            Guid[] went = [.. (await repository.SetGoneAsync(goneOn, cancellationToken)).Where(key => goneOn[key] is not null)];
            if (went.Length > 0)
            {
                await tell(went);
            }

            scope.Complete();
        }

        // Not before it is kept: what failed is found again by the next comparison, and told then.
        foreach (KeyValuePair<(Guid Key, string Hash), ReleasedAsset> version in known)
        {
            if (goneOn.TryGetValue(version.Key.Key, out DateTime? moment))
            {
                known.TryUpdate(version.Key, version.Value with { GoneOn = moment }, version.Value);
            }
        }
    }

    /// <inheritdoc />
    public void Dispose() => _reading.Dispose();

    private async ValueTask<ConcurrentDictionary<(Guid Key, string Hash), ReleasedAsset>> KnownAsync(CancellationToken cancellationToken)
    {
        if (_known is { } known)
        {
            return known;
        }

        await _reading.WaitAsync(cancellationToken);
        try
        {
            if (_known is null)
            {
                await repository.AddFromReceiptsAsync(cancellationToken);
            }

            return _known ??= new((await repository.ReadAllAsync(cancellationToken)).Select(asset => KeyValuePair.Create((asset.MediaKey, asset.ContentHash), asset)));
        }
        finally
        {
            _reading.Release();
        }
    }
}
