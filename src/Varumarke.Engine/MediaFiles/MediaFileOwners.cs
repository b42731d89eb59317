using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;
using Varumarke.Engine.PublishedCache;

namespace Varumarke.Engine.MediaFiles;

/// <summary>Which media item a file belongs to. Remembered until media change; a path that nobody owns is remembered too.</summary>
internal sealed class MediaFileOwners(IMediaService media)
{
    // Some 10 MB: paths are short, and those that nobody owns are let go first.
    private const long Limit = 40_000;

    private readonly BoundedCache<string, Owner> _owners = new(Limit);

    public Guid? Find(string path)
    {
        if (_owners.TryGet(path, out Owner known))
        {
            return known.Key;
        }

        long stamp = _owners.Stamp(path);
        IMedia? owner = media.GetMediaByPath(path);
        var found = new Owner(owner?.Key);
        _owners.Add(path, found, cost: 1, stamp);
        return found.Key;
    }

    public void Forget() => _owners.Clear();

    private sealed record Owner(Guid? Key);
}

/// <summary>Lets go of the owners when media change: a file may have been replaced or moved.</summary>
internal sealed class MediaFileOwnerChanges(MediaFileOwners owners) : INotificationHandler<MediaCacheRefresherNotification>
{
    public void Handle(MediaCacheRefresherNotification notification) => owners.Forget();
}
