using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.DeliveryApi;
using Varumarke.DeliveryApi.Headers;

namespace Varumarke.DeliveryApi.Requests;

/// <summary>Whether the request asks for drafts.</summary>
internal sealed class RequestPreviewService(IHttpContextAccessor accessor) : IRequestPreviewService
{
    // A request that only happens to carry the header (an editor's own call to another API) is not a Delivery API preview.
    public bool IsPreview() => accessor.HttpContext is { } context
        && context.Request.Headers.IsPreview()
        && context.Features.Get<DeliveryRequest>() is not null;
}
