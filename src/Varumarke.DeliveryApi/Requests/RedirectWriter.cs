using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Varumarke.DeliveryApi.Headers;

namespace Varumarke.DeliveryApi.Requests;

/// <summary>
/// Tells where an item has moved. As in Umbraco, <c>Location</c> is the item's new path, not the address of an API call: it is
/// the website that redirects its visitor.
/// </summary>
internal static class RedirectWriter
{
    public static void Write(HttpContext context, IApiContentRoute route)
    {
        HttpResponse response = context.Response;
        response.StatusCode = StatusCodes.Status301MovedPermanently;
        response.Headers["Location-Start-Item-Path"] = Uri.EscapeDataString(route.StartItem.Path);
        response.Headers["Location-Start-Item-Id"] = route.StartItem.Id.ToString("D");
        response.Headers.Location = Uri.IsWellFormedUriString(route.Path, UriKind.Relative) ? route.Path : EscapePath(route.Path);
        response.Headers.Vary = DeliveryHeaders.Vary;

        // A path may be moved back again: a browser that keeps a permanent redirect for ever would never know.
        response.Headers.CacheControl = "no-cache";
    }

    private static string EscapePath(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
