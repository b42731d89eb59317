using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Varumarke.DeliveryApi.Answers;
using Varumarke.DeliveryApi.Changes;
using Varumarke.DeliveryApi.Content;
using Varumarke.DeliveryApi.Media;
using Varumarke.DeliveryApi.OpenApi;
using Varumarke.DeliveryApi.Requests;

namespace Varumarke.DeliveryApi;

/// <summary>Maps the Delivery API's endpoints.</summary>
public static class DeliveryApiWebApplicationExtensions
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>
    /// Answers what the output cache can answer. Stands before routing, which a kept answer does not need, and behind everything that
    /// looks at who asks.
    /// </summary>
    public static IApplicationBuilder UseVarumarkeOutputCache(this IApplicationBuilder app) => app.UseMiddleware<OutputCacheMiddleware>();

    /// <summary>
    /// Maps <c>/umbraco/delivery/api/v2</c>, its OpenAPI document <c>/umbraco/openapi/delivery.json</c> and the page that shows
    /// it, <c>/umbraco/openapi</c>.
    /// </summary>
    public static WebApplication MapVarumarkeDeliveryApi(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.MapDeliveryEndpoints();
        app.MapDeliveryOpenApi();
        _ = JsonWarmUp.Begin();
        return app;
    }

    internal static void MapDeliveryEndpoints(this IEndpointRouteBuilder routes)
    {
        routes.Map<ContentQueryEndpoint>(DeliveryRoutes.Content);
        routes.Map<ContentItemsEndpoint>(DeliveryRoutes.ContentItems);
        routes.Map<ContentItemEndpoint>(DeliveryRoutes.ContentItem);
        routes.Map<MediaQueryEndpoint>(DeliveryRoutes.Media);
        routes.Map<MediaItemsEndpoint>(DeliveryRoutes.MediaItems);
        routes.Map<MediaItemEndpoint>(DeliveryRoutes.MediaItem);
    }

    private static void Map<TEndpoint>(this IEndpointRouteBuilder routes, string pattern)
        where TEndpoint : DeliveryEndpoint
    {
        // Resolved by the first request, not here: Umbraco's services cannot be made before the engine has booted.
        routes.MapMethods(DeliveryRoutes.Base + pattern, Methods, static context => context.RequestServices
            .GetRequiredService<DeliveryPipeline>()
            .RunAsync(context, context.RequestServices.GetRequiredService<TEndpoint>()));
    }
}
