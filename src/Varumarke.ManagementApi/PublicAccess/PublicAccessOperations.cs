using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Varumarke.Core.Problems;
using Varumarke.ManagementApi.Documents;
using Varumarke.ManagementApi.Entities;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.PublicAccess;

/// <summary>Which members alone may read a document and what lies below it.</summary>
internal sealed class PublicAccessOperations(IPublicAccessService access, PublicAccessPresenter presenter, DocumentPermissions permissions)
{
    private const string Path = "document/{id:guid}/public-access";

    public static IEnumerable<Operation> All =>
    [
        Operation.Get<PublicAccessOperations>(Path, Access.Content, (own, call) => own.ReadAsync(call)),
        Operation.Post<PublicAccessOperations>(Path, Access.Content, (own, call) => own.ChangeAsync(call, isNew: true)),
        Operation.Put<PublicAccessOperations>(Path, Access.Content, (own, call) => own.ChangeAsync(call, isNew: false)),
        Operation.Delete<PublicAccessOperations>(Path, Access.Content, (own, call) => own.DeleteAsync(call)),
    ];

    private async Task<Answer> ReadAsync(Call call)
    {
        if (await permissions.RefusalAsync(call.User, [call.Id], ActionProtect.ActionLetter) is { } refusal)
        {
            return refusal;
        }

        Attempt<PublicAccessEntry?, PublicAccessOperationStatus> found = await access.GetEntryByContentKeyWithoutAncestorsAsync(call.Id);
        return found is { Success: true, Result: { } entry } ? Answer.Of(await presenter.PresentAsync(entry)) : Refused(found.Status);
    }

    private async Task<Answer> ChangeAsync(Call call, bool isNew)
    {
        SentAccess sent = await call.BodyAsync<SentAccess>();
        (Guid login, Guid error) = (sent.LoginDocument?.Id ?? Guid.Empty, sent.ErrorDocument?.Id ?? Guid.Empty);
        if (await permissions.RefusalAsync(call.User, [call.Id], ActionProtect.ActionLetter) is { } refusal)
        {
            return refusal;
        }

        HashSet<Guid> visible = await permissions.VisibleAsync(call.User, [login, error]);
        if (!visible.Contains(login) || !visible.Contains(error))
        {
            return Refused(visible.Contains(login) ? PublicAccessOperationStatus.ErrorNodeNotFound : PublicAccessOperationStatus.LoginNodeNotFound);
        }

        var entry = new PublicAccessEntrySlim
        {
            ContentId = call.Id,
            LoginPageId = login,
            ErrorPageId = error,
            MemberUserNames = [.. sent.MemberUserNames ?? []],
            MemberGroupNames = [.. sent.MemberGroupNames ?? []],
        };
        Attempt<PublicAccessEntry?, PublicAccessOperationStatus> done = isNew ? await access.CreateAsync(entry) : await access.UpdateAsync(entry);
        return !done.Success ? Refused(done.Status) : isNew ? Answer.Created($"document/{call.Id}/public-access", done.Result!.Key) : Answer.Done;
    }

    private async Task<Answer> DeleteAsync(Call call)
    {
        if (await permissions.RefusalAsync(call.User, [call.Id], ActionProtect.ActionLetter) is { } refusal)
        {
            return refusal;
        }

        Attempt<PublicAccessOperationStatus> done = await access.DeleteAsync(call.Id);
        return done.Success ? Answer.Done : Refused(done.Result);
    }

    private static Answer Refused(PublicAccessOperationStatus status)
    {
        (int code, Wording detail) = status switch
        {
            PublicAccessOperationStatus.ContentNotFound => (StatusCodes.Status404NotFound, CallTexts.NotFound),
            PublicAccessOperationStatus.EntryNotFound => (StatusCodes.Status404NotFound, PublicAccessTexts.NotProtected),
            PublicAccessOperationStatus.LoginNodeNotFound or PublicAccessOperationStatus.ErrorNodeNotFound => (StatusCodes.Status400BadRequest, PublicAccessTexts.NoSuchPage),
            PublicAccessOperationStatus.NoAllowedEntities => (StatusCodes.Status400BadRequest, PublicAccessTexts.Nobody),
            PublicAccessOperationStatus.AmbiguousRule => (StatusCodes.Status400BadRequest, PublicAccessTexts.Both),
            PublicAccessOperationStatus.CancelledByNotification => (StatusCodes.Status400BadRequest, EditingTexts.Cancelled),
            _ => (StatusCodes.Status400BadRequest, EditingTexts.Refused(status.ToString())),
        };
        return Answer.Refused(code, status.ToString(), detail);
    }

    private sealed record SentAccess(
        Reference? LoginDocument, Reference? ErrorDocument, IReadOnlyList<string>? MemberUserNames, IReadOnlyList<string>? MemberGroupNames);
}
