using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Extensions;
using Varumarke.ManagementApi.Documents;
using Varumarke.ManagementApi.Entities;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.DocumentVersions;

/// <summary>What a document said before, and going back to it.</summary>
internal sealed class DocumentVersionOperations(
    IContentVersionService versions, IContentService contents, DocumentPresenter presenter, DocumentPermissions permissions, EntityKeys keys, IUserIdKeyResolver userKeys)
{
    public static IEnumerable<Operation> All =>
    [
        Operation.Get<DocumentVersionOperations>("document-version", Access.Content, (own, call) => own.ListAsync(call)),
        Operation.Get<DocumentVersionOperations>("document-version/{id:guid}", Access.Content, (own, call) => own.OneAsync(call)),
        Operation.Put<DocumentVersionOperations>("document-version/{id:guid}/prevent-cleanup", Access.Content, (own, call) => own.KeepAsync(call)),
        Operation.Post<DocumentVersionOperations>("document-version/{id:guid}/rollback", Access.Content, (own, call) => own.RollBackAsync(call)),
    ];

    private async Task<Answer> ListAsync(Call call)
    {
        Guid document = call.NeededKey("documentId");
        if (await permissions.RefusalAsync(call.User, [document]) is { } refusal)
        {
            return refusal;
        }

        Window window = Window.Of(call.Skip, call.Take);
        Attempt<PagedModel<ContentVersionMeta>?, ContentVersionOperationStatus> found =
            await versions.GetPagedContentVersionsAsync(document, call.Text("culture"), window.Page * window.Size, window.Size);
        if (found is not { Success: true, Result: { } page })
        {
            return Refused(found.Status);
        }

        var items = new List<object>();
        foreach (ContentVersionMeta version in window.Of(page.Items))
        {
            items.Add(await PresentAsync(version, document));
        }

        return Answer.Of(new Paged<object>(page.Total, items));
    }

    private async Task<Answer> OneAsync(Call call)
    {
        if (await VersionAsync(call) is not { } version)
        {
            return Answer.NotFound;
        }

        DocumentModel model = presenter.Present(version, published: false);
        IReadOnlyList<ValueModel> seen = HiddenProperties.LeftOut(call.User, version, model.Values);
        return Answer.Of(new { Values = seen, model.Variants, call.Id, model.Flags, model.DocumentType, Document = new Reference(version.Key) });
    }

    private async Task<Answer> KeepAsync(Call call)
    {
        if (await VersionAsync(call) is not { } version)
        {
            return Answer.NotFound;
        }

        if (await permissions.RefusalAsync(call.User, [version.Key], ActionRollback.ActionLetter) is { } refusal)
        {
            return refusal;
        }

        Attempt<ContentVersionOperationStatus> done = await versions.SetPreventCleanupAsync(call.Id, call.Flag("preventCleanup"), call.User.Key);
        return done.Success ? Answer.Done : Refused(done.Result);
    }

    private async Task<Answer> RollBackAsync(Call call)
    {
        string? culture = call.Text("culture");
        if (await VersionAsync(call) is not { } version)
        {
            return Answer.NotFound;
        }

        Answer? refusal = await permissions.RefusalAsync(call.User, [version.Key], ActionRollback.ActionLetter)
            ?? (contents.GetById(version.Key) is { } current ? await permissions.LanguageRefusalAsync(call.User, current, [culture]) : Answer.NotFound);
        if (refusal is not null)
        {
            return refusal;
        }

        Attempt<ContentVersionOperationStatus> done = await versions.RollBackAsync(call.Id, culture, call.User.Key);
        return done.Success ? Answer.Done : Refused(done.Result);
    }

    // A version that belongs to a document which the caller may not see is not there.
    private async Task<IContent?> VersionAsync(Call call) =>
        IntExtensions.TryParseFromGuid(call.Id, out int? known) && known is not null
        && await versions.GetAsync(call.Id) is { Success: true, Result: { } version }
        && await permissions.RefusalAsync(call.User, [version.Key]) is null
            ? version
            : null;

    private async Task<object> PresentAsync(ContentVersionMeta version, Guid document)
    {
        Attempt<Guid> user = await userKeys.TryGetAsync(version.UserId);
        return new
        {
            Id = version.VersionId.ToGuid(),
            Document = new Reference(document),
            DocumentType = new Reference(keys.KeyOf(version.ContentTypeId, UmbracoObjectTypes.DocumentType) ?? Guid.Empty),
            User = new Reference(user.Success ? user.Result : Guid.Empty),
            VersionDate = Dates.Utc(version.VersionDate),
            IsCurrentPublishedVersion = version.CurrentPublishedVersion,
            IsCurrentDraftVersion = version.CurrentDraftVersion,
            version.PreventCleanup,
        };
    }

    private static Answer Refused(ContentVersionOperationStatus status) => status switch
    {
        ContentVersionOperationStatus.NotFound or ContentVersionOperationStatus.ContentNotFound => Answer.NotFound,
        ContentVersionOperationStatus.RollBackCanceled => Answer.Refused(StatusCodes.Status400BadRequest, status.ToString(), EditingTexts.Cancelled),
        _ => Answer.Refused(StatusCodes.Status400BadRequest, status.ToString(), EditingTexts.Refused(status.ToString())),
    };
}
