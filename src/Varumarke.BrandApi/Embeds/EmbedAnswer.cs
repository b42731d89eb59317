namespace Varumarke.BrandApi.Embeds;

/// <summary>An embedded picture, in the words of the format.</summary>
internal sealed record EmbedAnswer(
    [property: System.Text.Json.Serialization.JsonPropertyName("version")] string Version,
    [property: System.Text.Json.Serialization.JsonPropertyName("type")] string Type,
    [property: System.Text.Json.Serialization.JsonPropertyName("title")] string Title,
    [property: System.Text.Json.Serialization.JsonPropertyName("author_name")] string? AuthorName,
    [property: System.Text.Json.Serialization.JsonPropertyName("provider_name")] string ProviderName,
    [property: System.Text.Json.Serialization.JsonPropertyName("provider_url")] string ProviderUrl,
    [property: System.Text.Json.Serialization.JsonPropertyName("cache_age")] int CacheAge,
    [property: System.Text.Json.Serialization.JsonPropertyName("url")] string Url,
    [property: System.Text.Json.Serialization.JsonPropertyName("width")] int Width,
    [property: System.Text.Json.Serialization.JsonPropertyName("height")] int Height,
    [property: System.Text.Json.Serialization.JsonPropertyName("thumbnail_url")] string? ThumbnailUrl,
    [property: System.Text.Json.Serialization.JsonPropertyName("thumbnail_width")] int? ThumbnailWidth,
    [property: System.Text.Json.Serialization.JsonPropertyName("thumbnail_height")] int? ThumbnailHeight);
