namespace Varumarke.Engine.Sync.Seeding;

/// <summary>What an empty database is filled with at the first start. Section <c>Varumarke:Seed</c>.</summary>
public sealed class SeedOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Varumarke:Seed";

    /// <summary>Whether the first start imports at all. Default: true.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>With what. Default: <see cref="SeedKind.Folder"/>.</summary>
    public SeedKind Kind { get; set; } = SeedKind.Folder;

    /// <summary>A uSync folder. A relative path is looked for in the content root, in the folders above it and beside the program. Default: umbraco-config.</summary>
    public string ConfigFolder { get; set; } = "umbraco-config";

    /// <summary>The folder with the media files, looked for in the same places. Default: media-seed.</summary>
    public string MediaFolder { get; set; } = "media-seed";
}

/// <summary>What a first start makes of an empty database.</summary>
public enum SeedKind
{
    /// <summary>Umbraco's stock types, and upon them what lies in <see cref="SeedOptions.ConfigFolder"/>.</summary>
    Folder,

    /// <summary>Umbraco as its own installer leaves it: stock types, <c>en-US</c> as default language, an administrator who reads English, and no content.</summary>
    Empty,
}
