using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.Web.Tests.Backoffice;

/// <summary>
/// Bodies whose properties bear the names and kinds that the operations' own records have, and whose values nobody would send:
/// they come past the reading of JSON, and to what is done with it.
/// </summary>
internal static class HostileBodies
{
    private const int Deepest = 3;

    private static readonly ILookup<string, Type> Properties = typeof(Operation).Assembly.GetTypes()
        .Where(type => type is { IsClass: true, IsAbstract: false, ContainsGenericParameters: false } && type.GetMethod("<Clone>$") is not null)
        .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        .Where(property => property.GetIndexParameters().Length == 0)
        .ToLookup(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name), property => property.PropertyType);

    private static readonly string[] Texts =
    [
        "", " ", "x", "\u0000", "åäö 🦌", "../../x", "<script>alert(1)</script>", "nonsense@example.se", "sv-SE", "xx-YY", "9999-12-31", "{}", "https://[::1]:99999/",
        new string('å', 300), new string('y', 70_000),
    ];

    /// <summary>An object with every name that any record has.</summary>
    public static JsonObject Make(Random random)
    {
        var body = new JsonObject();
        foreach (IGrouping<string, Type> property in Properties)
        {
            Type[] kinds = [.. property];
            if (random.Next(8) != 0)
            {
                body[property.Key] = Value(kinds[random.Next(kinds.Length)], random, 1);
            }
        }

        return body;
    }

    private static JsonNode? Value(Type kind, Random random, int depth)
    {
        Type type = Nullable.GetUnderlyingType(kind) ?? kind;
        if (random.Next(12) == 0)
        {
            return null;
        }

        if (type == typeof(string))
        {
            return Texts[random.Next(Texts.Length)];
        }

        if (type == typeof(Guid))
        {
            return random.Next(6) == 0 ? Guid.Empty.ToString() : Guid.NewGuid().ToString();
        }

        if (type == typeof(bool))
        {
            return random.Next(2) == 0;
        }

        if (type == typeof(DateTime) || type == typeof(DateTimeOffset))
        {
            return random.Next(2) == 0 ? "0001-01-01T00:00:00Z" : "9999-12-31T23:59:59Z";
        }

        if (type.IsEnum)
        {
            return Enum.GetNames(type)[0];
        }

        if (type.IsPrimitive || type == typeof(decimal))
        {
            return random.Next(3) switch { 0 => -1, 1 => 0, _ => int.MaxValue };
        }

        if (Item(type) is { } item)
        {
            return new JsonArray([.. Enumerable.Range(0, random.Next(3)).Select(_ => Value(item, random, depth + 1))]);
        }

        return type == typeof(object) || type == typeof(JsonElement) || type == typeof(JsonNode) || depth > Deepest
            ? new JsonObject { ["a"] = new JsonArray(1, null, "x") }
            : Record(type, random, depth);
    }

    private static JsonObject Record(Type type, Random random, int depth)
    {
        var made = new JsonObject();
        foreach (PropertyInfo property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.GetIndexParameters().Length == 0))
        {
            if (random.Next(6) != 0)
            {
                made[JsonNamingPolicy.CamelCase.ConvertName(property.Name)] = Value(property.PropertyType, random, depth + 1);
            }
        }

        return made;
    }

    private static Type? Item(Type type) => type.IsArray ? type.GetElementType() : type.GetInterfaces().Append(type)
        .FirstOrDefault(candidate => candidate.IsGenericType && candidate.GetGenericTypeDefinition() == typeof(IEnumerable<>))?.GetGenericArguments()[0];
}
