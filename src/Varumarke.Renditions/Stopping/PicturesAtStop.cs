using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Varumarke.Renditions.Copies;
using Varumarke.Renditions.Making;
using Varumarke.Renditions.Measuring;

namespace Varumarke.Renditions.Stopping;

/// <summary>
/// Waits, when the program stops, for pictures that are still being worked on though whoever asked for them has gone: what they
/// use is about to be disposed of, and nothing may be written by a program that says it has stopped.
/// </summary>
internal sealed class PicturesAtStop(RenditionMaker renditions, WorkingCopies copies, PictureFactsProvider facts)
    : INotificationAsyncHandler<UmbracoApplicationStoppingNotification>
{
    public Task HandleAsync(UmbracoApplicationStoppingNotification notification, CancellationToken cancellationToken) =>
        Task.WhenAll(renditions.WhenIdleAsync(), copies.WhenIdleAsync(), facts.WhenIdleAsync()).WaitAsync(cancellationToken);
}
