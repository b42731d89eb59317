using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Options;

namespace Varumarke.Renditions.Presets;

/// <summary>The presets by name, in the order in which they are listed.</summary>
internal sealed class PresetCatalogue(IOptions<PresetsOptions> options)
{
    private readonly Dictionary<string, Preset> _presets = options.Value.Presets
        .Where(pair => pair.Value.Enabled)
        .Select(pair => Preset.From(pair.Key, pair.Value))
        .ToDictionary(preset => preset.Name, StringComparer.OrdinalIgnoreCase);

    public IReadOnlyCollection<Preset> All => _presets.Values;

    public bool TryGet(string name, [NotNullWhen(true)] out Preset? preset) => _presets.TryGetValue(name, out preset);
}
