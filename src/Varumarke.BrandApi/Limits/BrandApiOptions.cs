using System.ComponentModel.DataAnnotations;

namespace Varumarke.BrandApi.Limits;

/// <summary>How much the library's API may be asked. Section <c>Varumarke:Api</c>.</summary>
public sealed class BrandApiOptions
{
    /// <summary>Where the options are read from.</summary>
    public const string Section = "Varumarke:Api";

    /// <summary>How many questions a minute one client may ask, over all addresses of the API; 0 sets no limit. Default: 1,200.</summary>
    [Range(0, 1_000_000)]
    public int RequestsPerMinute { get; set; } = 1_200;
}
