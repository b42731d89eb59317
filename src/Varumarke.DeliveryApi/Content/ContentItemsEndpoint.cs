using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Varumarke.Core.Problems;
using Varumarke.DeliveryApi.Requests;

namespace Varumarke.DeliveryApi.Content;

/// <summary><c>GET content/items?id=…</c>: several documents by key.</summary>
internal sealed class ContentItemsEndpoint(
    PublishedBatch cache,
    IApiContentResponseBuilder builder,
    MemberAccess members,
    IdsReader ids) : DeliveryEndpoint
{
    public override async Task<DeliveryResult> HandleAsync(HttpContext context, DeliveryRequest request)
    {
        if (!ids.TryRead(context.Request.Query, out IReadOnlyList<Guid> keys, out Problem? problem))
        {
            return DeliveryResult.Fail(problem);
        }

        // What is missing now is noted too: it may be published later.
        request.Dependencies.Add(keys);
        var items = new List<IApiContentResponse>(keys.Count);
        foreach (IPublishedContent content in await cache.GetAsync(keys))
        {
            if (await members.RefuseAsync(content) is { } refusal)
            {
                return DeliveryResult.Fail(refusal);
            }

            Add(items, content);
        }

        return DeliveryResult.Ok(items);
    }

    private void Add(List<IApiContentResponse> items, IPublishedContent content)
    {
        if (builder.Build(content) is { } response)
        {
            items.Add(response);
        }
    }
}
