using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.DeliveryApi;
using Varumarke.DeliveryApi.Headers;

namespace Varumarke.DeliveryApi.Requests;

/// <summary>The culture that <c>Accept-Language</c> asks for.</summary>
internal sealed class RequestCultureService(IHttpContextAccessor accessor) : IRequestCultureService
{
    public string? GetRequestedCulture() => accessor.HttpContext?.Request.Headers.Culture();
}
