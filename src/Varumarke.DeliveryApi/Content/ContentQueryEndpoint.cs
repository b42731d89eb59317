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
    ContentQueries queries,
    PublishedBatch cache,
    IApiContentResponseBuilder builder,
    IRequestPreviewService preview) : DeliveryEndpoint
{
    public override Task<DeliveryResult> HandleAsync(HttpContext context, DeliveryRequest request) => Task.FromResult(Handle(context, request));

    private DeliveryResult Handle(HttpContext context, DeliveryRequest request)
    {
        QueryReader reader = queries.Reader();
        if (reader.Read(context.Request.Query) is not { } query)
        {
            return DeliveryResult.Fail(KnownProblems.BadQuery(reader.Faults));
        }

        var (answer, watch) = queries.Ask(query, preview.IsPreview(), request.Dependencies);
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
