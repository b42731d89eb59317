using System.Numerics;
using Varumarke.Pictures.Painting;

namespace Varumarke.Pictures.Brushes;

/// <summary>How a layer of clouds looks; <see cref="Cover"/> 0 is a full sky, 1 a clear one.</summary>
internal sealed record CloudLook(string Lit, string Shade)
{
    public float Cover { get; init; } = 0.5f;

    public float Scale { get; init; } = 1;

    /// <summary>Above 1 draws the clouds out sideways, as high thin ones are.</summary>
    public float Stretch { get; init; } = 1;

    public float Soft { get; init; } = 0.35f;

    public float Opacity { get; init; } = 1;

    public Vector2 Sun { get; init; } = new(0.3f, 0.1f);
}

/// <summary>A flat layer of clouds seen in perspective: they crowd and flatten toward the horizon.</summary>
internal static class Clouds
{
    public static void Drift(Canvas canvas, float horizon, CloudLook look, int seed)
    {
        var lit = Ink.Hex(look.Lit);
        var shade = Ink.Hex(look.Shade);
        var centre = canvas.Aspect / 2;
        canvas.Cover(0, horizon, (x, y) =>
        {
            var depth = 1 / (horizon - y + 0.12f);
            float wx = (x - centre) * depth * look.Scale / look.Stretch, wz = depth * look.Scale * 0.9f;
            var density = Density(wx, wz, seed) - look.Cover * 0.6f + 0.2f;
            if (density <= 0)
            {
                return default;
            }

            // Less cloud toward the sun means that light gets in from that side.
            var toSun = Vector2.Normalize(new Vector2(look.Sun.X - x, -0.35f));
            var beyond = Density(wx + toSun.X * 0.12f, wz - toSun.Y * 0.12f, seed) - look.Cover * 0.6f + 0.2f;
            var bright = Math.Clamp(0.62f + (density - beyond) * 1.9f - density * 0.55f, 0, 1);
            var alpha = Ink.Step(0, look.Soft, density) * look.Opacity * Ink.Step(0, 0.16f, horizon - y);
            return new(Ink.Mix(shade, lit, bright), alpha);
        });
    }

    private static float Density(float x, float z, int seed)
    {
        var warp = Noise.Sum(x * 0.7f + 31, z * 0.7f, seed + 7, 2) * 0.35f;
        return Noise.Sum(x + warp, z + warp * 0.6f, seed, 6, 0.52f);
    }
}

/// <summary>Fair-weather cumulus: flat undersides, heaped tops, small and many far off.</summary>
internal static class Cumulus
{
    public static void Heap(Canvas canvas, Dice dice, Vector2 foot, float width, string lit, string shade, float sunSide = -1)
    {
        var top = Ink.Hex(lit);
        var under = Ink.Hex(shade);
        var seed = dice.Seed + (int)(foot.X * 997);
        var height = width * 0.42f;
        canvas.Cover(foot.Y - height * 1.5f, foot.Y + height * 0.4f, (x, y) =>
        {
            float u = (x - foot.X) / width, v = (foot.Y - y) / height;
            if (MathF.Abs(u) > 0.75f)
            {
                return default;
            }

            var puff = Noise.Sum(u * 5.5f, v * 2.4f, seed, 6, 0.55f);
            var arch = 1 - u * u / 0.3f;
            // Several towers of different height, on one flat base.
            var dome = MathF.Sqrt(Math.Max(0, arch)) * (0.62f + 0.42f * Noise.At(u * 4.3f, 0.5f, seed + 3)) + Math.Min(0, arch) * 0.8f;
            var body = Math.Min((dome - v) * 1.15f, (v + 0.1f) * 3.6f + 0.05f) + puff * 0.3f;
            if (body <= 0)
            {
                return default;
            }

            var side = Noise.Sum((u + 0.03f * sunSide) * 5.5f, (v + 0.1f) * 2.4f, seed, 6, 0.55f);
            var bright = Math.Clamp(0.34f + v * 0.75f + (puff - side) * 1.1f, 0, 1);
            return new(Ink.Mix(under, top, bright), Ink.Step(0, 0.3f, body) * 0.96f);
        });
    }
}
