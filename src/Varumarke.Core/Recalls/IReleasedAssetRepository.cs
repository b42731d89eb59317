namespace Varumarke.Core.Recalls;

/// <summary>Keeps what has been deliverable.</summary>
public interface IReleasedAssetRepository
{
    /// <summary>All of it, in no particular order.</summary>
    Task<IReadOnlyList<ReleasedAsset>> ReadAllAsync(CancellationToken cancellationToken);

    /// <summary>Adds a version; one that is there already stays as it is.</summary>
    Task AddAsync(ReleasedAsset asset, CancellationToken cancellationToken);

    /// <summary>Adds what receipts say was taken and nobody wrote down: of a database that is older than this list.</summary>
    Task AddFromReceiptsAsync(CancellationToken cancellationToken);

    /// <summary>Says since when all versions of an asset may not leave any more, or that they may again.</summary>
    Task SetGoneAsync(Guid mediaKey, DateTime? goneOn, CancellationToken cancellationToken);
}
