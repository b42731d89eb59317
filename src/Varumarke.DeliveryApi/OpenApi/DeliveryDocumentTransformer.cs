using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;

namespace Varumarke.DeliveryApi.OpenApi;

/// <summary>Writes the OpenAPI document.</summary>
internal sealed class DeliveryDocumentTransformer(SiteSchemas schemas, IHttpContextAccessor accessor, IOptions<DeliveryApiOptions> options) : IOpenApiDocumentTransformer
{
    private static readonly string[] Roots =
        [SchemaNames.ContentPage, SchemaNames.ContentResponse, SchemaNames.MediaPage, SchemaNames.MediaResponse, SchemaNames.Problem];

    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        HttpRequest? request = accessor.HttpContext?.Request;
        document.Info = new OpenApiInfo
        {
            Title = "Umbraco Delivery API",
            Version = "v2",
            Description = "Published content and approved media as JSON, by Umbraco's Content and Media Delivery API v2.",
            Contact = new OpenApiContact { Name = "Varumärke" },
        };
        document.Tags = new HashSet<OpenApiTag>
        {
            new() { Name = DeliveryOperations.Content, Description = "Published documents." },
            new() { Name = DeliveryOperations.Media, Description = "Media that may leave." },
        };
        foreach ((string name, IOpenApiSchema schema) in UsedSchemas.From(Roots, schemas.All()))
        {
            document.AddComponent(name, schema);
        }

        bool asUmbraco17 = request?.Path.StartsWithSegments(DeliveryRoutes.Umbraco17OpenApiFolder, StringComparison.OrdinalIgnoreCase) ?? false;
        document.Paths = new DeliveryOperations(document, options.Value).All(asUmbraco17);
        return Task.CompletedTask;
    }
}
