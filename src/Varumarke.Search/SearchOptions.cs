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

    /// <summary>
    /// The folder of the Swedish Hunspell dictionary (<c>index.aff</c>, <c>index.dic</c>) by which compounds are taken apart; a relative
    /// one is taken from where the program lies. Default: <c>dictionary-sv</c>, which is fetched when the program is built.
    /// </summary>
    [Required]
    public string Dictionary { get; set; } = "dictionary-sv";
}
