using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Varumarke.Core.Assets;
using Varumarke.Core.Caching;

namespace Varumarke.Engine.MediaFiles;

/// <summary>Which media item a file belongs to. Remembered until the item changes; a path that nobody owns is remembered too.</summary>
internal sealed class MediaFileOwners(IMediaService media, FormerAddresses former)
{
    // In bytes, so that somebody who asks for long paths that do not exist fills nothing.
    private const long Limit = 10 * 1024 * 1024;
    private const long EntryCost = 160;

    // Longer ones are never stored; a thumbnail's name may be a little longer than its picture's.
    private const int MaxPathLength = 450;

    private readonly BoundedCache<string, Owner> _owners = new(Limit);

    /// <summary>The item that the file at a path belongs to, or did before it moved.</summary>
    public MediaFileOwner? Find(string path)
    {
        if (path.Length > MaxPathLength)
        {
            return null;
        }

        if (_owners.TryGet(path, out Owner known))
        {
            return known.Found;
        }

        long generation = _owners.Generation(path);
        IMedia? owner = media.GetMediaByPath(path);
        Guid? moved = owner is null ? former.Find(path) : null;
        MediaFileOwner? whose = owner is not null ? new MediaFileOwner(owner.Key, HasMoved: false)
            : moved is { } key ? new MediaFileOwner(key, HasMoved: true)
            : null;
        var found = new Owner(whose, ThumbnailName.PictureOf(path) is not null);
        _owners.Add(path, found, EntryCost + (2 * path.Length), generation);
        return found.Found;
    }

    /// <summary>
    /// Items changed: each may have got another file, and that may be one that nobody owned, or that was taken for a thumbnail of
    /// another item's picture, on whose terms it must not leave. An address that a file had may have become another item's.
    /// </summary>
    public void Forget(IReadOnlySet<Guid> keys) =>
        _owners.RemoveWhere(owner => owner.Found is not { HasMoved: false } found || owner.MayBeThumbnail || keys.Contains(found.Key));

    public void Forget() => _owners.Clear();

    private sealed record Owner(MediaFileOwner? Found, bool MayBeThumbnail);
}

/// <summary>Whose file an address names.</summary>
/// <param name="HasMoved">The file is at another address now.</param>
internal sealed record MediaFileOwner(Guid Key, bool HasMoved);
