using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Varumarke.Core.Uploads;

namespace Varumarke.Intake.Door;

/// <summary>Umbraco's media import, which stores any stream that it is given, behind the door: what is refused throws, since it gives an item or nothing.</summary>
internal sealed class GuardedMediaImport(IMediaImportService inner, IUploadDoor door) : IMediaImportService
{
    public async Task<IMedia> ImportAsync(string fileName, Stream fileStream, Guid? parentId, string? mediaTypeAlias, Guid userKey)
    {
        ArgumentNullException.ThrowIfNull(fileStream);
        UploadVerdict verdict = await door.JudgeAsync(fileStream, fileName, CancellationToken.None);
        Stream admitted = verdict.Open(fileStream);
        return await inner.ImportAsync(fileName, admitted, parentId, mediaTypeAlias, userKey);
    }
}
