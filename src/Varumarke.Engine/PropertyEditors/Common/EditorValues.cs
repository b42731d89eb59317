using System.Collections;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Extensions;

namespace Varumarke.Engine.PropertyEditors.Common;

/// <summary>
/// Reads what editors and the database hold. The same validators meet both: Umbraco validates the posted value on save and the
/// stored one on publish.
/// </summary>
internal static class EditorValues
{
    /// <summary>
    /// A list of texts: a JSON array (read or as text), any sequence, or one plain text. Null when the value holds no text at
    /// all, or is JSON that cannot be read.
    /// </summary>
    public static string[]? Strings(object? value, IJsonSerializer serializer) => value switch
    {
        null => null,
        string text when string.IsNullOrWhiteSpace(text) => null,
        string text when text.TrimStart().StartsWith('[') => Parse(text, serializer),
        string text => [text],
        IEnumerable<string> texts => texts.WhereNotNull().ToArray(),
        JsonArray array => array.Select(node => Text(node)).OfType<string>().ToArray(),
        JsonValue single => Text(single) is { } text ? [text] : null,
        IDictionary or JsonObject => null,
        IEnumerable items => items.Cast<object?>().Select(Text).OfType<string>().ToArray(),
        _ => null,
    };

    /// <summary>A scalar as text, in the invariant culture; null for everything else.</summary>
    public static string? Text(object? value) => value switch
    {
        null => null,
        string text => text,
        JsonValue json => json.GetValueKind() == JsonValueKind.String ? json.GetValue<string>() : json.ToJsonString(),
        JsonNode => null,
        IConvertible scalar => scalar.ToString(CultureInfo.InvariantCulture),
        Guid key => key.ToString(),
        _ => null,
    };

    /// <summary>Reads stored or posted JSON as <typeparamref name="T"/>; null for what is no such JSON, never an exception.</summary>
    public static T? As<T>(object? value, IJsonSerializer serializer)
        where T : class =>
        value is not null && serializer.TryDeserialize(value, out T? read) ? read : null;

    private static string[]? Parse(string json, IJsonSerializer serializer) =>
        As<object[]>(json, serializer)?.Select(Text).OfType<string>().ToArray();
}
