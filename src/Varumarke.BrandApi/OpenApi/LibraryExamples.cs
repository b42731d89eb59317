using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Varumarke.BrandApi.OpenApi;

/// <summary>
/// A whole example of each question and answer, made of its schema, so that none is forgotten and none says what the schema does not:
/// each member has a value of its kind, and those that readers know by name have one that could be true.
/// </summary>
internal static class LibraryExamples
{
    private const string Site = "https://varumarke.example.se";
    private const string Key = "62032cf6-0b87-5dd9-a726-38b2c9289289";

    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["kind"] = "image",
        ["type"] = "brandImage",
        ["language"] = "sv",
        ["title"] = "Klarälven i höstfärger",
        ["name"] = "web",
        ["summary"] = "Älven mellan gula björkar",
        ["altText"] = "Klarälven mellan björkar i höstfärger",
        ["place"] = "Ekshärad",
        ["orientation"] = "landscape",
        ["dominantColour"] = "#b5651d",
        ["colour"] = "#b5651d",
        ["madeHow"] = "photograph",
        ["credit"] = "Foto: Anna Berg",
        ["licence"] = "CC-BY-4.0",
        ["licenceUrl"] = "https://creativecommons.org/licenses/by/4.0/",
        ["mediaType"] = "image/jpeg",
        ["code"] = "4f7k2m9xq8w3b6t1c5v0",
        ["codes"] = "4f7k2m9xq8w3b6t1c5v0",
        ["asked"] = "4f7k2m9xq8w3b6t1c5v0",
        ["sha256"] = Hash,
        ["hashes"] = Hash,
        ["rendition"] = "web",
        ["reason"] = "Rätten att använda bilden har upphört.",
        ["detail"] = "Inget finns här.",
        ["apiName"] = "Varumärke: brand library",
        ["apiVersion"] = "1.0.0",
        ["apiStatus"] = "active",
        ["apiDocumentation"] = Site + "/umbraco/openapi/library.json",
        ["suggestions"] = "vinterskog",
        ["seasons"] = "autumn",
        ["channels"] = "web",
        ["unit"] = "%",
        ["state"] = "underWay",
    };

    private const string Hash = "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae";

    /// <summary>The example of a schema.</summary>
    public static JsonNode Of(IOpenApiSchema schema, OpenApiDocument document) => Value(string.Empty, schema, document);

    /// <summary>The example of a refusal.</summary>
    public static JsonNode Problem(int status, string title) =>
        new JsonObject { ["type"] = "about:blank", ["title"] = title, ["status"] = status, ["detail"] = Words["detail"] };

    private static JsonNode Value(string name, IOpenApiSchema schema, OpenApiDocument document)
    {
        IOpenApiSchema known = schema is OpenApiSchemaReference { Reference.Id: { } id } ? document.Components!.Schemas![id] : schema;
        return known.Enum is [{ } first, ..] ? first.DeepClone() : (known.Type & ~JsonSchemaType.Null) switch
        {
            JsonSchemaType.Object => Whole(name, known, document),
            JsonSchemaType.Array => new JsonArray(Value(name, known.Items!, document)),
            JsonSchemaType.Integer => Number(name),
            JsonSchemaType.Number => 61.5,
            JsonSchemaType.Boolean => true,
            _ => Text(name, known.Format),
        };
    }

    private static JsonObject Whole(string name, IOpenApiSchema schema, OpenApiDocument document)
    {
        var whole = new JsonObject();
        foreach ((string member, IOpenApiSchema of) in schema.Properties ?? new Dictionary<string, IOpenApiSchema>())
        {
            whole[member] = Value(member, of, document);
        }

        if (schema.AdditionalProperties is { } more)
        {
            whole["sv"] = Value(name, more, document);
        }

        return whole;
    }

    private static JsonNode Text(string name, string? format) => format switch
    {
        "uuid" => Key,
        "date-time" => "2026-11-29T12:00:00Z",
        "date" => "2026-11-29",
        _ => Words.GetValueOrDefault(name) ?? (IsAddress(name) ? $"{Site}/api/v1/assets/{Key}" : name.Length == 0 ? "text" : $"{name} …"),
    };

    private static bool IsAddress(string name) =>
        name is "self" or "previous" or "next" or "page" or "url" or "asset" or "terms" or "renditions" or "thumbnail" or "download" or "substitute" or "json" or "word";

    private static int Number(string name) => name switch
    {
        "limit" => 20,
        "width" => 1600,
        "height" => 1067,
        "bytes" => 245_000,
        "year" or "reachedSince" => 2026,
        "status" => 404,
        _ => 1,
    };
}
