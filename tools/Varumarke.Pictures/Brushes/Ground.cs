using System.Numerics;
using Varumarke.Pictures.Painting;

namespace Varumarke.Pictures.Brushes;

/// <summary>Surfaces that lie flat, textured in perspective.</summary>
internal static class Ground
{
    /// <summary>A snow field: soft drifts, light from one side, blue in the hollows, crystals near.</summary>
    public static void Snow(Canvas canvas, Func<float, float> edge, float horizon, string lit, string shade, float sun, int seed, float relief = 1)
    {
        Vector3 bright = Ink.Hex(lit), dark = Ink.Hex(shade);
        var centre = canvas.Aspect / 2;
        canvas.Cover((x, y) =>
        {
            var e = edge(x);
            if (y < e - 0.002f)
            {
                return default;
            }

            var depth = 1 / (y - horizon + 0.06f);
            float wx = (x - centre) * depth, wz = depth * 1.6f;
            // Drifts lie across the wind, long and low; ripples on them are finer, and fade with distance.
            var slope = Noise.Sum(wx * 0.42f + 0.02f * sun, wz * 1.1f, seed, 3) - Noise.Sum(wx * 0.42f - 0.02f * sun, wz * 1.1f, seed, 3);
            var ripple = Noise.Sum(wx * 5 + wz * 1.5f, wz * 9, seed + 3, 3) * 0.1f / (1 + depth * 0.16f);
            var hollow = Noise.Sum(wx * 0.3f, wz * 0.7f, seed + 7, 2) * 0.16f;
            var fine = Noise.At(wx * 60, wz * 60, seed + 5) * 0.03f;
            var light = Math.Clamp(0.64f + (slope * 2.2f + hollow + ripple + fine) * relief, 0, 1);
            var glint = Noise.White((int)(x * canvas.Height / 2), (int)(y * canvas.Height / 2), seed) > 0.9993f ? 0.35f * (y - horizon) : 0;
            return new(Ink.Mix(dark, bright, light) + new Vector3(glint), Math.Clamp((y - e) * canvas.Height + 0.5f, 0, 1));
        });
    }

    /// <summary>Meadow, gravel or earth between two colours; the finish is up to blades and stones laid on top.</summary>
    public static void Field(Canvas canvas, Func<float, float> edge, float horizon, string light, string dark, int seed, float grainSize = 1)
    {
        Vector3 a = Ink.Hex(light), b = Ink.Hex(dark);
        var centre = canvas.Aspect / 2;
        canvas.Cover((x, y) =>
        {
            var e = edge(x);
            if (y < e - 0.002f)
            {
                return default;
            }

            var depth = 1 / (y - horizon + 0.05f);
            float wx = (x - centre) * depth, wz = depth * 1.8f;
            var t = 0.5f + Noise.Sum(wx * 1.2f, wz * 1.2f, seed, 4) * 0.45f + Noise.Sum(wx * 22 / grainSize, wz * 22 / grainSize, seed + 3, 2) * 0.22f;
            return new(Ink.Mix(b, a, t), Math.Clamp((y - e) * canvas.Height + 0.5f, 0, 1));
        });
    }
}
