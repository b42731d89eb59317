using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Varumarke.ManagementApi.Documents;
using Varumarke.ManagementApi.Entities;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.Blueprints;

/// <summary>Blueprints: documents to begin others from.</summary>
internal sealed class BlueprintOperations(
    IContentBlueprintEditingService editing, IContentTypeService types, DocumentPresenter presenter, DocumentPermissions permissions, AuditLog audits)
{
    public static IEnumerable<Operation> All =>
    [
        Operation.Post<BlueprintOperations>("document-blueprint", Access.Settings, (own, call) => own.CreateAsync(call)),
        Operation.Post<BlueprintOperations>("document-blueprint/from-document", Access.Content, (own, call) => own.CreateFromAsync(call)),
        Operation.Get<BlueprintOperations>("document-blueprint/{id:guid}", Access.Settings, (own, call) => own.OneAsync(call)),
        Operation.Put<BlueprintOperations>("document-blueprint/{id:guid}", Access.Settings, (own, call) => own.ChangeAsync(call)),
        Operation.Delete<BlueprintOperations>("document-blueprint/{id:guid}", Access.Settings, (own, call) => own.DeleteAsync(call)),
        Operation.Put<BlueprintOperations>("document-blueprint/{id:guid}/move", Access.Settings, (own, call) => own.MoveAsync(call)),
        Operation.Get<BlueprintOperations>("document-blueprint/{id:guid}/scaffold", Access.Content, (own, call) => own.ScaffoldAsync(call)),
        Operation.Get<BlueprintOperations>("document-blueprint/{id:guid}/audit-log", Access.Settings, (own, call) => own.AuditsAsync(call)),
        Operation.Get<BlueprintOperations>("document-type/{id:guid}/blueprint", Access.ContentTypes, (own, call) => own.OfTypeAsync(call)),
    ];

    private async Task<Answer> CreateAsync(Call call)
    {
        NewDocument sent = await call.BodyAsync<NewDocument>();
        if (sent.DocumentType is not { } type)
        {
            return EditingRefusals.Of(ContentEditingOperationStatus.ContentTypeNotFound);
        }

        Attempt<ContentCreateResult, ContentEditingOperationStatus> made = await editing.CreateAsync(
            new ContentBlueprintCreateModel
            {
                Key = sent.Id,
                ContentTypeKey = type.Id,
                ParentKey = sent.Parent?.Id,
                Properties = SentValue.ToModels(sent.Values),
                Variants = SentVariant.ToModels(sent.Variants),
            },
            call.User.Key);
        return Made(made);
    }

    private async Task<Answer> CreateFromAsync(Call call)
    {
        FromDocument sent = await call.BodyAsync<FromDocument>();
        if (sent.Document is not { } document)
        {
            return Answer.NotFound;
        }

        if (await permissions.RefusalAsync(call.User, [document.Id], ActionCreateBlueprintFromContent.ActionLetter) is { } refusal)
        {
            return refusal;
        }

        Attempt<ContentCreateResult, ContentEditingOperationStatus> made =
            await editing.CreateFromContentAsync(document.Id, sent.Name ?? string.Empty, sent.Id, call.User.Key);
        if (!made.Success || sent.Parent is not { } parent)
        {
            return Made(made);
        }

        Attempt<ContentEditingOperationStatus> moved = await editing.MoveAsync(made.Result.Content!.Key, parent.Id, call.User.Key);
        return moved.Success ? Made(made) : EditingRefusals.Of(moved.Result);
    }

    private async Task<Answer> OneAsync(Call call) => await editing.GetAsync(call.Id) is { } blueprint ? Answer.Of(Present(blueprint)) : Answer.NotFound;

    private async Task<Answer> ScaffoldAsync(Call call) =>
        await editing.GetScaffoldedAsync(call.Id) is { } scaffold ? Answer.Of(Present(scaffold)) : Answer.NotFound;

    private async Task<Answer> ChangeAsync(Call call)
    {
        ChangedDocument sent = await call.BodyAsync<ChangedDocument>();
        Attempt<ContentUpdateResult, ContentEditingOperationStatus> saved = await editing.UpdateAsync(
            call.Id,
            new ContentBlueprintUpdateModel { Properties = SentValue.ToModels(sent.Values), Variants = SentVariant.ToModels(sent.Variants) },
            call.User.Key);
        return saved.Success ? Answer.Done : EditingRefusals.Of(saved.Status, saved.Result.ValidationResult);
    }

    private async Task<Answer> DeleteAsync(Call call)
    {
        Attempt<IContent?, ContentEditingOperationStatus> deleted = await editing.DeleteAsync(call.Id, call.User.Key);
        return deleted.Success ? Answer.Done : EditingRefusals.Of(deleted.Status);
    }

    private async Task<Answer> MoveAsync(Call call)
    {
        Destination sent = await call.BodyAsync<Destination>();
        Attempt<ContentEditingOperationStatus> moved = await editing.MoveAsync(call.Id, sent.Target?.Id, call.User.Key);
        return moved.Success ? Answer.Done : EditingRefusals.Of(moved.Result);
    }

    private async Task<Answer> AuditsAsync(Call call) =>
        await editing.GetAsync(call.Id) is null ? Answer.NotFound : await audits.PageAsync(call, UmbracoObjectTypes.DocumentBlueprint);

    private async Task<Answer> OfTypeAsync(Call call)
    {
        Window window = Window.Of(call.Skip, call.Take);
        if (await types.GetAsync(call.Id) is null)
        {
            return Answer.NotFound;
        }

        Attempt<PagedModel<IContent>?, ContentEditingOperationStatus> found =
            await editing.GetPagedByContentTypeAsync(call.Id, window.Page * window.Size, window.Size);
        return found.Result is { } page
            ? Answer.Of(new Paged<object>(page.Total, [.. window.Of(page.Items).Select(blueprint => new { Id = blueprint.Key, Name = blueprint.Name ?? string.Empty })]))
            : EditingRefusals.Of(found.Status);
    }

    private object Present(IContent blueprint)
    {
        DocumentModel model = presenter.Present(blueprint, published: false);
        return new { model.Values, model.Variants, model.Id, model.Flags, model.DocumentType };
    }

    private static Answer Made(Attempt<ContentCreateResult, ContentEditingOperationStatus> made) => made.Success
        ? Answer.Created("document-blueprint", made.Result.Content!.Key)
        : EditingRefusals.Of(made.Status, made.Result.ValidationResult);

    private sealed record FromDocument(Reference? Document, Guid? Id, string? Name, Reference? Parent);

    private sealed record Destination(Reference? Target);
}
