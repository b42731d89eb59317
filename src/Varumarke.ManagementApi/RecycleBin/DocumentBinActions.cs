using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Cms.Core.Services.Querying.RecycleBin;
using Varumarke.Core.Problems;
using Varumarke.ManagementApi.Documents;
using Varumarke.ManagementApi.Entities;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.RecycleBin;

/// <summary>Taking documents out of the bin, back or for ever.</summary>
internal sealed class DocumentBinActions(
    IContentEditingService editing, IContentService contents, IDocumentRecycleBinQueryService origins, DocumentPermissions permissions)
{
    public static IEnumerable<Operation> All =>
    [
        Operation.Get<DocumentBinActions>("recycle-bin/document/{id:guid}/original-parent", Access.Content, (own, call) => own.OriginAsync(call)),
        Operation.Put<DocumentBinActions>("recycle-bin/document/{id:guid}/restore", Access.Content, (own, call) => own.RestoreAsync(call)),
        Operation.Delete<DocumentBinActions>("recycle-bin/document/{id:guid}", Access.Content, (own, call) => own.DeleteAsync(call)),
        Operation.Delete<DocumentBinActions>("recycle-bin/document", Access.Content, (own, call) => own.EmptyAsync(call)),
    ];

    private async Task<Answer> OriginAsync(Call call)
    {
        Answer? refusal = await permissions.BinRefusalAsync(call.User, ActionBrowse.ActionLetter) ?? await permissions.RefusalAsync(call.User, [call.Id]);
        if (refusal is not null)
        {
            return refusal;
        }

        Attempt<IDocumentEntitySlim?, RecycleBinQueryResultType> found = await origins.GetOriginalParentAsync(call.Id);
        return found.Status switch
        {
            RecycleBinQueryResultType.Success when found.Result is { } parent && await permissions.RefusalAsync(call.User, [parent.Key]) is null =>
                Answer.Of(new Reference(parent.Key)),
            RecycleBinQueryResultType.ParentIsRoot => Answer.Null,
            RecycleBinQueryResultType.NotFound => Answer.NotFound,
            RecycleBinQueryResultType.NotTrashed => Refused(StatusCodes.Status400BadRequest, found.Status, EditingTexts.NotInBin),
            RecycleBinQueryResultType.ParentIsTrashed => Refused(StatusCodes.Status400BadRequest, found.Status, EditingTexts.InBin),
            _ => Refused(StatusCodes.Status404NotFound, found.Status, EditingTexts.NoSuchParent),
        };
    }

    private async Task<Answer> RestoreAsync(Call call)
    {
        Destination sent = await call.BodyAsync<Destination>();
        Answer? refusal = await permissions.BinRefusalAsync(call.User, ActionMove.ActionLetter)
            ?? await permissions.RefusalAsync(call.User, [call.Id])
            ?? await permissions.PlaceRefusalAsync(call.User, sent.Target?.Id, ActionNew.ActionLetter);
        return refusal ?? Done(await editing.RestoreAsync(call.Id, sent.Target?.Id, call.User.Key, includeDescendants: true));
    }

    private async Task<Answer> DeleteAsync(Call call)
    {
        Answer? refusal = await permissions.BinRefusalAsync(call.User, ActionDelete.ActionLetter)
            ?? await permissions.RefusalAsync(call.User, [call.Id], ActionDelete.ActionLetter)
            ?? await permissions.BranchRefusalAsync(call.User, call.Id, ActionDelete.ActionLetter);
        return refusal ?? Done(await editing.DeleteFromRecycleBinAsync(call.Id, call.User.Key));
    }

    private async Task<Answer> EmptyAsync(Call call)
    {
        if (await permissions.BinRefusalAsync(call.User, ActionDelete.ActionLetter) is { } refusal)
        {
            return refusal;
        }

        OperationResult done = await contents.EmptyRecycleBinAsync(call.User.Key);
        return done.Success ? Answer.Done : Refused(StatusCodes.Status400BadRequest, done.Result, EditingTexts.Cancelled);
    }

    private static Answer Done(Attempt<IContent?, ContentEditingOperationStatus> attempt) => attempt.Success ? Answer.Done : EditingRefusals.Of(attempt.Status);

    private static Answer Refused<TStatus>(int code, TStatus status, Wording detail) where TStatus : struct, Enum =>
        Answer.Refused(code, status.ToString(), detail);

    private sealed record Destination(Reference? Target);
}
