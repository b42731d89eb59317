using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.TemporaryFile;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using Varumarke.Engine.PropertyEditors.Files;

namespace Varumarke.Engine.PropertyEditors.MediaPicker;

/// <summary>
/// Files that were dropped straight onto a picker: until the page is saved, the pick's media key is that of a temporary file,
/// and saving makes a media item of it. A pick that is neither media nor temporary file is left out,
/// and so is a file that the door refuses.
/// </summary>
internal sealed class PastedMedia(
    IIdKeyMap idKeyMap,
    ITemporaryFileService temporaryFiles,
    IMediaImportService mediaImport,
    UploadedFiles uploadedFiles,
    ICoreScopeProvider scopeProvider,
    IBackOfficeSecurityAccessor securityAccessor)
{
    public IEnumerable<PickedMedia> Import(IEnumerable<PickedMedia> picks, MediaPicker3Configuration? settings) =>
        picks.Select(pick => IsMedia(pick.MediaKey) ? pick : Import(pick, settings)).WhereNotNull().ToList();

    /// <summary>The picks that may be temporary files.</summary>
    public IEnumerable<Guid> TemporaryFiles(IEnumerable<PickedMedia> picks) =>
        picks.Select(pick => pick.MediaKey).Where(key => !IsMedia(key));

    private bool IsMedia(Guid key) => idKeyMap.GetIdForKey(key, UmbracoObjectTypes.Media).Success;

    private PickedMedia? Import(PickedMedia pick, MediaPicker3Configuration? settings)
    {
        TemporaryFileModel? file = temporaryFiles.GetAsync(pick.MediaKey).GetAwaiter().GetResult();
        if (file is null || uploadedFiles.Refusal(file) is not null)
        {
            return null;
        }

        using ICoreScope scope = scopeProvider.CreateCoreScope();
        temporaryFiles.EnlistDeleteIfScopeCompletes(file.Key, scopeProvider);
        using Stream stream = file.OpenReadStream();
        string? typeAlias = pick.MediaTypeAlias.NullOrWhiteSpaceAsNull();
        Guid userKey = securityAccessor.BackOfficeSecurity?.CurrentUser?.Key ?? Constants.Security.SuperUserKey;
        IMedia media = mediaImport.ImportAsync(file.FileName, stream, settings?.StartNodeId, typeAlias, userKey).GetAwaiter().GetResult();
        scope.Complete();
        return pick with { MediaKey = media.Key, MediaTypeAlias = media.ContentType.Alias };
    }
}
