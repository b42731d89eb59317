using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Scoping;

namespace Varumarke.Engine.PropertyEditors.Files;

/// <summary>
/// Gives a copied page copies of its files: with one file between them, deleting either page would take it from the other. A
/// file that is already missing stays missing.
/// </summary>
internal sealed class CopyFilesOnCopy(StoredFiles storedFiles, MediaFileManager mediaFiles, ICoreScopeProvider scopeProvider)
    : INotificationHandler<ContentCopyingNotification>
{
    public void Handle(ContentCopyingNotification notification)
    {
        foreach (IProperty property in notification.Copy.Properties)
        {
            foreach (IPropertyValue value in property.Values.ToArray())
            {
                if (storedFiles.Replace(property.PropertyType, value.EditedValue, file => Copy(notification.Copy, file)) is { } changed)
                {
                    property.SetValue(changed, value.Culture, value.Segment);
                }
            }
        }
    }

    private string? Copy(IContent copy, StoredFile file)
    {
        string? path = mediaFiles.CopyFile(copy, file.PropertyType, mediaFiles.FileSystem.GetRelativePath(file.Path));
        if (path is null)
        {
            return null;
        }

        scopeProvider.Context?.Enlist($"copied:{path}", completed =>
        {
            if (!completed)
            {
                mediaFiles.FileSystem.DeleteFile(path);
            }
        });
        return mediaFiles.FileSystem.GetUrl(path);
    }
}
