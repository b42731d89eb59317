using System.Numerics;
using Varumarke.Pictures.Painting;

namespace Varumarke.Pictures.Brushes;

internal static class Rock
{
    /// <summary>A rounded boulder with grain, lit from one side, moss or snow on top if asked for.</summary>
    public static void Lay(Canvas canvas, Vector2 at, float width, float height, string lit, string dark, float sun, Dice dice, string? top = null)
    {
        var points = new Vector2[14];
        for (var i = 0; i < points.Length; i++)
        {
            var (sin, cos) = MathF.SinCos(MathF.PI + i * MathF.PI / (points.Length - 1));
            var wobble = dice.Range(0.86f, 1.1f);
            points[i] = at + new Vector2(cos * width / 2 * wobble, sin * height * wobble);
        }

        Vector3 a = Ink.Hex(lit), b = Ink.Hex(dark);
        var cap = top is null ? a : Ink.Hex(top);
        var seed = dice.Seed + (int)(at.X * 7919);
        canvas.Fill(Outline.Curve(false, points), (x, y) =>
        {
            float u = (x - at.X) / width * 2, v = (at.Y - y) / height;
            var bump = Noise.Sum(x / height * 1.6f, y / height * 1.6f, seed, 5);
            var grain = Noise.Sum(x / height * 14, y / height * 14, seed + 1, 2);
            var light = 0.28f + 0.42f * v + 0.3f * u * sun + bump * 0.38f + grain * 0.14f;
            var colour = Ink.Mix(b, a, light);
            if (top is not null)
            {
                colour = Ink.Mix(colour, cap * (0.6f + 0.5f * light), Ink.Step(0.45f, 0.75f, v + bump * 0.35f));
            }

            return new(colour * (0.55f + 0.45f * Ink.Step(0, 0.25f, v)), 1);
        });
    }
}
