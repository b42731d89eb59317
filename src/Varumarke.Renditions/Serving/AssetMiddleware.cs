using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Varumarke.Renditions.Serving;

/// <summary>
/// Stands before routing and answers everything below <c>/media</c> and <c>/renditions</c>: the only ways out for the bytes of
/// assets, and each asks the gate.
/// </summary>
internal sealed class AssetMiddleware(RequestDelegate next, IServiceProvider services)
{
    // Resolved by the first request: Umbraco's services cannot be made before the engine has booted.
    private readonly Lazy<AssetRoutes> _routes = new(services.GetRequiredService<AssetRoutes>);

    public Task InvokeAsync(HttpContext context)
    {
        PathString path = context.Request.Path;
        if (path.StartsWithSegments(AssetPaths.Media, StringComparison.OrdinalIgnoreCase))
        {
            return _routes.Value.MediaAsync(context);
        }

        return path.StartsWithSegments(AssetPaths.Renditions, StringComparison.OrdinalIgnoreCase)
            ? _routes.Value.RenditionAsync(context)
            : next(context);
    }
}
