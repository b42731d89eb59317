using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;

namespace Varumarke.Engine.PropertyEditors.Files;

/// <summary>
/// When a page or member is deleted for good, deletes what its values no longer name or name only in blocks: earlier files of
/// its own folders, kept until now because a published version may have shown them, and files in blocks. Files of other items
/// that a value happens to name are left alone.
/// </summary>
internal sealed class DeleteFilesWithOwner(StoredFiles storedFiles, MediaFileManager mediaFiles)
    : INotificationHandler<ContentDeletedNotification>, INotificationHandler<MemberDeletedNotification>
{
    public void Handle(ContentDeletedNotification notification) => Delete(notification.DeletedEntities);

    public void Handle(MemberDeletedNotification notification) => Delete(notification.DeletedEntities);

    private void Delete(IEnumerable<IContentBase> deleted)
    {
        string[] files = deleted.SelectMany(content => InBlocks(content).Concat(InOwnFolders(content))).Distinct().ToArray();
        if (files.Length > 0)
        {
            mediaFiles.DeleteMediaFiles(files);
        }
    }

    private IEnumerable<string> InBlocks(IContentBase content) =>
        from property in content.Properties
        from value in property.Values
        from stored in new[] { value.EditedValue, value.PublishedValue }
        from file in storedFiles.Find(property.PropertyType, stored)
        where mediaFiles.IsFileOwnedBy(file.Path, content.Key, file.PropertyType.Key)
        select mediaFiles.FileSystem.GetRelativePath(file.Path);

    private IEnumerable<string> InOwnFolders(IContentBase content) => content.Properties
        .Select(property => property.PropertyType)
        .Where(type => MediaFileReferences.Holds(type.PropertyEditorAlias))
        .Select(type => Path.GetDirectoryName(mediaFiles.GetMediaPath("file", content.Key, type.Key)))
        .Where(folder => !string.IsNullOrEmpty(folder) && mediaFiles.FileSystem.DirectoryExists(folder))
        .SelectMany(folder => mediaFiles.FileSystem.GetFiles(folder!));
}
