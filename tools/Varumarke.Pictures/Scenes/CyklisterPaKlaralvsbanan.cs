using System.Numerics;
using Varumarke.Pictures.Brushes;
using Varumarke.Pictures.Painting;

namespace Varumarke.Pictures.Scenes;

internal sealed class CyklisterPaKlaralvsbanan() : Scene("cyklister-pa-klaralvsbanan", 3300, 2200, "Två cyklister på Klarälvsbanan längs älven i sommarkväll.")
{
    public override Finish Finish => new() { Bloom = 0.3f, Vignette = 0.25f };

    public override void Draw(Canvas canvas, Dice dice)
    {
        const float Shore = 0.5f;
        var sun = new Vector2(0.4f, 0.34f);
        Sky.Gradient(canvas, (0, "#4f80b8"), (0.22f, "#a5bcc9"), (0.4f, "#f5d9a4"), (0.52f, "#ffe6b4"), (1, "#ffe6b4"));
        Clouds.Drift(canvas, 0.48f, new("#ffe8bc", "#a8a5b0") { Cover = 0.62f, Scale = 0.65f, Stretch = 2.5f, Opacity = 0.8f, Sun = sun }, dice.Seed + 2);
        Sky.Glow(canvas, sun, "#ffd080", 0.42f, 0.75f);
        Sky.Sun(canvas, sun, "#fff4d0", 0.02f, 1.4f);
        Ridge.Forest(canvas, Ridge.Line(0.4f, 0.06f, 1.3f, dice.Seed), Shore, new("#5d6a58", "#948c60", "#f0d6a4") { HazeTop = 0.45f, HazeFoot = 0.7f, Tree = 0.012f }, dice);
        Ridge.Forest(canvas, Ridge.Line(0.455f, 0.025f, 2, dice.Seed + 4), Shore, new("#2f3d2a", "#7f7f40", "#e3c894") { HazeTop = 0.2f, HazeFoot = 0.4f, Tree = 0.03f, LeafShare = 0.3f, Leaf = "#9c9440" }, dice);
        Water.Mirror(canvas, x => Shore + 0.004f * Noise.At(x * 6, 1, dice.Seed), Shore - 0.004f, 0.72f, new("#4a5a5c") { Ripple = 0.04f, MirrorNear = 0.7f }, dice.Seed);
        Water.Glitter(canvas, dice, sun.X, Shore + 0.005f, 0.66f, "#fff0c0", 1.5f, 1200);
        Func<float, float> bank = x => 0.645f + 0.02f * MathF.Sin(x * 2.6f + 1) + 0.008f * Noise.Sum(x * 6, 1, dice.Seed, 3);
        Ground.Field(canvas, bank, 0.5f, "#9c9a48", "#4d5a26", dice.Seed, 0.8f);
        Wood.Brush(canvas, 0, 1.5f, x => bank(x) + 0.01f, 0.03f, ["#5d6a2a", "#8f8f3c", "#3a4a1e"], 90, dice);
        Grass.Field(canvas, bank, 0.8f, new("#8f9440", "#6d7a2e", "#b5a850", "#55662a") { Tall = 0.05f, Count = 9000 }, dice);
        Path(canvas, dice);
        Birch.Grow(canvas, new(1.3f, 0.78f), 0.72f, new BirchLook(["#7d8f34", "#a8b048", "#5d7528", "#c5c05c"]) { LeafSize = 0.0044f, Sun = -0.8f }, dice);
        Birch.Grow(canvas, new(1.46f, 0.8f), 0.66f, new BirchLook(["#7d8f34", "#a8b048", "#5d7528"]) { LeafSize = 0.0044f, Sun = -0.8f }, dice);
        var look = new FigureLook { Colour = "#1c1b1e", Rim = "#ffdc9c", RimFrom = new(-0.6f, -1) };
        foreach (var (x, y, h, turn) in new[] { (0.98f, 0.855f, 0.32f, 0.5f), (0.52f, 0.86f, 0.34f, 2.4f) })
        {
            Shadow.Contact(canvas, new(x + 0.02f, y), h * 0.42f, h * 0.035f, 0.65f);
            Bicycle.Ride(canvas, new(x, y), h, -1, turn, look with { Backpack = x > 0.8f });
        }

        Grass.Field(canvas, x => 0.93f + 0.012f * Noise.Sum(x * 5, 2, dice.Seed, 3), 1.08f, new("#7d8438", "#5a6a28", "#a89c48", "#3f4f20") { Tall = 0.12f, Count = 5200 }, dice);
        Grass.Flowers(canvas, _ => 0.94f, 1.06f, 110, 0.011f, ["#f3eee0", "#8a6fb8", "#e8c23c", "#d98aa8"], dice);
    }

    // The old railway bank, now asphalt: straight along the river.
    private static void Path(Canvas canvas, Dice dice)
    {
        canvas.Cover(0.8f, 0.93f, (x, y) =>
        {
            var edge = 0.812f + 0.004f * Noise.Sum(x * 9, 1, dice.Seed, 3);
            var foot = 0.915f + 0.006f * Noise.Sum(x * 9, 4, dice.Seed, 3);
            var inside = Ink.Step(edge, edge + 0.006f, y) * Ink.Step(foot, foot - 0.008f, y);
            var tone = 0.5f + Noise.Sum(x * 60, y * 240, dice.Seed, 3) * 0.4f + 0.25f * Noise.Sum(x * 3, y * 12, dice.Seed + 4, 2);
            return new(Ink.Mix(Ink.Hex("#6d645c"), Ink.Hex("#b8a58a"), tone), inside);
        });
        for (var i = 0; i < 900; i++)
        {
            var low = dice.Chance(0.5f);
            var y = low ? 0.915f + dice.Range(-0.008f, 0.015f) : 0.814f + dice.Range(-0.01f, 0.006f);
            Grass.Blade(canvas, new(dice.Range(0, 1.5f), y), dice.Range(0.008f, 0.03f), dice.Range(-0.3f, 0.6f), 0.001f, Ink.Mix(Ink.Hex("#55662a"), Ink.Hex("#b5a850"), dice.Next()), 0.5f);
        }
    }
}
