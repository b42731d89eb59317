using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.ContentTypeEditing;
using Varumarke.Core.Changes;
using Varumarke.Core.Rights;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.MediaTypes;

/// <summary>Media types, as uploading and editing need them.</summary>
internal sealed class MediaTypeReads(IMediaTypeService types, IMediaTypeEditingService editing, ApprovalRequirements rights, MediaTypePresenter presenter)
{
    public static IEnumerable<Operation> All =>
    [
        Operation.Get<MediaTypeReads>("media-type/{id:guid}", Access.ContentTypes, (own, call) => own.OneAsync(call)).Until(ChangeKinds.Types | ChangeKinds.DataTypes),
        Operation.Get<MediaTypeReads>("media-type/allowed-at-root", Access.ContentTypes, (own, call) => own.AtRootAsync(call)),
        Operation.Get<MediaTypeReads>("media-type/{id:guid}/allowed-children", Access.ContentTypes, (own, call) => own.BelowAsync(call)),
        Operation.Get<MediaTypeReads>("item/media-type", Access.ContentTypes, (own, call) => own.ItemsAsync(call)),
        Operation.Get<MediaTypeReads>("item/media-type/allowed", Access.ContentTypes, (own, call) => own.ForExtensionAsync(call)),
        Operation.Get<MediaTypeReads>("item/media-type/folders", Access.ContentTypes, (own, call) => own.FoldersAsync(call)),
    ];

    private async Task<Answer> OneAsync(Call call) => await types.GetAsync(call.Id) is { } type ? Answer.Of(presenter.Present(type)) : Answer.NotFound;

    private async Task<Answer> AtRootAsync(Call call) => Allowed(await types.GetAllAllowedAsRootAsync(call.Skip, call.Take));

    private async Task<Answer> BelowAsync(Call call)
    {
        var found = await types.GetAllowedChildrenAsync(call.Id, call.Key("parentContentKey"), call.Skip, call.Take);
        return found.Success && found.Result is { } page ? Allowed(page) : Answer.NotFound;
    }

    private Task<Answer> ItemsAsync(Call call)
    {
        Guid[] keys = call.Keys("id");
        return Task.FromResult(Answer.Of((keys.Length == 0 ? [] : types.GetMany(keys)).Select(Item).ToArray()));
    }

    // Of those that carry rights one is offered for an extension, the likeliest, so that nobody is asked: a picture before a
    // logotype, which is uploaded as such where it is meant.
    private async Task<Answer> ForExtensionAsync(Call call)
    {
        if (call.Text("fileExtension") is not { } extension)
        {
            return Answer.Of(new Paged<object>(0, []));
        }

        var found = await editing.GetMediaTypesForFileExtensionWithMatchInfoAsync(extension.TrimStart('.'), 0, Call.MostItems);
        var byRights = found.Items.ToLookup(match => rights.Governs(match.MediaType.Alias));
        IMediaType[] offered = [.. byRights[true].OrderBy(match => !IsPicture(match.MediaType)).Take(1).Concat(byRights[false]).Select(match => match.MediaType)];
        return Answer.Of(new Paged<object>(offered.Length, [.. offered.Skip(call.Skip).Take(call.Take).Select(Item)]));
    }

    private async Task<Answer> FoldersAsync(Call call)
    {
        PagedModel<IMediaType> found = await editing.GetFolderMediaTypes(call.Skip, call.Take);
        return Answer.Of(new Paged<object>(found.Total, [.. found.Items.Select(Item)]));
    }

    private static bool IsPicture(IMediaType type) =>
        type.CompositionPropertyTypes.Any(property => property.Alias == Constants.Conventions.Media.File && property.PropertyEditorAlias == Constants.PropertyEditors.Aliases.ImageCropper);

    private static object Item(IMediaType type) => new { Id = type.Key, Flags = Array.Empty<object>(), Name = type.Name ?? string.Empty, type.Icon };

    private static Answer Allowed(PagedModel<IMediaType> page) => Answer.Of(new Paged<object>(page.Total, [.. page.Items.Select(type => new
    {
        Id = type.Key,
        Name = type.Name ?? string.Empty,
        type.Description,
        type.Icon,
    })]));
}
