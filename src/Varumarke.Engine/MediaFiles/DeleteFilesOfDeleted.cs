using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;

namespace Varumarke.Engine.MediaFiles;

/// <summary>
/// Deletes the files of items that are deleted for good (emptying a bin included: it deletes one by one). What lies in the
/// bin keeps its files, so that it can be restored. A file that cannot be deleted is logged by the manager and left.
/// </summary>
internal sealed class DeleteFilesOfDeleted(MediaFileManager files, MediaPaths paths, IMediaService media)
    : INotificationHandler<MediaDeletedNotification>, INotificationHandler<ContentDeletedNotification>
{
    public void Handle(MediaDeletedNotification notification) => Delete(notification.DeletedEntities);

    public void Handle(ContentDeletedNotification notification) => Delete(notification.DeletedEntities);

    private void Delete(IEnumerable<IContentBase> deleted)
    {
        // A property may name a file of another item (an import, a copied value): what lies in the item's own place goes, and of
        // media what no item names any more. A file that came from another site may lie under the address that it had there.
        string[] own = [.. deleted.SelectMany(OwnFiles)];
        if (own.Length > 0)
        {
            files.DeleteMediaFiles(own);
        }
    }

    private IEnumerable<string> OwnFiles(IContentBase content) => paths.Of(content)
        .Where(path => content.Properties.Any(property => files.IsFileOwnedBy(path, content.Key, property.PropertyType.Key))
            || (content is IMedia && paths.Holder(media, path) is null));
}
