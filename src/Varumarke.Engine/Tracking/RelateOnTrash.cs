using System.Globalization;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;

namespace Varumarke.Engine.Tracking;

/// <summary>
/// Remembers, as a relation, below what an item lay when it was thrown away, so that it can be restored there; forgets it
/// when the item leaves the bin.
/// </summary>
internal sealed class RelateOnTrash(IRelationService relations, IEntityService entities, ILogger<RelateOnTrash> logger) :
    INotificationHandler<ContentMovedToRecycleBinNotification>,
    INotificationHandler<ContentMovedNotification>,
    INotificationHandler<MediaMovedToRecycleBinNotification>,
    INotificationHandler<MediaMovedNotification>
{
    private static readonly RelationKind Document = new(
        Constants.Conventions.RelationTypes.RelateParentDocumentOnDeleteAlias,
        Constants.Conventions.RelationTypes.RelateParentDocumentOnDeleteName,
        Constants.ObjectTypes.Document,
        Constants.System.RecycleBinContentPathPrefix);

    private static readonly RelationKind Media = new(
        Constants.Conventions.RelationTypes.RelateParentMediaFolderOnDeleteAlias,
        Constants.Conventions.RelationTypes.RelateParentMediaFolderOnDeleteName,
        Constants.ObjectTypes.Media,
        Constants.System.RecycleBinMediaPathPrefix);

    public void Handle(ContentMovedToRecycleBinNotification notification) =>
        Safely(() => Remember(notification.MoveInfoCollection, Document));

    public void Handle(ContentMovedNotification notification) => Safely(() => Forget(notification.MoveInfoCollection, Document));

    public void Handle(MediaMovedToRecycleBinNotification notification) =>
        Safely(() => Remember(notification.MoveInfoCollection, Media));

    public void Handle(MediaMovedNotification notification) => Safely(() => Forget(notification.MoveInfoCollection, Media));

    private void Remember<TEntity>(IEnumerable<MoveToRecycleBinEventInfo<TEntity>> moves, RelationKind kind)
        where TEntity : ITreeEntity
    {
        IRelationType type = TypeOf(kind);
        foreach (MoveToRecycleBinEventInfo<TEntity> move in moves)
        {
            // The path ends with the item itself; the root, -1, is an item too, by which the bin knows what lay there.
            string[] path = move.OriginalPath.Split(',');
            if (path.Length < 2
                || !int.TryParse(path[^2], CultureInfo.InvariantCulture, out int parentId)
                || !entities.Exists(parentId)
                || relations.GetByParentAndChildId(parentId, move.Entity.Id, type) is not null)
            {
                continue;
            }

            relations.Save(new Relation(parentId, move.Entity.Id, type));
        }
    }

    private void Forget<TEntity>(IEnumerable<MoveEventInfo<TEntity>> moves, RelationKind kind)
        where TEntity : ITreeEntity
    {
        foreach (MoveEventInfo<TEntity> move in moves)
        {
            bool wasInBin = move.OriginalPath.StartsWith(kind.BinPath, StringComparison.Ordinal);
            if (!wasInBin || move.Entity.Trashed)
            {
                continue;
            }

            foreach (IRelation relation in relations.GetByChildId(move.Entity.Id, kind.Alias).ToArray())
            {
                relations.Delete(relation);
            }
        }
    }

    private IRelationType TypeOf(RelationKind kind)
    {
        if (relations.GetRelationTypeByAlias(kind.Alias) is { } known)
        {
            return known;
        }

        var made = new RelationType(
            kind.Name, kind.Alias, isBidrectional: false, kind.ObjectType, kind.ObjectType, isDependency: false);
        relations.Save(made);
        return made;
    }

    private void Safely(Action handle)
    {
        try
        {
            handle();
        }
        catch (Exception exception)
        {
            logger.HandlerFailed(exception, nameof(RelateOnTrash));
        }
    }

    private sealed record RelationKind(string Alias, string Name, Guid ObjectType, string BinPath);
}
