using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services.OperationStatus;
using Varumarke.DeliveryApi.Content;
using Varumarke.DeliveryApi.Dependencies;
using Varumarke.DeliveryApi.Problems;
using Varumarke.DeliveryApi.Querying;

namespace Varumarke.DeliveryApi.Media;

/// <summary>Umbraco's media query service, for a site's own endpoints.</summary>
internal sealed class MediaQueryService(MediaQueryReaders readers, MediaQueries queries, MediaTree tree, IPublishedMediaCache cache) : IApiMediaQueryService
{
    public Attempt<PagedModel<Guid>, ApiMediaQueryOperationStatus> ExecuteQuery(
        string? fetch,
        IEnumerable<string> filters,
        IEnumerable<string> sorts,
        int skip,
        int take)
    {
        QueryReader reader = readers.New();
        if (reader.Read(ContentQueryService.Parameters(fetch, filters, sorts)) is not { } query)
        {
            return Attempt.FailWithStatus(Status(reader.Faults[0]), new PagedModel<Guid>());
        }

        var (answer, _) = queries.Ask(query with { Skip = Math.Max(skip, 0), Take = Math.Max(take, 0) }, new DependencyRecorder());
        return Attempt.SucceedWithStatus(ApiMediaQueryOperationStatus.Success, new PagedModel<Guid>(answer.Total, answer.Keys));
    }

    public IPublishedContent? GetByPath(string path) => tree.ByPath(path) is { } key ? cache.GetById(key) : null;

    private static ApiMediaQueryOperationStatus Status(QueryFault fault) => fault.Parameter switch
    {
        "fetch" => ApiMediaQueryOperationStatus.SelectorOptionNotFound,
        "sort" => ApiMediaQueryOperationStatus.SortOptionNotFound,
        _ => ApiMediaQueryOperationStatus.FilterOptionNotFound,
    };
}
