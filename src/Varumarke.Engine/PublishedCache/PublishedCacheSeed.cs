using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.PublishedCache;

namespace Varumarke.Engine.PublishedCache;

/// <summary>Fills the cache after start, in the background: requests do not wait for it.</summary>
internal sealed class PublishedCacheSeed(IDocumentCacheService documents, ILogger<PublishedCacheSeed> logger) :
    INotificationHandler<UmbracoApplicationStartedNotification>
{
    public void Handle(UmbracoApplicationStartedNotification notification)
    {
        // An ambient scope must not flow into it.
        using (ExecutionContext.SuppressFlow())
        {
            _ = Task.Run(SeedAsync);
        }
    }

    private async Task SeedAsync()
    {
        try
        {
            await documents.SeedAsync(CancellationToken.None);
        }
        catch (Exception exception)
        {
            logger.HandlerFailed(exception, nameof(PublishedCacheSeed));
        }
    }
}
