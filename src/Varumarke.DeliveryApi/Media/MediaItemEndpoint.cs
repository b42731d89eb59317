using Microsoft.AspNetCore.Http;
using Varumarke.Core.Refusals;
using Varumarke.Core.Rights;
using Varumarke.DeliveryApi.Content;
using Varumarke.DeliveryApi.Requests;

namespace Varumarke.DeliveryApi.Media;

/// <summary><c>GET media/item/{id or path}</c>: one media item.</summary>
internal sealed class MediaItemEndpoint(MediaTree tree, MediaResponses responses, AssetRefusals refusals) : DeliveryEndpoint
{
    public override bool IsMedia => true;

    public override Task<DeliveryResult> HandleAsync(HttpContext context, DeliveryRequest request) => Task.FromResult(Handle(context, request));

    private DeliveryResult Handle(HttpContext context, DeliveryRequest request)
    {
        if (tree.Locate(ContentItemEndpoint.DecodedPath(context)) is not { } key)
        {
            return Refuse(new AssetDecision(AssetAvailability.NotApproved));
        }

        var (response, decision) = responses.Build(key, request);
        return response is null ? Refuse(decision) : DeliveryResult.Ok(response);
    }

    // What is not there and what may not be known to be there are refused in the same words.
    private DeliveryResult Refuse(AssetDecision decision) => DeliveryResult.Fail(refusals.Problem(decision));
}
