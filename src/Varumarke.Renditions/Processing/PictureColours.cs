using NetVips;

namespace Varumarke.Renditions.Processing;

/// <summary>Brings any colours to sRGB in 8 bits, which is what every screen shows without being told.</summary>
internal static class PictureColours
{
    private const string Profile = "icc-profile-data";

    /// <summary>
    /// The picture in sRGB, 8 bits: through its own profile where it has one, else by what its numbers usually mean (CMYK: the
    /// inks of an average press). White stays white, and the darkest that a press can print becomes the darkest that a screen can
    /// show (relative colorimetric, with black-point compensation), as programs that prepare pictures for screens do it.
    /// </summary>
    public static Image ToSrgb(Image image, PictureSteps steps)
    {
        bool isCmyk = image.Interpretation == Enums.Interpretation.Cmyk;
        if (image.Contains(Profile) || isCmyk)
        {
            return steps.Keep(image.IccTransform(
                "srgb",
                intent: Enums.Intent.Relative,
                blackPointCompensation: true,
                embedded: image.Contains(Profile),
                inputProfile: isCmyk ? "cmyk" : "srgb",
                depth: 8));
        }

        return image.Interpretation == Enums.Interpretation.Srgb ? image : steps.Keep(image.Colourspace(Enums.Interpretation.Srgb));
    }

    /// <summary>The picture on a colour, with what is left of transparency when the colour itself lets light through.</summary>
    public static Image On(Image image, Rgba colour, PictureSteps steps)
    {
        if (!image.HasAlpha())
        {
            return image;
        }

        if (colour.Alpha == 255)
        {
            return steps.Keep(image.Flatten(background: [colour.Red, colour.Green, colour.Blue]));
        }

        Image plain = steps.Keep(image.NewFromImage(colour.Red, colour.Green, colour.Blue, colour.Alpha));
        Image backdrop = steps.Keep(steps.Keep(plain.Cast(Enums.BandFormat.Uchar)).Copy(interpretation: Enums.Interpretation.Srgb));
        return steps.Keep(steps.Keep(backdrop.Composite2(image, Enums.BlendMode.Over)).Cast(Enums.BandFormat.Uchar));
    }
}
