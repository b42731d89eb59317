using Microsoft.OpenApi;

namespace Varumarke.Renditions.OpenApi;

/// <summary>What the answers that are no pictures look like.</summary>
internal static class RenditionSchemas
{
    public const string ProblemName = "ProblemDetails";
    public const string TermsName = "AssetTerms";

    public static OpenApiSchema Problem() => Object(
        ["type", "title", "status"],
        ("type", Text()),
        ("title", Text()),
        ("status", new OpenApiSchema { Type = JsonSchemaType.Integer }),
        ("detail", Text("What is wrong, in a sentence.")),
        ("parameter", Text("The part of the address that is wrong.")),
        ("allowed", new OpenApiSchema { Type = JsonSchemaType.Array, Items = Text(), Description = "What it may say." }),
        ("reason", Text("How an asset went: `withdrawn` or `expired`.")),
        ("since", Text("Since when it is gone.", "date-time")),
        ("substitute", Text("Key of the asset to use instead.", "uuid")));

    public static OpenApiSchema Terms() => Object(
        ["key", "name", "url", "terms"],
        ("key", Text(null, "uuid")),
        ("name", Text()),
        ("url", Text("The file as it is.")),
        ("mediaType", Text()),
        ("width", new OpenApiSchema { Type = JsonSchemaType.Integer }),
        ("height", new OpenApiSchema { Type = JsonSchemaType.Integer }),
        ("bytes", new OpenApiSchema { Type = JsonSchemaType.Integer }),
        ("terms", Object(
            ["mayBeUsed", "decorative", "alt", "caption"],
            ("mayBeUsed", new OpenApiSchema { Type = JsonSchemaType.Boolean }),
            ("usableUntil", Text("The first moment when it may not be used any more.", "date-time")),
            ("credit", Text("How to credit it, ready to print.")),
            ("creator", Text()),
            ("rightsHolder", Text()),
            ("copyright", Text()),
            ("licence", Text()),
            ("licenceUrl", Text(null, "uri")),
            ("decorative", new OpenApiSchema { Type = JsonSchemaType.Boolean }),
            ("alt", Map("Alternative text by language.")),
            ("caption", Map("Caption by language.")),
            ("place", Text()))),
        ("renditions", new OpenApiSchema { Type = JsonSchemaType.Object, AdditionalProperties = new OpenApiSchema(), Description = "`placeholder` and `presets`, as in the Delivery API." }));

    public static OpenApiResponse Response(int status, OpenApiDocument document) => new()
    {
        Description = status switch
        {
            206 => "The part that was asked for.",
            301 => "The file has moved to the address in Location.",
            302 => "The present address.",
            400 => "A part of the address is wrong; the problem names it and says what it may be.",
            403 => "The signature is missing, or is not of this site.",
            404 => "There is no such asset, or it was never approved.",
            410 => "The right to use the asset has ended; the problem says why, and names a substitute.",
            413 => "The picture is too large to be rendered.",
            415 => "The file is not a picture that can be rendered.",
            416 => "The file has no such part.",
            _ => "Too much is being rendered; Retry-After says when to come back.",
        },
        Content = status is 206 or 301 or 302 or 416 ? null : new Dictionary<string, OpenApiMediaType>
        {
            ["application/problem+json"] = new OpenApiMediaType { Schema = new OpenApiSchemaReference(ProblemName, document) },
        },
    };

    // What is not known is left out, so that only some members are always there.
    private static OpenApiSchema Object(string[] required, params (string Name, IOpenApiSchema Schema)[] members) => new()
    {
        Type = JsonSchemaType.Object,
        Properties = members.ToDictionary(member => member.Name, member => member.Schema),
        Required = required.ToHashSet(),
    };

    private static OpenApiSchema Text(string? description = null, string? format = null) => new() { Type = JsonSchemaType.String, Description = description, Format = format };

    private static OpenApiSchema Map(string description) => new() { Type = JsonSchemaType.Object, AdditionalProperties = Text(), Description = description };
}
