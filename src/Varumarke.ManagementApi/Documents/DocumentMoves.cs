using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Varumarke.ManagementApi.Entities;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.Documents;

/// <summary>Another place in the tree: moving, copying, sorting, throwing away.</summary>
internal sealed class DocumentMoves(IContentEditingService editing, IEntityService entities, DocumentPermissions permissions)
{
    public static IEnumerable<Operation> All =>
    [
        Operation.Put<DocumentMoves>("document/{id:guid}/move", Access.Content, (own, call) => own.MoveAsync(call)),
        Operation.Post<DocumentMoves>("document/{id:guid}/copy", Access.Content, (own, call) => own.CopyAsync(call)),
        Operation.Put<DocumentMoves>("document/sort", Access.Content, (own, call) => own.SortAsync(call)),
        Operation.Put<DocumentMoves>("document/root/sort-children", Access.Content, (own, call) => own.SortByFieldAsync(call, null)),
        Operation.Put<DocumentMoves>("document/{id:guid}/sort-children", Access.Content, (own, call) => own.SortByFieldAsync(call, call.Id)),
        Operation.Put<DocumentMoves>("document/{id:guid}/move-to-recycle-bin", Access.Content, (own, call) => own.ThrowAwayAsync(call)),
        Operation.Delete<DocumentMoves>("document/{id:guid}", Access.Content, (own, call) => own.DeleteAsync(call)),
    ];

    private async Task<Answer> MoveAsync(Call call)
    {
        Destination sent = await call.BodyAsync<Destination>();
        Answer? refusal = await permissions.RefusalAsync(call.User, [call.Id], ActionMove.ActionLetter)
            ?? await permissions.PlaceRefusalAsync(call.User, sent.Id, ActionNew.ActionLetter);
        return refusal ?? Done(await editing.MoveAsync(call.Id, sent.Id, call.User.Key));
    }

    private async Task<Answer> CopyAsync(Call call)
    {
        Copy sent = await call.BodyAsync<Copy>();
        Answer? refusal = await permissions.RefusalAsync(call.User, [call.Id], ActionCopy.ActionLetter)
            ?? await permissions.PlaceRefusalAsync(call.User, sent.Target?.Id, ActionNew.ActionLetter);

        // A copy can be read by whoever made it, so nothing may be in it that the original does not show.
        refusal ??= sent.IncludeDescendants ? await permissions.BranchRefusalAsync(call.User, call.Id, ActionCopy.ActionLetter) : null;
        if (refusal is not null)
        {
            return refusal;
        }

        Attempt<IContent?, ContentEditingOperationStatus> made =
            await editing.CopyAsync(call.Id, sent.Target?.Id, sent.RelateToOriginal, sent.IncludeDescendants, call.User.Key);
        return made is { Success: true, Result: { } copy } ? Answer.Created("document", copy.Key) : EditingRefusals.Of(made.Status);
    }

    private async Task<Answer> SortAsync(Call call)
    {
        SortRequest sent = await call.BodyAsync<SortRequest>();
        SortingModel[] models = [.. (sent.Sorting ?? []).Select(item => new SortingModel { Key = item.Id, SortOrder = item.SortOrder })];
        Answer? refusal = await permissions.PlaceRefusalAsync(call.User, sent.Parent?.Id, ActionSort.ActionLetter)
            ?? (models.Length == 0 ? null : await permissions.RefusalAsync(call.User, [.. models.Select(model => model.Key).Distinct()], ActionSort.ActionLetter));
        return refusal ?? Done(await editing.SortAsync(sent.Parent?.Id, models, call.User.Key));
    }

    private async Task<Answer> SortByFieldAsync(Call call, Guid? parent)
    {
        SortingByField sent = await call.BodyAsync<SortingByField>();
        if (await permissions.PlaceRefusalAsync(call.User, parent, ActionSort.ActionLetter) is { } refusal)
        {
            return refusal;
        }

        Guid[] children = [.. entities.GetChildren(parent, UmbracoObjectTypes.Document).Select(child => child.Key)];
        return children.Length > 0 && await permissions.RefusalAsync(call.User, children, ActionSort.ActionLetter) is not null
            ? Answer.Forbidden
            : Done(await editing.SortByFieldAsync(parent, sent.Field, sent.Direction, sent.Culture, call.User.Key));
    }

    private async Task<Answer> ThrowAwayAsync(Call call) =>
        await DeletionRefusalAsync(call) ?? Done(await editing.MoveToRecycleBinAsync(call.Id, call.User.Key));

    private async Task<Answer> DeleteAsync(Call call) => await DeletionRefusalAsync(call) ?? Done(await editing.DeleteAsync(call.Id, call.User.Key));

    private async Task<Answer?> DeletionRefusalAsync(Call call) =>
        await permissions.RefusalAsync(call.User, [call.Id], ActionDelete.ActionLetter)
        ?? await permissions.BranchRefusalAsync(call.User, call.Id, ActionDelete.ActionLetter);

    private static Answer Done(Attempt<IContent?, ContentEditingOperationStatus> attempt) => Done(attempt.Status);

    private static Answer Done(ContentEditingOperationStatus status) =>
        status == ContentEditingOperationStatus.Success ? Answer.Done : EditingRefusals.Of(status);

    private sealed record Destination(Reference? Target)
    {
        public Guid? Id => Target?.Id;
    }

    private sealed record Copy(Reference? Target, bool RelateToOriginal, bool IncludeDescendants);

    private sealed record SortRequest(Reference? Parent, IReadOnlyList<SortedItem>? Sorting);

    private sealed record SortedItem(Guid Id, int SortOrder);

    private sealed record SortingByField(ContentSortField Field, Direction Direction, string? Culture);
}
