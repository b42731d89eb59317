using System.Globalization;
using System.Numerics;

namespace Varumarke.Pictures.Painting;

/// <summary>Colours are linear light in a <see cref="Vector3"/>, so that light adds up as it does outdoors.</summary>
internal static class Ink
{
    /// <summary>Reads an sRGB colour such as <c>#7a1f1a</c>.</summary>
    public static Vector3 Hex(string hex)
    {
        var value = int.Parse(hex.AsSpan(1), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return new(Decode(value >> 16 & 255), Decode(value >> 8 & 255), Decode(value & 255));
    }

    /// <summary>Mixes in perceptual space: a linear mix of dark blue and orange is too bright in the middle.</summary>
    public static Vector3 Mix(Vector3 a, Vector3 b, float t)
    {
        var mixed = Vector3.Lerp(Vector3.SquareRoot(Vector3.Max(a, Vector3.Zero)), Vector3.SquareRoot(Vector3.Max(b, Vector3.Zero)), Math.Clamp(t, 0, 1));
        return mixed * mixed;
    }

    public static float Luminance(Vector3 c) => c.X * 0.2126f + c.Y * 0.7152f + c.Z * 0.0722f;

    public static Vector4 With(Vector3 c, float alpha) => new(c, alpha);

    /// <summary>0 below <paramref name="from"/>, 1 above <paramref name="to"/>, smooth between.</summary>
    public static float Step(float from, float to, float x)
    {
        var t = Math.Clamp((x - from) / (to - from), 0, 1);
        return t * t * (3 - 2 * t);
    }

    public static float Encode(float linear) =>
        linear <= 0.0031308f ? 12.92f * linear : 1.055f * MathF.Pow(linear, 1 / 2.4f) - 0.055f;

    private static float Decode(int channel)
    {
        var c = channel / 255f;
        return c <= 0.04045f ? c / 12.92f : MathF.Pow((c + 0.055f) / 1.055f, 2.4f);
    }
}
