using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Umbraco.Cms.Core.Web;

namespace Varumarke.Engine.Hosting;

/// <summary>Gives Umbraco the current request's URL and query values.</summary>
internal sealed class HttpRequestAccessor(IHttpContextAccessor httpContextAccessor) : IRequestAccessor
{
    private HttpRequest? Request => httpContextAccessor.HttpContext?.Request;

    public string? GetRequestValue(string name) => Request?.Query[name];

    public string? GetQueryStringValue(string name) => Request?.Query[name];

    // GetEncodedUrl throws for a request without a host (HTTP/1.0), which has no URL to give.
    public Uri? GetRequestUrl() =>
        Request is { Host.HasValue: true } request && Uri.TryCreate(request.GetEncodedUrl(), UriKind.Absolute, out Uri? url)
            ? url
            : null;
}
