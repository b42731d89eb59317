using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Varumarke.DeliveryApi.Problems;
using Varumarke.DeliveryApi.Querying;
using Varumarke.DeliveryApi.Requests;

namespace Varumarke.DeliveryApi.Content;

/// <summary><c>GET content</c>: a page of documents.</summary>
internal sealed class ContentQueryEndpoint(
    ContentQueryReaders readers,
    ContentQueries queries,
    PublishedBatch cache,
    IApiContentResponseBuilder builder,
    IRequestPreviewService preview) : DeliveryEndpoint
{
    public override Task<DeliveryResult> HandleAsync(HttpContext context, DeliveryRequest request) => AskAsync(context, request);

    private async Task<DeliveryResult> AskAsync(HttpContext context, DeliveryRequest request)
    {
        QueryReader reader = readers.New();
        if (reader.Read(context.Request.Query) is not { } query)
        {
            return DeliveryResult.Fail(KnownProblems.BadQuery(reader.Faults));
        }

        var (answer, watch) = await queries.AskAsync(query, preview.IsPreview(), request.Dependencies, context.RequestAborted);
        return DeliveryResult.Ok(new ListAnswer<IApiContentResponse>(answer, BuildAsync), watch);
    }

    private async Task<IReadOnlyList<IApiContentResponse>> BuildAsync(ArraySegment<Guid> keys)
    {
        var items = new List<IApiContentResponse>(keys.Count);
        foreach (IPublishedContent content in await cache.GetAsync(keys))
        {
            if (builder.Build(content) is { } response)
            {
                items.Add(response);
            }
        }

        return items;
    }
}
