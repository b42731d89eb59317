using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.Types;

/// <summary>The folders that types of one kind are kept in.</summary>
internal sealed class TypeFolders<TType>(IEntityTypeContainerService<TType> folders) where TType : ITreeEntity
{
    /// <summary>The operations on the folders of one kind.</summary>
    /// <param name="name">The kind's name in addresses.</param>
    public static IEnumerable<Operation> Operations(string name) =>
    [
        Operation.Get<TypeFolders<TType>>($"{name}/folder/{{id:guid}}", Access.Settings, (own, call) => own.OneAsync(call)),
        Operation.Post<TypeFolders<TType>>($"{name}/folder", Access.Settings, (own, call) => own.CreateAsync(call, $"{name}/folder")),
        Operation.Put<TypeFolders<TType>>($"{name}/folder/{{id:guid}}", Access.Settings, (own, call) => own.RenameAsync(call)),
        Operation.Delete<TypeFolders<TType>>($"{name}/folder/{{id:guid}}", Access.Settings, (own, call) => own.DeleteAsync(call)),
    ];

    private async Task<Answer> OneAsync(Call call) =>
        await folders.GetAsync(call.Id) is { } folder ? Answer.Of(new { Name = folder.Name ?? string.Empty, Id = folder.Key }) : Answer.NotFound;

    private async Task<Answer> CreateAsync(Call call, string path)
    {
        NewFolder sent = await call.BodyAsync<NewFolder>();
        if (string.IsNullOrWhiteSpace(sent.Name))
        {
            return TypeRefusals.NameIsMissing;
        }

        Attempt<EntityContainer?, EntityContainerOperationStatus> made = await folders.CreateAsync(sent.Id, sent.Name, sent.Parent?.Id, call.User.Key);
        return made.Success ? Answer.Created(path, made.Result!.Key) : TypeRefusals.Of(made.Status);
    }

    private async Task<Answer> RenameAsync(Call call)
    {
        ChangedFolder sent = await call.BodyAsync<ChangedFolder>();
        if (string.IsNullOrWhiteSpace(sent.Name))
        {
            return TypeRefusals.NameIsMissing;
        }

        Attempt<EntityContainer?, EntityContainerOperationStatus> renamed = await folders.UpdateAsync(call.Id, sent.Name, call.User.Key);
        return renamed.Success ? Answer.Done : TypeRefusals.Of(renamed.Status);
    }

    private async Task<Answer> DeleteAsync(Call call)
    {
        Attempt<EntityContainer?, EntityContainerOperationStatus> deleted = await folders.DeleteAsync(call.Id, call.User.Key);
        return deleted.Success ? Answer.Done : TypeRefusals.Of(deleted.Status);
    }

    private sealed record NewFolder(string? Name, Guid? Id, Reference? Parent);

    private sealed record ChangedFolder(string? Name);
}
