using System.Numerics;
using Varumarke.Pictures.Painting;

namespace Varumarke.Pictures.Brushes;

internal static class Bicycle
{
    /// <summary>A bicycle with its rider, both in silhouette, facing <paramref name="facing"/>; <paramref name="turn"/> is where the cranks stand.</summary>
    public static void Ride(Canvas canvas, Vector2 ground, float height, float facing, float turn, FigureLook look)
    {
        var h = height;
        var ink = Ink.Hex(look.Colour);
        Vector2 P(float x, float y) => ground + new Vector2(x * facing, -y) * h;
        Vector2 rear = P(-0.29f, 0.19f), front = P(0.3f, 0.19f), crank = P(-0.02f, 0.17f), seat = P(-0.1f, 0.53f), bar = P(0.21f, 0.56f), head = P(0.215f, 0.47f);
        foreach (var hub in new[] { rear, front })
        {
            Wheel(canvas, hub, 0.19f * h, ink);
        }

        (Vector2, Vector2, float)[] tubes =
        [
            (rear, crank, 0.014f), (rear, seat + new Vector2(0, 0.1f * h), 0.014f), (crank, seat, 0.019f), (crank, head, 0.021f), (seat + new Vector2(0, 0.1f * h), head, 0.018f), (head, front, 0.017f), (head, bar, 0.016f),
            (bar, bar + new Vector2(0.05f * facing * h, 0.0f), 0.016f), (bar, bar + new Vector2(-0.045f * facing * h, 0.015f * h), 0.016f),
        ];
        foreach (var (a, b, w) in tubes)
        {
            canvas.Fill(Outline.Stroke(a, b, w * h, w * h), ink);
        }

        canvas.Fill(Outline.Limb(seat + new Vector2(-0.06f * h, 0), seat + new Vector2(0.05f * h, -0.004f * h), 0.022f * h, 0.013f * h), ink);
        Rider(canvas, seat - new Vector2(0, 0.035f * h), bar, crank, h, facing, turn, look, ink);
    }

    private static void Rider(Canvas canvas, Vector2 hip, Vector2 bar, Vector2 crank, float h, float facing, float turn, FigureLook look, Vector3 ink)
    {
        var shoulder = hip + new Vector2(0.17f * facing, -0.3f) * h;
        var head = shoulder + new Vector2(0.075f * facing, -0.13f) * h;
        var parts = new List<Vector2[]>();
        foreach (var angle in new[] { turn, turn + MathF.PI })
        {
            var (sin, cos) = MathF.SinCos(angle);
            var pedal = crank + new Vector2(cos * facing, sin) * 0.085f * h;
            canvas.Fill(Outline.Stroke(crank, pedal, 0.012f * h, 0.012f * h), ink);
            var ankle = pedal + new Vector2(-0.02f * facing, -0.045f) * h;
            var knee = Bend(hip, ankle, 0.245f * h, 0.235f * h, facing);
            parts.Add(Outline.Limb(hip, knee, 0.062f * h, 0.043f * h));
            parts.Add(Outline.Limb(knee, ankle, 0.042f * h, 0.025f * h));
            parts.Add(Outline.Limb(ankle + new Vector2(-0.01f * facing * h, 0.02f * h), pedal + new Vector2(0.055f * facing, 0) * h, 0.025f * h, 0.016f * h));
        }

        var elbow = Bend(shoulder, bar, 0.17f * h, 0.17f * h, -facing);
        parts.Add(Outline.Limb(hip, shoulder, 0.075f * h, 0.07f * h));
        parts.Add(Outline.Limb(shoulder, elbow, 0.035f * h, 0.027f * h));
        parts.Add(Outline.Limb(elbow, bar, 0.027f * h, 0.02f * h));
        parts.Add(Outline.Limb(shoulder, head, 0.035f * h, 0.03f * h));
        parts.Add(Outline.Ellipse(head, 0.055f * h, 0.065f * h, 0.2f * facing));
        parts.Add(Outline.Limb(head + new Vector2(-0.02f * facing, -0.03f) * h, head + new Vector2(0.025f * facing, -0.035f) * h, 0.056f * h, 0.048f * h));
        if (look.Backpack)
        {
            parts.Add(Outline.Limb(Vector2.Lerp(hip, shoulder, 0.4f) + new Vector2(-0.1f * facing, -0.01f) * h, Vector2.Lerp(hip, shoulder, 0.85f) + new Vector2(-0.1f * facing, -0.02f) * h, 0.055f * h, 0.05f * h));
        }

        if (look.Rim.Length > 0)
        {
            Figure.Glow(canvas, parts, look, h);
        }

        foreach (var part in parts)
        {
            canvas.Fill(part, ink);
        }
    }

    // The joint between two limbs of given length, bending toward `side`.
    private static Vector2 Bend(Vector2 a, Vector2 b, float la, float lb, float side)
    {
        var axis = b - a;
        var d = Math.Min(axis.Length(), (la + lb) * 0.999f);
        var along = (la * la - lb * lb + d * d) / (2 * d);
        var off = MathF.Sqrt(Math.Max(0, la * la - along * along));
        var unit = Vector2.Normalize(axis);
        return a + unit * along + new Vector2(unit.Y, -unit.X) * off * side;
    }

    private static void Wheel(Canvas canvas, Vector2 hub, float radius, Vector3 ink)
    {
        const int Corners = 48;
        for (var i = 0; i < Corners; i++)
        {
            var (s0, c0) = MathF.SinCos(i * MathF.Tau / Corners);
            var (s1, c1) = MathF.SinCos((i + 1.05f) * MathF.Tau / Corners);
            canvas.Fill(Outline.Stroke(hub + new Vector2(c0, s0) * radius, hub + new Vector2(c1, s1) * radius, radius * 0.085f, radius * 0.085f), ink);
            if (i % 4 == 0)
            {
                canvas.Fill(Outline.Stroke(hub, hub + new Vector2(c0, s0) * radius, radius * 0.012f, radius * 0.012f), ink, 0.7f);
            }
        }

        canvas.Fill(Outline.Ellipse(hub, radius * 0.1f, radius * 0.1f), ink);
    }
}
