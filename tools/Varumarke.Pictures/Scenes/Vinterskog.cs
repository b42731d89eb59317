using System.Numerics;
using Varumarke.Pictures.Brushes;
using Varumarke.Pictures.Painting;

namespace Varumarke.Pictures.Scenes;

internal sealed class Vinterskog() : Scene("vinterskog", 2200, 3300, "Snötyngda granar längs en stig i lågt vinterljus.")
{
    public override Finish Finish => new() { Bloom = 0.3f, Saturation = 1 };

    public override void Draw(Canvas canvas, Dice dice)
    {
        var sun = new Vector2(0.36f, 0.4f);
        Sky.Gradient(canvas, (0, "#5b84b8"), (0.28f, "#a9bed6"), (0.5f, "#f3dcc4"), (1, "#f3dcc4"));
        Sky.Glow(canvas, sun, "#ffd29a", 0.3f, 0.75f, 1.1f);
        Ridge.Forest(canvas, x => 0.44f + 0.02f * Noise.Sum(x * 6, 1, dice.Seed, 3), 0.62f, new("#8c9bb0", "#c9cfd9", "#efdcc9") { HazeTop = 0.45f, HazeFoot = 0.75f, Tree = 0.05f }, dice);
        Sky.Sun(canvas, sun, "#fff4dc", 0.02f, 1.2f);
        Ground.Snow(canvas, x => 0.585f + 0.03f * Noise.Sum(x * 2, 4, dice.Seed, 2), 0.5f, "#fdf3e6", "#8da5cb", -1, dice.Seed);
        for (var depth = 0; depth < 6; depth++)
        {
            var t = depth / 5f;
            var look = new SpruceLook("#1b2a2a", "#44584c")
            {
                Snow = 0.95f, Sun = 0.8f, SnowLit = "#fdf1e2", SnowShade = "#8097bd", Haze = Ink.Hex("#dfd3cb"), HazeShare = 0.62f * (1 - t) * (1 - t * 0.4f), Spread = 0.19f,
            };
            var foot = 0.6f + 0.3f * t * t;
            var tall = 0.2f + 0.62f * t * t + 0.1f * t;
            // Nobody grows on the path.
            var gap = 0.07f + 0.2f * t;
            for (var i = 0; i < 9 - depth; i++)
            {
                var left = dice.Range(-0.12f, 0.34f - gap);
                Plant(canvas, new(left, foot + dice.Range(-0.015f, 0.015f)), tall * dice.Range(0.65f, 1.1f), look with { Sun = 0.8f }, dice);
                var right = dice.Range(0.36f + gap, 0.8f);
                Plant(canvas, new(right, foot + dice.Range(-0.015f, 0.015f)), tall * dice.Range(0.65f, 1.1f), look with { Sun = -0.8f }, dice);
            }
        }

        Path(canvas, dice);
        Mist.Rays(canvas, sun, "#ffd8a4", 0.2f, 0.35f, dice.Seed);
        Snowfall(canvas, dice);
    }

    private static void Plant(Canvas canvas, Vector2 foot, float height, SpruceLook look, Dice dice)
    {
        Spruce.Grow(canvas, foot, height, look, dice);
        canvas.Cover(foot.Y - 0.02f, foot.Y + 0.035f, (x, y) =>
        {
            var d = new Vector2((x - foot.X) / (height * 0.16f), (y - foot.Y) / (height * 0.028f + 0.004f)).Length();
            return new(Ink.Mix(Ink.Hex("#c9d3e6"), look.Haze, look.HazeShare), 0.9f * Ink.Step(1.05f, 0.5f, d));
        });
    }

    // Footprints in a trodden hollow, blue with shade.
    private static void Path(Canvas canvas, Dice dice)
    {
        for (var i = 0; i < 46; i++)
        {
            var z = 7f * MathF.Pow(1 / 7f, i / 45f);
            var y = 0.53f + 0.47f / z;
            var x = 0.37f + (0.03f * MathF.Sin(z * 2.2f) * z + (i % 2 == 0 ? -0.03f : 0.03f)) / z;
            var size = 0.034f / z;
            canvas.Fill(Outline.Ellipse(new(x, y), size * 0.62f, size * 0.5f), Ink.Hex("#7f96c0"), 0.75f);
            canvas.Fill(Outline.Ellipse(new(x + size * 0.05f, y + size * 0.22f), size * 0.5f, size * 0.22f), Ink.Hex("#fff2e0"), 0.8f);
            _ = dice;
        }
    }

    private static void Snowfall(Canvas canvas, Dice dice)
    {
        for (var i = 0; i < 260; i++)
        {
            var size = 0.0006f + 0.0022f * MathF.Pow(dice.Next(), 4);
            canvas.Fill(Outline.Ellipse(new(dice.Range(0, canvas.Aspect), dice.Range(0, 1)), size, size * 1.2f, 0, 9), Ink.Hex("#ffffff"), dice.Range(0.2f, 0.7f));
        }
    }
}
