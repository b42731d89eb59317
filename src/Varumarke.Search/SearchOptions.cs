using System.ComponentModel.DataAnnotations;

namespace Varumarke.Search;

/// <summary>Where the index lies. Section <c>Varumarke:Search</c>.</summary>
public sealed class SearchOptions
{
    /// <summary>Where the options are read from.</summary>
    public const string Section = "Varumarke:Search";

    /// <summary>
    /// A folder of this node's own; a relative one is taken from the content root. What lies there can be deleted while the program
    /// is not running: it is made again. Default: <c>App_Data/search</c>.
    /// </summary>
    [Required]
    public string Path { get; set; } = "App_Data/search";
}
