using System.Numerics;
using Varumarke.Pictures.Painting;

namespace Varumarke.Pictures.Brushes;

/// <summary>What stands on a laid table, seen from above, light from the upper left.</summary>
internal static class Tableware
{
    public static void Plate(Canvas canvas, Vector2 at, float radius)
    {
        Disc(canvas, at, radius, "#f6f2ea", "#b9bcc2");
        Ring(canvas, at, radius * 0.93f, radius * 0.9f, "#4a6f9c");
        Ring(canvas, at, radius * 0.86f, radius * 0.85f, "#4a6f9c");
        Dish(canvas, at, radius * 0.66f, "#eeeae2", "#ffffff");
    }

    public static void Cup(Canvas canvas, Vector2 at, float radius)
    {
        Disc(canvas, at, radius * 1.75f, "#f4f0e8", "#bcc0c6");
        Ring(canvas, at, radius * 1.68f, radius * 1.62f, "#4a6f9c");
        Shadow.Contact(canvas, at + new Vector2(0.012f, 0.016f), radius * 1.25f, radius * 1.25f, 0.45f);
        canvas.Fill(Outline.Ribbon(Outline.Curve(false, at + new Vector2(radius * 0.8f, -radius * 0.3f), at + new Vector2(radius * 1.6f, -radius * 0.2f), at + new Vector2(radius * 1.5f, radius * 0.35f), at + new Vector2(radius * 0.8f, radius * 0.25f)), radius * 0.16f, radius * 0.16f), Ink.Hex("#e8e4dc"));
        Disc(canvas, at, radius, "#fbf8f2", "#c5c7cc", false);
        canvas.Fill(Outline.Ellipse(at, radius * 0.85f, radius * 0.85f, 0, 48), (x, y) =>
        {
            var d = Vector2.Distance(new(x, y), at) / radius;
            var shine = Ink.Step(0.28f, 0, Vector2.Distance(new(x, y), at - new Vector2(radius * 0.3f)) / radius);
            return new(Ink.Mix(Ink.Hex("#2a150b"), Ink.Hex("#7a4a28"), Ink.Step(0.6f, 0.86f, d) * 0.8f + shine * 0.55f), 1);
        });
    }

    public static void Bowl(Canvas canvas, Dice dice, Vector2 at, float radius, string dark, string light, int count, float berry, bool stalks)
    {
        Disc(canvas, at, radius, "#dfe6e8", "#8fa0a8");
        Dish(canvas, at, radius * 0.9f, "#9fb0b8", "#e6ecee");
        for (var i = 0; i < count; i++)
        {
            var angle = dice.Range(0, MathF.Tau);
            var spot = at + new Vector2(MathF.Cos(angle), MathF.Sin(angle)) * radius * 0.76f * MathF.Sqrt(dice.Next());
            Berry(canvas, dice, spot, berry * dice.Range(0.8f, 1.15f), Ink.Hex(dark), Ink.Hex(light), stalks);
        }
    }

    private static void Berry(Canvas canvas, Dice dice, Vector2 at, float size, Vector3 dark, Vector3 light, bool stalk)
    {
        var turn = dice.Range(0, MathF.Tau);
        Shadow.Contact(canvas, at + new Vector2(0.004f, 0.006f), size * 1.25f, size * 1.15f, 0.5f, "#200808");
        canvas.Fill(Outline.Ellipse(at, size, size * 0.82f, turn, 20), (x, y) =>
        {
            var d = (new Vector2(x, y) - at) / size;
            var lit = 0.55f - d.X * 0.4f - d.Y * 0.5f;
            var shine = Ink.Step(0.32f, 0.05f, (d + new Vector2(0.35f, 0.4f)).Length());
            return new(Ink.Mix(dark * 0.5f, light, lit) + new Vector3(0.5f) * shine, 1);
        });
        if (!stalk)
        {
            return;
        }

        for (var i = 0; i < 12; i++)
        {
            var seed = at + new Vector2(dice.Range(-0.6f, 0.6f), dice.Range(-0.55f, 0.55f)) * size;
            canvas.Fill(Outline.Ellipse(seed, size * 0.045f, size * 0.03f, turn, 7), Ink.Hex("#f0cf70"), 0.8f);
        }

        var (sin, cos) = MathF.SinCos(turn);
        for (var i = -2; i <= 2; i++)
        {
            var head = at + new Vector2(cos, sin) * size * 0.85f;
            var (s, c) = MathF.SinCos(turn + MathF.PI + i * 0.5f);
            canvas.Fill(Outline.Ellipse(head + new Vector2(c, s) * size * 0.28f, size * 0.3f, size * 0.09f, turn + i * 0.5f, 9), Ink.Hex("#5d8a34") * dice.Range(0.7f, 1.1f));
        }
    }

