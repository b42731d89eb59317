using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Umbraco.Cms.Core.Models;

namespace Varumarke.Persistence.Contents;

/// <summary>
/// Walks the text of <see cref="PropertyData"/> value by value. Every cache miss reads it, so that nothing is made on the way
/// but the values.
/// </summary>
internal ref struct PropertyDataReader
{
    private readonly ReadOnlySpan<byte> _data;
    private Utf8JsonReader _json;

    public PropertyDataReader(ReadOnlySpan<byte> data)
    {
        _data = data;
        _json = new Utf8JsonReader(data);
        _json.Read();
    }

    /// <summary>Comes to the next property, and stands before its values.</summary>
    public bool ReadProperty(out int propertyTypeId)
    {
        propertyTypeId = 0;
        if (!_json.Read() || _json.TokenType != JsonTokenType.PropertyName)
        {
            return false;
        }

        propertyTypeId = int.Parse(_json.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        _json.Read();
        return true;
    }

    /// <summary>
    /// Comes to a property wherever it is, and stands before its values. A name with quotes around it and a colon behind stands
    /// nowhere else: a quote within a text has a backslash before it. So the text is searched and not walked.
    /// </summary>
    public static bool Find(ReadOnlySpan<byte> data, int propertyTypeId, out PropertyDataReader reader)
    {
        Span<byte> name = stackalloc byte[16];
        Utf8.TryWrite(name, CultureInfo.InvariantCulture, $"\"{propertyTypeId}\":[[", out int length);
        int at = data.IndexOf(name[..length]);
        reader = at < 0 ? default : new PropertyDataReader(data[(at + length - 2)..]);
        return at >= 0;
    }

    /// <summary>The next value of the property; false behind the last.</summary>
    public bool ReadValue(int propertyTypeId, ValueStorageType storage, out StoredValue value)
    {
        value = default;
        _json.Read();
        if (_json.TokenType != JsonTokenType.StartArray)
        {
            return false;
        }

        _json.Read();
        object? read = ReadAs(storage);
        int? language = NextPart() && _json.TokenType == JsonTokenType.Number ? _json.GetInt32() : null;
        string? segment = NextPart() ? _json.GetString() : null;
        while (NextPart())
        {
            _json.Skip();
        }

        value = new StoredValue(propertyTypeId, language, segment, read);
        return true;
    }

    /// <summary>Passes by the values of a property.</summary>
    public void SkipValues() => _json.Skip();

    // Behind the last part it stays where it is.
    private bool NextPart() => _json.TokenType != JsonTokenType.EndArray && _json.Read() && _json.TokenType != JsonTokenType.EndArray;

    /// <summary>
    /// A value as its property type wants it. Where the type of storage was changed after the value was written, what
    /// cannot be read as the new type is null, as it is in a column of that type.
    /// </summary>
    private object? ReadAs(ValueStorageType storage) => storage switch
    {
        ValueStorageType.Integer => _json.TokenType == JsonTokenType.Number && _json.TryGetInt32(out int number) ? number
            : int.TryParse(Text(), NumberStyles.Integer, CultureInfo.InvariantCulture, out int parsed) ? parsed : null,
        ValueStorageType.Decimal => _json.TokenType == JsonTokenType.Number && _json.TryGetDecimal(out decimal number) ? number
            : decimal.TryParse(Text(), NumberStyles.Number, CultureInfo.InvariantCulture, out decimal parsed) ? parsed : null,
        ValueStorageType.Date => DateTime.TryParse(Text(), CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out DateTime date) ? date : null,
        _ => Text(),
    };

    private string? Text() => _json.TokenType switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.String => _json.GetString(),
        _ => AsWritten(),
    };

    private string AsWritten()
    {
        int start = (int)_json.TokenStartIndex;
        _json.Skip();
        return Encoding.UTF8.GetString(_data[start..(int)_json.BytesConsumed]);
    }
}
