using System.Numerics;

namespace Varumarke.Pictures.Painting;

/// <summary>Contours for the pen.</summary>
internal static class Outline
{
    public static Vector2[] Ellipse(Vector2 centre, float rx, float ry, float turn = 0, int corners = 28)
    {
        var points = new Vector2[corners];
        var (sin, cos) = MathF.SinCos(turn);
        for (var i = 0; i < corners; i++)
        {
            var (s, c) = MathF.SinCos(i * MathF.Tau / corners);
            points[i] = centre + new Vector2(c * rx * cos - s * ry * sin, c * rx * sin + s * ry * cos);
        }

        return points;
    }

    /// <summary>A limb: two round ends with straight sides, each end with its own radius.</summary>
    public static Vector2[] Limb(Vector2 a, Vector2 b, float ra, float rb)
    {
        var axis = b - a;
        var angle = MathF.Atan2(axis.Y, axis.X);
        var points = new Vector2[24];
        for (var i = 0; i < 12; i++)
        {
            var turn = angle + MathF.PI / 2 + i * MathF.PI / 11;
            points[i] = a + new Vector2(MathF.Cos(turn), MathF.Sin(turn)) * ra;
            turn += MathF.PI;
            points[i + 12] = b + new Vector2(MathF.Cos(turn), MathF.Sin(turn)) * rb;
        }

        return points;
    }

    /// <summary>A straight stroke that narrows.</summary>
    public static Vector2[] Stroke(Vector2 a, Vector2 b, float wa, float wb)
    {
        var axis = b - a;
        var length = axis.Length();
        var side = length > 0 ? new Vector2(-axis.Y, axis.X) / length * 0.5f : Vector2.Zero;
        return [a + side * wa, b + side * wb, b - side * wb, a - side * wa];
    }

    /// <summary>A stroke along points, its width narrowing evenly from first to last.</summary>
    public static Vector2[] Ribbon(IReadOnlyList<Vector2> spine, float from, float to)
    {
        var points = new Vector2[spine.Count * 2];
        for (var i = 0; i < spine.Count; i++)
        {
            var tangent = spine[Math.Min(i + 1, spine.Count - 1)] - spine[Math.Max(i - 1, 0)];
            var side = Vector2.Normalize(new Vector2(-tangent.Y, tangent.X) + new Vector2(1e-9f, 0)) * 0.5f * (from + (to - from) * i / (spine.Count - 1f));
            points[i] = spine[i] + side;
            points[^(i + 1)] = spine[i] - side;
        }

        return points;
    }

    public static Vector2[] Box(float left, float top, float right, float bottom) =>
        [new(left, top), new(right, top), new(right, bottom), new(left, bottom)];

    /// <summary>Points on a smooth curve (Catmull-Rom) through the given ones.</summary>
    public static Vector2[] Curve(bool closed, params Vector2[] through)
    {
        const int Steps = 10;
        var count = through.Length;
        var points = new List<Vector2>();
        for (var i = 0; i < (closed ? count : count - 1); i++)
        {
            Vector2 At(int k) => closed ? through[(k + count) % count] : through[Math.Clamp(k, 0, count - 1)];
            Vector2 p0 = At(i - 1), p1 = At(i), p2 = At(i + 1), p3 = At(i + 2);
            for (var s = 0; s < Steps; s++)
            {
                var t = s / (float)Steps;
                points.Add(0.5f * (2 * p1 + (p2 - p0) * t + (2 * p0 - 5 * p1 + 4 * p2 - p3) * t * t + (3 * p1 - p0 - 3 * p2 + p3) * t * t * t));
            }
        }

        if (!closed)
        {
            points.Add(through[^1]);
        }

        return [.. points];
    }
}
