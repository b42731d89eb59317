using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Scalar.AspNetCore;
using Varumarke.Core.OpenApi;

namespace Varumarke.DeliveryApi.OpenApi;

/// <summary>The API's description, and a page to read and try it on.</summary>
internal static class DeliveryOpenApi
{
    public static IServiceCollection AddDeliveryOpenApi(this IServiceCollection services)
    {
        services.AddSingleton<TypeSchemas>();
        services.AddSingleton<DeliveryDocumentTransformer>();
        return services.AddOpenApi(DeliveryRoutes.DocumentName, options =>
        {
            // The endpoints are plain request delegates, which say nothing of themselves: the document is written by hand.
            options.ShouldInclude = _ => false;
            options.AddDocumentTransformer<DeliveryDocumentTransformer>();
        });
    }

    public static void MapDeliveryOpenApi(this IEndpointRouteBuilder routes)
    {
        routes.MapOpenApi(DeliveryRoutes.OpenApi);

        // The page's script comes out of its package; fonts, telemetry and services of somebody else's are switched off. The
        // page itself says no language, which a screen reader needs, and its grey is too light on grey.
        routes.MapScalarApiReference(DeliveryRoutes.OpenApiPage, (options, context) => Documents(options, context)
            .WithTitle("Varumärke: Delivery API")
            .HideClientButton()
            .HideDeveloperTools()
            .DisableAgent()
            .DisableMcp()
            .AddHeadContent("<script>document.documentElement.lang = 'en'</script>")
            .WithCustomCss(".light-mode { --scalar-color-3: #5c5c5c } .dark-mode { --scalar-color-3: #b4b4b4 } .hljs-literal { color: inherit !important }")
            .DisableDefaultFonts()
            .DisableTelemetry());
    }

    private static ScalarOptions Documents(ScalarOptions options, HttpContext context)
    {
        options.AddDocument(DeliveryRoutes.DocumentName, "Delivery API", DeliveryRoutes.OpenApi);
        foreach (ApiDocumentation other in context.RequestServices.GetServices<ApiDocumentation>())
        {
            options.AddDocument(other.Name, other.Title, DeliveryRoutes.OpenApi);
        }

        return options;
    }
}
