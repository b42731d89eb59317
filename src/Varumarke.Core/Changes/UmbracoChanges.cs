using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services.Changes;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Extensions;

namespace Varumarke.Core.Changes;

/// <summary>
/// Reads what Umbraco's refreshers say, on the node where the change was made and on those that follow its log, and is the only one
/// that does. Refreshers have done their own work by then: tree, publish status and addresses are those of the change.
/// </summary>
internal sealed class UmbracoChanges(ChangeFeed feed, IServiceProvider services) :
    INotificationHandler<ContentCacheRefresherNotification>,
    INotificationHandler<MediaCacheRefresherNotification>,
    INotificationHandler<ContentTypeCacheRefresherNotification>,
    INotificationHandler<DataTypeCacheRefresherNotification>,
    INotificationHandler<LanguageCacheRefresherNotification>,
    INotificationHandler<DomainCacheRefresherNotification>,
    INotificationHandler<PublicAccessCacheRefresherNotification>,
    INotificationHandler<DictionaryCacheRefresherNotification>,
    INotificationHandler<RelationTypeCacheRefresherNotification>,
    INotificationHandler<UserCacheRefresherNotification>,
    INotificationHandler<UserGroupCacheRefresherNotification>
{
    private const TreeChangeTypes WithBelow = TreeChangeTypes.RefreshBranch | TreeChangeTypes.Remove;

    public void Handle(ContentCacheRefresherNotification notification) => Tell<ContentCacheRefresher.JsonPayload>(
        ChangeKinds.Documents,
        notification,
        payload => IsAll(payload.Key, payload.ChangeTypes)
            ? Change.OfAll(ChangeKinds.Documents)
            : Change.Of(ChangeKinds.Documents, payload.Key, ReachOf(payload.ChangeTypes), () => Branch<IDocumentNavigationQueryService>(payload.Key!.Value)) with
            {
                Id = payload.Id,
                IsRemoved = payload.ChangeTypes.HasType(TreeChangeTypes.Remove),
                IsBlueprint = payload.Blueprint,
                TouchesPublished = payload.PublishedCultures is { Length: > 0 } || payload.UnpublishedCultures is { Length: > 0 },
            });

    public void Handle(MediaCacheRefresherNotification notification) => Tell<MediaCacheRefresher.JsonPayload>(
        ChangeKinds.Media,
        notification,
        payload => IsAll(payload.Key, payload.ChangeTypes)
            ? Change.OfAll(ChangeKinds.Media)
            : Change.Of(ChangeKinds.Media, payload.Key, ReachOf(payload.ChangeTypes), () => Branch<IMediaNavigationQueryService>(payload.Key!.Value)) with
            {
                Id = payload.Id,
                IsRemoved = payload.ChangeTypes.HasType(TreeChangeTypes.Remove),
                TouchesPublished = true,
            });

    public void Handle(ContentTypeCacheRefresherNotification notification) => Tell<ContentTypeCacheRefresher.JsonPayload>(
        ChangeKinds.Types, notification, payload => Change.Of(ChangeKinds.Types, key: null) with { Id = payload.Id });

    public void Handle(DataTypeCacheRefresherNotification notification) => TellAll(ChangeKinds.DataTypes);

    public void Handle(LanguageCacheRefresherNotification notification) => TellAll(ChangeKinds.Languages);

    public void Handle(DomainCacheRefresherNotification notification) => TellAll(ChangeKinds.Domains);

    public void Handle(PublicAccessCacheRefresherNotification notification) => TellAll(ChangeKinds.PublicAccess);

    public void Handle(DictionaryCacheRefresherNotification notification) => TellAll(ChangeKinds.Dictionary);

    public void Handle(RelationTypeCacheRefresherNotification notification) => TellAll(ChangeKinds.RelationTypes);

    public void Handle(UserCacheRefresherNotification notification) => TellAll(ChangeKinds.Users);

    public void Handle(UserGroupCacheRefresherNotification notification) => TellAll(ChangeKinds.Users);

    private static bool IsAll(Guid? key, TreeChangeTypes changes) => key is null || changes.HasType(TreeChangeTypes.RefreshAll);

    private static ChangeReach ReachOf(TreeChangeTypes changes) => changes.HasTypesAny(WithBelow) ? ChangeReach.Branch : ChangeReach.One;

    // What comes in another form than payloads, or says nothing, may mean anything.
    private void Tell<TPayload>(ChangeKinds kind, CacheRefresherNotification notification, Func<TPayload, Change> read)
    {
        if (notification.MessageObject is TPayload[] { Length: > 0 } payloads)
        {
            feed.Tell([.. payloads.Select(read)]);
        }
        else
        {
            TellAll(kind);
        }
    }

    private void TellAll(ChangeKinds kind) => feed.Tell([Change.OfAll(kind)]);

    // What lies in a folder goes to the bin with it. Asked for late, since some changes are told where there is no tree.
    private HashSet<Guid> Branch<TTree>(Guid key)
        where TTree : INavigationQueryService
    {
        var tree = services.GetRequiredService<TTree>();
        HashSet<Guid> branch = [key];
        if (tree.TryGetDescendantsKeys(key, out IEnumerable<Guid> below)
            || (tree is IRecycleBinNavigationQueryService bin && bin.TryGetDescendantsKeysInBin(key, out below)))
        {
            branch.UnionWith(below);
        }

        return branch;
    }
}
