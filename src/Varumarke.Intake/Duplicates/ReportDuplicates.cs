using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Varumarke.Core.Assets;
using Varumarke.Core.Storage;
using Varumarke.Intake.Describing;

namespace Varumarke.Intake.Duplicates;

/// <summary>
/// Measures new files once they are saved, and tells the editor, or the import's report, of those that are there already. The
/// file is kept: there can be good reasons to have a picture twice, and whoever is told can decide.
/// </summary>
internal sealed class ReportDuplicates(
    IPictureMeasurer measurer,
    IPictureFactsRepository repository,
    [FromKeyedServices(FileStores.Media)] IFileStore store,
    DuplicateSearch search,
    DuplicateMessages messages,
    ILogger<ReportDuplicates> logger) : INotificationAsyncHandler<MediaSavedNotification>
{
    public async Task HandleAsync(MediaSavedNotification notification, CancellationToken cancellationToken)
    {
        foreach ((IMedia media, string path) in NewFiles.Found(notification))
        {
            try
            {
                await ReportAsync(media, path, notification.Messages, cancellationToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // The item is saved, and what failed here is made up for when its facts are first asked for.
                logger.FileNotMeasured(fault, path);
            }
        }
    }

    private async Task ReportAsync(IMedia media, string path, EventMessages editor, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(path, cancellationToken) is not { } file)
        {
            return;
        }

        PictureFacts facts = await measurer.TakeInAsync(media.Key, file, store, cancellationToken);
        await repository.SaveAsync(facts, cancellationToken);
        DuplicatesFound found = await search.FindAsync(facts, cancellationToken);
        if (found.IsEmpty)
        {
            return;
        }

        logger.DuplicatesFound(media.Key, [.. found.Same.Select(item => item.Key)], [.. found.Alike.Select(item => item.Key)]);
        string name = media.Name ?? string.Empty;
        foreach (string message in messages.Of(name, found))
        {
            // The name is the headline: several items saved in a row share their messages.
            editor.Add(new EventMessage(name, message, EventMessageType.Warning));
        }
    }
}
