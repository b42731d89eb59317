using System.ComponentModel.DataAnnotations;

namespace Varumarke.Storage.Disk;

/// <summary>Where renditions lie on a disk. Section <c>Varumarke:Renditions</c>.</summary>
public sealed class RenditionFolderOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Varumarke:Renditions";

    /// <summary>
    /// A folder for nothing else, since files in it are removed to make room; a relative one is taken from the content root.
    /// Default: <c>App_Data/renditions</c>.
    /// </summary>
    [Required]
    public string Path { get; set; } = "App_Data/renditions";
}
