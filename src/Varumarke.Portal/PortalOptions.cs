using System.ComponentModel.DataAnnotations;

namespace Varumarke.Portal;

/// <summary>What the portal's pages are called, and how many of them are kept for a moment. Section <c>Varumarke:Portal</c>.</summary>
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

    /// <summary>
    /// How many bytes of pages are kept for those who ask for the same within the second; 0 keeps none. Default: 32 MB.
    /// </summary>
    [Range(0, 1L << 32)]
    public long KeptPagesBytes { get; set; } = 32L * 1024 * 1024;
}
