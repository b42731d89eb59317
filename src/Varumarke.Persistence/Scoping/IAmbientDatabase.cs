using Umbraco.Cms.Core.Notifications;
using Varumarke.Persistence.Database;

namespace Varumarke.Persistence.Scoping;

/// <summary>
/// The database as the scope around the caller sees it. Repositories are singletons and hold this, never a context:
/// each call finds the transaction of the scope it runs in.
/// </summary>
internal interface IAmbientDatabase
{
    /// <summary>The context for reading, within the ambient scope's transaction.</summary>
    /// <exception cref="InvalidOperationException">No scope is open.</exception>
    VarumarkeDbContext Read { get; }

    /// <summary>The same context, after the transaction has been made one that may write.</summary>
    /// <exception cref="InvalidOperationException">No scope is open.</exception>
    VarumarkeDbContext Write { get; }

    /// <summary>True where a scope is open.</summary>
    bool HasScope { get; }

    /// <summary>
    /// When the ambient scope's transaction began (<see cref="System.Diagnostics.Stopwatch.GetTimestamp"/>): what it
    /// reads is at least as new as that. Now, where it has not begun.
    /// </summary>
    long ReadsFrom { get; }

    /// <summary>What the program's clock says, UTC: what is stored as having happened now.</summary>
    DateTime Now { get; }

    /// <summary>Runs a read in the ambient scope, or in one of its own where none is open.</summary>
    TResult ReadAnywhere<TResult>(Func<VarumarkeDbContext, TResult> read);

    /// <summary>
    /// Runs a read on a connection of its own, so that it sees what is committed now, whatever the ambient scope has
    /// read or changed.
    /// </summary>
    TResult ReadCommitted<TResult>(Func<VarumarkeDbContext, TResult> read);

    /// <summary>Tells of something when the outermost scope has committed, and everybody else with it.</summary>
    /// <exception cref="InvalidOperationException">No scope is open.</exception>
    void Tell(INotification notification);

    /// <summary>Runs when the outermost scope has ended, whether it committed or not, before its notifications.</summary>
    void OnScopeEnd(string key, Action<bool> action);

    /// <summary>A place for things that live as long as the outermost scope.</summary>
    IDictionary<object, object> Items { get; }
}
