using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Varumarke.Core.Assets;
using Varumarke.Engine.PublishedCache;

namespace Varumarke.Engine.MediaFiles;

/// <summary>Which media item a file belongs to. Remembered until the item changes; a path that nobody owns is remembered too.</summary>
internal sealed class MediaFileOwners(IMediaService media)
{
    // In bytes, so that somebody who asks for long paths that do not exist fills nothing.
    private const long Limit = 10 * 1024 * 1024;
    private const long EntryCost = 160;

    // Longer ones are never stored; a thumbnail's name may be a little longer than its picture's.
    private const int MaxPathLength = 450;

    private readonly BoundedCache<string, Owner> _owners = new(Limit);

    public Guid? Find(string path)
    {
        if (path.Length > MaxPathLength)
        {
            return null;
        }

        if (_owners.TryGet(path, out Owner known))
        {
            return known.Key;
        }

        long stamp = _owners.Stamp(path);
        IMedia? owner = media.GetMediaByPath(path);
        var found = new Owner(owner?.Key, ThumbnailName.PictureOf(path) is not null);
        _owners.Add(path, found, EntryCost + (2 * path.Length), stamp);
        return found.Key;
    }

    /// <summary>
    /// Items changed: each may have got another file, and that may be one that nobody owned, or that was taken for a thumbnail of
    /// another item's picture, on whose terms it must not leave.
    /// </summary>
    public void Forget(IReadOnlySet<Guid> keys) =>
        _owners.RemoveWhere(owner => owner.Key is not { } key || owner.MayBeThumbnail || keys.Contains(key));

    public void Forget() => _owners.Clear();

    private sealed record Owner(Guid? Key, bool MayBeThumbnail);
}
