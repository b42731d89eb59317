using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Varumarke.ManagementApi.Entities;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.Documents;

/// <summary>New documents, through Umbraco's own services.</summary>
internal sealed class DocumentCreation(IContentEditingService editing, DocumentPermissions permissions)
{
    public static IEnumerable<Operation> All =>
    [
        Operation.Post<DocumentCreation>("document", Access.Content, (own, call) => own.CreateAsync(call)),
        Operation.Post<DocumentCreation>("document/validate", Access.Content, (own, call) => own.ValidateAsync(call)),
        Operation.Post<DocumentCreation>("document/create-and-publish", Access.Content, (own, call) => own.CreateAndPublishAsync(call)),
    ];

    private async Task<Answer> CreateAsync(Call call)
    {
        NewDocument sent = await call.BodyAsync<NewDocument>();
        if (await RefusalAsync(call, sent, ActionNew.ActionLetter) is { } refusal)
        {
            return refusal;
        }

        Attempt<ContentCreateResult, ContentEditingOperationStatus> made = await editing.CreateAsync(sent.ToModel(sent.DocumentType!.Id), call.User.Key);
        return made.Success ? Answer.Created("document", made.Result.Content!.Key) : EditingRefusals.Of(made.Status, made.Result.ValidationResult);
    }

    private async Task<Answer> ValidateAsync(Call call)
    {
        NewDocument sent = await call.BodyAsync<NewDocument>();
        if (await RefusalAsync(call, sent, ActionNew.ActionLetter) is { } refusal)
        {
            return refusal;
        }

        Attempt<ContentValidationResult, ContentEditingOperationStatus> verdict =
            await editing.ValidateCreateAsync(sent.ToModel(sent.DocumentType!.Id), call.User.Key);
        return verdict.Success ? Answer.Done : EditingRefusals.Of(verdict.Status, verdict.Result);
    }

    private async Task<Answer> CreateAndPublishAsync(Call call)
    {
        NewDocument sent = await call.BodyAsync<NewDocument>();
        Answer? refusal = await RefusalAsync(call, sent, ActionNew.ActionLetter, ActionPublish.ActionLetter)
            ?? await permissions.LanguageRefusalAsync(call.User, sent.CulturesToPublish ?? []);
        if (refusal is not null)
        {
            return refusal;
        }

        Attempt<ContentCreateResult, ContentEditingAndPublishingStatus> made = await editing.CreateAndPublishAsync(
            sent.ToModel(sent.DocumentType!.Id), PublishingRefusals.CulturesOf(sent.CulturesToPublish), call.User.Key);
        return made.Success
            ? Answer.Created("document", made.Result.Content!.Key)
            : PublishingRefusals.Of(made.Status, made.Result.ValidationResult);
    }

    // Not yet in the tree, it is judged by the place that it is to have there.
    private async Task<Answer?> RefusalAsync(Call call, NewDocument sent, params string[] verbs)
    {
        Answer? refusal = sent.Parent is { } parent
            ? await permissions.RefusalAsync(call.User, [parent.Id], verbs)
            : await permissions.RootRefusalAsync(call.User, verbs);
        refusal ??= await permissions.LanguageRefusalAsync(call.User, sent.Cultures);
        return refusal ?? (sent.DocumentType is null ? EditingRefusals.Of(ContentEditingOperationStatus.ContentTypeNotFound) : null);
    }
}
