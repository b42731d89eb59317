namespace Varumarke.Core.Brand;

/// <summary>A colour of the brand.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Hex">As <c>#1a2b3c</c>.</param>
/// <param name="Cmyk">For print.</param>
/// <param name="Ncs">For paint.</param>
/// <param name="Role">Code of what it is for: <c>primary</c>, <c>secondary</c>, <c>accent</c>, <c>background</c>, <c>text</c>, <c>warning</c>.</param>
/// <param name="Usage">How it is used.</param>
public sealed record BrandColour(string Title, string Hex, string Cmyk, string Ncs, string Role, string Usage)
{
    /// <summary>Its contrast with white, computed.</summary>
    public double? OnWhite => Contrast.Between(Hex, "#ffffff");

    /// <summary>Its contrast with black, computed.</summary>
    public double? OnBlack => Contrast.Between(Hex, "#000000");
}
