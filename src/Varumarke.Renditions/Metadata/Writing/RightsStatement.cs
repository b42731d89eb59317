using Varumarke.Core.Assets;

namespace Varumarke.Renditions.Metadata.Writing;

/// <summary>What is written into a file.</summary>
/// <param name="Title">The asset's name.</param>
/// <param name="Terms">Its terms.</param>
/// <param name="Address">Where its present terms can be read: its Web Statement of Rights.</param>
internal sealed record RightsStatement(string Title, AssetTerms Terms, string Address)
{
    /// <summary>Where the receipt of whoever took this copy answers; null in what all get.</summary>
    public string? Receipt { get; init; }

    /// <summary>An address as long as a receipt's, for which room is left where none is written, so that one can be put in without moving a byte.</summary>
    public string? ReceiptRoom { get; init; }

    /// <summary>
    /// Whether the file is under copyright: null where nobody said. CC0 is the one licence that says no.
    /// </summary>
    public bool? IsCopyrighted => Terms switch
    {
        { Licence: { } licence } when licence.StartsWith("CC0", StringComparison.OrdinalIgnoreCase) => false,
        { CopyrightNotice: not null } or { RightsHolder: not null } => true,
        _ => null,
    };
}
