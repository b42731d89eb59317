namespace Varumarke.Core.Renditions;

/// <summary>
/// Keeps finished renditions within a limit of bytes; those that nobody has asked for longest go first. Anything may be gone at
/// any time: it is made again. Every call streams, and a fault of the store below (a full disk, a blob service that is away)
/// is logged and looks like a rendition that is not there, since readers can be answered without it.
/// </summary>
public interface IRenditionStore
{
    /// <summary>
    /// Opens a rendition for reading from any position, with a known length, and counts as a use of it; null when there is
    /// none. Whoever reads is not disturbed when it is removed meanwhile. The caller disposes it.
    /// </summary>
    ValueTask<Stream?> OpenAsync(RenditionKey key, CancellationToken cancellationToken);

    /// <summary>
    /// Keeps a rendition, making room for it. It is there as a whole or not at all. One that is larger than the limit is not
    /// kept.
    /// </summary>
    ValueTask PutAsync(RenditionKey key, Stream content, CancellationToken cancellationToken);

    /// <summary>
    /// Keeps what nobody has asked for yet, as <see cref="PutAsync"/> does, where that takes no room from anything that somebody
    /// has asked for; until it is opened for the first time it goes before everything else, the one that came first before others.
    /// </summary>
    ValueTask OfferAsync(RenditionKey key, Stream content, CancellationToken cancellationToken);

    /// <summary>Whether so many bytes can be kept without anything else making way.</summary>
    ValueTask<bool> HasRoomAsync(long bytes, CancellationToken cancellationToken);

    /// <summary>Whether anything is kept that was made of a media item; where the store cannot say, it may be so.</summary>
    ValueTask<bool> HoldsAsync(Guid mediaKey, CancellationToken cancellationToken);

    /// <summary>
    /// Removes what was made of a media item, except for what <paramref name="stays"/> says; null removes everything.
    /// </summary>
    /// <returns>False where something could not be removed and is to be tried again.</returns>
    ValueTask<bool> RemoveAsync(Guid mediaKey, Func<RenditionKey, bool>? stays, CancellationToken cancellationToken);

    /// <summary>Everything that is kept: for the sweep of what was made of media items whose right has ended.</summary>
    IAsyncEnumerable<RenditionKey> ListAsync(CancellationToken cancellationToken);
}
