using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Services.OperationStatus;
using Varumarke.DeliveryApi.Dependencies;
using Varumarke.DeliveryApi.Problems;
using Varumarke.DeliveryApi.Querying;

namespace Varumarke.DeliveryApi.Content;

/// <summary>Umbraco's query service, for a site's own endpoints: the same syntax as the API's.</summary>
internal sealed class ContentQueryService(ContentQueryReaders readers, ContentQueries queries, IRequestPreviewService preview) : IApiContentQueryService
{
    public Attempt<PagedModel<Guid>, ApiContentQueryOperationStatus> ExecuteQuery(
        string? fetch,
        IEnumerable<string> filters,
        IEnumerable<string> sorts,
        ProtectedAccess protectedAccess,
        int skip,
        int take)
    {
        QueryReader reader = readers.New();
        if (reader.Read(Parameters(fetch, filters, sorts)) is not { } query)
        {
            return Attempt.FailWithStatus(Status(reader.Faults[0]), new PagedModel<Guid>());
        }

        var (answer, _) = queries.Ask(query with { Skip = Math.Max(skip, 0), Take = Math.Max(take, 0) }, preview.IsPreview(), new DependencyRecorder());
        return Attempt.SucceedWithStatus(ApiContentQueryOperationStatus.Success, new PagedModel<Guid>(answer.Total, answer.Keys));
    }

    internal static QueryCollection Parameters(string? fetch, IEnumerable<string> filters, IEnumerable<string> sorts) => new(new Dictionary<string, StringValues>
    {
        ["fetch"] = fetch is null ? StringValues.Empty : new StringValues(fetch),
        ["filter"] = filters.ToArray(),
        ["sort"] = sorts.ToArray(),
    });

    private static ApiContentQueryOperationStatus Status(QueryFault fault) => fault.Parameter switch
    {
        "fetch" => ApiContentQueryOperationStatus.SelectorOptionNotFound,
        "sort" => ApiContentQueryOperationStatus.SortOptionNotFound,
        _ => ApiContentQueryOperationStatus.FilterOptionNotFound,
    };
}
