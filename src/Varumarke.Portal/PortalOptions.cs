using System.ComponentModel.DataAnnotations;

namespace Varumarke.Portal;

/// <summary>What the portal's pages are called. Section <c>Varumarke:Portal</c>.</summary>
public sealed class PortalOptions
{
    /// <summary>Where the options are read from.</summary>
    public const string Section = "Varumarke:Portal";

    /// <summary>Whose portal it is; stands in every page's head. Default: Hagfors kommun.</summary>
    [Required]
    [StringLength(80)]
    public string Name { get; set; } = "Hagfors kommun";

    /// <summary>Where faults in accessibility are reported, an e-mail address; without one, the start page's owner is named.</summary>
    [EmailAddress]
    public string? AccessibilityEmail { get; set; }
}
