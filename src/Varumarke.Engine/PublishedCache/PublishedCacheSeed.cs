using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.PublishedCache;
using Varumarke.Core.OwnWork;

namespace Varumarke.Engine.PublishedCache;

/// <summary>
/// Fills the cache after start, in the background: requests do not wait for it, but the program's stop does, since nothing may
/// touch the database after it.
/// </summary>
internal sealed class PublishedCacheSeed(
    IDocumentCacheService documents, IHostApplicationLifetime lifetime, ILogger<PublishedCacheSeed> logger) :
    INotificationHandler<UmbracoApplicationStartedNotification>,
    INotificationAsyncHandler<UmbracoApplicationStoppingNotification>
{
    private Task _seeding = Task.CompletedTask;

    public void Handle(UmbracoApplicationStartedNotification notification) => _seeding = Apart.Run(SeedAsync);

    public Task HandleAsync(UmbracoApplicationStoppingNotification notification, CancellationToken cancellationToken) =>
        _seeding.WaitAsync(cancellationToken);

    private async Task SeedAsync()
    {
        try
        {
            await documents.SeedAsync(lifetime.ApplicationStopping);
        }
        catch (OperationCanceledException) when (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            // What is missing is read when it is asked for, by whoever starts next.
        }
        catch (Exception exception)
        {
            logger.HandlerFailed(exception, nameof(PublishedCacheSeed));
        }
    }
}
