using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Varumarke.Http.Metrics;

/// <summary>
/// Names the route of a request that is answered before routing, as routing names those that it sees: requests of one kind are
/// one series of measurements, and not all of them together.
/// </summary>
public static class RouteTag
{
    /// <summary>The tag of a route pattern, to be made once.</summary>
    public static KeyValuePair<string, object?> Of(string pattern) => new("http.route", pattern);

    /// <summary>Names the route. Nothing happens where nobody measures.</summary>
    public static void Set(HttpContext context, KeyValuePair<string, object?> route)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Features.Get<IHttpMetricsTagsFeature>()?.Tags.Add(route);
    }
}
