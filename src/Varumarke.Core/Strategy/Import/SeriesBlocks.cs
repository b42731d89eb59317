using System.Buffers;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Varumarke.Core.Strategy.Goals;

namespace Varumarke.Core.Strategy.Import;

/// <summary>
/// A goal's series as its property stores it: a list of blocks, a row each, to which rows are added and from which none is taken. What is
/// there already is copied as it stands, neither read into objects nor written anew. What need not be said of a row (its editors, and that
/// a value has neither culture nor segment) is left out: a series of decades is read and written whole, again and again, while a goal is published.
/// </summary>
internal static class SeriesBlocks
{
    private const string BlockList = "Umbraco.BlockList";
    private static readonly string[] Lists = ["contentData", "settingsData", "expose", "layout"];
    private static readonly JsonWriterOptions Written = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The rows of a stored value.</summary>
    public static IReadOnlyList<SeriesRow> Read(string? stored)
    {
        if (string.IsNullOrWhiteSpace(stored))
        {
            return [];
        }

        using JsonDocument document = JsonDocument.Parse(stored);
        return ListOf(document.RootElement, "contentData") is { } blocks ? [.. blocks.EnumerateArray().Select(Row).OfType<SeriesRow>()] : [];
    }

    /// <summary>The stored value with further rows.</summary>
    /// <param name="stored">The value as it is.</param>
    /// <param name="added">Each row with what it replaces.</param>
    /// <param name="elementType">The rows' type.</param>
    /// <param name="buffer">To write in; whoever has many values has one for all.</param>
    public static string Append(string? stored, IReadOnlyList<(SeriesRow Row, SeriesRow? Replaces)> added, Guid elementType, ArrayBufferWriter<byte> buffer)
    {
        SeriesRow[] rows = [.. added.Select(row => row.Row)];
        buffer.ResetWrittenCount();
        using JsonDocument document = JsonDocument.Parse(string.IsNullOrWhiteSpace(stored) ? "{}" : stored);
        JsonElement value = document.RootElement;
        using (var json = new Utf8JsonWriter(buffer, Written))
        {
            json.WriteStartObject();
            WriteList(json, "contentData", ListOf(value, "contentData"), rows, row => WriteBlock(json, row, elementType));
            WriteList(json, "settingsData", ListOf(value, "settingsData"), [], _ => { });
            WriteList(json, "expose", ListOf(value, "expose"), rows, row => WriteReference(json, row));
            json.WriteStartObject("layout");
            JsonElement layout = Member(value, "layout");
            WriteList(json, BlockList, ListOf(layout, BlockList), rows, row => WriteReference(json, row));
            WriteOthers(json, layout, BlockList);
            json.WriteEndObject();
            WriteOthers(json, value, Lists);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WriteList(Utf8JsonWriter json, string name, JsonElement? before, IReadOnlyCollection<SeriesRow> rows, Action<SeriesRow> write)
    {
        json.WriteStartArray(name);
        if (before is { } items)
        {
            foreach (JsonElement item in items.EnumerateArray())
            {
                WriteAsItIs(json, item);
            }
        }

        foreach (SeriesRow row in rows)
        {
            write(row);
        }

        json.WriteEndArray();
    }

    private static void WriteOthers(Utf8JsonWriter json, JsonElement owner, params string[] written)
    {
        if (owner.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        foreach (JsonProperty member in owner.EnumerateObject().Where(member => !written.Contains(member.Name)))
        {
            json.WritePropertyName(member.Name);
            WriteAsItIs(json, member.Value);
        }
    }

    private static void WriteAsItIs(Utf8JsonWriter json, JsonElement element) => json.WriteRawValue(JsonMarshal.GetRawUtf8Value(element), skipInputValidation: true);

    private static void WriteBlock(Utf8JsonWriter json, SeriesRow row, Guid elementType)
    {
        json.WriteStartObject();
        json.WriteString("contentTypeKey", elementType);
        json.WriteString("key", row.Key);
        json.WriteStartArray("values");
        Write("year", row.Year.ToString(CultureInfo.InvariantCulture));

        // A whole year is stored as before there were parts of one.
        Write(GoalReading.Part, row.Period.Part.Code);
        Write("value", Digits(row.Observed.Value));
        Write("county", Digits(row.Observed.County));
        Write("nation", Digits(row.Observed.Nation));
        Write("women", Digits(row.Women));
        Write("men", Digits(row.Men));
        Write("readOn", row.ReadOn?.ToDateTime(TimeOnly.MinValue).ToString("s", CultureInfo.InvariantCulture));
        Write("source", row.Source);
        Write("beginsAnew", row.Observed.BeginsAnew ? "1" : null);
        Write("note", row.Note);
        json.WriteEndArray();
        json.WriteEndObject();

        void Write(string alias, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                json.WriteStartObject();
                json.WriteString("alias", alias);
                json.WriteString("value", value);
                json.WriteEndObject();
            }
        }
    }

    private static void WriteReference(Utf8JsonWriter json, SeriesRow row)
    {
        json.WriteStartObject();
        json.WriteString("contentKey", row.Key);
        json.WriteEndObject();
    }

    private static string? Digits(decimal? figure) => figure?.ToString(CultureInfo.InvariantCulture);

    private static JsonElement? ListOf(JsonElement owner, string name) => Member(owner, name) is { ValueKind: JsonValueKind.Array } list ? list : null;

    private static JsonElement Member(JsonElement owner, string name) => owner.ValueKind == JsonValueKind.Object && owner.TryGetProperty(name, out JsonElement member) ? member : default;

    private static SeriesRow? Row(JsonElement block)
    {
        var values = new Dictionary<string, string>();
        if (ListOf(block, "values") is { } stored)
        {
            foreach (JsonElement value in stored.EnumerateArray())
            {
                if (Text(value, "alias") is { } alias)
                {
                    values.TryAdd(alias, Text(value, "value") ?? string.Empty);
                }
            }
        }

        return Figure(values, "year") is { } year && PartOfYear.TryParse(values.GetValueOrDefault(GoalReading.Part, string.Empty), out PartOfYear part) && Guid.TryParse(Text(block, "key"), out Guid key)
            ? new SeriesRow(
                key,
                new GoalObservation((int)year, Figure(values, "value"), Figure(values, "county"), Figure(values, "nation"), values.GetValueOrDefault("beginsAnew") is "1" or "true" or "True") { Part = part },
                DateTime.TryParse(values.GetValueOrDefault("readOn"), CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime read) ? DateOnly.FromDateTime(read) : null,
                Figure(values, "women"),
                Figure(values, "men"),
                values.GetValueOrDefault("source", string.Empty),
                values.GetValueOrDefault("note", string.Empty))
            : null;
    }

    private static string? Text(JsonElement owner, string name) => Member(owner, name) is { ValueKind: not (JsonValueKind.Undefined or JsonValueKind.Null) } member ? member.ToString() : null;

    private static decimal? Figure(Dictionary<string, string> values, string alias) =>
        decimal.TryParse(values.GetValueOrDefault(alias), NumberStyles.Number, CultureInfo.InvariantCulture, out decimal figure) ? figure : null;
}
