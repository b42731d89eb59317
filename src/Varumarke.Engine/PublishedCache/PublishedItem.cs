using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Extensions;
using Varumarke.Core.Published;

namespace Varumarke.Engine.PublishedCache;

/// <summary>A document or media item as readers see it: one version, unchanging, with values converted when first asked for.</summary>
internal sealed class PublishedItem : PublishedContentBase
{
    private readonly PublishedNode _node;
    private readonly PublishedItemServices _services;
    private readonly PublishedItemProperty[] _properties;
    private readonly long _valuesSize;
    private readonly bool _preview;
    private readonly PartOfItem? _part;
    private Dictionary<string, PublishedCultureInfo>? _cultures;

    /// <param name="node">What the database holds.</param>
    /// <param name="contentType">The type as it is now.</param>
    /// <param name="preview">Whether it is a draft.</param>
    /// <param name="services">What all items share.</param>
    /// <param name="part">Which property alone was read; null for a whole item.</param>
    public PublishedItem(PublishedNode node, IPublishedContentType contentType, bool preview, PublishedItemServices services, PartOfItem? part = null)
        : base(services.VariationContextAccessor)
    {
        _node = node;
        _services = services;
        _preview = preview;
        _part = part;
        ContentType = contentType;
        IReadOnlyList<PublishedNodeValue> values = node.Values.Read();
        _properties = part is null ? PropertiesOf(values, contentType) : PropertyOf(values, part.Alias);
        foreach (PublishedNodeValue value in values)
        {
            // Once as stored and once converted.
            _valuesSize += 120 + (value.Value is string text ? text.Length * 4L : 24);
        }
    }

    public override IPublishedContentType ContentType { get; }

    public override Guid Key => _node.Key;

    public override int Id => _node.Id;

    public override int SortOrder => Node.SortOrder;

#pragma warning disable CS0672 // Obsolete in Umbraco 18, and abstract until then.
    public override int Level => Node.Level;

    public override string Path => Node.Path;

    public override IPublishedContent? Parent => FindParent();
#pragma warning restore CS0672

    public override int? TemplateId => Node.TemplateId;

    public override int CreatorId => Node.CreatorId;

    public override DateTime CreateDate => Node.CreateDate;

    public override int WriterId => Node.WriterId;

    public override DateTime UpdateDate => Node.UpdateDate;

    public override IReadOnlyDictionary<string, PublishedCultureInfo> Cultures => _cultures ??= CulturesOf(Node, ContentType);

    public override PublishedItemType ItemType => ContentType.ItemType;

    public override IEnumerable<IPublishedProperty> Properties => _part is null ? _properties : _part.Whole()?.Properties ?? [];

    internal PublishedItemServices Services => _services;

    // Of one property's sake alone little was read; the rest is read for whoever asks.
    private PublishedNode Node => _part?.Whole()?._node ?? _node;

    internal bool IsPreviewing => _preview;

    /// <summary>Bytes this item is thought to take when its values have been converted.</summary>
    // Measured on the seed: an object and its slots per property.
    internal long EstimatedSize => 600 + (_properties.Length * 160L) + (Math.Max(1, _node.Cultures.Count) * 200L) + _valuesSize;

    public override IPublishedProperty? GetProperty(string alias)
    {
        if (_part is not null)
        {
            return string.Equals(alias, _part.Alias, StringComparison.OrdinalIgnoreCase) ? _properties.FirstOrDefault() : _part.Whole()?.GetProperty(alias);
        }

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
            return !Node.Published || Node.Edited;
        }

        return CultureOf(culture) is { } found && (!found.Published || found.Edited);
    }

    public override bool IsPublished(string? culture = null)
    {
        if (!Node.Published)
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

    private PublishedItemProperty[] PropertiesOf(IReadOnlyList<PublishedNodeValue> stored, IPublishedContentType contentType)
    {
        IPublishedPropertyType[] types = contentType.PropertyTypes as IPublishedPropertyType[] ?? [.. contentType.PropertyTypes];
        var values = new PublishedNodeValue[types.Length][];
        foreach (PublishedNodeValue value in stored)
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

    private PublishedItemProperty[] PropertyOf(IReadOnlyList<PublishedNodeValue> stored, string alias) =>
        ContentType.GetPropertyType(alias) is { } type ? [new PublishedItemProperty(this, type, [.. stored])] : [];

    private PublishedNodeCulture? CultureOf(string? culture)
    {
        culture ??= _services.VariationContextAccessor.VariationContext?.Culture ?? string.Empty;
        return Node.Cultures.FirstOrDefault(c => string.Equals(c.Culture, culture, StringComparison.OrdinalIgnoreCase));
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
