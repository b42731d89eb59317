using Microsoft.AspNetCore.Http;
using Varumarke.Core.Problems;
using Varumarke.DeliveryApi.Assets;
using Varumarke.DeliveryApi.Requests;

namespace Varumarke.DeliveryApi.Media;

/// <summary><c>GET media/items?id=…</c>: several media items by key; those that may not leave are left out.</summary>
internal sealed class MediaItemsEndpoint(MediaResponses responses, IdsReader ids) : DeliveryEndpoint
{
    public override bool IsMedia => true;

    public override Task<DeliveryResult> HandleAsync(HttpContext context, DeliveryRequest request)
    {
        if (!ids.TryRead(context.Request.Query, out IReadOnlyList<Guid> keys, out Problem? problem))
        {
            return Task.FromResult(DeliveryResult.Fail(problem));
        }

        ApiMediaResponse[] items = [.. keys.Select(key => responses.Build(key, request).Response).OfType<ApiMediaResponse>()];
        return Task.FromResult(DeliveryResult.Ok(items));
    }
}
