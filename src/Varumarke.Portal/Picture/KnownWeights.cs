using Varumarke.Core.Caching;
using Varumarke.Core.Library;
using Varumarke.Core.Renditions;
using Varumarke.Core.Storage;

namespace Varumarke.Portal.Picture;

/// <summary>
/// What an asset's finished sizes weigh. None is made for it: of one that nobody has taken yet, nothing is known. The store is asked once
/// in a while and not for every page: it may be another machine, and there are many sizes.
/// </summary>
internal sealed class KnownWeights(IAssetFiles files, TimeProvider time)
{
    private const int Most = 2_000;
    private static readonly TimeSpan While = TimeSpan.FromMinutes(10);
    private static readonly Dictionary<string, long> Nothing = [];
    private readonly BoundedCache<(Guid Asset, DateTime Changed), Weights> _known = new(Most);

    /// <summary>Bytes by the size's name, for those that were finished not long ago.</summary>
    public async Task<IReadOnlyDictionary<string, long>> OfAsync(ShelvedAsset asset, CancellationToken cancellationToken)
    {
        if (asset.Renditions is not { Presets: { Count: > 0 } presets })
        {
            return Nothing;
        }

        (Guid, DateTime) version = (asset.Asset.Key, asset.Asset.UpdateDate);
        DateTimeOffset now = time.GetUtcNow();
        if (_known.TryGet(version, out Weights known) && now < known.Until)
        {
            return known.Bytes;
        }

        long generation = _known.Generation(version);
        var read = new Weights(await ReadAsync(asset, presets.Keys, cancellationToken), now + While);
        _known.Add(version, read, cost: 1, generation);
        return read.Bytes;
    }

    private async Task<IReadOnlyDictionary<string, long>> ReadAsync(ShelvedAsset asset, IEnumerable<string> presets, CancellationToken cancellationToken)
    {
        try
        {
            (string Name, long? Length)[] known = await Task.WhenAll(presets.Select(async name =>
                (name, (await files.DescribeAsync(asset.Asset, name, receipt: null, cancellationToken)).Length)));
            return known.Where(each => each.Length is not null).ToDictionary(each => each.Name, each => each.Length!.Value);
        }
        catch (FileStoreException)
        {
            // The page is no worse without figures.
            return Nothing;
        }
    }

    private sealed record Weights(IReadOnlyDictionary<string, long> Bytes, DateTimeOffset Until);
}
