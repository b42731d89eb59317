using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Varumarke.Core.Library;
using Varumarke.Core.Problems;
using Varumarke.Http.Addresses;

namespace Varumarke.BrandApi.OpenApi;

/// <summary>Writes the OpenAPI document of <c>/api/v1</c>.</summary>
internal sealed class LibraryDocumentTransformer(PublicAddress address) : IOpenApiDocumentTransformer
{
    private const string InEnglish =
        "Approved pictures, logos, documents and texts of the brand, for as long as the right to use them lasts. Open to everybody. "
        + "Limits: so many questions a minute as every answer says (X-RateLimit-Limit), and at most 100 on a page of a list where nothing else is said.";

    private const string InSwedish =
        "Godkända bilder, logotyper, dokument och texter om varumärket, så länge rätten att använda dem gäller. Öppet för alla. "
        + "Begränsningar: så många frågor i minuten som varje svar säger (X-RateLimit-Limit), och högst 100 på en sida av en lista där inget annat sägs.";

    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Brand library",
            Version = "1.0.0",
            Description = InEnglish + "\n\n" + InSwedish,
            Contact = new OpenApiContact { Name = "Varumärke", Url = new Uri(address.OrListening + LibraryPaths.Accessibility(ReaderLanguage.Swedish)) },
            License = new OpenApiLicense { Name = "CC0 1.0 for data; for each picture its own terms (assets/{id}/terms)", Url = new Uri("https://creativecommons.org/publicdomain/zero/1.0/") },
            Extensions = new Dictionary<string, IOpenApiExtension>
            {
                ["x-sla"] = new JsonNodeExtension(new JsonObject
                {
                    ["availability"] = "Whenever the site is; no hours are promised. /health/ready says whether it is now.",
                    ["responseTime"] = "None is promised. What is withdrawn is gone from every answer within a second.",
                    ["support"] = "By the form of the accessibility statement, which the page's owner reads.",
                }),
            },
        };
        document.ExternalDocs = new OpenApiExternalDocs { Description = "Everything that there is, for developers", Url = new Uri(address.OrListening + "/utvecklare") };
        document.Tags = new HashSet<OpenApiTag>
        {
            new() { Name = "Search", Description = "By words and facets." },
            new() { Name = "Assets", Description = "What has a file." },
            new() { Name = "Brand", Description = "The platform and its texts." },
            new() { Name = "Strategy", Description = "What was promised, what was measured, and how it goes." },
            new() { Name = "Contributions", Description = "What people have proposed, and what became of it." },
            new() { Name = "Receipts", Description = "May what was taken still be used?" },
        };
        foreach ((string name, OpenApiSchema schema) in LibrarySchemas.All(document))
        {
            document.AddComponent(name, schema);
        }

        IOpenApiParameter[] list = [LibraryParameters.Text, .. LibraryParameters.Facets, LibraryParameters.Sort, LibraryParameters.Page, LibraryParameters.Limit, LibraryParameters.Language];
        document.Paths = new OpenApiPaths
        {
            [BrandRoutes.Search] = Get(document, "Search", "Search", "Assets and documents", LibrarySchemas.HitList, list, 400),
            [BrandRoutes.Suggest] = Get(document, "Search", "Suggest", "Words that go on as begun", LibrarySchemas.Suggestions, [LibraryParameters.Text, LibraryParameters.Language], 400),
            [BrandRoutes.Feed] = Get(document, "Search", "GetFeed", "What a search finds, the newest first, as an Atom feed", null, [LibraryParameters.Text, .. LibraryParameters.Facets, LibraryParameters.Language], 400),
            [BrandRoutes.Assets] = Get(document, "Assets", "GetAssets", "Assets by words and facets", LibrarySchemas.AssetList, list, 400),
            ["/api/v1/assets/{id}"] = Get(document, "Assets", "GetAsset", "An asset", LibrarySchemas.Asset, [LibraryParameters.Id, LibraryParameters.Language], 404, 410),
            ["/api/v1/assets/{id}/renditions"] = Get(document, "Assets", "GetRenditions", "The ready sizes of an asset", LibrarySchemas.Renditions, [LibraryParameters.Id], 404, 410),
            ["/api/v1/assets/{id}/terms"] = Get(document, "Assets", "GetTerms", "The terms of an asset as an ODRL policy (JSON-LD)", null, [LibraryParameters.Id], 404, 410),
            [BrandRoutes.Collections] = Get(document, "Assets", "GetCollections", "Collections of assets that communicators have made, the last changed first", LibrarySchemas.CollectionList, [LibraryParameters.Page, LibraryParameters.PartLimit, LibraryParameters.Language], 400),
            ["/api/v1/collections/{id}"] = Get(document, "Assets", "GetCollection", "A collection with those of its assets that may be used", LibrarySchemas.WholeCollection, [LibraryParameters.Id, LibraryParameters.Language], 404),
            [BrandRoutes.Embed] = Get(document, "Assets", "GetEmbed", "How a picture's page is embedded (oEmbed, type photo)", null, [LibraryParameters.PageAddress, LibraryParameters.MostWidth, LibraryParameters.MostHeight, LibraryParameters.Language], 400, 404, 410, 501),
            [BrandRoutes.Tokens] = Get(document, "Brand", "GetTokens", "Colours and typefaces as design tokens (DTCG 2025.10)", null, [LibraryParameters.Language], 404),
            [BrandRoutes.Style] = Get(document, "Brand", "GetStyle", "The colours as custom properties of CSS", null, [LibraryParameters.Language], 404),
            [BrandRoutes.Swatches] = Get(document, "Brand", "GetSwatches", "The colours as Adobe Swatch Exchange", null, [LibraryParameters.Language], 404),
            [BrandRoutes.Texts] = Get(document, "Brand", "GetTexts", "Approved texts in three lengths", LibrarySchemas.Texts, [LibraryParameters.Language]),
            [BrandRoutes.Brand] = Get(document, "Brand", "GetBrand", "The brand", LibrarySchemas.Brand, [LibraryParameters.Language], 404),
            [BrandRoutes.Info] = Get(document, "Brand", "GetInfo", "What this API is", LibrarySchemas.Info, []),
            [BrandRoutes.Strategy] = Get(document, "Strategy", "GetStrategy", "The goals by area, each judged by the rule", LibrarySchemas.Strategy, [LibraryParameters.AsOf, LibraryParameters.Language], 400, 404),
            ["/api/v1/strategy/goals/{id}"] = Get(document, "Strategy", "GetGoal", "A goal", LibrarySchemas.Goal, [LibraryParameters.Id, LibraryParameters.AsOf, LibraryParameters.Language], 400, 404),
            [BrandRoutes.GoalTable] = Get(document, "Strategy", "GetGoalTable", "All figures of the goals, a row a year", null, [LibraryParameters.AsOf, LibraryParameters.Language], 400, 404),
            [BrandRoutes.Work] = Get(document, "Strategy", "GetWork", "Measures and activities: how far they have come, and until when", LibrarySchemas.WorkList, [LibraryParameters.AsOf, LibraryParameters.Page, LibraryParameters.RowLimit, LibraryParameters.Language], 400, 404),
            [BrandRoutes.WorkTable] = Get(document, "Strategy", "GetWorkTable", "All measures and activities as a table", null, [LibraryParameters.AsOf, LibraryParameters.Language], 400, 404),
            [BrandRoutes.Messages] = Get(document, "Strategy", "GetMessages", "What is told of the strategy, and what was heard", LibrarySchemas.MessageList, [LibraryParameters.AsOf, LibraryParameters.Page, LibraryParameters.RowLimit, LibraryParameters.Language], 400, 404),
            [BrandRoutes.MessageTable] = Get(document, "Strategy", "GetMessageTable", "All that is told as a table", null, [LibraryParameters.AsOf, LibraryParameters.Language], 400, 404),
            [BrandRoutes.StrategyEditions] = Get(document, "Strategy", "GetEditions", "What the council has decided", LibrarySchemas.Editions, [LibraryParameters.Language]),
            [BrandRoutes.StrategyChanges] = Get(document, "Strategy", "GetChanges", "What differs between the goals of two days", LibrarySchemas.Changes, [LibraryParameters.From, LibraryParameters.To, LibraryParameters.Language], 400, 404),
            [BrandRoutes.Graph] = Get(document, "Strategy", "GetStrategyGraph", "How goals, measures, activities, messages, pictures, reports and decisions hang together", LibrarySchemas.Graph, [LibraryParameters.Node, LibraryParameters.Page, LibraryParameters.NodeLimit, LibraryParameters.Language], 400, 404),
            [BrandRoutes.Reports] = Get(document, "Strategy", "GetReports", "The status reports with their frozen editions", LibrarySchemas.Reports, [LibraryParameters.AsOf, LibraryParameters.Language], 400, 404),
            ["/api/v1/strategy/reports/{id}/{edition}"] = Get(document, "Strategy", "GetReport", "An edition of a report, byte for byte as it was published", LibrarySchemas.Report, [LibraryParameters.Id, LibraryParameters.Edition, LibraryParameters.Language], 400, 404),
            [BrandRoutes.Contributions] = Get(document, "Contributions", "GetContributions", "Published contributions, the newest first", LibrarySchemas.Contributions, [LibraryParameters.Page, LibraryParameters.PartLimit, LibraryParameters.Language], 400),
            [BrandRoutes.Contribution] = Get(document, "Contributions", "FollowContribution", "What became of one's own contribution, by its code", LibrarySchemas.FollowedContribution, [LibraryParameters.Code, LibraryParameters.Language], 404, 429),
            [BrandRoutes.Receipts] = Order(document),
            [BrandRoutes.ReceiptCheck] = Check(document),
            [BrandRoutes.Recalls] = Get(document, "Receipts", "GetRecalls", "What has been deliverable and may not be used any more", LibrarySchemas.RecallList, [LibraryParameters.Since, LibraryParameters.Page, LibraryParameters.RecallLimit, LibraryParameters.Language], 400, 429),
            [BrandRoutes.RecallFeed] = Get(document, "Receipts", "GetRecallFeed", "The same as an Atom feed", null, [LibraryParameters.Since, LibraryParameters.Page, LibraryParameters.RecallLimit, LibraryParameters.Language], 400),
            [BrandRoutes.Receipt] = Get(document, "Receipts", "GetReceipt", "May what was taken still be used?", LibrarySchemas.Receipt, [LibraryParameters.Code, LibraryParameters.Language], 404, 429),
        };
        foreach ((string path, (string mediaType, JsonSchemaType type)) in Others)
        {
            document.Paths[path].Operations![HttpMethod.Get].Responses!["200"] = new OpenApiResponse
            {
                Description = "OK",
                Content = new Dictionary<string, OpenApiMediaType> { [mediaType] = new() { Schema = new OpenApiSchema { Type = type } } },
                Headers = LimitHeaders(),
            };
        }

        foreach (OpenApiOperation operation in document.Paths.Values.SelectMany(path => path.Operations!.Values))
        {
            operation.Description ??= operation.Summary + ".";
            foreach (OpenApiMediaType content in operation.RequestBody?.Content?.Values ?? [])
            {
                Show(content, document);
            }

            foreach (OpenApiMediaType content in operation.Responses!.Values.SelectMany(answer => answer.Content ?? new Dictionary<string, OpenApiMediaType>()).Where(content => content.Key == "application/json").Select(content => content.Value))
            {
                Show(content, document);
            }
        }

        return Task.CompletedTask;
    }

    private static void Show(OpenApiMediaType content, OpenApiDocument document) =>
        content.Examples = new Dictionary<string, IOpenApiExample> { ["whole"] = new OpenApiExample { Summary = "All that there may be", Value = LibraryExamples.Of(content.Schema!, document) } };

    // In forms that others have described.
    private static Dictionary<string, (string MediaType, JsonSchemaType Type)> Others => new()
    {
        [BrandRoutes.Feed] = ("application/atom+xml", JsonSchemaType.String),
        [BrandRoutes.RecallFeed] = ("application/atom+xml", JsonSchemaType.String),
        ["/api/v1/assets/{id}/terms"] = ("application/ld+json", JsonSchemaType.Object),
        [BrandRoutes.Embed] = ("application/json", JsonSchemaType.Object),
        [BrandRoutes.Tokens] = ("application/design-tokens+json", JsonSchemaType.Object),
        [BrandRoutes.Style] = ("text/css", JsonSchemaType.String),
        [BrandRoutes.Swatches] = ("application/octet-stream", JsonSchemaType.String),
        [BrandRoutes.GoalTable] = ("text/csv", JsonSchemaType.String),
        [BrandRoutes.WorkTable] = ("text/csv", JsonSchemaType.String),
        [BrandRoutes.MessageTable] = ("text/csv", JsonSchemaType.String),
    };

    private static OpenApiPathItem Order(OpenApiDocument document) => Item(HttpMethod.Post, new OpenApiOperation
    {
        OperationId = "TakeAsset",
        Summary = "Take a size of an asset, and get a receipt",
        Tags = new HashSet<OpenApiTagReference> { new("Receipts", document) },
        RequestBody = new OpenApiRequestBody { Required = true, Content = Json(LibrarySchemas.Order, document) },
        Responses = Responses(document, 201, LibrarySchemas.Receipt, 400, 404, 410, 429),
    });

    private static OpenApiPathItem Check(OpenApiDocument document) => Item(HttpMethod.Post, new OpenApiOperation
    {
        OperationId = "CheckReceipts",
        Summary = "May several things still be used?",
        Tags = new HashSet<OpenApiTagReference> { new("Receipts", document) },
        Parameters = [LibraryParameters.Language],
        RequestBody = new OpenApiRequestBody { Required = true, Content = Json(LibrarySchemas.Question, document) },
        Responses = Responses(document, 200, LibrarySchemas.Checked, 400, 429),
    });

    private static OpenApiPathItem Get(
        OpenApiDocument document, string tag, string operationId, string summary, string? schema, IOpenApiParameter[] parameters, params int[] refusals) => Item(HttpMethod.Get, new OpenApiOperation
    {
        OperationId = operationId,
        Summary = summary,
        Tags = new HashSet<OpenApiTagReference> { new(tag, document) },
        Parameters = [.. parameters],
        Responses = Responses(document, 200, schema, refusals),
    });

    private static OpenApiPathItem Item(HttpMethod method, OpenApiOperation operation) => new() { Operations = new Dictionary<HttpMethod, OpenApiOperation> { [method] = operation } };

    // Whoever asks too much is refused at every address, and every answer says how much may still be asked.
    private static OpenApiResponses Responses(OpenApiDocument document, int success, string? schema, params int[] refusals)
    {
        var responses = new OpenApiResponses
        {
            [success.ToString(CultureInfo.InvariantCulture)] = new OpenApiResponse { Description = "OK", Content = schema is null ? null : Json(schema, document), Headers = LimitHeaders() },
        };
        foreach (int status in refusals.Append(StatusCodes.Status429TooManyRequests).Distinct().Order())
        {
            responses[status.ToString(CultureInfo.InvariantCulture)] = new OpenApiResponse
            {
                Description = ProblemTitle.Of(status).English,
                Content = new Dictionary<string, OpenApiMediaType>
                {
                    ["application/problem+json"] = new()
                    {
                        Schema = new OpenApiSchemaReference(LibrarySchemas.Problem, document),
                        Examples = new Dictionary<string, IOpenApiExample> { ["refusal"] = new OpenApiExample { Value = LibraryExamples.Problem(status, ProblemTitle.Of(status).English) } },
                    },
                },
                Headers = LimitHeaders(),
            };
        }

        return responses;
    }

    private static Dictionary<string, IOpenApiHeader> LimitHeaders() => new()
    {
        ["X-RateLimit-Limit"] = Header("How many questions one client may ask in a minute."),
        ["X-RateLimit-Remaining"] = Header("How many more it may ask."),
        ["X-RateLimit-Reset"] = Header("In how many seconds it is counted anew."),
    };

    private static OpenApiHeader Header(string description) => new() { Description = description, Schema = new OpenApiSchema { Type = JsonSchemaType.Integer } };

    private static Dictionary<string, OpenApiMediaType> Json(string schema, OpenApiDocument document) => new()
    {
        ["application/json"] = new OpenApiMediaType { Schema = new OpenApiSchemaReference(schema, document) },
    };
}
