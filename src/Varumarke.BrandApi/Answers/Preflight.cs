using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Varumarke.Http.Answers;

namespace Varumarke.BrandApi.Answers;

/// <summary>
/// Answers a browser that asks beforehand whether a page of another website may send JSON, or a header of its own: it may, as all may.
/// Each address is mapped by itself, since one route for all of them would turn every "not found" into "not this way".
/// </summary>
internal static class Preflight
{
    private const string Headers = "Accept, Accept-Language, Content-Language, Content-Type, If-None-Match, If-Modified-Since";
    private const string Seconds = "86400";

    /// <summary>Maps the question for an address that is asked in these ways.</summary>
    public static void MapPreflight(this IEndpointRouteBuilder routes, string pattern, params string[] methods)
    {
        string allowed = string.Join(", ", methods);
        routes.MapMethods(pattern, [HttpMethods.Options], context =>
        {
            IHeaderDictionary headers = context.Response.Headers;
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            headers.Allow = allowed + ", OPTIONS";
            CrossOrigin.LetAllRead(context.Response);
            headers.AccessControlAllowMethods = allowed;
            headers.AccessControlAllowHeaders = Headers;
            headers.AccessControlMaxAge = Seconds;
            return Task.CompletedTask;
        });
    }
}
