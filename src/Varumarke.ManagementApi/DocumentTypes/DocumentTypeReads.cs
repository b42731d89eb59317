using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.DocumentTypes;

/// <summary>Document types, as editing a document needs them: tabs, groups and properties.</summary>
internal sealed class DocumentTypeReads(IContentTypeService types, DocumentTypePresenter presenter)
{
    public static IEnumerable<Operation> All =>
    [
        Operation.Get<DocumentTypeReads>("document-type/{id:guid}", Access.ContentTypes, (own, call) => own.OneAsync(call)),
        Operation.Get<DocumentTypeReads>("item/document-type", Access.ContentTypes, (own, call) => own.ItemsAsync(call)),
        Operation.Get<DocumentTypeReads>("document-type/allowed-at-root", Access.ContentTypes, (own, call) => own.AtRootAsync(call)),
        Operation.Get<DocumentTypeReads>("document-type/{id:guid}/allowed-children", Access.ContentTypes, (own, call) => own.BelowAsync(call)),
    ];

    private async Task<Answer> OneAsync(Call call) => await types.GetAsync(call.Id) is { } type ? Answer.Of(presenter.Present(type)) : Answer.NotFound;

    private Task<Answer> ItemsAsync(Call call)
    {
        Guid[] keys = call.Keys("id");
        IEnumerable<IContentType> found = keys.Length == 0 ? [] : types.GetMany(keys);
        return Task.FromResult(Answer.Of(found.Select(type => new
        {
            Id = type.Key,
            Flags = Array.Empty<object>(),
            Name = type.Name ?? string.Empty,
            type.IsElement,
            type.Icon,
            type.Description,
        }).ToArray()));
    }

    private async Task<Answer> AtRootAsync(Call call) => Allowed(await types.GetAllAllowedAsRootAsync(call.Skip, call.Take));

    private async Task<Answer> BelowAsync(Call call)
    {
        var found = await types.GetAllowedChildrenAsync(call.Id, call.Key("parentContentKey"), call.Skip, call.Take);
        return found.Success && found.Result is { } page ? Allowed(page) : Answer.NotFound;
    }

    private static Answer Allowed(PagedModel<IContentType> page) => Answer.Of(new Paged<object>(page.Total, [.. page.Items.Select(type => new
    {
        Id = type.Key,
        Name = type.Name ?? string.Empty,
        type.Description,
        type.Icon,
    })]));
}
