using NetVips;

namespace Varumarke.Renditions.Processing;

/// <summary>Brings any colours to sRGB in 8 bits, which is what every screen shows without being told.</summary>
internal static class PictureColours
{
    private const string Profile = "icc-profile-data";

    /// <summary>
    /// The picture in sRGB, 8 bits: through its own profile where it has one, else by what its numbers usually mean (CMYK: the
    /// inks of an average press).
    /// </summary>
    public static Image ToSrgb(Image image)
    {
        bool isCmyk = image.Interpretation == Enums.Interpretation.Cmyk;
        if (image.Contains(Profile) || isCmyk)
        {
            return image.IccTransform("srgb", embedded: image.Contains(Profile), inputProfile: isCmyk ? "cmyk" : "srgb", depth: 8);
        }

        return image.Interpretation == Enums.Interpretation.Srgb ? image : image.Colourspace(Enums.Interpretation.Srgb);
    }

    /// <summary>The picture on a colour, with what is left of transparency when the colour itself lets light through.</summary>
    public static Image On(Image image, Rgba colour)
    {
        if (!image.HasAlpha())
        {
            return image;
        }

        if (colour.Alpha == 255)
        {
            return image.Flatten(background: [colour.Red, colour.Green, colour.Blue]);
        }

        using Image backdrop = image.NewFromImage(colour.Red, colour.Green, colour.Blue, colour.Alpha).Cast(Enums.BandFormat.Uchar);
        return backdrop.Copy(interpretation: Enums.Interpretation.Srgb).Composite2(image, Enums.BlendMode.Over).Cast(Enums.BandFormat.Uchar);
    }
}
