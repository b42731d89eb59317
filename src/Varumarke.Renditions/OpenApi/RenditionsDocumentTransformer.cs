using System.Globalization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;
using Varumarke.Renditions.Presets;

namespace Varumarke.Renditions.OpenApi;

/// <summary>Writes the OpenAPI document of <c>/renditions</c> and <c>/media</c>, with the presets that this site has.</summary>
internal sealed class RenditionsDocumentTransformer(PresetCatalogue presets, IOptions<RenditionsOptions> options) : IOpenApiDocumentTransformer
{
    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Renditions and media files",
            Version = "v1",
            Description = "Every approved picture in every size, crop and format, and files as they are, for as long as the right to use them lasts.",
            Contact = new OpenApiContact { Name = "Varumärke" },
        };
        document.Tags = new HashSet<OpenApiTag>
        {
            new() { Name = "Renditions", Description = "Pictures in named presets, and the terms of assets." },
            new() { Name = "Media files", Description = "Files by their path." },
        };
        document.AddComponent(RenditionSchemas.ProblemName, RenditionSchemas.Problem());
        document.AddComponent(RenditionSchemas.TermsName, RenditionSchemas.Terms());
        document.Paths = new OpenApiPaths
        {
            ["/renditions/{key}"] = Get(document, "Renditions", "GetTerms", "The terms of an asset", "May this asset still be used, and how? JSON, or a page when a browser asks.", Json(document), [RenditionParameters.Key], 404, 410),
            ["/renditions/{key}/{preset}.{format}"] = Get(document, "Renditions", "GetRendition", "A rendition", "A preset of a picture, in the preset's own size.", Picture(), [RenditionParameters.Key, RenditionParameters.Preset(presets), RenditionParameters.Format, RenditionParameters.Download], 400, 404, 410, 413, 415, 429, 503),
            ["/renditions/{key}/{preset}@{width}.{format}"] = Get(document, "Renditions", "GetRenditionCandidate", "A rendition in a width", "A preset in one of the widths of its srcset.", Picture(), [RenditionParameters.Key, RenditionParameters.Preset(presets), RenditionParameters.Candidate, RenditionParameters.Format, RenditionParameters.Download], 400, 404, 410, 413, 415, 429, 503),
            ["/renditions/{key}/{preset}.{hash}.{format}"] = Get(document, "Renditions", "GetRenditionByHash", "A rendition by its content", "A preset under an address that names its very content: kept for a year, or until the right to it ends. An outdated hash leads to the present one (302).", Picture(), [RenditionParameters.Key, RenditionParameters.Preset(presets), RenditionParameters.Hash, RenditionParameters.Format, RenditionParameters.Download], 302, 400, 404, 410, 413, 415, 429, 503),
            ["/media/{path}"] = Get(document, "Media files", "GetMediaFile", "A file", "A file as it is, or a picture of it in a size of one's own choosing, in the dialect of ImageSharp.Web and Umbraco.", Picture(), [RenditionParameters.Path, .. RenditionParameters.Query(options.Value.MaxSide)], 206, 301, 400, 403, 404, 410, 413, 415, 416, 429, 503),
        };
        return Task.CompletedTask;
    }

    private static Dictionary<string, OpenApiMediaType> Picture() => new()
    {
        ["*/*"] = new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" } },
    };

    private static Dictionary<string, OpenApiMediaType> Json(OpenApiDocument document) => new()
    {
        ["application/json"] = new OpenApiMediaType { Schema = new OpenApiSchemaReference(RenditionSchemas.TermsName, document) },
        ["text/html"] = new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String } },
    };

    private static OpenApiPathItem Get(
        OpenApiDocument document, string tag, string operationId, string summary, string description, Dictionary<string, OpenApiMediaType> content, IOpenApiParameter[] parameters, params int[] more)
    {
        var responses = new OpenApiResponses
        {
            ["200"] = new OpenApiResponse { Description = "OK", Content = content },
            ["304"] = new OpenApiResponse { Description = "You have it already." },
        };
        foreach (int status in more)
        {
            responses[status.ToString(CultureInfo.InvariantCulture)] = RenditionSchemas.Response(status, document);
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
}
