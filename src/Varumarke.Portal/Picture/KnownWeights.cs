using Varumarke.Core.Library;
using Varumarke.Core.Renditions;
using Varumarke.Core.Storage;

namespace Varumarke.Portal.Picture;

/// <summary>What an asset's finished sizes weigh. None is made for it: of one that nobody has taken yet, nothing is known.</summary>
internal sealed class KnownWeights(IAssetFiles files)
{
    private static readonly Dictionary<string, long> Nothing = [];

    /// <summary>Bytes by the size's name, for those that are finished.</summary>
    public async Task<IReadOnlyDictionary<string, long>> OfAsync(ShelvedAsset asset, CancellationToken cancellationToken)
    {
        if (asset.Renditions is not { Presets: { Count: > 0 } presets })
        {
            return Nothing;
        }

        try
        {
            (string Name, long? Length)[] known = await Task.WhenAll(presets.Keys.Select(async name =>
                (name, (await files.DescribeAsync(asset.Asset, name, receipt: null, cancellationToken)).Length)));
            return known.Where(each => each.Length is not null).ToDictionary(each => each.Name, each => each.Length!.Value);
        }
        catch (FileStoreException)
        {
            // The page is no worse without figures.
            return Nothing;
        }
    }
}
