using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Varumarke.ManagementApi.Operations;

/// <summary>JSON as Umbraco's client writes and reads it: names in camel case, enumerations by name, nulls written.</summary>
internal static class ManagementJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(), new WholeLayoutConverter() },
        NumberHandling = JsonNumberHandling.Strict,

        // Answers are JSON and say so, never part of a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = 128,
    };

    /// <summary>For what programs send.</summary>
    public static JsonSerializerOptions Sent { get; } = new(Options) { Converters = { new NoGapsConverterFactory() } };

    /// <summary>An answer's bytes.</summary>
    public static byte[] Write(object content) => JsonSerializer.SerializeToUtf8Bytes(content, content.GetType(), Options);
}
