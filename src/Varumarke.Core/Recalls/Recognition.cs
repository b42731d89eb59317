using System.Numerics;

namespace Varumarke.Core.Recalls;

/// <summary>
/// Knows a file that somebody shows us: by the address that it carries, by its bytes, or by what it looks like; among what has been
/// deliverable, and nothing else.
/// </summary>
public sealed class Recognition(ReleasedAssets released)
{
    // Of 64 bits. Another size, format and quality move two or three; another picture some thirty.
    private const int MostDifference = 8;

    // A plain surface looks like any other.
    private const int LeastBits = 6;
    private const int MostFound = 3;

    /// <summary>The assets that it may be, the surest first; none when it is not known.</summary>
    /// <param name="named">Keys of assets whose addresses the file carries.</param>
    /// <param name="contentHash">SHA-256 of its bytes.</param>
    /// <param name="perceptualHash">Its difference hash; null for what is not a picture that can be read.</param>
    /// <param name="cancellationToken">Whoever asked has gone.</param>
    public async Task<Recognised> FindAsync(IReadOnlyCollection<Guid> named, string? contentHash, ulong? perceptualHash, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(named);
        IReadOnlyList<ReleasedAsset> all = await released.AllAsync(cancellationToken);
        if (named.Count > 0 && Keys(all.Where(asset => named.Contains(asset.MediaKey))) is { Count: > 0 } byAddress)
        {
            return new Recognised(RecognisedBy.Address, byAddress);
        }

        if (contentHash is not null && Keys(all.Where(asset => asset.ContentHash == contentHash)) is { Count: > 0 } byBytes)
        {
            return new Recognised(RecognisedBy.Bytes, byBytes);
        }

        if (perceptualHash is not { } hash || BitOperations.PopCount(hash) is < LeastBits or > 64 - LeastBits)
        {
            return Recognised.Nothing;
        }

        IEnumerable<ReleasedAsset> alike = all
            .Where(asset => asset.PerceptualHash is { } other && BitOperations.PopCount(other ^ hash) <= MostDifference)
            .OrderBy(asset => BitOperations.PopCount(asset.PerceptualHash!.Value ^ hash));
        return Keys(alike) is { Count: > 0 } byLikeness ? new Recognised(RecognisedBy.Likeness, byLikeness) : Recognised.Nothing;
    }

    private static IReadOnlyList<Guid> Keys(IEnumerable<ReleasedAsset> found) => [.. found.Select(asset => asset.MediaKey).Distinct().Take(MostFound)];
}
