using System.Globalization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;

namespace Varumarke.DeliveryApi.OpenApi;

/// <summary>Writes the OpenAPI document.</summary>
internal sealed class DeliveryDocumentTransformer(TypeSchemas types, IOptions<DeliveryApiOptions> options) : IOpenApiDocumentTransformer
{
    private static readonly string Root = DeliveryRoutes.Base.TrimEnd('/');

    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Umbraco Delivery API",
            Version = "v2",
            Description = "Published content and approved media as JSON, by Umbraco's Content and Media Delivery API v2.",
        };
        AddSchemas(document);
        document.Paths = AllPaths(document);
        return Task.CompletedTask;
    }

    private void AddSchemas(OpenApiDocument document)
    {
        bool withExtras = options.Value.Renditions;
        IEnumerable<KeyValuePair<string, IOpenApiSchema>> shapes = Schemas.All(withExtras ? AssetSchemas.Members() : []);
        foreach ((string name, IOpenApiSchema schema) in withExtras ? shapes.Concat(AssetSchemas.All()) : shapes)
        {
            document.AddComponent(name, schema);
        }

        foreach ((string name, OpenApiSchema schema) in types.All())
        {
            document.AddComponent(name, schema);
        }
    }

    private OpenApiPaths AllPaths(OpenApiDocument document)
    {
        DeliveryApiOptions settings = options.Value;
        IOpenApiParameter[] shape = Parameters.Shape(settings);
        IOpenApiParameter[] paging = Parameters.Paging(settings);
        IOpenApiParameter id = Parameters.Path("id", Schemas.Uuid(), "The item's key.");
        IOpenApiParameter path = Parameters.Path("path", Schemas.Text(), "The item's path.");
        return new OpenApiPaths
        {
            [Root + "/content"] = Get(document, "Content", "GetContent20", "Finds documents.", Reference(SchemaNames.ContentPage, document), [.. Parameters.ContentQuery, .. paging, .. shape, .. Parameters.ContentHeaders]),
            [Root + "/content/item/{path}"] = Get(document, "Content", "GetContentItemByPath20", "One document by path. 301 with the new path when it has moved.", Reference(SchemaNames.ContentResponse, document), [path, .. shape, .. Parameters.ContentHeaders], 301),
            [Root + "/content/item/{id}"] = Get(document, "Content", "GetContentItemById20", "One document by key.", Reference(SchemaNames.ContentResponse, document), [id, .. shape, .. Parameters.ContentHeaders]),
            [Root + "/content/items"] = Get(document, "Content", "GetContentItems20", "Several documents by key.", ListOf(SchemaNames.ContentResponse, document), [Parameters.Ids, .. shape, .. Parameters.ContentHeaders]),
            [Root + "/media"] = Get(document, "Media", "GetMedia20", "Finds media that may leave.", Reference(SchemaNames.MediaPage, document), [.. Parameters.MediaQuery, .. paging, .. shape, .. Parameters.MediaHeaders]),
            [Root + "/media/item/{path}"] = Get(document, "Media", "GetMediaItemByPath20", "One media item by path.", Reference(SchemaNames.MediaResponse, document), [path, .. shape, .. Parameters.MediaHeaders], 410),
            [Root + "/media/item/{id}"] = Get(document, "Media", "GetMediaItemById20", "One media item by key.", Reference(SchemaNames.MediaResponse, document), [id, .. shape, .. Parameters.MediaHeaders], 410),
            [Root + "/media/items"] = Get(document, "Media", "GetMediaItems20", "Several media items by key.", ListOf(SchemaNames.MediaResponse, document), [Parameters.Ids, .. shape, .. Parameters.MediaHeaders]),
        };
    }

    private static OpenApiPathItem Get(
        OpenApiDocument document,
        string tag,
        string operationId,
        string summary,
        IOpenApiSchema answer,
        IOpenApiParameter[] parameters,
        params int[] more)
    {
        var responses = new OpenApiResponses
        {
            ["200"] = new OpenApiResponse
            {
                Description = "OK",
                Content = new Dictionary<string, OpenApiMediaType> { ["application/json"] = new OpenApiMediaType { Schema = answer } },
            },
            ["304"] = new OpenApiResponse { Description = "You have it already." },
        };
        foreach (int status in (int[])[400, 401, 404, .. more])
        {
            responses[status.ToString(CultureInfo.InvariantCulture)] = status == 301
                ? new OpenApiResponse { Description = "Moved; see Location, Location-Start-Item-Id and Location-Start-Item-Path." }
                : Problem(status, document);
        }

        document.Tags ??= new HashSet<OpenApiTag>();
        document.Tags.Add(new OpenApiTag { Name = tag });
        return new OpenApiPathItem
        {
            Operations = new Dictionary<HttpMethod, OpenApiOperation>
            {
                [HttpMethod.Get] = new()
                {
                    OperationId = operationId,
                    Summary = summary,
                    Tags = new HashSet<OpenApiTagReference> { new(tag, document) },
                    Parameters = [.. parameters],
                    Responses = responses,
                },
            },
        };
    }

    private static OpenApiResponse Problem(int status, OpenApiDocument document) => new()
    {
        Description = status switch
        {
            400 => "A parameter is wrong; the problem names it and says what it may be.",
            401 => "The API is closed, or needs a key.",
            410 => "The right to use the asset has ended; the problem says why, and names a substitute.",
            _ => "There is no such item.",
        },
        Content = new Dictionary<string, OpenApiMediaType>
        {
            ["application/problem+json"] = new OpenApiMediaType { Schema = Reference(SchemaNames.Problem, document) },
        },
    };

    private static OpenApiSchemaReference Reference(string name, OpenApiDocument document) => new(name, document);

    private static OpenApiSchema ListOf(string name, OpenApiDocument document) => new() { Type = JsonSchemaType.Array, Items = Reference(name, document) };
}
