using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Extensions;
using Microsoft.Extensions.DependencyInjection;
using Varumarke.Core.Published;

namespace Varumarke.Engine.PublishedCache;

/// <summary>A document or media item as readers see it: one version, unchanging, with values converted when first asked for.</summary>
internal sealed class PublishedItem : PublishedContentBase
{
    private readonly PublishedNode _node;
    private readonly PublishedItemServices _services;
    private readonly PublishedItemProperty[] _properties;
    private readonly bool _preview;

    public PublishedItem(PublishedNode node, IPublishedContentType contentType, bool preview, PublishedItemServices services)
        : base(services.VariationContextAccessor)
    {
        _node = node;
        _services = services;
        _preview = preview;
        ContentType = contentType;
        Cultures = CulturesOf(node, contentType);
        _properties = PropertiesOf(node, contentType);
    }

    public override IPublishedContentType ContentType { get; }

    public override Guid Key => _node.Key;

    public override int Id => _node.Id;

    public override int SortOrder => _node.SortOrder;

#pragma warning disable CS0672 // Obsolete in Umbraco 18, and abstract until then.
    public override int Level => _node.Level;

    public override string Path => _node.Path;

    public override IPublishedContent? Parent => FindParent();
#pragma warning restore CS0672

    public override int? TemplateId => _node.TemplateId;

    public override int CreatorId => _node.CreatorId;

    public override DateTime CreateDate => _node.CreateDate;

    public override int WriterId => _node.WriterId;

    public override DateTime UpdateDate => _node.UpdateDate;

    public override IReadOnlyDictionary<string, PublishedCultureInfo> Cultures { get; }

    public override PublishedItemType ItemType => ContentType.ItemType;

    public override IEnumerable<IPublishedProperty> Properties => _properties;

    internal PublishedItemServices Services => _services;

    internal bool IsPreviewing => _preview;

    /// <summary>Bytes this item is thought to take when its values have been converted.</summary>
    internal long EstimatedSize
    {
        get
        {
            // Measured on the seed: an object and its slots per property, and a value once as stored and once converted.
            long size = 600 + (_properties.Length * 160L) + (Cultures.Count * 200L);
            foreach (PublishedNodeValue value in _node.Values)
            {
                size += 120 + (value.Value is string text ? text.Length * 4L : 24);
            }

            return size;
        }
    }

    public override IPublishedProperty? GetProperty(string alias)
    {
        int index = ContentType.GetPropertyIndex(alias);
        return index < 0 ? null : _properties[index];
    }

    public override bool IsDraft(string? culture = null)
    {
        if (!_preview)
        {
            return false;
        }

        if (!ContentType.VariesByCulture())
        {
            return !_node.Published || _node.Edited;
        }

        return CultureOf(culture) is { } found && (!found.Published || found.Edited);
    }

    public override bool IsPublished(string? culture = null)
    {
        if (!_node.Published)
        {
            return false;
        }

        return !ContentType.VariesByCulture() || CultureOf(culture) is { Published: true };
    }

    private static Dictionary<string, PublishedCultureInfo> CulturesOf(PublishedNode node, IPublishedContentType contentType)
    {
        var cultures = new Dictionary<string, PublishedCultureInfo>(StringComparer.OrdinalIgnoreCase);
        if (!contentType.VariesByCulture())
        {
            cultures[string.Empty] = new PublishedCultureInfo(string.Empty, node.Name, null, node.UpdateDate);
            return cultures;
        }

        foreach (PublishedNodeCulture culture in node.Cultures)
        {
            cultures[culture.Culture] = new PublishedCultureInfo(culture.Culture, culture.Name, null, culture.Date);
        }

        return cultures;
    }

    private PublishedItemProperty[] PropertiesOf(PublishedNode node, IPublishedContentType contentType)
    {
        IPublishedPropertyType[] types = contentType.PropertyTypes as IPublishedPropertyType[] ?? [.. contentType.PropertyTypes];
        var values = new PublishedNodeValue[types.Length][];
        foreach (PublishedNodeValue value in node.Values)
        {
            int index = contentType.GetPropertyIndex(value.Alias);
            if (index >= 0)
            {
                // Mostly there is one, or one a language.
                values[index] = values[index] is { } others ? [.. others, value] : [value];
            }
        }

        var properties = new PublishedItemProperty[types.Length];
        for (int i = 0; i < types.Length; i++)
        {
            properties[i] = new PublishedItemProperty(this, types[i], values[i] ?? []);
        }

        return properties;
    }

    private PublishedNodeCulture? CultureOf(string? culture)
    {
        culture ??= _services.VariationContextAccessor.VariationContext?.Culture ?? string.Empty;
        return _node.Cultures.FirstOrDefault(c => string.Equals(c.Culture, culture, StringComparison.OrdinalIgnoreCase));
    }

    private IPublishedContent? FindParent()
    {
        // Only old extension methods come this way, and like them it asks Umbraco's static provider.
        IServiceProvider provider = StaticServiceProvider.Instance;
        if (ItemType == PublishedItemType.Media)
        {
            return provider.GetRequiredService<IMediaNavigationQueryService>().TryGetParentKey(Key, out Guid? folder) && folder is not null
                ? provider.GetRequiredService<IPublishedMediaCache>().GetById(_preview, folder.Value)
                : null;
        }

        return provider.GetRequiredService<IDocumentNavigationQueryService>().TryGetParentKey(Key, out Guid? parent) && parent is not null
            ? provider.GetRequiredService<IPublishedContentCache>().GetById(_preview, parent.Value)
            : null;
    }
}
