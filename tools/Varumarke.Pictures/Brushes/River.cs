using System.Numerics;
using Varumarke.Pictures.Painting;

namespace Varumarke.Pictures.Brushes;

/// <summary>A river in a valley seen from a height: a winding band on the ground plane, in perspective.</summary>
internal static class River
{
    /// <summary>The outline, from <paramref name="far"/> to <paramref name="near"/> (distances; near 1 lies at the picture's foot).</summary>
    public static Vector2[] Bend(float centre, float horizon, float far, float near, float width, Func<float, float> wind)
    {
        const int Steps = 90;
        var points = new Vector2[Steps * 2];
        for (var i = 0; i < Steps; i++)
        {
            var z = far * MathF.Pow(near / far, i / (Steps - 1f));
            var y = horizon + (1 - horizon) / z;
            var x = wind(z);
            points[i] = new(centre + (x - width / 2) / z, y);
            points[^(i + 1)] = new(centre + (x + width / 2) / z, y);
        }

        return points;
    }

    /// <summary>Fills it with what the sky lends it: pale far off where we look along it, deeper near, ripples and calm lanes between.</summary>
    public static void Flow(Canvas canvas, Vector2[] bend, float horizon, string pale, string deep, int seed)
    {
        Vector3 far = Ink.Hex(pale), near = Ink.Hex(deep);
        canvas.Fill(bend, (x, y) =>
        {
            var below = y - horizon;
            var depth = 1 / (below + 0.02f);
            var wx = (x - canvas.Aspect / 2) * depth;
            var wave = Noise.Sum(wx * 5, depth * 11, seed, 4);
            var lane = Noise.Sum(wx * 0.9f, depth * 2.2f, seed + 9, 3);
            return new(Ink.Mix(far, near, Ink.Step(0.02f, 0.62f, below) + wave * 0.08f - lane * 0.22f), 1);
        });
    }
}
