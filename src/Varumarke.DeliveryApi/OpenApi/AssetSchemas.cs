using Microsoft.OpenApi;

namespace Varumarke.DeliveryApi.OpenApi;

/// <summary>The schemas of what media values carry behind Umbraco's own members.</summary>
internal static class AssetSchemas
{
    public static Dictionary<string, IOpenApiSchema> All() => new()
    {
        [SchemaNames.Terms] = Schemas.Object(
            ("alt", Text("Alternative text in the requested language; empty for a picture that is only decoration.")),
            ("decorative", new OpenApiSchema { Type = JsonSchemaType.Boolean, Description = "Whether the picture is only decoration." }),
            ("caption", Text("Caption in the requested language.")),
            ("credit", Text("The credit line, ready to print.")),
            ("creator", Text("Who made it.")),
            ("rightsHolder", Text("Who owns the rights.")),
            ("licence", Text("The licence's code, such as CC-BY-4.0.")),
            ("licenceUrl", Text("Where the licence can be read.")),
            ("usableUntil", new OpenApiSchema { Type = JsonSchemaType.String | JsonSchemaType.Null, Format = "date-time", Description = "The first moment when it may not be used any more." })),
        [SchemaNames.Renditions] = Schemas.Object(
            ("placeholder", Schemas.NullableRef(SchemaNames.Placeholder)),
            ("presets", Schemas.Map(Schemas.Ref(SchemaNames.Rendition), "A rendition for each configured preset, by its name."))),
        [SchemaNames.Placeholder] = Schemas.Object(
            ("colour", Text("The picture's dominant colour, such as #3a5f2b.")),
            ("blur", Text("The picture at some 16 pixels, as a data: address."))),
        [SchemaNames.Rendition] = Schemas.Object(
            ("url", Schemas.Text("Its address.")),
            ("width", Schemas.Whole()),
            ("height", Schemas.Whole()),
            ("type", Schemas.Text("Its media type.")),
            ("srcset", Text("For an img element; null for a preset for print.")),
            ("sizes", Text("For an img element; null for a preset for print."))),
    };

    /// <summary>The members themselves.</summary>
    public static (string Name, IOpenApiSchema Schema)[] Members() =>
    [
        ("terms", Schemas.NullableRef(SchemaNames.Terms)),
        ("renditions", Schemas.NullableRef(SchemaNames.Renditions)),
    ];

    private static OpenApiSchema Text(string description) => new() { Type = JsonSchemaType.String | JsonSchemaType.Null, Description = description };
}
