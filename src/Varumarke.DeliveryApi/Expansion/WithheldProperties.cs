using Microsoft.Extensions.Options;

namespace Varumarke.DeliveryApi.Expansion;

/// <summary>Which properties never leave.</summary>
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

    public bool Contains(string typeAlias, string propertyAlias) =>
        (_byType.TryGetValue(typeAlias, out HashSet<string>? aliases) && aliases.Contains(propertyAlias)) || _always.Contains(propertyAlias);
}
