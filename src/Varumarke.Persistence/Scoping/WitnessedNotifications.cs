using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services.Changes;
using Varumarke.Core.Clustering;

namespace Varumarke.Persistence.Scoping;

/// <summary>A scope's notifications, which the witnesses see before the commit.</summary>
internal sealed class WitnessedNotifications(IEventAggregator events, IReadOnlyList<ICommitWitness> witnesses) : IScopedNotificationPublisher
{
    private readonly SideBySide _inner = new(events);
    private readonly List<INotification> _waiting = [];
    private readonly Stack<ICommitWitness> _witnessed = new();
    private int _suppressed;

    public IDisposable Suppress()
    {
        _suppressed++;
        return new Suppression(this, _inner.Suppress());
    }

    public bool PublishCancelable(ICancelableNotification notification) => _inner.PublishCancelable(notification);

    public Task<bool> PublishCancelableAsync(ICancelableNotification notification) => _inner.PublishCancelableAsync(notification);

    public void Publish(INotification notification)
    {
        _inner.Publish(notification);
        if (_suppressed == 0)
        {
            _waiting.Add(notification);
        }
    }

    public void BeforeCommit()
    {
        if (_waiting.Count == 0)
        {
            return;
        }

        List<INotification> told = SideBySide.Of(_waiting);
        foreach (ICommitWitness witness in witnesses)
        {
            _witnessed.Push(witness);
            witness.BeforeCommit(told);
        }
    }

    public void ScopeExit(bool completed)
    {
        bool isTold = false;
        try
        {
            _inner.ScopeExit(completed);
            isTold = completed;
        }
        finally
        {
            while (_witnessed.TryPop(out ICommitWitness? witness))
            {
                witness.AfterCommit(isTold);
            }
        }
    }

    private sealed class Suppression(WitnessedNotifications publisher, IDisposable inner) : IDisposable
    {
        public void Dispose()
        {
            publisher._suppressed--;
            inner.Dispose();
        }
    }

    /// <summary>
    /// Puts side by side what says that documents changed, each alone, where a transaction saves and publishes many: Umbraco hands handlers
    /// what is side by side in one go. It tells of each document between "saved" and "published", and nothing moves across anything else.
    /// </summary>
    private sealed class SideBySide(IEventAggregator events) : ScopedNotificationPublisher(events)
    {
        public static List<INotification> Of(IEnumerable<INotification> notifications)
        {
            List<INotification> ordered = [], after = [];
            bool isOpen = false;
            foreach (INotification notification in notifications)
            {
                bool isChange = IsChangeOfDocuments(notification);
                if (isOpen && notification is ContentSavedNotification or ContentPublishedNotification)
                {
                    after.Add(notification);
                    continue;
                }

                if (!isChange)
                {
                    ordered.AddRange(after);
                    after.Clear();
                }

                isOpen = isChange;
                ordered.Add(notification);
            }

            ordered.AddRange(after);
            return ordered;
        }

        protected override void PublishScopedNotifications(IList<INotification> notifications) => base.PublishScopedNotifications(Of(notifications));

        private static bool IsChangeOfDocuments(INotification notification) =>
            notification is ContentTreeChangeNotification { Changes: var changes } && changes.All(change => change.ChangeTypes == TreeChangeTypes.RefreshNode);
    }
}
