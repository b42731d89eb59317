namespace Varumarke.Core.Recalls;

/// <summary>Keeps what has been deliverable.</summary>
public interface IReleasedAssetRepository
{
    /// <summary>All of it, in no particular order.</summary>
    Task<IReadOnlyList<ReleasedAsset>> ReadAllAsync(CancellationToken cancellationToken);

    /// <summary>Adds versions, all or none; one that is there already stays as it is.</summary>
    Task AddAsync(IReadOnlyCollection<ReleasedAsset> assets, CancellationToken cancellationToken);

    /// <summary>Adds what receipts say was taken and nobody wrote down: of a database that is older than this list.</summary>
    Task AddFromReceiptsAsync(CancellationToken cancellationToken);

    /// <summary>Says of assets since when all their versions may not leave any more, or that they may again; of all or none.</summary>
    /// <returns>Those that this call changed: another node may have said it before.</returns>
    Task<IReadOnlyCollection<Guid>> SetGoneAsync(IReadOnlyDictionary<Guid, DateTime?> goneOn, CancellationToken cancellationToken);
}
