using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Umbraco.Cms.Core.Models;

namespace Varumarke.Persistence.Contents;

/// <summary>
/// The text in which a version's values are stored: a JSON object from property type id to a list of
/// <c>[value, languageId?, segment?]</c>, trailing nulls left out, for example
/// <c>{"57":[["Modigt fôlk",1],["Courage",2]],"58":[[1200]]}</c>. Ids rather than aliases, so that renaming a property
/// or a language leaves every version as it is. Dates are round-trip ISO strings in UTC; decimals keep every digit.
/// </summary>
internal static class PropertyData
{
    public const string Empty = "{}";

    private const int SmallestBuffer = 1024;
    private const int LargestKeptBuffer = 512 * 1024;

    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _buffer;

    /// <summary>Writes values; those that are null are not stored, except where a segment tells that there is one.</summary>
    public static string Write(IEnumerable<StoredValue> values)
    {
        ArrayBufferWriter<byte> buffer = EmptyBuffer();
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartObject();
            foreach (IGrouping<int, StoredValue> property in values.Where(value => value.Value is not null || value.Segment is not null).GroupBy(value => value.PropertyTypeId).OrderBy(property => property.Key))
            {
                json.WriteStartArray(property.Key.ToString(CultureInfo.InvariantCulture));
                foreach (StoredValue value in property)
                {
                    WriteOne(json, value);
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Reads values; <paramref name="storage"/> tells how a property type's values are kept (null: unknown type, left out).</summary>
    public static List<StoredValue> Read(string data, Func<int, ValueStorageType?> storage)
    {
        byte[] utf8 = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(data.Length));
        try
        {
            return Read(utf8.AsSpan(0, Encoding.UTF8.GetBytes(data, utf8)), storage);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(utf8);
        }
    }

    /// <summary>Reads values out of the text's UTF-8.</summary>
    public static List<StoredValue> Read(ReadOnlySpan<byte> data, Func<int, ValueStorageType?> storage, int expected = 0)
    {
        if (data.Length <= Empty.Length)
        {
            return [];
        }

        var values = new List<StoredValue>(expected);
        var reader = new PropertyDataReader(data);
        while (reader.ReadProperty(out int propertyTypeId))
        {
            if (storage(propertyTypeId) is not { } kind)
            {
                reader.SkipValues();
                continue;
            }

            while (reader.ReadValue(propertyTypeId, kind, out StoredValue value))
            {
                values.Add(value);
            }
        }

        return values;
    }

    /// <summary>Reads the values of one property out of the text's UTF-8, without looking at the others.</summary>
    public static List<StoredValue> ReadOne(ReadOnlySpan<byte> data, int propertyTypeId, ValueStorageType storage)
    {
        if (!PropertyDataReader.Find(data, propertyTypeId, out PropertyDataReader reader))
        {
            return [];
        }

        // Mostly there is one.
        List<StoredValue> values = new(1);
        while (reader.ReadValue(propertyTypeId, storage, out StoredValue value))
        {
            values.Add(value);
        }

        return values;
    }

    // Each save writes; a long series of figures would have the buffer grow beyond what the collector moves, again and again.
    private static ArrayBufferWriter<byte> EmptyBuffer()
    {
        if (_buffer is not { Capacity: <= LargestKeptBuffer })
        {
            _buffer = new ArrayBufferWriter<byte>(SmallestBuffer);
        }

        _buffer.ResetWrittenCount();
        return _buffer;
    }

    private static void WriteOne(Utf8JsonWriter json, StoredValue value)
    {
        json.WriteStartArray();
        switch (value.Value)
        {
            case null: json.WriteNullValue(); break;
            case string text: json.WriteStringValue(text); break;
            case int number: json.WriteNumberValue(number); break;
            case long number: json.WriteNumberValue(number); break;
            case bool flag: json.WriteNumberValue(flag ? 1 : 0); break;
            case decimal number: json.WriteNumberValue(number); break;
            case DateTime date: json.WriteStringValue(DateTime.SpecifyKind(date, DateTimeKind.Utc).ToString("O", CultureInfo.InvariantCulture)); break;
            default: json.WriteStringValue(Convert.ToString(value.Value, CultureInfo.InvariantCulture)); break;
        }

        if (value.LanguageId is not null || value.Segment is not null)
        {
            if (value.LanguageId is { } language)
            {
                json.WriteNumberValue(language);
            }
            else
            {
                json.WriteNullValue();
            }
        }

        if (value.Segment is not null)
        {
            json.WriteStringValue(value.Segment);
        }

        json.WriteEndArray();
    }
}
