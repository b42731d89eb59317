using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;

namespace Varumarke.DeliveryApi.Changes;

/// <summary>Rare changes that reach too far to be followed: languages, domains, data types, protections.</summary>
internal sealed class SettingsChangeHandler(CacheEviction eviction) :
    INotificationHandler<LanguageCacheRefresherNotification>,
    INotificationHandler<DomainCacheRefresherNotification>,
    INotificationHandler<DataTypeCacheRefresherNotification>,
    INotificationHandler<PublicAccessCacheRefresherNotification>
{
    public void Handle(LanguageCacheRefresherNotification notification) => eviction.OnEverythingChanged();

    public void Handle(DomainCacheRefresherNotification notification) => eviction.OnEverythingChanged();

    public void Handle(DataTypeCacheRefresherNotification notification) => eviction.OnEverythingChanged();

    public void Handle(PublicAccessCacheRefresherNotification notification) => eviction.OnEverythingChanged();
}
