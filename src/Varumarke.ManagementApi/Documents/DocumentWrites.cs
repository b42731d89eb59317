using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Models.ContentPublishing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Varumarke.ManagementApi.Entities;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.Documents;

/// <summary>Creating, saving, publishing and unpublishing documents, through Umbraco's own services.</summary>
internal sealed class DocumentWrites(IContentEditingService editing, IContentPublishingService publishing, DocumentPermissions permissions)
{
    public static IEnumerable<Operation> All =>
    [
        Operation.Post<DocumentWrites>("document", Access.Content, (own, call) => own.CreateAsync(call)),
        Operation.Put<DocumentWrites>("document/{id:guid}", Access.Content, (own, call) => own.SaveAsync(call)),
        Operation.Put<DocumentWrites>($"{ManagementPaths.ApiNext}/document/{{id:guid}}/validate", Access.Content, (own, call) => own.ValidateAsync(call)),
        Operation.Put<DocumentWrites>("document/{id:guid}/publish", Access.Content, (own, call) => own.PublishAsync(call)),
        Operation.Put<DocumentWrites>("document/{id:guid}/unpublish", Access.Content, (own, call) => own.UnpublishAsync(call)),
    ];

    private async Task<Answer> CreateAsync(Call call)
    {
        NewDocument sent = await call.BodyAsync<NewDocument>();
        Answer? refusal = sent.Parent is { } parent
            ? await permissions.RefusalAsync(call.User, [parent.Id], ActionNew.ActionLetter)
            : await permissions.RootRefusalAsync(call.User, ActionNew.ActionLetter);
        refusal ??= await permissions.LanguageRefusalAsync(call.User, CulturesOf(sent.Values, sent.Variants));
        if (refusal is not null)
        {
            return refusal;
        }

        if (sent.DocumentType is not { } type)
        {
            return EditingRefusals.Of(ContentEditingOperationStatus.ContentTypeNotFound);
        }

        Attempt<ContentCreateResult, ContentEditingOperationStatus> made = await editing.CreateAsync(
            new ContentCreateModel
            {
                Key = sent.Id,
                ContentTypeKey = type.Id,
                ParentKey = sent.Parent?.Id,
                TemplateKey = sent.Template?.Id,
                Properties = SentValue.ToModels(sent.Values),
                Variants = SentVariant.ToModels(sent.Variants),
            },
            call.User.Key);
        return made.Success ? Answer.Created("document", made.Result.Content!.Key) : EditingRefusals.Of(made.Status, made.Result.ValidationResult);
    }

    private async Task<Answer> SaveAsync(Call call)
    {
        ChangedDocument sent = await call.BodyAsync<ChangedDocument>();
        if (await ChangeRefusalAsync(call, sent) is { } refusal)
        {
            return refusal;
        }

        Attempt<ContentUpdateResult, ContentEditingOperationStatus> saved = await editing.UpdateAsync(
            call.Id,
            new ContentUpdateModel { TemplateKey = sent.Template?.Id, Properties = SentValue.ToModels(sent.Values), Variants = SentVariant.ToModels(sent.Variants) },
            call.User.Key);
        return saved.Success ? Answer.Done : EditingRefusals.Of(saved.Status, saved.Result.ValidationResult);
    }

    private async Task<Answer> ValidateAsync(Call call)
    {
        ChangedDocument sent = await call.BodyAsync<ChangedDocument>();
        if (await ChangeRefusalAsync(call, sent) is { } refusal)
        {
            return refusal;
        }

        Attempt<ContentValidationResult, ContentEditingOperationStatus> verdict = await editing.ValidateUpdateAsync(
            call.Id,
            new ValidateContentUpdateModel
            {
                TemplateKey = sent.Template?.Id,
                Properties = SentValue.ToModels(sent.Values),
                Variants = SentVariant.ToModels(sent.Variants),
                Cultures = sent.Cultures?.ToHashSet(),
            },
            call.User.Key);
        return verdict.Success ? Answer.Done : EditingRefusals.Of(verdict.Status, verdict.Result);
    }

    private async Task<Answer> PublishAsync(Call call)
    {
        PublishRequest sent = await call.BodyAsync<PublishRequest>();
        IReadOnlyList<CultureSchedule> schedules = sent.PublishSchedules ?? [];
        Answer? refusal = await permissions.RefusalAsync(call.User, [call.Id], ActionPublish.ActionLetter)
            ?? await permissions.LanguageRefusalAsync(call.User, schedules.Select(schedule => schedule.Culture));
        if (refusal is not null)
        {
            return refusal;
        }

        Attempt<ContentPublishingResult, ContentPublishingOperationStatus> published = await publishing.PublishAsync(
            call.Id,
            [.. schedules.Select(schedule => new CulturePublishScheduleModel
            {
                Culture = schedule.Culture,
                Schedule = schedule.Schedule is { } times
                    ? new ContentScheduleModel { PublishDate = times.PublishTime, UnpublishDate = times.UnpublishTime }
                    : null,
            })],
            call.User.Key);
        return published.Success ? Answer.Done : PublishingRefusals.Of(published.Status, PublishingRefusals.InvalidProperties(published.Result.InvalidPropertyAliases));
    }

    private async Task<Answer> UnpublishAsync(Call call)
    {
        UnpublishRequest sent = await call.BodyAsync<UnpublishRequest>();
        Answer? refusal = await permissions.RefusalAsync(call.User, [call.Id], ActionUnpublish.ActionLetter)
            ?? await permissions.LanguageRefusalAsync(call.User, sent.Cultures ?? []);
        if (refusal is not null)
        {
            return refusal;
        }

        Attempt<ContentPublishingOperationStatus> unpublished = await publishing.UnpublishAsync(call.Id, sent.Cultures?.ToHashSet(), call.User.Key);
        return unpublished.Success ? Answer.Done : PublishingRefusals.Of(unpublished.Result);
    }

    private async Task<Answer?> ChangeRefusalAsync(Call call, ChangedDocument sent) =>
        await permissions.RefusalAsync(call.User, [call.Id], ActionUpdate.ActionLetter)
        ?? await permissions.LanguageRefusalAsync(call.User, sent.Cultures ?? []);

    private static IEnumerable<string?> CulturesOf(IReadOnlyList<SentValue>? values, IReadOnlyList<SentVariant>? variants) =>
        (values ?? []).Select(value => value.Culture).Concat((variants ?? []).Select(variant => variant.Culture));

    private sealed record NewDocument(
        IReadOnlyList<SentValue>? Values, IReadOnlyList<SentVariant>? Variants, Guid? Id, Reference? Parent, Reference? DocumentType, Reference? Template);

    private sealed record ChangedDocument(
        IReadOnlyList<SentValue>? Values, IReadOnlyList<SentVariant>? Variants, Reference? Template, IReadOnlyList<string>? Cultures);

    private sealed record PublishRequest(IReadOnlyList<CultureSchedule>? PublishSchedules);

    private sealed record CultureSchedule(string? Culture, Times? Schedule);

    private sealed record Times(DateTimeOffset? PublishTime, DateTimeOffset? UnpublishTime);

    private sealed record UnpublishRequest(IReadOnlyList<string>? Cultures);
}
