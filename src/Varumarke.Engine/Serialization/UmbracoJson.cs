using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Umbraco.Cms.Core.Models.Blocks;

namespace Varumarke.Engine.Serialization;

/// <summary>
/// How Umbraco's own values are written as JSON: camelCase names, enums by name, UDIs as <c>umb://…</c> strings, block
/// values with their typed layout, and loosely typed values as CLR types. Used for what is stored and for what APIs exchange
/// with editors, so that a value looks the same wherever it is met.
/// </summary>
public static class UmbracoJson
{
    /// <summary>
    /// Leaves å, ä, ö and HTML markup readable. The JSON is stored or sent as <c>application/json</c>, never put into an HTML
    /// page, so the escapes that protect against that would only cost bytes.
    /// </summary>
    public static JavaScriptEncoder Encoder => JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    /// <summary>Creates options for values: property values, block values and what editors exchange.</summary>
    public static JsonSerializerOptions CreateOptions() => AddConverters(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = Encoder,
        TypeInfoResolver = CreateResolver(),
    });

    /// <summary>Adds the converters for Umbraco's types to options that already exist, for example an API's.</summary>
    public static JsonSerializerOptions AddConverters(JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Converters.Add(new JsonStringEnumConverter());
        options.Converters.Add(new UdiJsonConverter());
        options.Converters.Add(new UdiRangeJsonConverter());
        options.Converters.Add(new ClrValueJsonConverter());
        options.Converters.Add(new BlockItemDataJsonConverter());
        options.Converters.Add(new BlockValueJsonConverter());
        return options;
    }

    internal static IJsonTypeInfoResolver CreateResolver() =>
        new DefaultJsonTypeInfoResolver().WithAddedModifier(OmitObsoleteLayoutUdis);

    /// <summary>The UDIs of a layout item repeat its keys and leave Umbraco with version 18: they are read, not written.</summary>
    internal static void OmitObsoleteLayoutUdis(JsonTypeInfo typeInfo)
    {
        if (!typeof(IBlockLayoutItem).IsAssignableFrom(typeInfo.Type))
        {
            return;
        }

        foreach (JsonPropertyInfo property in typeInfo.Properties)
        {
            if (property.Name is "contentUdi" or "settingsUdi" or "ContentUdi" or "SettingsUdi")
            {
                property.ShouldSerialize = (_, _) => false;
            }
        }
    }
}
