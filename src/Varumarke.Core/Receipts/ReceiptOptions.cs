using System.ComponentModel.DataAnnotations;

namespace Varumarke.Core.Receipts;

/// <summary>How long receipts are kept. Section <c>Varumarke:Receipts</c>.</summary>
public sealed class ReceiptOptions
{
    /// <summary>Where the options are read from.</summary>
    public const string Section = "Varumarke:Receipts";

    /// <summary>
    /// For how many days a receipt is kept. Not set, as by default: for good, since it promises to answer ever after and names nobody.
    /// A receipt that has been erased is one that is not there; what has been deliverable stays known, and is recalled as before.
    /// </summary>
    [Range(1, 36_500)]
    public int? KeepDays { get; set; }

    /// <summary>
    /// For how many days the address of somebody who wants to be told is kept at most: two years by default, and never longer than
    /// receipts are. It is erased at once when they have been told, or say so.
    /// </summary>
    [Range(1, 3_650)]
    public int KeepAddressDays { get; set; } = 730;
}
