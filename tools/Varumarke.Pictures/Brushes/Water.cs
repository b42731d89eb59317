using System.Numerics;
using Varumarke.Pictures.Painting;

namespace Varumarke.Pictures.Brushes;

internal sealed record WaterLook(string Deep)
{
    /// <summary>How far ripples throw a reflection, in picture heights at the near edge.</summary>
    public float Ripple { get; init; } = 0.02f;

    public float Scale { get; init; } = 1;

    /// <summary>How much of the far shore the surface gives back, far away and near.</summary>
    public float MirrorFar { get; init; } = 0.95f;

    public float MirrorNear { get; init; } = 0.55f;

    /// <summary>Breeze streaks: patches of matt surface.</summary>
    public float Breeze { get; init; } = 0.3f;

    public float Opacity { get; init; } = 1;
}

/// <summary>Still or rippled water that mirrors what is painted above its shore.</summary>
internal static class Water
{
    public static void Mirror(Canvas canvas, Func<float, float> shore, float horizon, float bottom, WaterLook look, int seed)
    {
        var deep = Ink.Hex(look.Deep);
        var source = new Canvas(canvas.Width, canvas.Height);
        canvas.Pixels.CopyTo(source.Pixels, 0);
        var centre = canvas.Aspect / 2;
        canvas.Cover(horizon, bottom, (x, y) =>
        {
            var edge = shore(x);
            if (y < edge)
            {
                return default;
            }

            var below = y - horizon + 0.015f;
            var depth = 1 / below;
            var near = Math.Clamp((y - horizon) / (1.02f - horizon), 0, 1);
            float wx = (x - centre) * depth, wz = depth * 2.2f;
            // Distant waves are finer than a pixel: what is left of them is a vertical smear, so let the slope fade.
            var fade = 1 / (1 + depth * 0.05f);
            var wave = Noise.Sum(wx * 3.1f * look.Scale, wz * 5.5f * look.Scale, seed, 3) * fade
                + Noise.Sum(wx * 11 * look.Scale, wz * 17 * look.Scale, seed + 40, 2) * 0.35f * fade * fade;
            var calm = 1 - look.Breeze * Ink.Step(0.05f, 0.5f, Noise.Sum(wx * 0.35f + 5, wz * 1.1f, seed + 90, 3));
            var throwY = wave * look.Ripple * (0.25f + 0.75f * near) * (1 + 2 * (1 - calm));
            var mirrorY = edge - (y - edge) * 0.92f + throwY - (1 - calm) * 0.04f;
            var mirrorX = x + wave * look.Ripple * 0.22f;
            if (mirrorY > edge)
            {
                mirrorY = 2 * edge - mirrorY;
            }

            var reflected = source.Colour(mirrorX, Math.Max(mirrorY, 0.001f));
            var share = look.MirrorFar + (look.MirrorNear - look.MirrorFar) * MathF.Pow(near, 0.8f);
            share *= 1 - Math.Clamp(wave, 0, 1) * 0.25f * near;
            var colour = reflected * share + deep * (1 - share);
            return new(colour, look.Opacity * Math.Clamp((y - edge) * canvas.Height, 0, 1));
        });
    }

    /// <summary>Draws something afloat, and below its waterline the broken mirror image of it.</summary>
    public static void Float(Canvas canvas, float line, float reach, float ripple, string tint, Action<Canvas> draw)
    {
        var layer = canvas.Layer();
        draw(layer);
        var ink = Ink.Hex(tint);
        canvas.Cover(line, line + reach, (x, y) =>
        {
            var below = y - line;
            var wave = (MathF.Sin(below * 330 + x * 9) + 0.6f * MathF.Sin(below * 170 - x * 23)) * ripple * (0.25f + below * 7);
            var source = layer.Sample(x + wave, line - below * 0.95f);
            return source.W < 0.02f ? default : new(Ink.Mix(new Vector3(source.X, source.Y, source.Z) / source.W, ink, 0.3f), source.W * 0.8f * (1 - 0.75f * below / reach));
        });
        canvas.Over(layer);
    }

    /// <summary>The sun's broken path on the water.</summary>
    public static void Glitter(Canvas canvas, Dice dice, float sunX, float from, float to, string colour, float strength, int count = 2600)
    {
        var ink = Ink.Hex(colour);
        for (var i = 0; i < count; i++)
        {
            var t = MathF.Pow(dice.Next(), 1.4f);
            var y = from + (to - from) * t;
            var x = sunX + dice.Gauss() * (0.015f + 0.09f * t);
            var size = 0.0008f + 0.0065f * t * dice.Next();
            canvas.Fill(Outline.Ellipse(new(x, y), size * 1.9f, size * 0.16f + 0.00025f, 0, 8), ink * strength, dice.Range(0.15f, 0.75f));
        }
    }
}
