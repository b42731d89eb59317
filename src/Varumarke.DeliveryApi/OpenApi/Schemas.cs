using Microsoft.OpenApi;

namespace Varumarke.DeliveryApi.OpenApi;

/// <summary>
/// The schemas of everything that answers are made of. Answers write every member, also those that are null, so that all of them
/// are required; only properties come and go with what <c>fields</c> asks for.
/// </summary>
internal static class Schemas
{
    /// <summary>The schemas that are the same on every site.</summary>
    public static Dictionary<string, IOpenApiSchema> Common() => new()
    {
        [SchemaNames.StartItem] = Object(("id", Uuid()), ("path", Text("The root item's URL segment."))),
        [SchemaNames.Route] = Object(
            ("path", Text("The item's path.")), ("queryString", NullableText()), ("startItem", Ref(SchemaNames.StartItem))),
        [SchemaNames.ContentPage] = Page(SchemaNames.ContentResponse),
        [SchemaNames.FocalPoint] = Object(("left", Fraction()), ("top", Fraction())),
        [SchemaNames.CropCoordinates] = Object(("x1", Fraction()), ("y1", Fraction()), ("x2", Fraction()), ("y2", Fraction())),
        [SchemaNames.Crop] = Object(
            ("alias", NullableText()), ("width", Whole()), ("height", Whole()), ("coordinates", NullableRef(SchemaNames.CropCoordinates))),
        [SchemaNames.MediaPage] = Page(SchemaNames.MediaResponse),
        [SchemaNames.Link] = Object(
            ("url", NullableText()),
            ("queryString", NullableText()),
            ("title", NullableText()),
            ("target", NullableText()),
            ("destinationId", NullableUuid()),
            ("destinationType", NullableText()),
            ("route", NullableRef(SchemaNames.Route)),
            ("linkType", OneOf("Content", "Media", "External")),
            ("culture", NullableText())),
        [SchemaNames.BlockItem] = Object(("content", Ref(SchemaNames.Element)), ("settings", NullableRef(SchemaNames.Element))),
        [SchemaNames.BlockList] = Object(("items", List(SchemaNames.BlockItem))),
        [SchemaNames.BlockGridArea] = Object(
            ("alias", Text()), ("rowSpan", Whole()), ("columnSpan", Whole()), ("items", List(SchemaNames.BlockGridItem))),
        [SchemaNames.BlockGridItem] = Object(
            ("content", Ref(SchemaNames.Element)),
            ("settings", NullableRef(SchemaNames.Element)),
            ("rowSpan", Whole()),
            ("columnSpan", Whole()),
            ("areaGridColumns", Whole()),
            ("areas", List(SchemaNames.BlockGridArea))),
        [SchemaNames.BlockGrid] = Object(("gridColumns", Whole()), ("items", List(SchemaNames.BlockGridItem))),
        [SchemaNames.RichText] = Object(("markup", Text("HTML.")), ("blocks", List(SchemaNames.BlockItem))),
        [SchemaNames.RichTextElement] = Partly(
            ["tag"],
            ("tag", Text("An element's name, #root or #text.")),
            ("text", NullableText()),
            ("attributes", Properties()),
            ("elements", List(SchemaNames.RichTextElement)),
            ("blocks", List(SchemaNames.BlockItem))),
        [SchemaNames.Problem] = Partly(
            ["type", "title", "status"],
            ("type", Text()),
            ("title", Text()),
            ("status", Whole()),
            ("detail", Text()),
            ("parameter", Text("The parameter that is wrong.")),
            ("allowed", new OpenApiSchema { Type = JsonSchemaType.Array, Items = Text(), Description = "What it may say." }),
            ("errors", new OpenApiSchema { Type = JsonSchemaType.Array, Items = Properties(), Description = "Every fault that was found." }),
            ("reason", OneOf("expired", "withdrawn")),
            ("since", Moment()),
            ("substitute", Uuid()),
            ("substituteUrl", Text("Where the file of the substitute is."))),
    };

    public static OpenApiSchema Page(string item) => Object(("total", Whole()), ("items", List(item)));

    public static OpenApiSchema List(string item) => new() { Type = JsonSchemaType.Array, Items = Ref(item) };

    public static OpenApiSchemaReference Ref(string name) => new(name);

    public static OpenApiSchema Text(string? description = null) => new() { Type = JsonSchemaType.String, Description = description };

    public static OpenApiSchema Whole() => new() { Type = JsonSchemaType.Integer, Format = "int32" };

    public static OpenApiSchema Uuid() => new() { Type = JsonSchemaType.String, Format = "uuid" };

    public static OpenApiSchema Object(params (string Name, IOpenApiSchema Schema)[] members) => new()
    {
        Type = JsonSchemaType.Object,
        Properties = members.ToDictionary(member => member.Name, member => member.Schema),
        Required = members.Select(member => member.Name).ToHashSet(),
    };

    /// <summary>An object of which only some members are always there.</summary>
    public static OpenApiSchema Partly(string[] required, params (string Name, IOpenApiSchema Schema)[] members)
    {
        OpenApiSchema schema = Object(members);
        schema.Required = required.ToHashSet();
        return schema;
    }

    public static OpenApiSchema Properties() => new() { Type = JsonSchemaType.Object, AdditionalPropertiesAllowed = true, AdditionalProperties = new OpenApiSchema() };

    public static OpenApiSchema Map(IOpenApiSchema value, string description) => new() { Type = JsonSchemaType.Object, AdditionalProperties = value, Description = description };

    public static OpenApiSchema NullableText() => new() { Type = JsonSchemaType.String | JsonSchemaType.Null };

    private static OpenApiSchema NullableUuid() => new() { Type = JsonSchemaType.String | JsonSchemaType.Null, Format = "uuid" };

    public static OpenApiSchema NullableWhole() => new() { Type = JsonSchemaType.Integer | JsonSchemaType.Null, Format = "int32" };

    public static OpenApiSchema Crops() => new() { Type = JsonSchemaType.Array | JsonSchemaType.Null, Items = Ref(SchemaNames.Crop) };

    public static OpenApiSchema NullableRef(string name) => new() { OneOf = [new OpenApiSchema { Type = JsonSchemaType.Null }, Ref(name)] };

    public static OpenApiSchema Moment() => new() { Type = JsonSchemaType.String, Format = "date-time" };

    private static OpenApiSchema Fraction() => new() { Type = JsonSchemaType.Number, Description = "A fraction of the picture's side, 0 to 1." };

    public static OpenApiSchema OneOf(params string[] values) => new() { Type = JsonSchemaType.String, Enum = [.. values.Select(value => (System.Text.Json.Nodes.JsonNode)value!)] };
}
