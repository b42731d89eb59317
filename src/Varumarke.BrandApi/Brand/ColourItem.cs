using Varumarke.Core.Brand;

namespace Varumarke.BrandApi.Brand;

/// <summary>A colour with its contrast, computed.</summary>
internal sealed record ColourItem(string Title, string Hex, string Cmyk, string Ncs, string Role, string Usage, double? ContrastOnWhite, double? ContrastOnBlack)
{
    public static ColourItem Of(BrandColour colour) => new(colour.Title, colour.Hex, colour.Cmyk, colour.Ncs, colour.Role, colour.Usage, colour.OnWhite, colour.OnBlack);
}
