using Microsoft.OpenApi;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;
using Varumarke.DeliveryApi.Expansion;

namespace Varumarke.DeliveryApi.OpenApi;

/// <summary>
/// A schema for each document, element and media type's properties, as they are now: a client generated from the document knows
/// that a strength has a promise.
/// </summary>
internal sealed class TypeSchemas(
    IContentTypeService contentTypes,
    IMediaTypeService mediaTypes,
    IPublishedContentTypeCache published,
    WithheldProperties withheld)
{
    public IEnumerable<(string Name, OpenApiSchema Schema)> All()
    {
        foreach (IContentType type in contentTypes.GetAll().OrderBy(type => type.Alias, StringComparer.Ordinal))
        {
            yield return (Name(type.Alias, type.IsElement ? "Element" : "Content"), Properties(published.Get(Kind(type), type.Alias), type.Name));
        }

        foreach (IMediaType type in mediaTypes.GetAll().OrderBy(type => type.Alias, StringComparer.Ordinal))
        {
            yield return (Name(type.Alias, "Media"), Properties(published.Get(PublishedItemType.Media, type.Alias), type.Name));
        }
    }

    private static PublishedItemType Kind(IContentType type) => type.IsElement ? PublishedItemType.Element : PublishedItemType.Content;

    private static string Name(string alias, string kind) =>
        string.Concat(char.ToUpperInvariant(alias[0]).ToString(), alias.AsSpan(1), kind + "Properties");

    private OpenApiSchema Properties(IPublishedContentType type, string? description)
    {
        var schema = new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Description = description,
            Properties = new Dictionary<string, IOpenApiSchema>(),
        };
        foreach (IPublishedPropertyType property in type.PropertyTypes.Where(property => !withheld.Contains(type, property.Alias)))
        {
            schema.Properties[property.Alias] = Value(property.DeliveryApiModelClrType);
        }

        return schema;
    }

    private static IOpenApiSchema Value(Type type)
    {
        Type bare = System.Nullable.GetUnderlyingType(type) ?? type;
        if (bare == typeof(string))
        {
            return Nullable(JsonSchemaType.String);
        }

        if (bare == typeof(bool))
        {
            return Nullable(JsonSchemaType.Boolean);
        }

        if (bare == typeof(int) || bare == typeof(long))
        {
            return Nullable(JsonSchemaType.Integer);
        }

        if (bare == typeof(decimal) || bare == typeof(double) || bare == typeof(float))
        {
            return Nullable(JsonSchemaType.Number);
        }

        if (bare == typeof(DateTime) || bare == typeof(DateTimeOffset))
        {
            return Nullable(JsonSchemaType.String, "date-time");
        }

        if (bare == typeof(Guid))
        {
            return Nullable(JsonSchemaType.String, "uuid");
        }

        return (IOpenApiSchema?)Item(bare) ?? List(bare) ?? new OpenApiSchema { Description = bare.Name };
    }

    private static OpenApiSchemaReference? Item(Type type) => type switch
    {
        _ when typeof(IApiContent).IsAssignableFrom(type) => new OpenApiSchemaReference(SchemaNames.Content),
        _ when typeof(IApiMedia).IsAssignableFrom(type) => new OpenApiSchemaReference(SchemaNames.Media),
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
        return element is null ? null : new OpenApiSchema { Type = JsonSchemaType.Array | JsonSchemaType.Null, Items = Value(element) };
    }

    private static OpenApiSchema Nullable(JsonSchemaType type, string? format = null) => new() { Type = type | JsonSchemaType.Null, Format = format };
}
