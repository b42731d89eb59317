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
    public override async Task<DeliveryResult> HandleAsync(HttpContext context, DeliveryRequest request)
    {
        QueryReader reader = queries.Reader();
        if (reader.Read(context.Request.Query) is not { } query)
        {
            return DeliveryResult.Fail(KnownProblems.BadQuery(reader.Faults));
        }

        var (answer, watch) = queries.Ask(query, preview.IsPreview());
        var items = new List<IApiContentResponse>(answer.Keys.Length);
        foreach (IPublishedContent content in await cache.GetAsync(answer.Keys))
        {
            if (builder.Build(content) is { } response)
            {
                items.Add(response);
            }
        }

        return DeliveryResult.Ok(new Page<IApiContentResponse>(answer.Total, items), watch);
    }
}
