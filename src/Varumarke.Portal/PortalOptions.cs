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
    /// When the portal's accessibility was last assessed, as its statement tells: by the tests of this version, or later and by somebody
    /// else. Default: 30 November 2026.
    /// </summary>
    public DateOnly AccessibilityAssessed { get; set; } = new(2026, 11, 30);

    /// <summary>When the statement was last looked over. Default: 30 November 2026.</summary>
    public DateOnly AccessibilityUpdated { get; set; } = new(2026, 11, 30);

    /// <summary>When the portal was opened to the public, which the statement tells; not told unless set.</summary>
    public DateOnly? Published { get; set; }

    /// <summary>
    /// How many bytes of pages are kept for those who ask for the same within the second; 0 keeps none. Default: 32 MB.
    /// </summary>
    [Range(0, 1L << 32)]
    public long KeptPagesBytes { get; set; } = 32L * 1024 * 1024;
}
