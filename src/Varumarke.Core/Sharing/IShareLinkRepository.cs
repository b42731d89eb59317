namespace Varumarke.Core.Sharing;

/// <summary>Keeps share links.</summary>
public interface IShareLinkRepository
{
    /// <summary>Adds one.</summary>
    Task AddAsync(ShareLink link, CancellationToken cancellationToken);

    /// <summary>The link with a secret's hash; null when there is none.</summary>
    Task<ShareLink?> FindAsync(string secretHash, CancellationToken cancellationToken);

    /// <summary>The links to a collection, the newest first.</summary>
    Task<IReadOnlyList<ShareLink>> OfAsync(Guid collectionKey, CancellationToken cancellationToken);

    /// <summary>Deletes one; false where there was none.</summary>
    Task<bool> DeleteAsync(string secretHash, CancellationToken cancellationToken);

    /// <summary>Deletes those that ended before a moment; says how many.</summary>
    Task<int> DeleteEndedAsync(DateTime before, CancellationToken cancellationToken);
}
