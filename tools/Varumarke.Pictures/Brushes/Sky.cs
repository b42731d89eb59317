using System.Numerics;
using Varumarke.Pictures.Painting;

namespace Varumarke.Pictures.Brushes;

internal static class Sky
{
    /// <summary>Vertical gradient through (height, colour) stops.</summary>
    public static void Gradient(Canvas canvas, params (float Y, string Colour)[] stops)
    {
        var inks = stops.Select(s => Ink.Hex(s.Colour)).ToArray();
        canvas.Paint((_, y) =>
        {
            var i = 0;
            while (i < stops.Length - 2 && y > stops[i + 1].Y)
            {
                i++;
            }

            var t = (y - stops[i].Y) / (stops[i + 1].Y - stops[i].Y);
            return Ink.Mix(inks[i], inks[i + 1], t);
        });
    }

    /// <summary>Light that the air scatters round the sun.</summary>
    public static void Glow(Canvas canvas, Vector2 sun, string colour, float radius, float strength, float flat = 1.6f)
    {
        var ink = Ink.Hex(colour);
        canvas.Light(0, 1, (x, y) =>
        {
            float dx = (x - sun.X) / flat, dy = y - sun.Y;
            var d = MathF.Sqrt(dx * dx + dy * dy) / radius;
            return ink * (strength * (MathF.Exp(-d * 2.2f) * 0.7f + MathF.Exp(-d * 7f) * 0.6f));
        });
    }

    public static void Sun(Canvas canvas, Vector2 at, string colour, float radius, float strength)
    {
        var ink = Ink.Hex(colour);
        canvas.Light(at.Y - radius * 3, at.Y + radius * 3, (x, y) =>
        {
            var d = Vector2.Distance(new(x, y), at) / radius;
            return ink * (strength * Ink.Step(1.15f, 0.85f, d));
        });
    }

    /// <summary>Scattered stars, fading toward the horizon.</summary>
    public static void Stars(Canvas canvas, Dice dice, int count, float horizon)
    {
        for (var i = 0; i < count; i++)
        {
            var at = new Vector2(dice.Range(0, canvas.Aspect), dice.Range(0, horizon));
            var size = 0.00032f + 0.0011f * MathF.Pow(dice.Next(), 7);
            var colour = Ink.Mix(Ink.Hex("#cfe0ff"), Ink.Hex("#fff0d8"), dice.Next());
            canvas.Fill(Outline.Ellipse(at, size, size, 0, 8), colour * dice.Range(0.4f, 1.3f), dice.Range(0.25f, 1) * (1 - at.Y / horizon * 0.8f));
        }
    }
}
