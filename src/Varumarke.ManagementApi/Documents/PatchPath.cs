using System.Globalization;
using System.Text.Json.Nodes;

namespace Varumarke.ManagementApi.Documents;

/// <summary>A place in a JSON document: the last part of a path, and what it lies in.</summary>
/// <param name="Owner">An object or a list.</param>
/// <param name="Name">The member of an object.</param>
/// <param name="Index">The place in a list; its length for the end.</param>
internal sealed record PatchPath(JsonNode Owner, string Name, int Index)
{
    private const string End = "-";

    /// <summary>The parts of a path. What stands in brackets may hold the sign that parts them.</summary>
    public static string[] Split(string? path)
    {
        if (path is not ['/', ..])
        {
            return [];
        }

        var parts = new List<string>();
        (int from, bool bracket) = (1, false);
        for (int at = 1; at < path.Length; at++)
        {
            bracket = path[at] switch { '[' => true, ']' => false, _ => bracket };
            if (path[at] == '/' && !bracket)
            {
                parts.Add(path[from..at]);
                from = at + 1;
            }
        }

        return [.. parts, path[from..]];
    }

    /// <summary>Where a path leads; null where what it goes through is not there.</summary>
    public static PatchPath? Find(JsonObject root, string[] parts)
    {
        PatchPath? place = null;
        JsonNode? owner = root;
        foreach (string part in parts)
        {
            string name = part.Split('[')[0];
            if (name.Length > 0)
            {
                place = Step(owner, name);
                owner = place?.Node;
            }

            if (part.Length > name.Length)
            {
                place = Filtered(owner, part[(name.Length + 1)..].TrimEnd(']'));
                owner = place?.Node;
            }

            if (place is null)
            {
                return null;
            }
        }

        return place;
    }

    public bool Replace(JsonNode? value)
    {
        switch (Owner)
        {
            case JsonObject owner:
                owner[Name] = value;
                return true;
            case JsonArray list when Index < list.Count:
                list[Index] = value;
                return true;
            default:
                return false;
        }
    }

    public bool Add(JsonNode? value)
    {
        switch (Owner)
        {
            case JsonObject owner:
                owner[Name] = value;
                return true;
            case JsonArray list:
                list.Insert(Index, value);
                return true;
            default:
                return false;
        }
    }

    public bool Remove()
    {
        switch (Owner)
        {
            case JsonObject owner:
                return owner.Remove(Name);
            case JsonArray list when Index < list.Count:
                list.RemoveAt(Index);
                return true;
            default:
                return false;
        }
    }

    private JsonNode? Node => Owner switch
    {
        JsonObject owner => owner[Name],
        JsonArray list when Index < list.Count => list[Index],
        _ => null,
    };

    private static PatchPath? Step(JsonNode? owner, string name) => owner switch
    {
        JsonObject => new PatchPath(owner, name, 0),
        JsonArray list when name == End => new PatchPath(owner, name, list.Count),
        JsonArray list when int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out int index) && index <= list.Count => new PatchPath(owner, name, index),
        _ => null,
    };

    private static PatchPath? Filtered(JsonNode? owner, string filter)
    {
        if (owner is not JsonArray list)
        {
            return null;
        }

        (string Name, string Value)[] wanted = [.. filter.Split(',').Select(pair => pair.Split('=', 2)).Where(pair => pair.Length == 2).Select(pair => (pair[0].Trim(), pair[1].Trim().Trim('\'', '"')))];
        int index = wanted.Length == 0 ? -1 : list.ToList().FindIndex(item => item is JsonObject known && wanted.All(pair => Text(known[pair.Name]) == pair.Value));
        return index < 0 ? null : new PatchPath(list, filter, index);
    }

    private static string Text(JsonNode? value) => value?.ToString() ?? "null";
}
