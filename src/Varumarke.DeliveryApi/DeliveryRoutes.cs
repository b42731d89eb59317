using Varumarke.Http.Metrics;

namespace Varumarke.DeliveryApi;

/// <summary>Where the API lies.</summary>
internal static class DeliveryRoutes
{
    public const string Base = "/umbraco/delivery/api/v2/";
    public const string MediaSegment = "media";
    public const string DocumentName = "delivery";
    public const string OpenApi = "/umbraco/openapi/{documentName}.json";
    public const string Umbraco17OpenApi = "/umbraco/swagger/{documentName}/swagger.json";
    public const string Umbraco17OpenApiFolder = "/umbraco/swagger";
    public const string OpenApiPage = "/umbraco/openapi";

    public const string Content = "content";
    public const string ContentItems = "content/items";
    public const string ContentItem = "content/item/{**path}";
    public const string Media = "media";
    public const string MediaItems = "media/items";
    public const string MediaItem = "media/item/{**path}";

    private static readonly KeyValuePair<string, object?> ContentTag = RouteTag.Of(Base + Content);
    private static readonly KeyValuePair<string, object?> ContentItemsTag = RouteTag.Of(Base + ContentItems);
    private static readonly KeyValuePair<string, object?> ContentItemTag = RouteTag.Of(Base + ContentItem);
    private static readonly KeyValuePair<string, object?> MediaTag = RouteTag.Of(Base + Media);
    private static readonly KeyValuePair<string, object?> MediaItemsTag = RouteTag.Of(Base + MediaItems);
    private static readonly KeyValuePair<string, object?> MediaItemTag = RouteTag.Of(Base + MediaItem);

    /// <summary>The route of a path that some endpoint has answered before.</summary>
    public static KeyValuePair<string, object?> TagOf(string path)
    {
        ReadOnlySpan<char> rest = path.AsSpan(Base.Length).TrimEnd('/');
        bool isMedia = rest.StartsWith(MediaSegment, StringComparison.OrdinalIgnoreCase);
        return rest.Length switch
        {
            _ when rest.Equals(isMedia ? Media : Content, StringComparison.OrdinalIgnoreCase) => isMedia ? MediaTag : ContentTag,
            _ when rest.Equals(isMedia ? MediaItems : ContentItems, StringComparison.OrdinalIgnoreCase) => isMedia ? MediaItemsTag : ContentItemsTag,
            _ => isMedia ? MediaItemTag : ContentItemTag,
        };
    }
}
