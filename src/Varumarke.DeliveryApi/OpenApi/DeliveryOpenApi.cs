using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Scalar.AspNetCore;
using Varumarke.Core.OpenApi;
using Varumarke.Core.Pages;
using Varumarke.DeliveryApi.Problems;
using Varumarke.Http.Addresses;
using Varumarke.Http.OpenApi;
using Varumarke.Http.Pages;
using Varumarke.Http.Problems;

namespace Varumarke.DeliveryApi.OpenApi;

/// <summary>The API's description, and a page to read and try it on.</summary>
internal static class DeliveryOpenApi
{
    public static IServiceCollection AddDeliveryOpenApi(this IServiceCollection services)
    {
        services.AddSingleton<PropertySchemas>();
        services.AddSingleton<SiteSchemas>();
        services.AddSingleton<DeliveryDocumentTransformer>();
        return services.AddOpenApi(DeliveryRoutes.DocumentName, options =>
        {
            // The endpoints are plain request delegates, which say nothing of themselves: the document is written by hand.
            options.ShouldInclude = _ => false;
            options.AddDocumentTransformer<DeliveryDocumentTransformer>();
            options.AddDocumentTransformer<PublicServers>();
        });
    }

    public static void MapDeliveryOpenApi(this IEndpointRouteBuilder routes)
    {
        routes.MapOpenApi(DeliveryRoutes.OpenApi).Add(RefuseUnknownDocuments);

        // Where Umbraco 17 has its document, and where the settings of many a client's generator look for it.
        routes.MapOpenApi(DeliveryRoutes.Umbraco17OpenApi).Add(RefuseUnknownDocuments);

        // The page's script comes out of its package; fonts, telemetry and services of somebody else's are switched off. The
        // page itself says no language, which a screen reader needs, and its grey is too light on grey.
        routes.MapScalarApiReference(DeliveryRoutes.OpenApiPage, (options, context) => Documents(options, context, Protected(context))
            .WithTitle("Varumärke: Delivery API")
            .HideClientButton()
            .HideDeveloperTools()
            .DisableAgent()
            .DisableMcp()
            .WithCustomCss(".light-mode { --scalar-color-3: #5c5c5c } .dark-mode { --scalar-color-3: #b4b4b4 } .hljs-literal { color: inherit !important }")
            .WithFavicon(PlainPage.Icon)
            .DisableDefaultFonts()
            .DisableTelemetry());
    }

    private static void RefuseUnknownDocuments(EndpointBuilder endpoint)
    {
        RequestDelegate describe = endpoint.RequestDelegate!;
        endpoint.RequestDelegate = context =>
        {
            string asked = context.GetRouteValue("documentName") as string ?? string.Empty;
            string[] known = [.. Known(context).Select(document => document.Name)];
            return known.Contains(asked, StringComparer.OrdinalIgnoreCase)
                ? describe(context)
                : ProblemWriter.WriteAsync(context, KnownProblems.DocumentNotFound(known));
        };
    }

    private static ApiDocumentation[] Known(HttpContext context) =>
        [new(DeliveryRoutes.DocumentName, "Delivery API"), .. context.RequestServices.GetServices<ApiDocumentation>()];

    // The page runs the scripts that carry its nonce and asks nobody but this service; it writes its own styles as it goes.
    private static string Protected(HttpContext context)
    {
        string nonce = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        string? address = context.RequestServices.GetRequiredService<PublicAddress>().Configured;
        string own = address is null ? "'self'" : "'self' " + new Uri(address).GetLeftPart(UriPartial.Authority);
        PageWriter.Protect(
            context.Response,
            $"default-src 'none'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src {own}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
        return nonce;
    }

    private static ScalarOptions Documents(ScalarOptions options, HttpContext context, string nonce)
    {
        foreach (ApiDocumentation document in Known(context))
        {
            options.AddDocument(document.Name, document.Title, DeliveryRoutes.OpenApi);
        }

        return options.WithNonce(nonce).AddHeadContent($"<script nonce=\"{nonce}\">document.documentElement.lang = 'en'</script>");
    }
}
