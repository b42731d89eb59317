using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.DeliveryApi;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Extensions;
using Varumarke.Core.Links;

namespace Varumarke.Engine.PropertyEditors.Links;

/// <summary>Gives links as <see cref="Link"/>, one or several by setting; the Delivery API always gets a list of <see cref="ApiLink"/>.</summary>
internal sealed class MultiUrlPickerValueConverter(
    IJsonSerializer jsonSerializer,
    IPublishedContentCache contentCache,
    IPublishedMediaCache mediaCache,
    IPublishedUrlProvider urls,
    IApiContentNameProvider names,
    MediaLinks mediaLinks,
    IApiContentRouteBuilder routes) : PropertyValueConverterBase, IDeliveryApiPropertyValueConverter
{
    public override bool IsConverter(IPublishedPropertyType propertyType) =>
        propertyType.EditorAlias == Constants.PropertyEditors.Aliases.MultiUrlPicker;

    public override bool? IsValue(object? value, PropertyValueLevel level) =>
        level == PropertyValueLevel.Source ? StoredLink.Read(value, jsonSerializer) is { Count: > 0 } : null;

    public override Type GetPropertyValueType(IPublishedPropertyType propertyType) =>
        Max(propertyType) == 1 ? typeof(Link) : typeof(IEnumerable<Link>);

    /// <summary>Addresses change when the pages they lead to are moved, so that only the reading of the JSON may be kept.</summary>
    public override PropertyCacheLevel GetPropertyCacheLevel(IPublishedPropertyType propertyType) => PropertyCacheLevel.None;

    public override object? ConvertSourceToIntermediate(IPublishedElement owner, IPublishedPropertyType propertyType, object? source, bool preview) =>
        StoredLink.Read(source, jsonSerializer);

    public override object? ConvertIntermediateToObject(IPublishedElement owner, IPublishedPropertyType propertyType, PropertyCacheLevel referenceCacheLevel, object? inter, bool preview)
    {
        int max = Max(propertyType);
        IEnumerable<Link> links = Stored(inter).Select(link => ToLink(link, preview)).WhereNotNull();
        return max == 1 ? links.FirstOrDefault() : links.Take(max > 0 ? max : int.MaxValue).ToList();
    }

    public PropertyCacheLevel GetDeliveryApiPropertyCacheLevel(IPublishedPropertyType propertyType) => PropertyCacheLevel.None;

    public Type GetDeliveryApiPropertyValueType(IPublishedPropertyType propertyType) => typeof(IEnumerable<ApiLink>);

    public object? ConvertIntermediateToDeliveryApiObject(IPublishedElement owner, IPublishedPropertyType propertyType, PropertyCacheLevel referenceCacheLevel, object? inter, bool preview, bool expanding) =>
        Stored(inter).Select(link => ToApiLink(link, preview)).WhereNotNull().ToArray();

    private static IEnumerable<StoredLink> Stored(object? inter) => inter as List<StoredLink> ?? [];

    private static int Max(IPublishedPropertyType propertyType) =>
        propertyType.DataType.ConfigurationAs<MultiUrlPickerConfiguration>()?.MaxNumber ?? 0;

    /// <summary>A link to an item that is not published, or gone, is no link.</summary>
    private Link? ToLink(StoredLink stored, bool preview)
    {
        var link = new Link { Name = stored.Name, Target = stored.Target, Type = LinkType.External, Url = LinkTail.Append(stored.Url ?? string.Empty, stored.QueryString) };
        switch (stored.Udi?.EntityType)
        {
            case Constants.UdiEntityType.Document when contentCache.GetById(preview, stored.Udi.Guid) is { } content:
                link.Type = LinkType.Content;
                link.Udi = stored.Udi;
                link.Url = LinkTail.Append(urls.GetUrl(content, UrlMode.Default, stored.Culture), stored.QueryString);
                return link;
            case Constants.UdiEntityType.Media when mediaCache.GetById(preview, stored.Udi.Guid) is { } media:
                link.Type = LinkType.Media;
                link.Udi = stored.Udi;
                link.Url = LinkTail.Append(urls.GetMediaUrl(media), stored.QueryString);
                return link;
            default:
                return stored.Udi is null ? link : null;
        }
    }

    // As in Umbraco, the address of a media item or website holds the query, which also stands by itself; a document's path does not.
    private ApiLink? ToApiLink(StoredLink stored, bool preview)
    {
        switch (stored.Udi?.EntityType)
        {
            case Constants.UdiEntityType.Document when contentCache.GetById(preview, stored.Udi.Guid) is { } content:
                IApiContentRoute? route = routes.Build(content, stored.Culture);
                return route is null
                    ? null
                    : ApiLink.Content(Title(stored, content), stored.QueryString, stored.Target, content.Key, content.ContentType.Alias, route, stored.Culture);
            case Constants.UdiEntityType.Media when mediaCache.GetById(preview, stored.Udi.Guid) is { } media:
                return ApiLink.Media(Title(stored, media), mediaLinks.Url(media, stored.QueryString), stored.QueryString, stored.Target, media.Key, media.ContentType.Alias);
            default:
                return stored.Udi is null ? ApiLink.External(stored.Name, LinkTail.Append(stored.Url ?? string.Empty, stored.QueryString), stored.QueryString, stored.Target) : null;
        }
    }

    private string Title(StoredLink link, IPublishedContent item) =>
        string.IsNullOrWhiteSpace(link.Name) ? names.GetName(item) : link.Name;
}
