using System.Diagnostics.CodeAnalysis;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Repositories;
using Varumarke.Persistence.Database;
using Varumarke.Persistence.Scoping;

namespace Varumarke.Persistence.EditorNotifications;

/// <summary>Which editors want to hear of what.</summary>
internal sealed class EditorNotificationRepository(IAmbientDatabase database) : INotificationsRepository
{
    public bool TryCreateNotification(IUser user, IEntity entity, string action, [NotNullWhen(true)] out Notification? notification)
    {
        notification = null;
        Guid? objectType = database.Read.Set<NodeRow>().Where(node => node.Id == entity.Id).Select(node => (Guid?)node.ObjectType).SingleOrDefault();
        if (objectType is null || Rows.Any(row => row.UserId == user.Id && row.NodeId == entity.Id && row.Action == action))
        {
            return false;
        }

        database.Write.Insert(new EditorNotificationRow { UserId = user.Id, NodeId = entity.Id, Action = action });
        notification = new Notification(entity.Id, user.Id, action, objectType.Value);
        return true;
    }

    public int DeleteNotifications(IUser user) => Written.Where(row => row.UserId == user.Id).ExecuteDelete();

    public int DeleteNotifications(IEntity entity) => Written.Where(row => row.NodeId == entity.Id).ExecuteDelete();

    public int DeleteNotifications(IUser user, IEntity entity) => Written.Where(row => row.UserId == user.Id && row.NodeId == entity.Id).ExecuteDelete();

    public IEnumerable<Notification> GetEntityNotifications(IEntity entity) => ToModels(Rows.Where(row => row.NodeId == entity.Id));

    public IEnumerable<Notification> GetUserNotifications(IUser user) => ToModels(Rows.Where(row => row.UserId == user.Id));

    public IEnumerable<Notification> GetUsersNotifications(IEnumerable<int> userIds, string? action, IEnumerable<int> nodeIds, Guid objectType)
    {
        int[] users = [.. userIds];
        int[] nodes = [.. nodeIds];
        return ToModels(Rows.Where(row => users.Contains(row.UserId) && (nodes.Length == 0 || nodes.Contains(row.NodeId)) && (action == null || row.Action == action)), objectType);
    }

    public IEnumerable<Notification> SetNotifications(IUser user, IEntity entity, string[] actions)
    {
        DeleteNotifications(user, entity);
        database.Write.InsertMany(actions.Distinct().Select(action => new EditorNotificationRow { UserId = user.Id, NodeId = entity.Id, Action = action }));
        return ToModels(Rows.Where(row => row.UserId == user.Id && row.NodeId == entity.Id));
    }

    private IQueryable<EditorNotificationRow> Rows => database.Read.Set<EditorNotificationRow>();

    private DbSet<EditorNotificationRow> Written => database.Write.Set<EditorNotificationRow>();

    private Notification[] ToModels(IQueryable<EditorNotificationRow> rows, Guid? objectType = null) =>
    [
        .. from row in (from notification in rows
                        join node in database.Read.Set<NodeRow>() on notification.NodeId equals node.Id
                        where objectType == null || node.ObjectType == objectType
                        orderby notification.NodeId, notification.UserId, notification.Action
                        select new { notification.NodeId, notification.UserId, notification.Action, node.ObjectType }).ToList()
           select new Notification(row.NodeId, row.UserId, row.Action, row.ObjectType),
    ];
}
