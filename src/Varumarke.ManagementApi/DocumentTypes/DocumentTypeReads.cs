using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Varumarke.Core.Changes;
using Varumarke.ManagementApi.ContentTypes;
using Varumarke.ManagementApi.Operations;
using Varumarke.ManagementApi.Types;

namespace Varumarke.ManagementApi.DocumentTypes;

/// <summary>Document types, as editing a document and designing a type need them.</summary>
internal sealed class DocumentTypeReads(
    IContentTypeService types,
    DocumentTypePresenter presenter,
    IReservedFieldNamesService reserved,
    IOptionsMonitor<DataTypesSettings> dataTypes,
    IOptionsMonitor<SegmentSettings> segments)
{
    public static IEnumerable<Operation> All =>
    [
        Operation.Get<DocumentTypeReads>("document-type/{id:guid}", Access.ContentTypes, (own, call) => own.OneAsync(call)).Until(ChangeKinds.Types | ChangeKinds.DataTypes),
        Operation.Get<DocumentTypeReads>("document-type/configuration", Access.ContentTypes, (own, _) => Task.FromResult(Answer.Of(own.Configuration()))),
        Operation.Get<DocumentTypeReads>("item/document-type", Access.SignedIn, (own, call) => own.ItemsAsync(call)),
        Operation.Get<DocumentTypeReads>("item/document-type/search", Access.SignedIn, (own, call) => own.SearchAsync(call)),
        Operation.Get<DocumentTypeReads>("document-type/allowed-at-root", Access.ContentTypes, (own, call) => own.AtRootAsync(call)),
        Operation.Get<DocumentTypeReads>("document-type/{id:guid}/allowed-children", Access.ContentTypes, (own, call) => own.BelowAsync(call)),
    ];

    private async Task<Answer> OneAsync(Call call) => await types.GetAsync(call.Id) is { } type ? Answer.Of(presenter.Present(type)) : Answer.NotFound;

    private object Configuration() => new
    {
        DataTypesCanBeChanged = dataTypes.CurrentValue.CanBeChanged.ToString(),
        DisableTemplates = true,
        UseSegments = segments.CurrentValue.Enabled,
        ReservedFieldNames = reserved.GetDocumentReservedFieldNames(),
    };

    private Task<Answer> ItemsAsync(Call call)
    {
        Guid[] keys = call.Keys("id");
        IEnumerable<IContentType> found = keys.Length == 0 ? [] : types.GetMany(keys);
        return Task.FromResult(Answer.Of(found.Select(DocumentTypePresenter.Item).ToArray()));
    }

    private Task<Answer> SearchAsync(Call call)
    {
        bool? elements = call.Text("isElement") is null ? null : call.Flag("isElement");
        return Task.FromResult(TypeSearch.Answer(call, types.GetAll().Where(type => elements is null || type.IsElement == elements), DocumentTypePresenter.Item));
    }

    private async Task<Answer> AtRootAsync(Call call) => TypeSearch.Allowed(await types.GetAllAllowedAsRootAsync(call.Skip, call.Take));

    private async Task<Answer> BelowAsync(Call call)
    {
        var found = await types.GetAllowedChildrenAsync(call.Id, call.Key("parentContentKey"), call.Skip, call.Take);
        return found.Success && found.Result is { } page ? TypeSearch.Allowed(page) : TypeRefusals.Of(found.Status);
    }
}
