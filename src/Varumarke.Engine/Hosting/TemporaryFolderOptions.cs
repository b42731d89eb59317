using System.ComponentModel.DataAnnotations;

namespace Varumarke.Engine.Hosting;

/// <summary>
/// Where uploads lie until the item that holds them is saved. Section <c>Varumarke:Temporary</c>. A folder of the site's own
/// rather than the system's, which every program may read and some systems empty at will.
/// </summary>
public sealed class TemporaryFolderOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Varumarke:Temporary";

    /// <summary>A folder; a relative one is taken from the content root. Default: <c>App_Data/temporary</c>.</summary>
    [Required]
    public string Path { get; set; } = "App_Data/temporary";
}
