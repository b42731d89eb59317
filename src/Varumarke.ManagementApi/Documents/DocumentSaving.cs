using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Varumarke.ManagementApi.Entities;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.Documents;

/// <summary>
/// Saving a document: 1. whether the caller may change it; 2. what is stored, held still; 3. whether that is what the caller has read;
/// 4. whether the caller may change what differs; 5. the save.
/// </summary>
internal sealed class DocumentSaving(
    IContentEditingService editing,
    IContentService contents,
    ICoreScopeProvider scopes,
    DocumentPermissions permissions,
    DocumentDifferences differences,
    DocumentConflicts conflicts,
    HiddenProperties hidden,
    DocumentPatch patch)
{
    public static IEnumerable<Operation> All =>
    [
        Operation.Put<DocumentSaving>("document/{id:guid}", Access.Content, (own, call) => own.SaveAsync(call)),
        Operation.Put<DocumentSaving>("document/{id:guid}/update-and-publish", Access.Content, (own, call) => own.SaveAndPublishAsync(call)),
        Operation.Patch<DocumentSaving>("document/{id:guid}/patch", Access.Content, (own, call) => own.PatchAsync(call)),
        Operation.Put<DocumentSaving>("document/{id:guid}/validate", Access.Content, (own, call) => own.ValidateAsync(call)),
        Operation.Put<DocumentSaving>($"{ManagementPaths.ApiNext}/document/{{id:guid}}/validate", Access.Content, (own, call) => own.ValidateAsync(call)),
    ];

    private async Task<Answer> SaveAsync(Call call)
    {
        ChangedDocument sent = await call.BodyAsync<ChangedDocument>();
        return await permissions.RefusalAsync(call.User, [call.Id], ActionUpdate.ActionLetter) ?? await HeldAsync(call, _ => sent, SaveAsync);
    }

    private async Task<Answer> PatchAsync(Call call)
    {
        IReadOnlyList<PatchStep> steps = await DocumentPatch.ReadAsync(call);
        return await permissions.RefusalAsync(call.User, [call.Id], ActionUpdate.ActionLetter)
            ?? await HeldAsync(call, stored => patch.Apply(stored, steps), SaveAsync);
    }

    private async Task<Answer> SaveAndPublishAsync(Call call)
    {
        ChangedDocument sent = await call.BodyAsync<ChangedDocument>();
        Answer? refusal = await permissions.RefusalAsync(call.User, [call.Id], ActionUpdate.ActionLetter, ActionPublish.ActionLetter)
            ?? await permissions.LanguageRefusalAsync(call.User, sent.CulturesToPublish ?? []);
        return refusal ?? await HeldAsync(call, _ => sent, SaveAndPublishAsync);
    }

    private async Task<Answer> ValidateAsync(Call call)
    {
        ChangedDocument sent = await call.BodyAsync<ChangedDocument>();
        if (await permissions.RefusalAsync(call.User, [call.Id], ActionUpdate.ActionLetter) is { } refusal)
        {
            return refusal;
        }

        sent = contents.GetById(call.Id) is { } stored ? hidden.Kept(call.User, stored, sent) : sent;
        Attempt<ContentValidationResult, ContentEditingOperationStatus> verdict =
            await editing.ValidateUpdateAsync(call.Id, sent.ToValidationModel(), call.User.Key);
        return verdict.Success ? Answer.Done : EditingRefusals.Of(verdict.Status, verdict.Result);
    }

    // Nobody else writes a document between the look at what is stored and the save: both are in one transaction, in the tree's turn.
    private async Task<Answer> HeldAsync(Call call, Func<IContent, ChangedDocument> read, Func<Call, ChangedDocument, Task<Answer>> save)
    {
        using ICoreScope scope = scopes.CreateCoreScope();
        scope.WriteLock(Constants.Locks.ContentTree);
        if (contents.GetById(call.Id) is not { } stored)
        {
            return Answer.NotFound;
        }

        ChangedDocument sent = hidden.Kept(call.User, stored, read(stored));
        IReadOnlyList<Difference> changes = differences.Between(stored, sent);
        if (conflicts.Refusal(call, stored, changes) is { } conflict)
        {
            return conflict;
        }

        if (await permissions.ChangeRefusalAsync(call.User, stored, changes) is { } refusal)
        {
            return refusal;
        }

        Answer answer = await save(call, sent);
        if (answer.Status == StatusCodes.Status200OK)
        {
            scope.Complete();
        }

        return answer;
    }

    private async Task<Answer> SaveAsync(Call call, ChangedDocument sent)
    {
        Attempt<ContentUpdateResult, ContentEditingOperationStatus> saved = await editing.UpdateAsync(call.Id, sent.ToModel(), call.User.Key);
        return saved.Success
            ? Saved(call)
            : EditingRefusals.Of(saved.Status, saved.Result.ValidationResult);
    }

    // As it is stored, which is not always as it was handed in.
    private Answer Saved(Call call) => Answer.Done with { Mark = contents.GetById(call.Id) is { } stored ? DocumentMark.Of(stored) : null };

    private async Task<Answer> SaveAndPublishAsync(Call call, ChangedDocument sent)
    {
        Attempt<ContentUpdateResult, ContentEditingAndPublishingStatus> saved = await editing.UpdateAndPublishAsync(
            call.Id, sent.ToModel(), PublishingRefusals.CulturesOf(sent.CulturesToPublish), call.User.Key);
        return saved.Success
            ? Saved(call)
            : PublishingRefusals.Of(saved.Status, saved.Result.ValidationResult);
    }
}
