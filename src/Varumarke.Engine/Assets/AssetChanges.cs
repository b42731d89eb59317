using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services.Changes;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Extensions;
using Varumarke.Core.Rights;
using Varumarke.Engine.MediaFiles;

namespace Varumarke.Engine.Assets;

/// <summary>
/// Lets go of what was remembered of media that changed, here or on another node. It is registered with the engine and so runs
/// before the handlers of every feature that keeps what it made of an asset.
/// </summary>
internal sealed class AssetChanges(AssetDecisions decisions, AssetLibrary library, MediaFileOwners owners, IMediaNavigationQueryService navigation)
    : INotificationHandler<MediaCacheRefresherNotification>,
      INotificationHandler<ContentTypeCacheRefresherNotification>,
      INotificationHandler<DataTypeCacheRefresherNotification>
{
    public void Handle(MediaCacheRefresherNotification notification)
    {
        if (notification.MessageObject is not MediaCacheRefresher.JsonPayload[] payloads
            || payloads.Any(payload => payload.Key is null || payload.ChangeTypes.HasType(TreeChangeTypes.RefreshAll)))
        {
            ForgetAll();
            return;
        }

        HashSet<Guid> changed = [.. payloads.SelectMany(payload => Branch(payload.Key!.Value))];
        foreach (Guid key in changed)
        {
            decisions.Forget(key);
            library.Forget(key);
        }

        owners.Forget(changed);
    }

    public void Handle(ContentTypeCacheRefresherNotification notification) => ForgetAll();

    public void Handle(DataTypeCacheRefresherNotification notification) => ForgetAll();

    private void ForgetAll()
    {
        decisions.ForgetAll();
        library.Forget(null);
        owners.Forget();
    }

    // What lies in a folder goes to the bin with it.
    private IEnumerable<Guid> Branch(Guid key)
    {
        IEnumerable<Guid> below = navigation.TryGetDescendantsKeys(key, out IEnumerable<Guid> found)
            || (navigation is IRecycleBinNavigationQueryService bin && bin.TryGetDescendantsKeysInBin(key, out found))
                ? found
                : [];
        return below.Prepend(key);
    }
}
