using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.TemporaryFile;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using Varumarke.Core.Uploads;
using Varumarke.Engine.MediaFiles;

namespace Varumarke.Engine.PropertyEditors.Files;

/// <summary>
/// Moves a file that was uploaded in advance to its place among the media when the item that holds it is saved. Files are not
/// part of the database's transaction: what was written is removed again if the transaction is rolled back, and what is
/// replaced lies elsewhere and is removed only when it has been committed.
/// </summary>
internal sealed class UploadedFiles(
    ITemporaryFileService temporaryFiles,
    MediaFileManager mediaFiles,
    FilePlaces places,
    ICoreScopeProvider scopeProvider,
    IFileStreamSecurityValidator securityValidator,
    IIdKeyMap idKeyMap,
    IUploadDoor door,
    IOptionsMonitor<ContentSettings> contentSettings)
{
    /// <summary>Gives the address to store, or null for no file.</summary>
    /// <param name="temporaryFileId">The new file, if one was chosen.</param>
    /// <param name="postedPath">What the editor shows as the present file.</param>
    /// <param name="currentPath">What is stored.</param>
    /// <param name="owner">The item and property that the file belongs to.</param>
    public string? Place(Guid? temporaryFileId, string? postedPath, string? currentPath, FileOwner owner)
    {
        if (temporaryFileId is null)
        {
            if (string.IsNullOrWhiteSpace(postedPath))
            {
                Discard(currentPath, owner, replacement: null);
                return null;
            }

            // The address is ours to set: one that was typed in by hand could point at another item's file.
            return string.IsNullOrWhiteSpace(currentPath) ? postedPath : currentPath;
        }

        if (Find(temporaryFileId.Value) is not { } file || !IsAllowed(file, owner.Settings))
        {
            return currentPath;
        }

        string path = mediaFiles.GetMediaPath(file.FileName, owner.ContentKey, owner.PropertyTypeKey);
        using (Stream stream = file.OpenReadStream())
        {
            UploadVerdict verdict = Judge(stream, file.FileName);
            if (!verdict.IsAdmitted)
            {
                return currentPath;
            }

            using Stream admitted = verdict.Open(stream);
            path = places.Put(path, admitted, replaces: !string.IsNullOrWhiteSpace(currentPath));
        }

        Discard(currentPath, owner, path);
        WhenScopeEnds($"uploaded:{path}", completed =>
        {
            if (completed)
            {
                temporaryFiles.DeleteAsync(file.Key).GetAwaiter().GetResult();
            }
        });
        return mediaFiles.FileSystem.GetUrl(path);
    }

    public TemporaryFileModel? Find(Guid temporaryFileId) => temporaryFiles.GetAsync(temporaryFileId).GetAwaiter().GetResult();

    /// <summary>Why the door refuses the file, for the editor who brought it; null when it does not.</summary>
    public UploadRefusal? Refusal(TemporaryFileModel file)
    {
        using Stream stream = file.OpenReadStream();
        return Judge(stream, file.FileName).Refusal;
    }

    /// <summary>Umbraco's list of forbidden extensions, the data type's own list, and the analysers of file contents.</summary>
    public bool IsAllowed(TemporaryFileModel file, object? settings)
    {
        string extension = Path.GetExtension(file.FileName).TrimStart('.');
        if (!contentSettings.CurrentValue.IsFileAllowedForUpload(extension))
        {
            return false;
        }

        string[] allowed = (settings as FileUploadConfiguration)?.FileExtensions?.Where(item => !string.IsNullOrWhiteSpace(item)).ToArray() ?? [];
        if (allowed.Length > 0 && !allowed.Any(item => item.TrimStart('.').InvariantEquals(extension)))
        {
            return false;
        }

        using Stream stream = file.OpenReadStream();
        return securityValidator.IsConsideredSafe(stream);
    }

    // Umbraco asks for values synchronously.
    private UploadVerdict Judge(Stream file, string fileName) =>
        door.JudgeAsync(file, fileName, CancellationToken.None).AsTask().GetAwaiter().GetResult();

    /// <summary>
    /// Removes a replaced file. Media items only: the published version of a document may still show the file that its draft
    /// has replaced, so a document's files stay until the document is deleted.
    /// </summary>
    private void Discard(string? currentPath, FileOwner owner, string? replacement)
    {
        if (string.IsNullOrWhiteSpace(currentPath)
            || IsSameFile(currentPath, replacement)
            || !idKeyMap.GetIdForKey(owner.ContentKey, UmbracoObjectTypes.Media).Success)
        {
            return;
        }

        places.RemoveWhenCommitted(mediaFiles.FileSystem.GetRelativePath(currentPath));
    }

    private bool IsSameFile(string? urlOrPath, string? path) =>
        !string.IsNullOrWhiteSpace(urlOrPath)
        && path is not null
        && mediaFiles.FileSystem.GetRelativePath(urlOrPath).Replace('\\', '/') == path.Replace('\\', '/');

    private void WhenScopeEnds(string key, Action<bool> action)
    {
        if (scopeProvider.Context is { } context)
        {
            context.Enlist(key, action);
        }
        else
        {
            action(true);
        }
    }
}
