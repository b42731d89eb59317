using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Varumarke.Core.Problems;
using Varumarke.ManagementApi.Entities;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.Blueprints;

/// <summary>Folders of blueprints.</summary>
internal sealed class BlueprintFolders(IContentBlueprintContainerService folders)
{
    public static IEnumerable<Operation> All =>
    [
        Operation.Post<BlueprintFolders>("document-blueprint/folder", Access.Settings, (own, call) => own.CreateAsync(call)),
        Operation.Get<BlueprintFolders>("document-blueprint/folder/{id:guid}", Access.Settings, (own, call) => own.OneAsync(call)),
        Operation.Put<BlueprintFolders>("document-blueprint/folder/{id:guid}", Access.Settings, (own, call) => own.RenameAsync(call)),
        Operation.Delete<BlueprintFolders>("document-blueprint/folder/{id:guid}", Access.Settings, (own, call) => own.DeleteAsync(call)),
    ];

    private async Task<Answer> CreateAsync(Call call)
    {
        SentFolder sent = await call.BodyAsync<SentFolder>();
        Attempt<EntityContainer?, EntityContainerOperationStatus> made = await folders.CreateAsync(sent.Id, sent.Name ?? string.Empty, sent.Parent?.Id, call.User.Key);
        return made.Success ? Answer.Created("document-blueprint/folder", made.Result!.Key) : Refused(made.Status);
    }

    private async Task<Answer> OneAsync(Call call) =>
        await folders.GetAsync(call.Id) is { } folder ? Answer.Of(new { Name = folder.Name ?? string.Empty, Id = folder.Key }) : Answer.NotFound;

    private async Task<Answer> RenameAsync(Call call)
    {
        SentFolder sent = await call.BodyAsync<SentFolder>();
        Attempt<EntityContainer?, EntityContainerOperationStatus> done = await folders.UpdateAsync(call.Id, sent.Name ?? string.Empty, call.User.Key);
        return done.Success ? Answer.Done : Refused(done.Status);
    }

    private async Task<Answer> DeleteAsync(Call call)
    {
        Attempt<EntityContainer?, EntityContainerOperationStatus> done = await folders.DeleteAsync(call.Id, call.User.Key);
        return done.Success ? Answer.Done : Refused(done.Status);
    }

    private static Answer Refused(EntityContainerOperationStatus status)
    {
        (int code, Wording detail) = status switch
        {
            EntityContainerOperationStatus.NotFound => (StatusCodes.Status404NotFound, CallTexts.NotFound),
            EntityContainerOperationStatus.ParentNotFound => (StatusCodes.Status404NotFound, EditingTexts.NoSuchParent),
            EntityContainerOperationStatus.DuplicateKey or EntityContainerOperationStatus.DuplicateName => (StatusCodes.Status400BadRequest, EditingTexts.Exists),
            EntityContainerOperationStatus.CancelledByNotification => (StatusCodes.Status400BadRequest, EditingTexts.Cancelled),
            _ => (StatusCodes.Status400BadRequest, EditingTexts.Refused(status.ToString())),
        };
        return Answer.Refused(code, status.ToString(), detail);
    }

    private sealed record SentFolder(Guid? Id, string? Name, Reference? Parent);
}
