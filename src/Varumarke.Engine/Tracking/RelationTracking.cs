using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace Varumarke.Engine.Tracking;

/// <summary>
/// Keeps the relations "this item uses that one" in step with what the properties refer to, in the draft and, where there
/// is one, in the published version. The backoffice shows them before a picture is deleted. It writes only what differs.
/// </summary>
internal sealed class RelationTracking(
    ICoreScopeProvider scopes,
    DataValueReferenceFactoryCollection references,
    PropertyEditorCollection editors,
    IRelationRepository relations,
    IRelationTypeRepository relationTypes,
    IEntityRepository entities,
    IIdKeyMap idKeyMap,
    ILogger<RelationTracking> logger) :
    INotificationHandler<ContentSavedNotification>,
    INotificationHandler<ContentPublishedNotification>,
    INotificationHandler<ContentUnpublishedNotification>,
    INotificationHandler<MediaSavedNotification>,
    INotificationHandler<MemberSavedNotification>
{
    public void Handle(ContentSavedNotification notification) => Update(notification.SavedEntities);

    public void Handle(ContentPublishedNotification notification) => Update(notification.PublishedEntities);

    public void Handle(ContentUnpublishedNotification notification) => Update(notification.UnpublishedEntities);

    public void Handle(MediaSavedNotification notification) => Update(notification.SavedEntities);

    public void Handle(MemberSavedNotification notification) => Update(notification.SavedEntities);

    private void Update(IEnumerable<IContentBase> saved)
    {
        foreach (IContentBase content in saved)
        {
            try
            {
                Update(content);
            }
            catch (Exception exception)
            {
                logger.HandlerFailed(exception, nameof(RelationTracking));
            }
        }
    }

    private void Update(IContentBase content)
    {
        using ICoreScope scope = scopes.CreateCoreScope();
        Dictionary<string, IRelationType> types = AutomaticTypes();
        HashSet<(int Child, int Type)> wanted = Wanted(content, types);
        List<IRelation> existing = Existing(scopes.CreateQuery<IRelation>(), content.Id, types);
        (int Child, int Type)[] added = [.. wanted.Except(existing.Select(relation => (relation.ChildId, relation.RelationTypeId)))];
        IRelation[] gone = [.. existing.Where(relation => !wanted.Contains((relation.ChildId, relation.RelationTypeId)))];

        // Deleting all of a type unpublishes first, and tells of it when the node is gone already.
        if ((added.Length > 0 || gone.Length > 0) && entities.Exists(content.Id))
        {
            if (added.Length > 0)
            {
                relations.SaveBulk(added.Select(relation => new ReadOnlyRelation(content.Id, relation.Child, relation.Type)));
            }

            foreach (IRelation relation in gone)
            {
                relations.Delete(relation);
            }
        }

        scope.Complete();
    }

    private Dictionary<string, IRelationType> AutomaticTypes()
    {
        ISet<string> aliases = references.GetAllAutomaticRelationTypesAliases(editors);
        return relationTypes.GetMany(Array.Empty<int>())
            .Where(type => aliases.Contains(type.Alias))
            .ToDictionary(type => type.Alias);
    }

    private HashSet<(int Child, int Type)> Wanted(IContentBase content, Dictionary<string, IRelationType> types)
    {
        HashSet<(int, int)> wanted = [];
        bool withPublished = content is IContent { Published: true };
        foreach (UmbracoEntityReference reference in references.GetAllReferences(content.Properties, editors, withPublished))
        {
            if (types.TryGetValue(reference.RelationTypeAlias ?? string.Empty, out IRelationType? type)
                && reference.Udi is GuidUdi udi
                && idKeyMap.GetIdForUdi(udi) is { Success: true } child)
            {
                wanted.Add((child.Result, type.Id));
            }
        }

        return wanted;
    }

    private List<IRelation> Existing(IQuery<IRelation> query, int parentId, Dictionary<string, IRelationType> types)
    {
        HashSet<int> ids = [.. types.Values.Select(type => type.Id)];
        return [.. relations.Get(query.Where(relation => relation.ParentId == parentId)).Where(relation => ids.Contains(relation.RelationTypeId))];
    }
}
