using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using Varumarke.ManagementApi.Entities;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.Media;

/// <summary>What lies in a folder, as the grid and the list show it: filtered by name, in the order of a field or a column.</summary>
internal sealed class MediaCollection(
    IMediaService media,
    IDataTypeService dataTypes,
    IUserService users,
    ICoreScopeProvider scopes,
    MediaKind entities,
    StartNodes startNodes,
    MediaPresenter presenter)
{
    private static readonly Dictionary<string, string> Fields = new(StringComparer.OrdinalIgnoreCase)
    {
        ["name"] = "name",
        ["updateDate"] = "updateDate",
        ["createDate"] = "createDate",
        ["sortOrder"] = "sortOrder",
        ["creator"] = "owner",
        ["owner"] = "owner",
        ["updater"] = "updater",
        ["contentTypeAlias"] = "contentTypeAlias",
    };

    public static IEnumerable<Operation> All =>
    [
        Operation.Get<MediaCollection>("collection/media", MediaAccess.Use, (own, call) => own.PageAsync(call)),
    ];

    private async Task<Answer> PageAsync(Call call)
    {
        Sight sight = startNodes.SightOf(call.User, UmbracoObjectTypes.Media);
        if (call.Key("id") is not { } key)
        {
            return await ListAsync(call, null, sight);
        }

        return entities.Find(key) is { } folder && sight.Shows(folder) ? await ListAsync(call, folder, sight) : Answer.NotFound;
    }

    private async Task<Answer> ListAsync(Call call, IMediaEntitySlim? folder, Sight sight)
    {
        int parent = folder?.Id ?? Constants.System.Root;
        HashSet<string> columns = await ColumnsAsync(call);
        string orderBy = call.Text("orderBy") ?? "updateDate";
        bool isField = Fields.TryGetValue(orderBy, out string? field);
        if (!isField && !columns.Contains(orderBy))
        {
            return Answer.Refused(StatusCodes.Status400BadRequest, "OrderByNotPartOfCollectionConfiguration", MediaTexts.NotAnOrder(orderBy));
        }

        Ordering ordering = Ordering.By(field ?? orderBy, call.Direction("orderDirection"), isCustomField: !isField);
        IQuery<IMedia>? filter = call.Text("filter") is { } text ? scopes.CreateQuery<IMedia>().Where(item => item.Name!.Contains(text)) : null;
        (IMedia[] page, long total) = sight.ShowsAllBelow(folder)
            ? Window(parent, call.Skip, call.Take, filter, ordering)
            : Part(parent, call, filter, ordering, sight);
        Dictionary<int, string?> creators = page.Select(item => item.CreatorId).Distinct().ToDictionary(id => id, id => users.GetUserById(id)?.Name);
        return Answer.Of(new Paged<ListedMedia>(total, [.. page.Select(item => presenter.Listed(item, columns, creators[item.CreatorId]))]));
    }

    // Umbraco's service counts in pages, the client in items: a window that is none is cut from the two pages that it lies in.
    private (IMedia[] Page, long Total) Window(int parent, int skip, int take, IQuery<IMedia>? filter, Ordering ordering)
    {
        int size = Math.Max(take, 1);
        int first = skip / size;
        IEnumerable<IMedia> found = media.GetPagedChildren(parent, first, size, out long total, filter, ordering);
        if (skip % size > 0)
        {
            found = found.Concat(media.GetPagedChildren(parent, first + 1, size, out total, filter, ordering)).Skip(skip % size);
        }

        return ([.. found.Take(take)], total);
    }

    // Start nodes are few and so is what lies beside them.
    private (IMedia[] Page, long Total) Part(int parent, Call call, IQuery<IMedia>? filter, Ordering ordering, Sight sight)
    {
        IMedia[] level = [.. media.GetPagedChildren(parent, 0, int.MaxValue, out _, filter, ordering)];
        HashSet<Guid> shown = [.. entities.Find([.. level.Select(item => item.Key)]).Where(sight.Shows).Select(item => item.Key)];
        IMedia[] seen = [.. level.Where(item => shown.Contains(item.Key))];
        return ([.. seen.Skip(call.Skip).Take(call.Take)], seen.Length);
    }

    private async Task<HashSet<string>> ColumnsAsync(Call call)
    {
        IDataType? list = call.Key("dataTypeId") is { } key ? await dataTypes.GetAsync(key) : null;
        return list?.ConfigurationAs<ListViewConfiguration>() is { } settings
            ? [.. settings.IncludeProperties.Where(property => !property.IsSystem).Select(property => property.Alias).OfType<string>()]
            : [];
    }
}
