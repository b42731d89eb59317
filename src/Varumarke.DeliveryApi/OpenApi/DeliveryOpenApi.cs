using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Varumarke.DeliveryApi.OpenApi;

internal static class DeliveryOpenApi
{
    public static IServiceCollection AddDeliveryOpenApi(this IServiceCollection services) => services;

    public static void MapDeliveryOpenApi(this IEndpointRouteBuilder routes)
    {
    }
}
