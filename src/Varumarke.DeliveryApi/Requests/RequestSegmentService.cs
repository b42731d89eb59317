using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.DeliveryApi;
using Varumarke.DeliveryApi.Headers;

namespace Varumarke.DeliveryApi.Requests;

/// <summary>The segment that <c>Accept-Segment</c> asks for.</summary>
internal sealed class RequestSegmentService(IHttpContextAccessor accessor) : IRequestSegmentService
{
    public string? GetRequestedSegment() => accessor.HttpContext?.Request.Headers.Segment();
}
