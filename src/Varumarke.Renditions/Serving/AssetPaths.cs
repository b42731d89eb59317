namespace Varumarke.Renditions.Serving;

/// <summary>Where assets leave.</summary>
internal static class AssetPaths
{
    /// <summary>Files as they are, and sizes of one's own choosing.</summary>
    public const string Media = "/media";

    /// <summary>Presets, and the terms of an asset.</summary>
    public const string Renditions = "/renditions";
}
