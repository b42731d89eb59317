using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models.TemporaryFile;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Varumarke.Core.Problems;
using Varumarke.Core.Uploads;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.TemporaryFiles;

/// <summary>Files on their way in, before something is made of them. The door has looked at each before it is kept.</summary>
internal sealed class TemporaryFileOperations(
    ITemporaryFileService files, IUploadDoor door, IOptionsMonitor<ContentSettings> content, IOptionsMonitor<RuntimeSettings> runtime, IOptions<BackofficeOptions> options)
{
    /// <summary>What surrounds the file in a form.</summary>
    private const long FormRest = 64 * 1024;

    public static IEnumerable<Operation> All =>
    [
        Operation.Get<TemporaryFileOperations>("temporary-file/configuration", Access.SignedIn, (own, _) => Task.FromResult(Answer.Of(own.Configuration()))),
        Operation.Post<TemporaryFileOperations>("temporary-file", Access.SignedIn, (own, call) => own.ReceiveAsync(call)),
        Operation.Get<TemporaryFileOperations>("temporary-file/{id:guid}", Access.SignedIn, (own, call) => own.OneAsync(call)),
        Operation.Delete<TemporaryFileOperations>("temporary-file/{id:guid}", Access.SignedIn, (own, call) => own.DeleteAsync(call)),
    ];

    // Umbraco counts its limit in kilobytes, and so does the client.
    private long MostBytes => runtime.CurrentValue.MaxRequestLength is { } kilobytes ? kilobytes * 1024L : options.Value.MaxUploadBytes;

    private object Configuration() => new
    {
        ImageFileTypes = content.CurrentValue.Imaging.ImageFileTypes.ToArray(),
        DisallowedUploadedFilesExtensions = content.CurrentValue.DisallowedUploadedFileExtensions.ToArray(),
        AllowedUploadedFileExtensions = content.CurrentValue.AllowedUploadedFileExtensions.ToArray(),
        MaxFileSize = MostBytes / 1024,
    };

    private async Task<Answer> ReceiveAsync(Call call)
    {
        if (call.Http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = MostBytes + FormRest;
        }

        await using IncomingFile file = await IncomingFile.ReadAsync(call.Http.Request, MostBytes, call.Aborted);
        UploadVerdict verdict = await door.JudgeAsync(file.Content, file.Name, call.Aborted);
        if (verdict.Refusal is { } refusal)
        {
            return Told(Answer.Refused(refusal.Status, nameof(TemporaryFileOperationStatus.UploadBlocked), new Wording(refusal.English, refusal.Swedish)));
        }

        Attempt<TemporaryFileModel?, TemporaryFileOperationStatus> kept = await files.CreateAsync(new CreateTemporaryFileModel
        {
            Key = file.Key,
            FileName = file.Name,
            OpenReadStream = () => new FileStream(file.Content.Name, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete),
        });
        return kept.Success ? Answer.Created("temporary-file", file.Key) : Refused(kept.Status);
    }

    private async Task<Answer> OneAsync(Call call) => await files.GetAsync(call.Id) is { } file
        ? Answer.Of(new { Id = file.Key, AvailableUntil = new DateTimeOffset(DateTime.SpecifyKind(file.AvailableUntil, DateTimeKind.Utc)), file.FileName })
        : Refused(TemporaryFileOperationStatus.NotFound);

    private async Task<Answer> DeleteAsync(Call call)
    {
        Attempt<TemporaryFileModel?, TemporaryFileOperationStatus> deleted = await files.DeleteAsync(call.Id);
        return deleted.Success ? Answer.Done : Refused(deleted.Status);
    }

    private static Answer Refused(TemporaryFileOperationStatus status) => Told(Because(status));

    // Of an upload's problem the client shows the title alone.
    private static Answer Told(Answer refused) => refused with { Problem = refused.Problem! with { Title = refused.Problem.Detail ?? refused.Problem.Title } };

    private static Answer Because(TemporaryFileOperationStatus status) => status switch
    {
        TemporaryFileOperationStatus.NotFound => Answer.Refused(StatusCodes.Status404NotFound, status.ToString(), TemporaryFileTexts.NoSuchUpload),
        TemporaryFileOperationStatus.KeyAlreadyUsed => Answer.Refused(StatusCodes.Status409Conflict, status.ToString(), TemporaryFileTexts.KeyUsed),
        TemporaryFileOperationStatus.InvalidFileName => Answer.Refused(StatusCodes.Status400BadRequest, status.ToString(), TemporaryFileTexts.NameNotAllowed),
        _ => Answer.Refused(StatusCodes.Status415UnsupportedMediaType, status.ToString(), TemporaryFileTexts.ExtensionNotAllowed),
    };
}
