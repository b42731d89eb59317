using Umbraco.Cms.Core.Notifications;

namespace Varumarke.Core.Clustering;

/// <summary>
/// Sees what a transaction will tell about once it has been committed, while it can still be written into: so that what must
/// follow from a change is committed together with it or not at all.
/// </summary>
public interface ICommitWitness
{
    /// <summary>Called in the outermost scope before its commit, where it has something to tell.</summary>
    void BeforeCommit(IReadOnlyCollection<INotification> notifications);

    /// <summary>Called when everything has been told after that commit, or something has failed.</summary>
    /// <param name="isTold">Whether it was committed, and nobody who was told threw.</param>
    void AfterCommit(bool isTold);
}
