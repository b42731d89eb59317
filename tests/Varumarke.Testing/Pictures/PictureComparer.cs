using NetVips;

namespace Varumarke.Testing.Pictures;

/// <summary>Compares pictures as an eye does: a little noise is the same picture, another place or colour is not.</summary>
public static class PictureComparer
{
    /// <summary>The mean difference of a channel, 0 to 255, of two pictures of the same size; transparent pixels on white.</summary>
    public static double Difference(Image one, Image other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        if (one.Width != other.Width || one.Height != other.Height)
        {
            throw new ArgumentException($"{one.Width}×{one.Height} and {other.Width}×{other.Height} cannot be compared.");
        }

        using Image difference = (Plain(one) - Plain(other)).Abs();
        return difference.Avg();
    }

    /// <summary>The mean difference of two encoded pictures.</summary>
    public static double Difference(byte[] one, byte[] other)
    {
        using Image first = Image.NewFromBuffer(one);
        using Image second = Image.NewFromBuffer(other);
        return Difference(first, second);
    }

    /// <summary>Whether a pixel has a colour, to within <paramref name="tolerance"/> of each channel.</summary>
    public static bool IsColour(Image image, int x, int y, int[] colour, double tolerance = 12)
    {
        ArgumentNullException.ThrowIfNull(image);
        ArgumentNullException.ThrowIfNull(colour);
        double[] pixel = image.Getpoint(x, y);
        return pixel.Length >= colour.Length && colour.Zip(pixel).All(pair => Math.Abs(pair.First - pair.Second) <= tolerance);
    }

    private static Image Plain(Image image)
    {
        Image colours = image.Interpretation == Enums.Interpretation.Srgb ? image : image.Colourspace(Enums.Interpretation.Srgb);
        return colours.HasAlpha() ? colours.Flatten(background: [255, 255, 255]) : colours;
    }
}
