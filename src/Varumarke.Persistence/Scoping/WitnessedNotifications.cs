using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Varumarke.Core.Clustering;

namespace Varumarke.Persistence.Scoping;

/// <summary>A scope's notifications, which the witnesses see before the commit.</summary>
internal sealed class WitnessedNotifications(IEventAggregator events, IReadOnlyList<ICommitWitness> witnesses) : IScopedNotificationPublisher
{
    private readonly ScopedNotificationPublisher _inner = new(events);
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
        if (_waiting.Count > 0)
        {
            foreach (ICommitWitness witness in witnesses)
            {
                _witnessed.Push(witness);
                witness.BeforeCommit(_waiting);
            }
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
}
