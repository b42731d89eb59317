using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Notifications;

namespace Varumarke.Persistence.Caching;

/// <summary>
/// Umbraco's refreshers of data types and relation types clear single entries of the isolated cache where the others
/// clear all of it. The whole set is one entry here, so for these two their notification is what another node's change
/// is heard by. A user is kept under keys of our own, and with groups: what changes one of the two is heard the same way.
/// </summary>
internal sealed class DataSetInvalidation(DataSetCache<IDataType> dataTypes, DataSetCache<IRelationType> relationTypes, CommittedCache<IUser> users) :
    INotificationHandler<DataTypeCacheRefresherNotification>,
    INotificationHandler<RelationTypeCacheRefresherNotification>,
    INotificationHandler<UserCacheRefresherNotification>,
    INotificationHandler<UserGroupCacheRefresherNotification>
{
    public void Handle(DataTypeCacheRefresherNotification notification) => dataTypes.Clear();

    public void Handle(RelationTypeCacheRefresherNotification notification) => relationTypes.Clear();

    public void Handle(UserCacheRefresherNotification notification) => users.Clear();

    public void Handle(UserGroupCacheRefresherNotification notification) => users.Clear();
}
