using System.Globalization;
using Microsoft.OpenApi;

namespace Varumarke.DeliveryApi.OpenApi;

/// <summary>The operations, under the names that Umbraco gives them.</summary>
internal sealed class DeliveryOperations(OpenApiDocument document, DeliveryApiOptions options)
{
    public const string Content = "Content";
    public const string Media = "Media";

    private static readonly string Root = DeliveryRoutes.Base.TrimEnd('/');

    private readonly IOpenApiParameter[] _shape = Parameters.Shape(options);
    private readonly IOpenApiParameter[] _paging = Parameters.Paging(options);

    /// <param name="asUmbraco17">
    /// Whether an item's path and its key are two addresses. To OpenAPI they are one, which linters and some generators refuse; clients
    /// that were made from Umbraco 17's document have a function for each.
    /// </param>
    public OpenApiPaths All(bool asUmbraco17)
    {
        var paths = new OpenApiPaths
        {
            [Root + "/content"] = Get(
                Content, "GetContent20", "Finds documents", "Documents of a part of the tree that meet every filter, in the order asked for.",
                Reference(SchemaNames.ContentPage), [.. Parameters.ContentQuery, .. _paging, .. _shape, .. Parameters.ContentHeaders]),
            [Root + "/content/item/{path}"] = Get(
                Content, "GetContentItemByPath20", "One document", "The document with this path or key; 301 with the new path when it has moved.",
                Reference(SchemaNames.ContentResponse), [Parameters.Path("path", Schemas.Text(), "The document's path, or its key."), .. _shape, .. Parameters.ContentHeaders], 301),
            [Root + "/content/items"] = Get(
                Content, "GetContentItems20", "Several documents", "The documents with these keys, in this order; those that are not there are left out.",
                ListOf(SchemaNames.ContentResponse), [Parameters.Ids, .. _shape, .. Parameters.ContentHeaders]),
            [Root + "/media"] = Get(
                Media, "GetMedia20", "Finds media", "Media of a part of the tree that may leave and meet every filter, in the order asked for.",
                Reference(SchemaNames.MediaPage), [.. Parameters.MediaQuery, .. _paging, .. _shape, .. Parameters.MediaHeaders]),
            [Root + "/media/item/{path}"] = Get(
                Media, "GetMediaItemByPath20", "One media item", "The media item with this path or key; 410 when the right to use it has ended.",
                Reference(SchemaNames.MediaResponse), [Parameters.Path("path", Schemas.Text(), "The item's path, or its key."), .. _shape, .. Parameters.MediaHeaders], 410),
            [Root + "/media/items"] = Get(
                Media, "GetMediaItems20", "Several media items", "The media items with these keys, in this order; those that may not leave are left out.",
                ListOf(SchemaNames.MediaResponse), [Parameters.Ids, .. _shape, .. Parameters.MediaHeaders]),
        };
        if (asUmbraco17)
        {
            paths[Root + "/content/item/{id}"] = Get(
                Content, "GetContentItemById20", "One document", "The document with this key.",
                Reference(SchemaNames.ContentResponse), [Parameters.Path("id", Schemas.Uuid(), "The document's key."), .. _shape, .. Parameters.ContentHeaders]);
            paths[Root + "/media/item/{id}"] = Get(
                Media, "GetMediaItemById20", "One media item", "The media item with this key.",
                Reference(SchemaNames.MediaResponse), [Parameters.Path("id", Schemas.Uuid(), "The item's key."), .. _shape, .. Parameters.MediaHeaders], 410);
        }

        return paths;
    }

    private OpenApiPathItem Get(
        string tag,
        string operationId,
        string summary,
        string description,
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
                : Problem(status);
        }

        return new OpenApiPathItem
        {
            Operations = new Dictionary<HttpMethod, OpenApiOperation>
            {
                [HttpMethod.Get] = new()
                {
                    OperationId = operationId,
                    Summary = summary,
                    Description = description,
                    Tags = new HashSet<OpenApiTagReference> { new(tag, document) },
                    Parameters = [.. parameters],
                    Responses = responses,
                },
            },
        };
    }

    private OpenApiResponse Problem(int status) => new()
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
            ["application/problem+json"] = new OpenApiMediaType { Schema = Reference(SchemaNames.Problem) },
        },
    };

    private OpenApiSchemaReference Reference(string name) => new(name, document);

    private OpenApiSchema ListOf(string name) => new() { Type = JsonSchemaType.Array, Items = Reference(name) };
}
