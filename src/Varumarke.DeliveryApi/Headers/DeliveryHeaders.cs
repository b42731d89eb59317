using Microsoft.AspNetCore.Http;

namespace Varumarke.DeliveryApi.Headers;

/// <summary>The request headers that Umbraco's contract gives a meaning.</summary>
internal static class DeliveryHeaders
{
    public const string StartItem = "Start-Item";
    public const string ApiKey = "Api-Key";
    public const string Preview = "Preview";
    public const string AcceptSegment = "Accept-Segment";

    /// <summary>What answers vary by.</summary>
    public const string Vary = "Accept-Encoding, Accept-Language, Accept-Segment, Preview, Start-Item";

    /// <summary>
    /// The requested culture. A browser's own list ("sv-SE,sv;q=0.9") is not a request for a culture, so it counts as none.
    /// </summary>
    public static string? Culture(this IHeaderDictionary headers)
    {
        string? value = Text(headers, "Accept-Language");
        return value is null || !IsOneName(value) ? null : value;
    }

    public static string? Segment(this IHeaderDictionary headers) => Text(headers, AcceptSegment);

    public static string? RequestedStartItem(this IHeaderDictionary headers) => Text(headers, StartItem);

    public static bool IsPreview(this IHeaderDictionary headers) =>
        headers.TryGetValue(Preview, out var values) && string.Equals(values.ToString(), "true", StringComparison.OrdinalIgnoreCase);

    private static string? Text(IHeaderDictionary headers, string name)
    {
        if (!headers.TryGetValue(name, out var values))
        {
            return null;
        }

        string text = values.ToString();
        return string.IsNullOrWhiteSpace(text) ? null : text;
    }

    private static bool IsOneName(string value)
    {
        foreach (char character in value)
        {
            if (!char.IsLetterOrDigit(character) && character is not '-' and not '_')
            {
                return false;
            }
        }

        return true;
    }
}
