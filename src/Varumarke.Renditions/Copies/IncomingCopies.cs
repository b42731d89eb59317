using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Varumarke.Core.Renditions;
using Varumarke.Renditions.Orders;
using Varumarke.Renditions.Outdated;

namespace Varumarke.Renditions.Copies;

/// <summary>
/// Takes the working copies that are made of photographs when they come in, so that the first rendition need not decode the file
/// again. A gift: where it cannot be kept, nobody is disturbed, and <see cref="WorkingCopies"/> makes it when it is needed. Nobody
/// may see the picture yet; a copy of one that never may goes with the change that says so, or with the next sweep.
/// </summary>
internal sealed class IncomingCopies(
    IRenditionStore store, AwaitedCopies awaited, IOptions<RenditionsOptions> options, TimeProvider time, ILogger<IncomingCopies> logger)
    : INotificationHandler<UmbracoApplicationStartedNotification>
{
    // Whoever uploads a picture waits for this, and a store of blobs may be slow.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private volatile bool _isStarted;

    /// <summary>Whether a copy is to be made; not while the program starts, since the first start's import would take longer by it.</summary>
    public bool AreTaken => _isStarted && options.Value.CopyOnUpload;

    public void Handle(UmbracoApplicationStartedNotification notification) => _isStarted = true;

    /// <summary>Keeps a copy, if there is room for it.</summary>
    /// <param name="mediaKey">The media item.</param>
    /// <param name="stamp">The stamp of its file.</param>
    /// <param name="copy">The copy.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public async Task KeepAsync(Guid mediaKey, string stamp, byte[] copy, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        RenditionKey key = RenditionVersion.CopyKeyOf(mediaKey, stamp);
        awaited.Add(key);
        try
        {
            using var content = new MemoryStream(copy, writable: false);
            await store.OfferAsync(key, content, stop.Token);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            logger.CopyNotKept(fault, mediaKey);
        }
    }
}
