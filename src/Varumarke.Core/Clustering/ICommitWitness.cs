using Umbraco.Cms.Core.Notifications;

namespace Varumarke.Core.Clustering;

/// <summary>
/// Sees what a transaction will tell about once it has been committed, while it can still be written into: so that what other
/// nodes must hear is committed together with the change or not at all.
/// </summary>
public interface ICommitWitness
{
    /// <summary>Called in the outermost scope before its commit, where it has something to tell.</summary>
    void BeforeCommit(IReadOnlyCollection<INotification> notifications);

    /// <summary>Called when everything has been told after that commit, or it has failed.</summary>
    void AfterCommit();
}
