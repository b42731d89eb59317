using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Changes;
using Umbraco.Extensions;
using Varumarke.Persistence.Contents;
using Varumarke.Persistence.Database;
using Varumarke.Persistence.Redirects;
using Varumarke.Persistence.Schedules;

namespace Varumarke.Persistence.Documents;

/// <summary>What documents and blueprints have in common.</summary>
internal abstract class DocumentRepositoryBase(
    Guid objectType,
    bool uniqueNames,
    ContentServices services,
    ContentShapes<IContentType> shapes,
    SnapshotCache<IContent> cache,
    DocumentServices documents)
    : ContentRepository<IContent, IContentType>(objectType, services, shapes, cache), IDocumentRepository
{
    public override int RecycleBinId => Umbraco.Cms.Core.Constants.System.RecycleBinContent;

    public IEnumerable<IContent> GetPage(IQuery<IContent>? query, long pageIndex, int pageSize, out long totalRecords, string[]? propertyAliases, IQuery<IContent>? filter, Ordering? ordering, bool loadTemplates) =>
        GetPage(query, pageIndex, pageSize, out totalRecords, propertyAliases, filter, ordering);

    public int CountPublished(string? contentTypeAlias = null) => Read.ContentOf(ObjectType)
        .OfType(contentTypeAlias, Shapes.IdOf)
        .Count(content => content.Published && !content.Node.Trashed);

    /// <summary>A document is reachable when every ancestor is published too.</summary>
    public bool IsPathPublished(IContent? content)
    {
        if (content is null || content.Trashed || content.Path.StartsWith("-1,-20,", StringComparison.Ordinal))
        {
            return false;
        }

        if (content.ParentId == NodeRow.RootId)
        {
            return content.Published;
        }

        int[] ids = [.. content.Path.Split(',').Skip(1).Select(part => int.Parse(part, System.Globalization.CultureInfo.InvariantCulture))];
        return Read.Set<ContentRow>().Count(row => row.Published && EF.Parameter(ids).Contains(row.NodeId)) == content.Level;
    }

    public bool RecycleBinSmells() => Read.ContentOf(ObjectType).Any(content => content.Node.Trashed);

    public ContentScheduleCollection GetContentSchedule(int contentId) => documents.Schedules.Of(Read, contentId);

    public IDictionary<int, IEnumerable<ContentSchedule>> GetContentSchedulesByIds(int[] documentIds) => documents.Schedules.Of(Read, documentIds);

    // Umbraco tells nobody, but editors' lists and open documents show what is planned, on other nodes as well.
    public void PersistContentSchedule(IContent content, ContentScheduleCollection schedule)
    {
        if (documents.Schedules.Replace(Write, content.Id, schedule))
        {
            Services.Database.Tell(new ContentTreeChangeNotification(content, TreeChangeTypes.RefreshNode, new EventMessages()));
        }
    }

    public void ClearSchedule(DateTime date) => ScheduleStore.Clear(Write, date, null);

    public void ClearSchedule(DateTime date, ContentScheduleAction action) => ScheduleStore.Clear(Write, date, action);

    public bool HasContentForExpiration(DateTime date) => ScheduleStore.Due(Read, date, ContentScheduleAction.Expire).Any();

    public bool HasContentForRelease(DateTime date) => ScheduleStore.Due(Read, date, ContentScheduleAction.Release).Any();

    public IEnumerable<IContent> GetContentForExpiration(DateTime date) => Due(date, ContentScheduleAction.Expire);

    public IEnumerable<IContent> GetContentForRelease(DateTime date) => Due(date, ContentScheduleAction.Release);

    public void ReplaceContentPermissions(EntityPermissionSet permissionSet) => documents.Permissions.ReplaceAll(permissionSet);

    public void AssignEntityPermission(IContent entity, string permission, IEnumerable<int> groupIds) => documents.Permissions.Assign([.. groupIds], permission, [entity.Id]);

    public EntityPermissionCollection GetPermissionsForEntity(int entityId) => documents.Permissions.Explicit([], [entityId]);

    public void AddOrUpdatePermissions(ContentPermissionSet permission) => documents.Permissions.ReplaceAll(permission);

    public override void Delete(IContent entity)
    {
        if (documents.Permissions.Explicit([], [entity.Id]).Count > 0)
        {
            documents.Permissions.ReplaceAll(new EntityPermissionSet(entity.Id, []));
        }

        VarumarkeDbContext context = Write;
        Services.StartNodes.ForgetContent(context, entity.Id);
        context.Set<RedirectRow>().Where(redirect => redirect.ContentKey == entity.Key).ExecuteDelete();
        base.Delete(entity);
    }

    protected override IContent Build(ContentSnapshot snapshot, ContentShape shape, string[]? propertyAliases) =>
        documents.Builder.Build(snapshot, shape, propertyAliases);

    protected override void Add(VarumarkeDbContext context, IContent entity)
    {
        entity.AddingEntity();
        ContentStorage.RoundDates(entity);
        entity.TemplateId ??= entity.ContentType.DefaultTemplate?.Id;
        bool publishing = entity.PublishedState == PublishedState.Publishing;
        EditedState edited = Prepare(context, entity, publishing);

        ContentVersionRow draft = documents.Rows.Draft(entity);
        ContentVersionRow? published = publishing ? documents.Rows.Published(entity, draft) : null;
        var content = new ContentRow { ContentTypeId = entity.ContentTypeId, Published = publishing, Edited = !publishing || edited.Edited };
        content.Versions.AddRange(published is null ? [draft] : [published, draft]);
        if (entity.ContentType.VariesByCulture())
        {
            content.Cultures.AddRange(documents.Rows.CultureStates(entity, edited));
        }

        Services.Storage.Insert(context, entity, ObjectType, content);
        entity.VersionId = draft.Id;
        entity.PublishedVersionId = published?.Id ?? 0;
        Settle(entity, content, edited);
    }

    protected override void Update(VarumarkeDbContext context, IContent entity)
    {
        bool stateChanges = entity.PublishedState is PublishedState.Publishing or PublishedState.Unpublishing;
        if (!stateChanges && !entity.IsDirty())
        {
            return;
        }

        entity.UpdatingEntity();
        ContentStorage.RoundDates(entity);
        if (entity.IsMoving())
        {
            // A descendant of what was moved: its place changes, and nothing about its versions.
            context.Replace(ContentStorage.Row(entity, ObjectType));
            PublishRefresh(entity);
            entity.ResetDirtyProperties();
            return;
        }

        UpdateVersions(context, entity);
    }

    private void UpdateVersions(VarumarkeDbContext context, IContent entity)
    {
        int versionId = entity.VersionId;
        bool preventsCleanup = Services.Statements.PreventsCleanupOfCurrent(context, versionId, entity.Id)
            ?? throw new InvalidOperationException("Cannot save a non-current version.");
        bool publishing = entity.PublishedState == PublishedState.Publishing;
        EditedState edited = Prepare(context, entity, publishing);
        if (entity.IsPropertyDirty(nameof(IContent.ParentId)))
        {
            Services.Storage.MoveBelowParent(context, entity, ObjectType);
        }

        if (entity.PublishedState is PublishedState.Publishing or PublishedState.Unpublishing && (entity.Published || entity.PublishedVersionId > 0))
        {
            context.Set<ContentVersionRow>()
                .Where(version => version.NodeId == entity.Id && version.Published)
                .ExecuteUpdate(set => set.SetProperty(version => version.Published, false));
        }

        ContentRow content = ContentOf(entity, edited);
        ContentVersionRow draft = documents.Rows.Draft(entity);

        // The row of the draft becomes the published version, and the draft goes on in a new one: history is what was published.
        ContentVersionRow existing = publishing ? documents.Rows.Published(entity, draft) : draft;
        existing.Id = versionId;
        existing.PreventCleanup = preventsCleanup;
        RowChanges cultures = CultureChanges(context, entity, existing, edited);
        context.ReplaceAndInsert(
            [ContentStorage.Row(entity, ObjectType), content, existing, .. cultures.Replaced],
            publishing ? [draft, .. cultures.Inserted] : cultures.Inserted,
            cultures.Deleted);
        entity.VersionId = draft.Id;
        if (publishing)
        {
            entity.PublishedVersionId = existing.Id;
        }

        Settle(entity, content, edited);
    }

    /// <summary>What differs from the names of the version as it is, and from what the document is in each language.</summary>
    private RowChanges CultureChanges(VarumarkeDbContext context, IContent entity, ContentVersionRow version, EditedState edited)
    {
        RowChanges changes = RowChanges.None;
        if (!entity.ContentType.VariesByCulture())
        {
            return changes;
        }

        ContentVersionCultureRow[] names = [.. version.Cultures];
        version.Cultures.Clear();
        foreach (ContentVersionCultureRow name in names)
        {
            name.VersionId = version.Id;
        }

        changes.Add(
            Services.Statements.NamesOfVersion(context, version.Id),
            names,
            name => name.LanguageId,
            (before, after) => before.Name == after.Name && before.Date == UtcDateTimeConverter.ToStore(after.Date));
        changes.Add(
            Services.Statements.CulturesOf(context, entity.Id),
            [.. documents.Rows.CultureStates(entity, edited)],
            culture => culture.LanguageId,
            (before, after) => (before.Name, before.Available, before.Published, before.Edited) == (after.Name, after.Available, after.Published, after.Edited));
        return changes;
    }

    private static ContentRow ContentOf(IContent entity, EditedState edited)
    {
        bool published = entity.PublishedState switch
        {
            PublishedState.Publishing => true,
            PublishedState.Unpublishing => false,
            _ => entity.Published,
        };
        return new ContentRow { NodeId = entity.Id, ContentTypeId = entity.ContentTypeId, Published = published, Edited = !published || edited.Edited };
    }

    private EditedState Prepare(VarumarkeDbContext context, IContent entity, bool publishing)
    {
        documents.Names.EnsureExists(entity);
        entity.SanitizeEntityPropertiesForXmlStorage();
        if (uniqueNames)
        {
            documents.Names.MakeUnique(context, entity, ObjectType, publishing);
        }

        if (entity.ContentType.VariesByCulture())
        {
            entity.AdjustDates(entity.UpdateDate, publishing);
        }

        return EditedState.Of(entity, Services.Cultures.Default, publishing);
    }

    /// <summary>Tells the entity what it is now that it is saved.</summary>
    private void Settle(IContent entity, ContentRow content, EditedState edited)
    {
        entity.Edited = content.Edited;
        entity.SetCultureEdited(edited.Cultures);
        PublishRefresh(entity);
        if (entity.PublishedState == PublishedState.Publishing)
        {
            entity.Published = true;
            entity.PublishTemplateId = entity.TemplateId;
            entity.PublisherId = entity.WriterId;
            entity.PublishName = entity.Name;
            entity.PublishDate = entity.UpdateDate;
            Services.Tags.Assign(entity);
        }
        else if (entity.PublishedState == PublishedState.Unpublishing)
        {
            entity.Published = false;
            entity.PublishTemplateId = null;
            entity.PublisherId = null;
            entity.PublishName = null;
            entity.PublishDate = null;
            Services.Tags.Clear(entity);
        }

        entity.ResetDirtyProperties();
    }

#pragma warning disable CS0618 // Umbraco marks it as internal; its caches listen to it, while the state is still "publishing".
    private void PublishRefresh(IContent entity) => Services.Events.Publish(
        new Umbraco.Cms.Core.Notifications.ContentRefreshNotification(entity, new Umbraco.Cms.Core.Events.EventMessages()));
#pragma warning restore CS0618

    private List<IContent> Due(DateTime date, ContentScheduleAction action)
    {
        VarumarkeDbContext context = Read;
        return Load(InTreeOrder(Reader.Drafts(context).Where(version => ScheduleStore.Due(context, date, action).Any(due => due.NodeId == version.NodeId))));
    }
}
