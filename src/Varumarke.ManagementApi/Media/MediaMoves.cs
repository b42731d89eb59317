using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Varumarke.ManagementApi.Entities;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.Media;

/// <summary>Moving, sorting, throwing away and deleting media.</summary>
internal sealed class MediaMoves(IMediaEditingService editing, MediaPermissions permissions)
{
    public static IEnumerable<Operation> All =>
    [
        Operation.Put<MediaMoves>("media/{id:guid}/move", MediaAccess.Manage, (own, call) => own.MoveAsync(call)),
        Operation.Put<MediaMoves>("media/{id:guid}/move-to-recycle-bin", MediaAccess.Manage, (own, call) => own.ThrowAwayAsync(call)),
        Operation.Put<MediaMoves>("media/sort", MediaAccess.Manage, (own, call) => own.SortAsync(call)),
        Operation.Delete<MediaMoves>("media/{id:guid}", MediaAccess.Manage, (own, call) => own.DeleteAsync(call)),
    ];

    private async Task<Answer> MoveAsync(Call call)
    {
        Target sent = await call.BodyAsync<Target>();
        if (await permissions.RefusalAsync(call.User, call.Id) is { } refusal || (refusal = await permissions.PlaceRefusalAsync(call.User, sent.Place)) is not null)
        {
            return refusal;
        }

        return Told(await editing.MoveAsync(call.Id, sent.Place, call.User.Key));
    }

    private async Task<Answer> ThrowAwayAsync(Call call) =>
        await permissions.RefusalAsync(call.User, call.Id) ?? Told(await editing.MoveToRecycleBinAsync(call.Id, call.User.Key));

    private async Task<Answer> DeleteAsync(Call call) =>
        await permissions.RefusalAsync(call.User, call.Id) ?? Told(await editing.DeleteAsync(call.Id, call.User.Key));

    private async Task<Answer> SortAsync(Call call)
    {
        Order sent = await call.BodyAsync<Order>();
        Place[] places = [.. sent.Sorting ?? []];
        if (await permissions.PlaceRefusalAsync(call.User, sent.Parent?.Id) is { } refusal
            || (refusal = await permissions.RefusalAsync(call.User, [.. places.Select(place => place.Id)])) is not null)
        {
            return refusal;
        }

        ContentEditingOperationStatus status = await editing.SortAsync(
            sent.Parent?.Id, places.Select(place => new SortingModel { Key = place.Id, SortOrder = place.SortOrder }), call.User.Key);
        return status == ContentEditingOperationStatus.Success ? Answer.Done : EditingRefusals.Of(status);
    }

    private static Answer Told(Attempt<IMedia?, ContentEditingOperationStatus> attempt) => attempt.Success ? Answer.Done : EditingRefusals.Of(attempt.Status);

    private sealed record Target([property: System.Text.Json.Serialization.JsonPropertyName("target")] Reference? To)
    {
        public Guid? Place => To?.Id;
    }

    private sealed record Order(Reference? Parent, IReadOnlyList<Place>? Sorting);

    private sealed record Place(Guid Id, int SortOrder);
}
