using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Varumarke.ManagementApi.Operations;
using Varumarke.ManagementApi.Types;

namespace Varumarke.ManagementApi.ContentTypes;

/// <summary>Types of one kind made, changed, moved, copied, composed and deleted.</summary>
internal sealed class TypeDesigner<TType>(IContentTypeBaseService<TType> types, ITypeDesign<TType> design) where TType : IContentTypeComposition
{
    private const int LongestName = 255;

    /// <summary>The operations of one kind.</summary>
    /// <param name="name">The kind's name in addresses.</param>
    public static IEnumerable<Operation> Operations(string name) =>
    [
        Operation.Post<TypeDesigner<TType>>(name, Access.Settings, (own, call) => own.CreateAsync(call, name)),
        Operation.Put<TypeDesigner<TType>>($"{name}/{{id:guid}}", Access.Settings, (own, call) => own.UpdateAsync(call)),
        Operation.Delete<TypeDesigner<TType>>($"{name}/{{id:guid}}", Access.Settings, (own, call) => own.DeleteAsync(call)),
        Operation.Put<TypeDesigner<TType>>($"{name}/{{id:guid}}/move", Access.Settings, (own, call) => own.MoveAsync(call)),
        Operation.Post<TypeDesigner<TType>>($"{name}/{{id:guid}}/copy", Access.Settings, (own, call) => own.CopyAsync(call, name)),
        Operation.Post<TypeDesigner<TType>>($"{name}/available-compositions", Access.Settings, (own, call) => own.AvailableCompositionsAsync(call)),
        Operation.Get<TypeDesigner<TType>>($"{name}/{{id:guid}}/composition-references", Access.Settings, (own, call) => own.CompositionReferencesAsync(call)),
        Operation.Get<TypeDesigner<TType>>($"{name}/{{id:guid}}/allowed-parents", Access.ContentTypes, (own, call) => own.AllowedParentsAsync(call)),
        Operation.Get<TypeDesigner<TType>>($"{name}/batch", Access.ContentTypes, (own, call) => Task.FromResult(own.Batch(call))),
        Operation.Get<TypeDesigner<TType>>($"{name}/{{id:guid}}/schema", Access.ContentTypes, (own, call) => own.SchemaAsync(call)),
    ];

    private async Task<Answer> CreateAsync(Call call, string name)
    {
        SentContentType sent = await call.BodyAsync<SentContentType>();
        if (NameFault(sent) is { } fault)
        {
            return TypeRefusals.Of(fault);
        }

        Attempt<TType?, ContentTypeOperationStatus> made = await design.CreateAsync(sent, call.User.Key);
        return made is { Success: true, Result: { } type } ? Answer.Created(name, type.Key) : TypeRefusals.Of(made.Status);
    }

    private async Task<Answer> UpdateAsync(Call call)
    {
        SentContentType sent = await call.BodyAsync<SentContentType>();
        if (await types.GetAsync(call.Id) is not { } type)
        {
            return Answer.NotFound;
        }

        if (NameFault(sent) is { } fault)
        {
            return TypeRefusals.Of(fault);
        }

        Attempt<TType?, ContentTypeOperationStatus> saved = await design.UpdateAsync(type, sent, call.User.Key);
        return saved.Success ? Answer.Done : TypeRefusals.Of(saved.Status);
    }

    private async Task<Answer> DeleteAsync(Call call)
    {
        ContentTypeOperationStatus status = await types.DeleteAsync(call.Id, call.User.Key);
        return status == ContentTypeOperationStatus.Success ? Answer.Done : TypeRefusals.Of(status);
    }

    private async Task<Answer> MoveAsync(Call call)
    {
        SentTarget sent = await call.BodyAsync<SentTarget>();
        Attempt<TType?, ContentTypeStructureOperationStatus> moved = await types.MoveAsync(call.Id, sent.Target?.Id);
        return moved.Success ? Answer.Done : TypeRefusals.Of(moved.Status);
    }

    private async Task<Answer> CopyAsync(Call call, string name)
    {
        SentTarget sent = await call.BodyAsync<SentTarget>();
        Attempt<TType?, ContentTypeStructureOperationStatus> copied = await types.CopyAsync(call.Id, sent.Target?.Id);
        return copied is { Success: true, Result: { } type } ? Answer.Created(name, type.Key) : TypeRefusals.Of(copied.Status);
    }

    private async Task<Answer> AvailableCompositionsAsync(Call call)
    {
        IEnumerable<ContentTypeAvailableCompositionsResult> available = await design.CompositionsAsync(await call.BodyAsync<SentCompositionQuestion>());
        return Answer.Of(available.Select(result => new
        {
            Id = result.Composition.Key,
            Name = result.Composition.Name ?? string.Empty,
            Icon = result.Composition.Icon ?? string.Empty,
            FolderPath = result.Composition is TType type ? types.GetContainers(type).Select(folder => folder.Name).ToArray() : [],
            IsCompatible = result.Allowed,
        }).ToArray());
    }

    private async Task<Answer> CompositionReferencesAsync(Call call) => await types.GetAsync(call.Id) is { } type
        ? Answer.Of(types.GetComposedOf(type.Id).Select(user => new { Id = user.Key, Name = user.Name ?? string.Empty, Icon = user.Icon ?? string.Empty }).ToArray())
        : Answer.NotFound;

    private async Task<Answer> AllowedParentsAsync(Call call)
    {
        Attempt<IEnumerable<Guid>, ContentTypeOperationStatus> parents = await types.GetAllowedParentKeysAsync(call.Id);
        return parents.Success
            ? Answer.Of(new { AllowedParentIds = parents.Result.Select(key => new Reference(key)).ToArray() })
            : TypeRefusals.Of(parents.Status);
    }

    private async Task<Answer> SchemaAsync(Call call) => await types.GetAsync(call.Id) is { } type ? Answer.Of(TypeSchema.Of(type)) : Answer.NotFound;

    private Answer Batch(Call call)
    {
        Guid[] keys = call.Keys("id");
        object[] found = keys.Length == 0 ? [] : [.. types.GetMany(keys).Select(design.Present)];
        return Answer.Of(new Paged<object>(found.Length, found));
    }

    // Umbraco's own services find a name too long by an exception.
    private static ContentTypeOperationStatus? NameFault(SentContentType sent) =>
        string.IsNullOrWhiteSpace(sent.Name) ? ContentTypeOperationStatus.NameCannotBeEmpty
        : sent.Name.Length > LongestName ? ContentTypeOperationStatus.NameTooLong
        : null;
}
