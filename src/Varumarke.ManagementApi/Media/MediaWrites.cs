using System.Text.Json;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Varumarke.ManagementApi.Entities;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.Media;

/// <summary>
/// Creating and saving media, through Umbraco's own services. A media item has no draft: what is not valid is not saved, and a
/// file that the door refuses leaves no empty item behind.
/// </summary>
internal sealed class MediaWrites(IMediaEditingService editing, MediaPermissions permissions, MediaApproval approval)
{
    public static IEnumerable<Operation> All =>
    [
        Operation.Post<MediaWrites>("media", MediaAccess.Use, (own, call) => own.CreateAsync(call)),
        Operation.Post<MediaWrites>("media/validate", MediaAccess.Use, (own, call) => own.ValidateNewAsync(call)),
        Operation.Put<MediaWrites>("media/{id:guid}", MediaAccess.Use, (own, call) => own.SaveAsync(call)),
        Operation.Put<MediaWrites>("media/{id:guid}/validate", MediaAccess.Use, (own, call) => own.ValidateAsync(call)),
    ];

    private async Task<Answer> CreateAsync(Call call)
    {
        NewMedia sent = await call.BodyAsync<NewMedia>();
        if (await FaultAsync(call, sent) is { } fault)
        {
            return fault;
        }

        Attempt<MediaCreateResult, ContentEditingOperationStatus> made = await editing.CreateAsync(Model(sent), call.User.Key);
        return made is { Success: true, Status: ContentEditingOperationStatus.Success }
            ? Answer.Created("media", made.Result.Content!.Key)
            : EditingRefusals.Of(made.Status, made.Result.ValidationResult);
    }

    private async Task<Answer> ValidateNewAsync(Call call) => await FaultAsync(call, await call.BodyAsync<NewMedia>()) ?? Answer.Done;

    private async Task<Answer> SaveAsync(Call call)
    {
        ChangedMedia sent = await call.BodyAsync<ChangedMedia>();
        if (await FaultAsync(call, sent) is { } fault)
        {
            return fault;
        }

        Attempt<MediaUpdateResult, ContentEditingOperationStatus> saved = await editing.UpdateAsync(call.Id, Model(sent), call.User.Key);
        return saved.Success ? Answer.Done : EditingRefusals.Of(saved.Status, saved.Result.ValidationResult);
    }

    private async Task<Answer> ValidateAsync(Call call) => await FaultAsync(call, await call.BodyAsync<ChangedMedia>()) ?? Answer.Done;

    private async Task<Answer?> FaultAsync(Call call, NewMedia sent)
    {
        if (await permissions.PlaceRefusalAsync(call.User, sent.Parent?.Id) is { } refusal)
        {
            return refusal;
        }

        if (sent.MediaType is not { } type)
        {
            return EditingRefusals.Of(ContentEditingOperationStatus.ContentTypeNotFound);
        }

        Attempt<ContentValidationResult, ContentEditingOperationStatus> verdict = await editing.ValidateCreateAsync(Model(sent));
        return verdict.Success ? approval.Refusal(type.Id, Values(sent.Values)) : EditingRefusals.Of(verdict.Status, verdict.Result);
    }

    private async Task<Answer?> FaultAsync(Call call, ChangedMedia sent)
    {
        if (await permissions.RefusalAsync(call.User, call.Id) is { } refusal)
        {
            return refusal;
        }

        if (await editing.GetAsync(call.Id) is not { } media)
        {
            return Answer.NotFound;
        }

        Attempt<ContentValidationResult, ContentEditingOperationStatus> verdict = await editing.ValidateUpdateAsync(call.Id, Model(sent));
        return verdict.Success ? approval.Refusal(media, Values(sent.Values)) : EditingRefusals.Of(verdict.Status, verdict.Result);
    }

    private static MediaCreateModel Model(NewMedia sent) => new()
    {
        Key = sent.Id,
        ContentTypeKey = sent.MediaType?.Id ?? Guid.Empty,
        ParentKey = sent.Parent?.Id,
        Properties = SentValue.ToModels(sent.Values),
        Variants = SentVariant.ToModels(sent.Variants),
    };

    private static MediaUpdateModel Model(ChangedMedia sent) => new() { Properties = SentValue.ToModels(sent.Values), Variants = SentVariant.ToModels(sent.Variants) };

    private static Dictionary<string, JsonElement> Values(IReadOnlyList<SentValue>? values)
    {
        var sent = new Dictionary<string, JsonElement>(StringComparer.OrdinalIgnoreCase);
        foreach (SentValue value in values ?? [])
        {
            sent[value.Alias ?? string.Empty] = value.Value;
        }

        return sent;
    }

    private sealed record NewMedia(IReadOnlyList<SentValue>? Values, IReadOnlyList<SentVariant>? Variants, Guid? Id, Reference? Parent, Reference? MediaType);

    private sealed record ChangedMedia(IReadOnlyList<SentValue>? Values, IReadOnlyList<SentVariant>? Variants);
}
