namespace Varumarke.Core.Sharing;

/// <summary>Keeps collections.</summary>
public interface ICollectionRepository
{
    /// <summary>Adds one; false where there is one with its key, and then nothing is changed.</summary>
    Task<bool> TryAddAsync(AssetCollection collection, CancellationToken cancellationToken);

    /// <summary>The collection with a key; null when there is none.</summary>
    Task<AssetCollection?> FindAsync(Guid key, CancellationToken cancellationToken);

    /// <summary>All of them, or those that are public, the last changed first.</summary>
    Task<IReadOnlyList<AssetCollection>> ListAsync(bool onlyPublic, CancellationToken cancellationToken);

    /// <summary>How many there are.</summary>
    Task<int> CountAsync(CancellationToken cancellationToken);

    /// <summary>Writes a collection whose version is still the one that was read, and counts it up; false where it is not.</summary>
    Task<bool> TryReplaceAsync(AssetCollection collection, CancellationToken cancellationToken);

    /// <summary>Deletes one and all links to it; false where there was none.</summary>
    Task<bool> DeleteAsync(Guid key, CancellationToken cancellationToken);
}
