using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Varumarke.Core.Clustering;

namespace Varumarke.Persistence.Clustering;

/// <summary>A scope's notifications, which the witness sees before the commit.</summary>
internal sealed class WitnessedNotifications(IEventAggregator events, ICommitWitness witness) : IScopedNotificationPublisher
{
    private readonly ScopedNotificationPublisher _inner = new(events);
    private readonly List<INotification> _waiting = [];
    private int _suppressed;
    private bool _witnessed;

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
            _witnessed = true;
            witness.BeforeCommit(_waiting);
        }
    }

    public void ScopeExit(bool completed)
    {
        try
        {
            _inner.ScopeExit(completed);
        }
        finally
        {
            if (_witnessed)
            {
                witness.AfterCommit();
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
