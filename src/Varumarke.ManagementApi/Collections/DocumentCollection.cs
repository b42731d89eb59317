using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Extensions;
using Varumarke.ManagementApi.Documents;
using Varumarke.ManagementApi.Entities;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.Collections;

/// <summary>The children of a document as a list, with the columns of its list view.</summary>
internal sealed class DocumentCollection(
    ListViews lists,
    IContentService contents,
    IContentTypeService types,
    IEntityService entities,
    ICoreScopeProvider scopes,
    StartNodes startNodes,
    DocumentPermissions permissions,
    DocumentRowPresenter presenter)
{
    private const int AtOnce = 500;

    public static IEnumerable<Operation> All =>
    [
        Operation.Get<DocumentCollection>("collection/document/{id:guid}", Access.Content, (own, call) => own.PageAsync(call)),
    ];

    private async Task<Answer> PageAsync(Call call)
    {
        (int skip, int take, string? filter) = (call.Skip, call.Take, call.Text("filter"));
        if (await permissions.RefusalAsync(call.User, [call.Id]) is { } refusal)
        {
            return refusal;
        }

        if (contents.GetById(call.Id) is not { } parent)
        {
            return Answer.NotFound;
        }

        Attempt<ListColumns?, ContentCollectionOperationStatus> found = await lists.FindAsync(types.Get(parent.ContentTypeId), null, call.Key("dataTypeId"));
        if (found.Result is not { } columns)
        {
            return CollectionRefusals.Of(found.Status);
        }

        if (columns.Order(call) is not { } order || (order.IsCustomField && IsHidden(call.User, order.OrderBy!)))
        {
            return CollectionRefusals.Of(ContentCollectionOperationStatus.OrderByNotPartOfCollectionConfiguration);
        }

        IQuery<IContent>? query = filter is null ? null : scopes.CreateQuery<IContent>().Where(content => content.Name!.Contains(filter));
        var list = new Listing(parent.Id, query, order, [.. columns.Properties]);
        Sight sight = startNodes.SightOf(call.User, UmbracoObjectTypes.Document);
        (long total, IReadOnlyList<IContent> rows) = sight.ShowsAllBelow(entities.Get(parent.Key, UmbracoObjectTypes.Document))
            ? Direct(list, skip, take)
            : await SeenAsync(call, list, skip, take);
        return Answer.Of(new Paged<object>(total, presenter.Present(call.User, rows, columns)));
    }

    // The order tells of the values: whoever may not read a property of some type may not have the list in its order.
    private bool IsHidden(IUser user, string alias) => types.GetAll().Any(type => type.CompositionPropertyTypes
        .Any(property => property.Alias.InvariantEquals(alias) && !PropertyPermissions.MayRead(user, type.Key, property.Key)));

    private (long Total, IReadOnlyList<IContent> Rows) Direct(Listing list, int skip, int take)
    {
        Window window = Window.Of(skip, take);
        IEnumerable<IContent> page = Read(list, window.Page, window.Size, out long total);
        return (total, [.. window.Of(page)]);
    }

    // A count tells of what is hidden too, so all is read that is counted.
    private async Task<(long Total, IReadOnlyList<IContent> Rows)> SeenAsync(Call call, Listing list, int skip, int take)
    {
        var seen = new List<IContent>();
        for (int page = 0; ; page++)
        {
            IContent[] rows = [.. Read(list, page, AtOnce, out _)];
            HashSet<Guid> visible = await permissions.VisibleAsync(call.User, [.. rows.Select(row => row.Key)]);
            seen.AddRange(rows.Where(row => visible.Contains(row.Key)));
            if (rows.Length < AtOnce)
            {
                return (seen.Count, [.. seen.Skip(skip).Take(take)]);
            }
        }
    }

    private IEnumerable<IContent> Read(Listing list, int page, int size, out long total) =>
        contents.GetPagedChildren(list.Parent, page, size, out total, list.Properties, list.Filter, list.Order, loadTemplates: false);

    private sealed record Listing(int Parent, IQuery<IContent>? Filter, Ordering Order, string[] Properties);
}
