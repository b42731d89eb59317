using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Varumarke.DeliveryApi.Access;
using Varumarke.DeliveryApi.Dependencies;
using Varumarke.DeliveryApi.Rights;

namespace Varumarke.DeliveryApi.Expansion;

/// <summary>
/// Maps the properties of everything that goes into one answer. Umbraco's builders and property converters call back into it
/// for each nested item, so the two selections move down and up with them. On its way it leaves out withheld properties and
/// documents and media that may not leave, and notes what the answer depends on.
/// </summary>
internal sealed class OutputExpansionStrategy(
    OutputShape shape,
    IApiPropertyRenderer renderer,
    WithheldProperties withheld,
    DocumentFilter documents,
    AssetFilter assets,
    DependencyRecorder dependencies,
    int maxItems) : IOutputExpansionStrategy
{
    private const string UmbracoPrefix = "umbraco";

    private PropertySelection? _expand = shape.Expand;
    private PropertySelection? _fields = shape.Fields;
    private int _depth;
    private int _items;

    public IDictionary<string, object?> MapContentProperties(IPublishedContent content) => content.ItemType == PublishedItemType.Content
        ? Map(content, force: false, skipUmbraco: false)
        : throw new ArgumentException($"A content item was expected, got: {content.ItemType}", nameof(content));

    public IDictionary<string, object?> MapMediaProperties(IPublishedContent media, bool skipUmbracoProperties = true) => media.ItemType == PublishedItemType.Media
        ? Map(media, force: false, skipUmbracoProperties)
        : throw new ArgumentException($"A media item was expected, got: {media.ItemType}", nameof(media));

    /// <summary>What was expanded so far is written and gone: the next part of a list counts anew.</summary>
    public void BeginPart() => _items = 0;

    // A block has no life outside the item that holds it, so its own properties are always shown.
    public IDictionary<string, object?> MapElementProperties(IPublishedElement element) => Map(element, force: true, skipUmbraco: false);

    private Dictionary<string, object?> Map(IPublishedElement element, bool force, bool skipUmbraco)
    {
        dependencies.Add(element);
        if (_depth > 0 && _expand is null && !force)
        {
            return [];
        }

        if (++_items > maxItems)
        {
            throw new OutputTooLargeException(maxItems);
        }

        // Mostly all properties are shown, and a dictionary that grows is made three times over.
        var result = new Dictionary<string, object?>(element.Properties.TryGetNonEnumeratedCount(out int count) ? count : 0);
        foreach (IPublishedProperty property in element.Properties)
        {
            if (!(skipUmbraco && property.Alias.StartsWith(UmbracoPrefix, StringComparison.Ordinal))
                && !withheld.Contains(element.ContentType, property.Alias)
                && Includes(property.Alias))
            {
                result[property.Alias] = MapProperty(property);
            }
        }

        return result;
    }

    private bool Includes(string alias) => _fields is null or { IsUnlimited: true } || _fields.Of(alias) is not null;

    private object? MapProperty(IPublishedProperty property)
    {
        PropertySelection? outerExpand = _expand;
        PropertySelection? outerFields = _fields;
        _expand = outerExpand?.Of(property.Alias);
        _fields = outerFields?.Of(property.Alias);
        _depth++;
        try
        {
            object? value = renderer.GetPropertyValue(property, _expand is not null);
            dependencies.AddReferences(property, value);
            return assets.Filter(documents.Filter(value));
        }
        finally
        {
            _depth--;
            _expand = outerExpand;
            _fields = outerFields;
        }
    }
}
