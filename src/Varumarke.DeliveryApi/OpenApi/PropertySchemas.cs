using Microsoft.OpenApi;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Varumarke.DeliveryApi.Rights;

namespace Varumarke.DeliveryApi.OpenApi;

/// <summary>What the properties of a type look like, as the type is now: a client generated from the document knows that a strength has a promise.</summary>
internal sealed class PropertySchemas(IPublishedContentTypeCache published, WithheldProperties withheld)
{
    public OpenApiSchema Of(PublishedItemType kind, string alias, string? description)
    {
        var schema = new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Description = description,
            Properties = new Dictionary<string, IOpenApiSchema>(),
        };

        // Umbraco's own properties of media are the item's members, not its properties.
        bool skipUmbracos = kind == PublishedItemType.Media;
        IPublishedContentType type = published.Get(kind, alias);
        foreach (IPublishedPropertyType property in type.PropertyTypes)
        {
            if (!withheld.Contains(type, property.Alias) && !(skipUmbracos && property.Alias.StartsWith("umbraco", StringComparison.Ordinal)))
            {
                schema.Properties[property.Alias] = Nullable(property.DeliveryApiModelClrType);
            }
        }

        return schema;
    }

    // Any property may be without a value.
    private static OpenApiSchema Nullable(Type type) => Value(type) switch
    {
        OpenApiSchemaReference reference => Schemas.NullableRef(reference.Reference.Id!),
        OpenApiSchema { Type: { } bare } schema => With(schema, bare | JsonSchemaType.Null),
        var anything => (OpenApiSchema)anything,
    };

    private static OpenApiSchema With(OpenApiSchema schema, JsonSchemaType type)
    {
        schema.Type = type;
        return schema;
    }

    private static IOpenApiSchema Value(Type type)
    {
        Type bare = System.Nullable.GetUnderlyingType(type) ?? type;
        if (bare == typeof(string))
        {
            return Scalar(JsonSchemaType.String);
        }

        if (bare == typeof(bool))
        {
            return Scalar(JsonSchemaType.Boolean);
        }

        if (bare == typeof(int) || bare == typeof(long))
        {
            return Scalar(JsonSchemaType.Integer);
        }

        if (bare == typeof(decimal) || bare == typeof(double) || bare == typeof(float))
        {
            return Scalar(JsonSchemaType.Number);
        }

        if (bare == typeof(DateTime))
        {
            // An editor's own day and time, which has no zone and is therefore no moment: RFC 3339, which the format stands for, demands one.
            return Scalar(JsonSchemaType.String);
        }

        if (bare == typeof(DateTimeOffset))
        {
            return Scalar(JsonSchemaType.String, "date-time");
        }

        if (bare == typeof(Guid))
        {
            return Scalar(JsonSchemaType.String, "uuid");
        }

        return (IOpenApiSchema?)Item(bare) ?? List(bare) ?? new OpenApiSchema { Description = bare.Name };
    }

    private static OpenApiSchemaReference? Item(Type type) => type switch
    {
        _ when typeof(IApiContent).IsAssignableFrom(type) => new OpenApiSchemaReference(SchemaNames.Content),
        _ when typeof(IApiMediaWithCrops).IsAssignableFrom(type) => new OpenApiSchemaReference(SchemaNames.Media),
        _ when typeof(IApiMedia).IsAssignableFrom(type) => new OpenApiSchemaReference(SchemaNames.PlainMedia),
        _ when typeof(IApiElement).IsAssignableFrom(type) => new OpenApiSchemaReference(SchemaNames.Element),
        _ when type == typeof(ApiLink) => new OpenApiSchemaReference(SchemaNames.Link),
        _ when type == typeof(ApiBlockListModel) => new OpenApiSchemaReference(SchemaNames.BlockList),
        _ when type == typeof(ApiBlockGridModel) => new OpenApiSchemaReference(SchemaNames.BlockGrid),
        _ when type == typeof(ApiBlockItem) => new OpenApiSchemaReference(SchemaNames.BlockItem),
        _ when type == typeof(RichTextModel) => new OpenApiSchemaReference(SchemaNames.RichText),
        _ when type == typeof(IRichTextElement) => new OpenApiSchemaReference(SchemaNames.RichTextElement),
        _ => null,
    };

    private static OpenApiSchema? List(Type type)
    {
        Type? element = type.IsArray
            ? type.GetElementType()
            : type.GetInterfaces().Append(type).FirstOrDefault(each => each.IsGenericType && each.GetGenericTypeDefinition() == typeof(IEnumerable<>))?.GetGenericArguments()[0];
        return element is null ? null : new OpenApiSchema { Type = JsonSchemaType.Array, Items = Value(element) };
    }

    private static OpenApiSchema Scalar(JsonSchemaType type, string? format = null) => new() { Type = type, Format = format };
}
