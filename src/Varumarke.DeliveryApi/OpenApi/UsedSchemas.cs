using Microsoft.OpenApi;

namespace Varumarke.DeliveryApi.OpenApi;

/// <summary>The schemas that answers lead to, from one to the next. What nothing leads to would only be noise in a generated client.</summary>
internal static class UsedSchemas
{
    public static IEnumerable<KeyValuePair<string, IOpenApiSchema>> From(IEnumerable<string> roots, IReadOnlyDictionary<string, IOpenApiSchema> all)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(roots);
        while (open.TryPop(out string? name))
        {
            if (used.Add(name))
            {
                Collect(all[name], open);
            }
        }

        return all.Where(schema => used.Contains(schema.Key));
    }

    private static void Collect(IOpenApiSchema? schema, Stack<string> names)
    {
        if (schema is OpenApiSchemaReference reference)
        {
            names.Push(reference.Reference.Id!);
            return;
        }

        IEnumerable<IOpenApiSchema?> parts = [schema?.Items, schema?.AdditionalProperties, .. schema?.Properties?.Values ?? [], .. schema?.OneOf ?? []];
        foreach (IOpenApiSchema? part in parts.Where(part => part is not null))
        {
            Collect(part, names);
        }
    }
}
