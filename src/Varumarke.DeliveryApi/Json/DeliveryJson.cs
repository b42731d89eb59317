using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Varumarke.DeliveryApi.Json;

/// <summary>
/// How answers are written: camelCase, enums as their names, å ä ö as themselves. Aliases of properties are keys of
/// dictionaries and stay as the editors wrote them.
/// </summary>
internal static class DeliveryJson
{
    public static JsonSerializerOptions Options { get; } = Create();

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            TypeInfoResolver = new DeliveryTypeResolver(),
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,

            // Blocks within blocks within expanded items nest deeply, and legitimately.
            MaxDepth = 256,
        };
        options.Converters.Add(new JsonStringEnumConverter());
        options.MakeReadOnly();
        return options;
    }
}
