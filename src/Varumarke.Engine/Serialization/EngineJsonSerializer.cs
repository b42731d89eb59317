using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Extensions;

namespace Varumarke.Engine.Serialization;

/// <summary>What the three serialisers share; they differ in their options only.</summary>
internal abstract class EngineJsonSerializer(JsonSerializerOptions options) : IJsonSerializer
{
    public string Serialize(object? input) => JsonSerializer.Serialize(input, options);

    public T? Deserialize<T>(string input) => JsonSerializer.Deserialize<T>(input, options);

    /// <summary>
    /// Reads what an editor sent or the database holds. A "try" must not throw: JSON of the wrong shape is an expected outcome,
    /// because clients and imports send it.
    /// </summary>
    public bool TryDeserialize<T>(object input, [NotNullWhen(true)] out T? value)
        where T : class
    {
        if (input is T typed and not string)
        {
            value = typed;
            return true;
        }

        value = null;
        if (AsJson(input) is not { } json)
        {
            return false;
        }

        try
        {
            value = Deserialize<T>(json);
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException or ArgumentException or InvalidOperationException)
        {
            return false;
        }

        return value is not null;
    }

    private string? AsJson(object? input) => input switch
    {
        null => null,
        string text => text.DetectIsJson() ? text : null,
        JsonNode node => node.ToJsonString(options),
        ValueType => null,
        _ => JsonSerializer.Serialize(input, input.GetType(), options),
    };
}
