namespace Varumarke.Renditions.Presets;

/// <summary>The named renditions. Section <c>Varumarke:Renditions:Presets</c>.</summary>
public sealed class PresetsOptions
{
    /// <summary>Where the options are read from.</summary>
    public const string Section = "Varumarke:Renditions:Presets";

    /// <summary>The presets by name; those that come with the program are there already.</summary>
    public IDictionary<string, PresetOptions> Presets { get; } = PresetDefaults.All();
}
