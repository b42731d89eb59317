namespace Varumarke.DeliveryApi.Assets;

/// <summary>On which terms an asset may be shown, in the culture of the request. What is not known is null.</summary>
/// <param name="Alt">Alternative text; empty for a picture that is only decoration.</param>
/// <param name="Decorative">Whether the picture is only decoration.</param>
/// <param name="Caption">A caption.</param>
/// <param name="Credit">The credit line, ready to print.</param>
/// <param name="DigitalSourceType">How a picture came to be, as the IPTC's NewsCode.</param>
/// <param name="Creator">Who made it.</param>
/// <param name="RightsHolder">Who owns the rights.</param>
/// <param name="Licence">The licence's code.</param>
/// <param name="LicenceUrl">Where the licence can be read.</param>
/// <param name="UsableUntil">The first moment when it may not be used any more.</param>
internal sealed record ApiTerms(
    string? Alt,
    bool Decorative,
    string? Caption,
    string? Credit,
    string? DigitalSourceType,
    string? Creator,
    string? RightsHolder,
    string? Licence,
    string? LicenceUrl,
    DateTimeOffset? UsableUntil);
