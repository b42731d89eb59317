using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Varumarke.BrandApi.Answers;
using Varumarke.BrandApi.Recalls;
using Varumarke.BrandApi.Strategy;
using Varumarke.Core.Library;
using Varumarke.Core.Search;

namespace Varumarke.BrandApi.OpenApi;

/// <summary>The parts of the addresses, described.</summary>
internal static class LibraryParameters
{
    public static IOpenApiParameter Id { get; } = InPath("id", new OpenApiSchema { Type = JsonSchemaType.String, Format = "uuid" }, "Its key.");

    public static IOpenApiParameter Edition { get; } = InPath("edition", new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = "1" }, "Its number, from 1.");

    public static IOpenApiParameter Code { get; } = InPath("code", new OpenApiSchema { Type = JsonSchemaType.String }, "The code of the receipt or the contribution.");

    public static IOpenApiParameter Text { get; } = InQuery(
        "q", new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = SearchLimits.TextLength }, "Words: what holds all of them is found; where nothing does, what holds some, and the answer says isPartial. \"A phrase\" in quotation marks, a minus before a word that must not be there.", "vinter");

    public static IOpenApiParameter Sort { get; } = InQuery("sort", OneOf("relevance", "newest"), "Which come first.", "newest");

    public static IOpenApiParameter Page { get; } = InQuery("page", Whole(SearchLimits.Reach, usual: 1), "Which page, from 1.", 1);

    public static IOpenApiParameter Limit { get; } = InQuery("limit", Whole(SearchLimits.PageSize, PageQuery.UsualOnPage), "How many a page holds.", 10);

    public static IOpenApiParameter RecallLimit { get; } = InQuery("limit", Whole(RecallQuestion.Most, RecallQuestion.Usual), "How many a page holds.", 10);

    public static IOpenApiParameter NodeLimit { get; } = InQuery("limit", Whole(GraphEndpoint.MostNodes, GraphEndpoint.MostNodes), "How many nodes a page holds.", 100);

    public static IOpenApiParameter RowLimit { get; } = InQuery("limit", Whole(WorkEndpoint.MostOnPage, PageQuery.UsualOnPage), "How many a page holds.", 10);

    public static IOpenApiParameter PartLimit { get; } = InQuery("limit", Whole(PageQuery.MostOnPage, PageQuery.UsualOnPage), "How many a page holds.", 10);

    public static IOpenApiParameter Since { get; } = InQuery("since", new OpenApiSchema { Type = JsonSchemaType.String }, "Only what ended from this day, or moment with its zone, on.", "2026-01-01");

    public static IOpenApiParameter Language { get; } = InQuery("lang", OneOf("sv", "en"), "The reader's language; else Accept-Language, else Swedish.", "sv");

    public static IOpenApiParameter AsOf { get; } = InQuery("asOf", Date(), "The day to show, from the strategy's beginning until today; else now. What may be shown is asked as of now.", "2021-05-01");

    public static IOpenApiParameter Node { get; } = InQuery("node", new OpenApiSchema { Type = JsonSchemaType.String }, "One node, such as goal/ and its key: only it and its neighbours.");

    public static IOpenApiParameter From { get; } = InQuery("from", Date(), "The earlier day; else the strategy's beginning.", "2020-01-01");

    public static IOpenApiParameter To { get; } = InQuery("to", Date(), "The later day; else today.", "2024-01-01");

    public static IOpenApiParameter PageAddress { get; } = InQuery("url", new OpenApiSchema { Type = JsonSchemaType.String, Format = "uri" }, "Address of the picture's page.");

    public static IOpenApiParameter MostWidth { get; } = InQuery("maxwidth", Whole(100_000), "How wide at most, in pixels.", 800);

    public static IOpenApiParameter MostHeight { get; } = InQuery("maxheight", Whole(100_000), "How high at most, in pixels.", 800);

    public static IOpenApiParameter[] Facets { get; } = [.. SearchFacet.All.Select(facet => InQuery(
        facet,
        new OpenApiSchema { Type = JsonSchemaType.Array, Items = facet == SearchFacet.Kind ? OneOf([.. SearchKind.All]) : new OpenApiSchema { Type = JsonSchemaType.String } },
        $"{LibraryWords.Facet(facet).English}: any of these values.",
        Examples.GetValueOrDefault(facet) is { } example ? new JsonArray(example) : null))];

    // What a facet may be is what the list of facets says; of these it can be said beforehand.
    private static Dictionary<string, string> Examples => new()
    {
        [SearchFacet.Kind] = SearchKind.Image,
        [SearchFacet.Season] = "winter",
        [SearchFacet.Orientation] = "landscape",
        [SearchFacet.Colour] = "blue",
        [SearchFacet.Usable] = "month",
    };

    private static OpenApiParameter InPath(string name, OpenApiSchema schema, string description) =>
        new() { Name = name, In = ParameterLocation.Path, Required = true, Schema = schema, Description = description };

    private static OpenApiParameter InQuery(string name, OpenApiSchema schema, string description, JsonNode? example = null) =>
        new() { Name = name, In = ParameterLocation.Query, Schema = schema, Description = description, Example = example };

    private static OpenApiSchema Date() => new() { Type = JsonSchemaType.String, Format = "date" };

    private static OpenApiSchema OneOf(params string[] values) => new() { Type = JsonSchemaType.String, Enum = [.. values.Select(value => (JsonNode)value!)] };

    private static OpenApiSchema Whole(int most, int? usual = null) =>
        new() { Type = JsonSchemaType.Integer, Minimum = "1", Maximum = most.ToString(CultureInfo.InvariantCulture), Default = usual is { } number ? number : null };
}
