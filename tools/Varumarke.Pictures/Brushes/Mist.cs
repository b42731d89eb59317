using System.Numerics;
using Varumarke.Pictures.Painting;

namespace Varumarke.Pictures.Brushes;

internal static class Mist
{
    /// <summary>A bank of mist lying at a height.</summary>
    public static void Bank(Canvas canvas, float y, float thickness, string colour, float opacity, int seed, float frequency = 1.6f)
    {
        var ink = Ink.Hex(colour);
        canvas.Cover(y - thickness * 2.6f, y + thickness * 2.6f, (x, py) =>
        {
            var wave = Noise.Sum(x * frequency, py * frequency * 2.2f, seed, 4);
            var d = (py - y + wave * thickness * 0.45f) / thickness;
            var alpha = MathF.Exp(-d * d) * Math.Clamp(0.72f + wave * 0.6f, 0, 1);
            return new(ink, alpha * opacity);
        });
    }

    /// <summary>Rays fanning from the sun, cut up by crowns: screened light that needs mist to be seen.</summary>
    public static void Rays(Canvas canvas, Vector2 sun, string colour, float strength, float reach, int seed)
    {
        var ink = Ink.Hex(colour);
        canvas.Light(0, 1, (x, y) =>
        {
            float dx = x - sun.X, dy = y - sun.Y;
            var distance = MathF.Sqrt(dx * dx + dy * dy);
            // Noise on a circle round the sun, rather than along the angle: an angle has a seam.
            var around = 3.4f / Math.Max(distance, 0.001f);
            var beam = Ink.Step(0.02f, 0.75f, Noise.Sum(dx * around + distance * 0.2f, dy * around, seed, 3) + 0.12f);
            return ink * (beam * strength * MathF.Exp(-distance / reach) * Ink.Step(0.01f, 0.12f, distance));
        });
    }
}
