using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Cms.Core.Services.Querying.RecycleBin;
using Varumarke.ManagementApi.Entities;
using Varumarke.ManagementApi.Media;
using Varumarke.ManagementApi.Operations;
using Varumarke.ManagementApi.References;

namespace Varumarke.ManagementApi.RecycleBin;

/// <summary>The bin of media: looking into it, taking back, deleting.</summary>
internal sealed class MediaRecycleBin(
    EntityBin bin,
    IMediaService service,
    IMediaEditingService editing,
    IMediaRecycleBinQueryService places,
    MediaKind media,
    MediaPermissions permissions,
    ReferencePages references)
{
    public static IEnumerable<Operation> All =>
    [
        Operation.Get<MediaRecycleBin>("recycle-bin/media/root", MediaAccess.Manage, (own, call) => Task.FromResult(own.Root(call))),
        Operation.Get<MediaRecycleBin>("recycle-bin/media/children", MediaAccess.Manage, (own, call) => Task.FromResult(own.Children(call))),
        Operation.Get<MediaRecycleBin>("recycle-bin/media/siblings", MediaAccess.Manage, (own, call) => Task.FromResult(own.Siblings(call))),
        Operation.Get<MediaRecycleBin>("recycle-bin/media/referenced-by", MediaAccess.Manage, (own, call) => own.ReferencedAsync(call)),
        Operation.Get<MediaRecycleBin>("recycle-bin/media/{id:guid}/original-parent", MediaAccess.Manage, (own, call) => own.FormerPlaceAsync(call)),
        Operation.Put<MediaRecycleBin>("recycle-bin/media/{id:guid}/restore", MediaAccess.Manage, (own, call) => own.RestoreAsync(call)),
        Operation.Delete<MediaRecycleBin>("recycle-bin/media/{id:guid}", MediaAccess.Manage, (own, call) => own.DeleteAsync(call)),
        Operation.Delete<MediaRecycleBin>("recycle-bin/media", MediaAccess.Manage, (own, call) => own.EmptyAsync(call)),
    ];

    private Answer Root(Call call) => bin.Root(call, media);

    private Answer Children(Call call) => bin.Children(call, media);

    private Answer Siblings(Call call) => bin.Siblings(call, media);

    private async Task<Answer> ReferencedAsync(Call call) => bin.Refusal(call, media) ?? await references.ReferencedInBinAsync(call, UmbracoObjectTypes.Media);

    private async Task<Answer> FormerPlaceAsync(Call call)
    {
        if (bin.Refusal(call, media) is { } refusal)
        {
            return refusal;
        }

        Attempt<IMediaEntitySlim?, RecycleBinQueryResultType> found = await places.GetOriginalParentAsync(call.Id);
        return found.Status switch
        {
            RecycleBinQueryResultType.Success when found.Result is { } place => Answer.Of(new Reference(place.Key)),
            RecycleBinQueryResultType.Success or RecycleBinQueryResultType.ParentIsRoot => Answer.Null,
            RecycleBinQueryResultType.NotFound => Answer.NotFound,
            _ => Answer.Refused(StatusCodes.Status400BadRequest, found.Status.ToString(), MediaTexts.NoFormerPlace),
        };
    }

    private async Task<Answer> RestoreAsync(Call call)
    {
        Target sent = await call.BodyAsync<Target>();
        return bin.Refusal(call, media)
            ?? await permissions.PlaceRefusalAsync(call.User, sent.To?.Id)
            ?? Told(await editing.RestoreAsync(call.Id, sent.To?.Id, call.User.Key, includeDescendants: true));
    }

    private async Task<Answer> DeleteAsync(Call call) =>
        bin.Refusal(call, media) ?? Told(await editing.DeleteFromRecycleBinAsync(call.Id, call.User.Key));

    private async Task<Answer> EmptyAsync(Call call)
    {
        if (bin.Refusal(call, media) is { } refusal)
        {
            return refusal;
        }

        OperationResult emptied = await service.EmptyRecycleBinAsync(call.User.Key);
        return emptied.Success ? Answer.Done : EditingRefusals.Of(ContentEditingOperationStatus.CancelledByNotification);
    }

    private static Answer Told(Attempt<IMedia?, ContentEditingOperationStatus> attempt) => attempt.Success ? Answer.Done : EditingRefusals.Of(attempt.Status);

    private sealed record Target([property: JsonPropertyName("target")] Reference? To);
}
