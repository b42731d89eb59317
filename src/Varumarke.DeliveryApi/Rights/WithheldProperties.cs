using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Models.PublishedContent;
using Varumarke.Core.Rights;

namespace Varumarke.DeliveryApi.Rights;

/// <summary>
/// Which properties never leave: those that the site names, and, whatever it names, what a media item's rights say to
/// communicators alone.
/// </summary>
internal sealed class WithheldProperties
{
    private readonly Dictionary<string, HashSet<string>> _byType = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _always;

    public WithheldProperties(IOptions<DeliveryApiOptions> options)
    {
        foreach ((string type, string[] aliases) in options.Value.WithheldProperties)
        {
            _byType[type] = new HashSet<string>(aliases, StringComparer.OrdinalIgnoreCase);
        }

        _always = _byType.GetValueOrDefault("*") ?? [];
    }

    public bool Contains(IPublishedContentType type, string propertyAlias) =>
        (type.ItemType == PublishedItemType.Media && AssetRightsProperties.Inner.Contains(propertyAlias))
        || (_byType.TryGetValue(type.Alias, out HashSet<string>? aliases) && aliases.Contains(propertyAlias))
        || _always.Contains(propertyAlias);
}
