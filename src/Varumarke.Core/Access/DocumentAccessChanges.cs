using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.PublishedCache;

namespace Varumarke.Core.Access;

/// <summary>
/// Public access changed, here or on another node. Converted values go with the restrictions: a picker keeps what it could
/// show of a document when it was last asked.
/// </summary>
public sealed class DocumentAccessChanges(IDocumentGate gate, ICacheManager caches) : INotificationHandler<PublicAccessCacheRefresherNotification>
{
    /// <inheritdoc />
    public void Handle(PublicAccessCacheRefresherNotification notification) => Forget();

    /// <summary>Nothing that was decided before holds.</summary>
    public void Forget()
    {
        gate.Forget();
        caches.ElementsCache.Clear();
    }
}
