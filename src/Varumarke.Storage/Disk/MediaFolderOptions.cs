using System.ComponentModel.DataAnnotations;

namespace Varumarke.Storage.Disk;

/// <summary>Where media files lie on a disk. Section <c>Varumarke:Media</c>.</summary>
public sealed class MediaFolderOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Varumarke:Media";

    /// <summary>A folder; a relative one is taken from the content root. Default: <c>App_Data/media</c>.</summary>
    [Required]
    public string Path { get; set; } = "App_Data/media";
}
