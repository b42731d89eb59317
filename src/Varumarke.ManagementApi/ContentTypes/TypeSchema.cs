using Umbraco.Cms.Core.Models;

namespace Varumarke.ManagementApi.ContentTypes;

/// <summary>What the values of a type's items look like, as a JSON schema, for programs that write them. An editor's own shape is not told.</summary>
internal static class TypeSchema
{
    public static Dictionary<string, object?> Of(IContentTypeComposition type)
    {
        IPropertyType[] properties = [.. type.CompositionPropertyTypes.DistinctBy(property => property.Alias)];
        return new Dictionary<string, object?>
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = type.Name,
            ["description"] = type.Description ?? string.Empty,
            ["type"] = "object",
            ["properties"] = properties.ToDictionary(property => property.Alias, Property),
            ["required"] = properties.Where(property => property.Mandatory).Select(property => property.Alias).ToArray(),
        };
    }

    private static Dictionary<string, object?> Property(IPropertyType property)
    {
        var schema = new Dictionary<string, object?> { ["title"] = property.Name, ["description"] = property.Description ?? string.Empty };
        if (TypeOf(property.ValueStorageType) is { } type)
        {
            schema["type"] = type;
        }

        return schema;
    }

    // A long text may be an object to the editor that holds it.
    private static string[]? TypeOf(ValueStorageType stored) => stored switch
    {
        ValueStorageType.Integer => ["integer", "boolean", "null"],
        ValueStorageType.Decimal => ["number", "null"],
        ValueStorageType.Date => ["string", "null"],
        _ => null,
    };
}
