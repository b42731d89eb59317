using System.Numerics;
using Varumarke.Pictures.Brushes;
using Varumarke.Pictures.Painting;

namespace Varumarke.Pictures.Scenes;

internal sealed class BjorkarIHost() : Scene("bjorkar-i-host", 3000, 3000, "Björkstammar och gula höstlöv i motljus.")
{
    public override Finish Finish => new() { Bloom = 0.35f, Saturation = 1.08f };

    public override void Draw(Canvas canvas, Dice dice)
    {
        var sun = new Vector2(0.62f, 0.3f);
        Sky.Gradient(canvas, (0, "#c9b26a"), (0.35f, "#f0dca0"), (0.65f, "#d9b25a"), (1, "#8a5f22"));
        Sky.Glow(canvas, sun, "#fff0c0", 0.5f, 0.7f, 1);
        Bokeh(canvas, dice);
        var haze = Ink.Hex("#f0d890");
        var leaves = new[] { Ink.Hex("#e3a51e"), Ink.Hex("#f4c63e"), Ink.Hex("#d98a16"), Ink.Hex("#f7dc74"), Ink.Hex("#b86a14") };
        for (var depth = 0; depth < 4; depth++)
        {
            var t = depth / 3f;
            var air = 0.55f * (1 - t) * (1 - t);
            var foot = 0.74f + 0.28f * t;
            var look = new BirchLook(["#e3a51e"]) { Sun = 0.7f, Haze = haze, HazeShare = air };
            for (var i = 0; i < 8 - depth * 1.6f; i++)
            {
                var x = (i + dice.Range(0.15f, 0.85f)) / (8 - depth * 1.6f);
                var bend = dice.Range(-0.06f, 0.06f);
                var spine = Outline.Curve(false, new(x, foot + 0.02f), new(x + bend * 0.3f, foot - 0.35f), new(x + bend, foot - 0.75f), new(x + bend * 0.6f, -0.15f));
                Birch.Trunk(canvas, spine, 0.014f + 0.055f * t * t * dice.Range(0.7f, 1.15f), look with { Sun = x < sun.X ? 0.7f : -0.7f }, dice);
            }

            var twigs = Enumerable.Range(0, 90 + depth * 40).Select(_ => new Vector2(dice.Range(0, 1), MathF.Pow(dice.Next(), 1.5f) * (0.62f - 0.1f * t))).ToList();
            foreach (var twig in twigs)
            {
                for (var k = 0; k < 7; k++)
                {
                    var at = twig + new Vector2(dice.Gauss(), dice.Gauss()) * 0.028f;
                    var size = (0.0035f + 0.0075f * t) * dice.Range(0.6f, 1.2f);
                    var glow = 0.6f + 0.6f * MathF.Exp(-Vector2.Distance(at, sun) * 2.4f) + dice.Range(-0.25f, 0.2f);
                    canvas.Fill(Leaf(at, size, dice.Range(0, 6.3f)), Ink.Mix(dice.Pick(leaves) * glow, haze, air), 0.95f);
                }
            }

            Floor(canvas, dice, foot, t, leaves, haze, air);
        }

        Mist.Rays(canvas, sun, "#ffe7a0", 0.3f, 0.5f, dice.Seed);
    }

    private static Vector2[] Leaf(Vector2 at, float size, float turn)
    {
        var (sin, cos) = MathF.SinCos(turn);
        Vector2 P(float x, float y) => at + new Vector2(x * cos - y * sin, x * sin + y * cos) * size;
        return [P(-1, 0), P(-0.6f, 0.55f), P(0, 0.62f), P(0.6f, 0.3f), P(1.25f, 0), P(0.6f, -0.3f), P(0, -0.62f), P(-0.6f, -0.55f)];
    }

    private static void Bokeh(Canvas canvas, Dice dice)
    {
        var layer = canvas.Layer();
        for (var i = 0; i < 420; i++)
        {
            var at = new Vector2(dice.Range(0, 1), dice.Range(0, 0.78f));
            var r = dice.Range(0.008f, 0.034f);
            layer.Fill(Outline.Ellipse(at, r, r), Ink.Mix(Ink.Hex("#a8741c"), Ink.Hex("#ffe9a8"), dice.Next()) * dice.Range(0.8f, 1.25f), dice.Range(0.12f, 0.4f));
        }

        canvas.Over(layer.Soften(0.0022f));
    }

    private static void Floor(Canvas canvas, Dice dice, float foot, float t, Vector3[] leaves, Vector3 haze, float air)
    {
        for (var i = 0; i < 1500 + 900 * t; i++)
        {
            var y = foot + dice.Range(-0.015f, 0.1f + 0.12f * t);
            var size = (0.003f + 0.009f * t) * dice.Range(0.5f, 1.2f);
            var shade = dice.Chance(0.35f) ? 0.25f : dice.Range(0.5f, 0.95f);
            canvas.Fill(Outline.Ellipse(new(dice.Range(0, 1), y), size, size * 0.42f, dice.Range(-0.5f, 0.5f), 8), Ink.Mix(dice.Pick(leaves) * shade, haze, air));
        }
    }
}
