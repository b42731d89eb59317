using Microsoft.AspNetCore.Http;
using Varumarke.DeliveryApi.Content;
using Varumarke.DeliveryApi.Problems;
using Varumarke.DeliveryApi.Requests;

namespace Varumarke.DeliveryApi.Media;

/// <summary><c>GET media/item/{id or path}</c>: one media item.</summary>
internal sealed class MediaItemEndpoint(MediaTree tree, MediaResponses responses) : DeliveryEndpoint
{
    public override bool IsMedia => true;

    public override Task<DeliveryResult> HandleAsync(HttpContext context, DeliveryRequest request) => Task.FromResult(Handle(context, request));

    private DeliveryResult Handle(HttpContext context, DeliveryRequest request)
    {
        if (tree.Locate(ContentItemEndpoint.DecodedPath(context)) is not { } key)
        {
            return DeliveryResult.Fail(KnownProblems.NotFound);
        }

        var (response, decision) = responses.Build(key, request);
        return response is null ? DeliveryResult.Fail(KnownProblems.Of(decision)) : DeliveryResult.Ok(response);
    }
}
