using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Varumarke.Http.Metrics;
using Varumarke.Renditions.Serving;

namespace Varumarke.Renditions.Routes;

/// <summary>
/// Stands before routing and answers everything below <c>/media</c> and <c>/renditions</c>: the only ways out for the bytes of
/// assets, and each asks the gate.
/// </summary>
internal sealed class AssetMiddleware(RequestDelegate next, IServiceProvider services)
{
    private static readonly KeyValuePair<string, object?> Media = RouteTag.Of(AssetPaths.Media + "/{**path}");
    private static readonly KeyValuePair<string, object?> Terms = RouteTag.Of(AssetPaths.Renditions + "/{key}");
    private static readonly KeyValuePair<string, object?> Rendition = RouteTag.Of(AssetPaths.Renditions + "/{key}/{file}");

    // Resolved by the first request: Umbraco's services cannot be made before the engine has booted.
    private readonly Lazy<AssetRoutes> _routes = new(services.GetRequiredService<AssetRoutes>);

    public Task InvokeAsync(HttpContext context)
    {
        PathString path = context.Request.Path;
        if (path.StartsWithSegments(AssetPaths.Media, StringComparison.OrdinalIgnoreCase))
        {
            RouteTag.Set(context, Media);
            return _routes.Value.MediaAsync(context);
        }

        if (!path.StartsWithSegments(AssetPaths.Renditions, StringComparison.OrdinalIgnoreCase))
        {
            return next(context);
        }

        RouteTag.Set(context, IsOfTerms(path.Value!) ? Terms : Rendition);
        return _routes.Value.RenditionAsync(context);
    }

    private static bool IsOfTerms(string path) => path.AsSpan(AssetPaths.Renditions.Length).Trim('/').IndexOf('/') < 0;
}