    public static void Loaf(Canvas canvas, Dice dice, Vector2 at)
    {
        Shadow.Contact(canvas, at + new Vector2(0.014f, 0.018f), 0.115f, 0.075f, 0.55f);
        canvas.Fill(Outline.Ellipse(at, 0.1f, 0.058f, -0.25f, 48), (x, y) =>
        {
            var d = new Vector2((x - at.X) / 0.1f, (y - at.Y) / 0.058f);
            var crust = Noise.Sum(x * 34, y * 34, dice.Seed, 4);
            var cut = Ink.Step(0.3f, 0.95f, MathF.Sin((x - at.X) * 105 + (y - at.Y) * 60));
            var flour = Ink.Step(0.05f, 0.6f, Noise.Sum(x * 16, y * 16, dice.Seed + 4, 3)) * 0.35f;
            return new(Ink.Mix(Ink.Mix(Ink.Hex("#5a2f14"), Ink.Hex("#c98a48"), 0.62f - d.X * 0.2f - d.Y * 0.45f + crust * 0.3f), Ink.Hex("#f3dcb0"), cut * 0.55f * (1 - d.LengthSquared()) + flour), 1);
        });
    }

    public static void Bun(Canvas canvas, Dice dice, Vector2 at, float radius)
    {
        Shadow.Contact(canvas, at + new Vector2(0.009f, 0.012f), radius * 1.2f, radius * 1.15f, 0.45f);
        canvas.Fill(Outline.Ellipse(at, radius, radius * 0.94f, 0, 40), (x, y) =>
        {
            var d = (new Vector2(x, y) - at) / radius;
            var angle = MathF.Atan2(d.Y, d.X);
            var coil = MathF.Sin(d.Length() * 15 - angle);
            return new(Ink.Mix(Ink.Hex("#5d3012"), Ink.Hex("#dda35c"), 0.6f - d.X * 0.22f - d.Y * 0.3f + coil * 0.25f), 1);
        });
        for (var i = 0; i < 44; i++)
        {
            var spot = at + new Vector2(dice.Gauss(), dice.Gauss()) * radius * 0.36f;
            canvas.Fill(Outline.Box(spot.X, spot.Y, spot.X + radius * 0.06f, spot.Y + radius * 0.05f), Ink.Hex("#fdf8ee") * dice.Range(0.8f, 1.05f));
        }
    }

    public static void Knife(Canvas canvas, Vector2 from, Vector2 to)
    {
        var shift = new Vector2(0.004f, 0.005f);
        canvas.Fill(Outline.Limb(from + shift, to + shift, 0.008f, 0.005f), Ink.Hex("#40444c"), 0.35f);
        canvas.Fill(Outline.Limb(from, Vector2.Lerp(from, to, 0.55f), 0.0085f, 0.006f), Ink.Hex("#c9ccd0"));
        canvas.Fill(Outline.Limb(Vector2.Lerp(from, to, 0.5f), to, 0.0045f, 0.0062f), Ink.Hex("#8a5a34"));
        canvas.Fill(Outline.Stroke(from, Vector2.Lerp(from, to, 0.5f), 0.003f, 0.002f), Ink.Hex("#ffffff"), 0.8f);
    }

    public static void Flower(Canvas canvas, Dice dice, Vector2 at, float radius, Vector3 colour)
    {
        Shadow.Contact(canvas, at + new Vector2(0.003f, 0.004f), radius * 1.1f, radius * 1.1f, 0.4f);
        var petals = 8 + (int)(dice.Next() * 6);
        var turn = dice.Next();
        for (var i = 0; i < petals; i++)
        {
            var angle = turn + i * MathF.Tau / petals;
            var middle = at + new Vector2(MathF.Cos(angle), MathF.Sin(angle)) * radius * 0.58f;
            canvas.Fill(Outline.Ellipse(middle, radius * 0.46f, radius * 0.19f, angle, 12), colour * dice.Range(0.78f, 1.05f));
        }

        canvas.Fill(Outline.Ellipse(at, radius * 0.27f, radius * 0.27f, 0, 16), Ink.Hex("#e0ac2c"));
    }

    private static void Disc(Canvas canvas, Vector2 at, float radius, string light, string dark, bool shadow = true)
    {
        if (shadow)
        {
            Shadow.Contact(canvas, at + new Vector2(0.012f, 0.016f), radius * 1.12f, radius * 1.12f, 0.5f);
        }

        Vector3 a = Ink.Hex(light), b = Ink.Hex(dark);
        canvas.Fill(Outline.Ellipse(at, radius, radius, 0, 80), (x, y) =>
        {
            var d = (new Vector2(x, y) - at) / radius;
            var rim = Ink.Step(0.9f, 1, d.Length());
            return new(Ink.Mix(b, a, 0.85f - (d.X + d.Y) * 0.18f * (1 - 2.4f * rim) - rim * 0.15f), 1);
        });
    }

    private static void Dish(Canvas canvas, Vector2 at, float radius, string shade, string light)
    {
        Vector3 a = Ink.Hex(shade), b = Ink.Hex(light);
        canvas.Fill(Outline.Ellipse(at, radius, radius, 0, 64), (x, y) =>
        {
            var d = (new Vector2(x, y) - at) / radius;
            return new(Ink.Mix(a * 0.85f, b, 0.7f + (d.X + d.Y) * 0.4f * Ink.Step(0.6f, 1, d.Length())), 1);
        });
    }

    private static void Ring(Canvas canvas, Vector2 at, float outer, float inner, string colour)
    {
        var ink = Ink.Hex(colour);
        canvas.Cover(at.Y - outer, at.Y + outer, (x, y) =>
        {
            var d = Vector2.Distance(new(x, y), at);
            var soft = 0.7f / canvas.Height;
            return new(ink, 0.75f * Ink.Step(inner - soft, inner + soft, d) * Ink.Step(outer + soft, outer - soft, d));
        });
    }
}
