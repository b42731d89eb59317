using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Extensions;
using Varumarke.Core.Published;
using Varumarke.DeliveryApi.Rights;

namespace Varumarke.DeliveryApi.Querying;

/// <summary>
/// Reads a property as plain texts. What the API shows as a text, number, date or list of texts is read as shown; of anything
/// that points at other items, the keys are read from what is stored, so that the answer depends on this item alone.
/// </summary>
internal sealed class PropertyScalarReader(WithheldProperties withheld)
{
    private const string LocalLink = "localLink";

    public PropertyScalars Read(IPublishedContent? content, string alias, string? culture, string? segment)
    {
        if (content is null || withheld.Contains(content.ContentType, alias) || content.GetProperty(alias) is not { } property)
        {
            return PropertyScalars.Empty;
        }

        ContentVariation variations = property.PropertyType.Variations;
        string? inCulture = variations.VariesByCulture() ? culture : null;
        string? inSegment = variations.VariesBySegment() ? segment : null;
        if (!property.HasValue(inCulture, inSegment))
        {
            return PropertyScalars.Empty;
        }

        Type type = property.PropertyType.DeliveryApiModelClrType;
        object? source = property.GetSourceValue(inCulture, inSegment);
        if (IsRichText(type) && source is not null)
        {
            return Linking(MarkupOf(source));
        }

        // To render a text that links to items would mean to look up their routes.
        if (source is string text && text.Contains(LocalLink, StringComparison.OrdinalIgnoreCase) && IsPlain(type))
        {
            return Linking(text);
        }

        if (IsPlain(type))
        {
            return Plain(property.GetDeliveryApiValue(false, inCulture, inSegment));
        }

        return Keys(source);
    }

    private static bool IsRichText(Type type) => type == typeof(RichTextModel) || type == typeof(IRichTextElement);

    private static bool IsPlain(Type type)
    {
        Type bare = Nullable.GetUnderlyingType(type) ?? type;
        return bare.IsPrimitive
            || bare.IsEnum
            || bare == typeof(object)
            || bare == typeof(string)
            || bare == typeof(decimal)
            || bare == typeof(Guid)
            || bare == typeof(DateTime)
            || bare == typeof(DateTimeOffset)
            || bare == typeof(DateOnly)
            || bare == typeof(TimeOnly)
            || typeof(IEnumerable<string>).IsAssignableFrom(bare);
    }

    private static PropertyScalars Plain(object? value) => value switch
    {
        null => PropertyScalars.Empty,
        IEnumerable<string> several => new PropertyScalars([.. several]),
        _ => new PropertyScalars([TextOf(value)]),
    };

    /// <summary>A value as a text that reads back the same everywhere.</summary>
    internal static string TextOf(object value) => value switch
    {
        string text => text,
        bool truth => truth ? "true" : "false",
        DateTime moment => moment.ToString("O", CultureInfo.InvariantCulture),
        DateTimeOffset moment => moment.ToString("O", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? string.Empty,
    };

    private static PropertyScalars Linking(string text)
    {
        var keys = new HashSet<Guid>();
        KeyScanner.Collect(text, keys);
        return new PropertyScalars([text]) { Names = [.. keys] };
    }

    // The blocks in it are like other blocks, which no filter reads: they hold values that may not leave.
    private static string MarkupOf(object source)
    {
        string text = TextOf(source);
        if (!text.AsSpan().TrimStart().StartsWith('{'))
        {
            return text;
        }

        try
        {
            return JsonNode.Parse(text) is JsonObject json && json["markup"] is JsonValue markup && markup.TryGetValue(out string? found) ? found : string.Empty;
        }
        catch (JsonException)
        {
            return string.Empty;
        }
    }

    private static PropertyScalars Keys(object? source)
    {
        if (source is not string text)
        {
            return source is null ? PropertyScalars.Empty : new PropertyScalars([TextOf(source)]);
        }

        var keys = new HashSet<Guid>();
        KeyScanner.Collect(text, keys);
        return keys.Count == 0 ? new PropertyScalars([text]) : new PropertyScalars([.. keys.Select(key => key.ToString("D"))]) { Names = [.. keys] };
    }
}
