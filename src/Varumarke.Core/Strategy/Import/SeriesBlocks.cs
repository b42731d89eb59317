using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Varumarke.Core.Strategy.Goals;

namespace Varumarke.Core.Strategy.Import;

/// <summary>A goal's series as its property stores it: a list of blocks, a row each, to which rows are added and from which none is taken.</summary>
internal static class SeriesBlocks
{
    private const string BlockList = "Umbraco.BlockList";

    /// <summary>The rows of a stored value.</summary>
    public static IReadOnlyList<SeriesRow> Read(string? stored) =>
        string.IsNullOrWhiteSpace(stored) || JsonNode.Parse(stored)?["contentData"] is not JsonArray blocks ? [] : [.. blocks.Select(Row).OfType<SeriesRow>()];

    /// <summary>The stored value with further rows.</summary>
    public static string Append(string? stored, IEnumerable<SeriesRow> rows, Guid elementType)
    {
        JsonObject value = (string.IsNullOrWhiteSpace(stored) ? null : JsonNode.Parse(stored) as JsonObject) ?? [];
        JsonArray data = ListOf(value, "contentData"), expose = ListOf(value, "expose");
        ListOf(value, "settingsData");
        JsonObject layout = value["layout"] as JsonObject ?? [];
        value["layout"] ??= layout;
        JsonArray places = ListOf(layout, BlockList);
        foreach (SeriesRow row in rows)
        {
            string key = row.Key.ToString();
            data.Add(new JsonObject { ["contentTypeKey"] = elementType.ToString(), ["key"] = key, ["values"] = ValuesOf(row) });
            expose.Add(new JsonObject { ["contentKey"] = key, ["culture"] = null, ["segment"] = null });
            places.Add(new JsonObject { ["contentKey"] = key, ["settingsKey"] = null });
        }

        return value.ToJsonString(JsonSerializerOptions.Web);
    }

    private static JsonArray ListOf(JsonObject value, string name)
    {
        if (value[name] is not JsonArray list)
        {
            value[name] = list = [];
        }

        return list;
    }

    private static JsonArray ValuesOf(SeriesRow row)
    {
        var values = new JsonArray();
        Add(values, "Umbraco.Integer", "year", row.Year.ToString(CultureInfo.InvariantCulture));
        Add(values, "Umbraco.Decimal", "value", Written(row.Observed.Value));
        Add(values, "Umbraco.Decimal", "county", Written(row.Observed.County));
        Add(values, "Umbraco.Decimal", "nation", Written(row.Observed.Nation));
        Add(values, "Umbraco.Decimal", "women", Written(row.Women));
        Add(values, "Umbraco.Decimal", "men", Written(row.Men));
        Add(values, "Umbraco.DateTime", "readOn", row.ReadOn?.ToDateTime(TimeOnly.MinValue).ToString("s", CultureInfo.InvariantCulture));
        Add(values, "Umbraco.TextBox", "source", row.Source);
        Add(values, "Umbraco.TrueFalse", "beginsAnew", row.Observed.BeginsAnew ? "1" : null);
        Add(values, "Umbraco.TextBox", "note", row.Note);
        return values;
    }

    private static void Add(JsonArray values, string editor, string alias, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            values.Add(new JsonObject { ["editorAlias"] = editor, ["culture"] = null, ["segment"] = null, ["alias"] = alias, ["value"] = value });
        }
    }

    private static string? Written(decimal? figure) => figure?.ToString(CultureInfo.InvariantCulture);

    private static SeriesRow? Row(JsonNode? block)
    {
        Dictionary<string, string> values = (block?["values"] as JsonArray ?? [])
            .Where(value => (string?)value?["alias"] is not null)
            .GroupBy(value => (string)value!["alias"]!)
            .ToDictionary(alias => alias.Key, alias => alias.First()!["value"]?.ToString() ?? string.Empty);
        return Figure(values, "year") is { } year && Guid.TryParse((string?)block!["key"], out Guid key)
            ? new SeriesRow(
                key,
                new GoalObservation((int)year, Figure(values, "value"), Figure(values, "county"), Figure(values, "nation"), values.GetValueOrDefault("beginsAnew") is "1" or "true" or "True"),
                DateTime.TryParse(values.GetValueOrDefault("readOn"), CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime read) ? DateOnly.FromDateTime(read) : null,
                Figure(values, "women"),
                Figure(values, "men"),
                values.GetValueOrDefault("source", string.Empty),
                values.GetValueOrDefault("note", string.Empty))
            : null;
    }

    private static decimal? Figure(Dictionary<string, string> values, string alias) =>
        decimal.TryParse(values.GetValueOrDefault(alias), NumberStyles.Number, CultureInfo.InvariantCulture, out decimal figure) ? figure : null;
}
