using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;

namespace Varumarke.Engine.Serialization;

/// <summary>
/// Reads and writes the settings of data types. It reads forgivingly, because settings come from many Umbraco versions: names
/// in any case, numbers, booleans and keys as strings, empty strings for "not set".
/// </summary>
internal sealed class ConfigurationJsonSerializer() : EngineJsonSerializer(Options()), IConfigurationEditorJsonSerializer
{
    private static JsonSerializerOptions Options() => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        PropertyNameCaseInsensitive = true,
        Encoder = UmbracoJson.Encoder,
        Converters =
        {
            new JsonStringEnumConverter(),
            new UdiJsonConverter(),
            new UdiRangeJsonConverter(),
            new ClrValueJsonConverter(),
            new ForgivingBooleanJsonConverter(),
            new ForgivingNumberJsonConverterFactory(),
            new ForgivingGuidJsonConverter(),
            new ForgivingNullableJsonConverterFactory(),
        },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver().WithAddedModifier(UseFieldKeys),
    };

    /// <summary>A setting is stored under the key of its <see cref="ConfigurationFieldAttribute"/>, not its property name.</summary>
    private static void UseFieldKeys(JsonTypeInfo typeInfo)
    {
        foreach (JsonPropertyInfo property in typeInfo.Properties)
        {
            object? field = property.AttributeProvider?.GetCustomAttributes(typeof(ConfigurationFieldAttribute), true).FirstOrDefault();
            if (field is ConfigurationFieldAttribute { Key: { Length: > 0 } key })
            {
                property.Name = key;
            }
        }
    }
}
