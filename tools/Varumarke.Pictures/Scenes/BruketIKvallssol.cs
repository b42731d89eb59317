using System.Numerics;
using Varumarke.Pictures.Brushes;
using Varumarke.Pictures.Painting;

namespace Varumarke.Pictures.Scenes;

internal sealed class BruketIKvallssol() : Scene("bruket-i-kvallssol", 3520, 1980, "Ett gammalt järnbruk vid dammen i kvällssol.")
{
    private const float Shore = 0.62f;

    public override Finish Finish => new() { Bloom = 0.25f, Tint = new(1.04f, 1, 0.95f) };

    public override void Draw(Canvas canvas, Dice dice)
    {
        var sun = new Vector2(0.12f, 0.42f);
        Sky.Gradient(canvas, (0, "#51719f"), (0.25f, "#a9b0bd"), (0.45f, "#f3cf9c"), (0.62f, "#ffe2b0"), (1, "#ffe2b0"));
        Clouds.Drift(canvas, 0.6f, new("#ffd9a8", "#8f8896") { Cover = 0.6f, Scale = 0.6f, Stretch = 2.4f, Opacity = 0.85f, Sun = sun }, dice.Seed);
        Sky.Glow(canvas, sun, "#ffc070", 0.5f, 0.5f);
        Ridge.Forest(canvas, Ridge.Line(0.43f, 0.06f, 1.2f, dice.Seed), Shore, new("#4a5548", "#8a7f54", "#e8c898") { HazeTop = 0.4f, HazeFoot = 0.65f, Tree = 0.014f }, dice);
        Ridge.Forest(canvas, x => 0.5f - 0.07f * Ink.Step(1.1f, 1.78f, x) - 0.05f * Ink.Step(0.4f, 0, x) + 0.01f * Noise.Sum(x * 5, 1, dice.Seed, 3), Shore, new("#26301f", "#7f7238", "#d9b682") { HazeTop = 0.12f, HazeFoot = 0.3f, Tree = 0.035f, LeafShare = 0.4f, Leaf = "#a8923e" }, dice);
        Ground.Field(canvas, _ => 0.6f, 0.54f, "#b5a45a", "#5d5c2c", dice.Seed, 2);
        Works(canvas, dice);
        var birch = new BirchLook(["#a8a03c", "#c9b54c", "#7d7f2e"]) { LeafSize = 0.002f };
        Wood.Birches(canvas, 0.1f, 0.32f, _ => Shore - 0.003f, 0.17f, 0.27f, 4, birch, dice);
        Wood.Birches(canvas, 1.5f, 1.74f, _ => Shore - 0.003f, 0.15f, 0.25f, 4, birch, dice);
        Wood.Brush(canvas, 0, 1.78f, _ => Shore, 0.016f, ["#6d6a2c", "#9c8f3e", "#40431f"], 120, dice);
        // The dam's stone wall.
        for (var i = 0; i < 170; i++)
        {
            Rock.Lay(canvas, new(dice.Range(0.38f, 1.5f), Shore + 0.004f + (i % 3) * 0.008f), dice.Range(0.014f, 0.03f), dice.Range(0.008f, 0.014f), "#c0a983", "#463e34", -1, dice);
        }

        Water.Mirror(canvas, x => Shore + (x is > 0.38f and < 1.5f ? 0.02f : 0.005f), Shore, 1, new("#3a3f42") { Ripple = 0.02f, MirrorNear = 0.66f, Breeze = 0.3f }, dice.Seed);
        Grass.Field(canvas, x => 0.93f + 0.2f * Ink.Step(0.2f, 1.0f, x), 1.06f, new("#9c8f3e", "#6d6a2c", "#c0a650", "#4d4d22") { Tall = 0.13f, Count = 2600 }, dice);
    }

    private static void Works(Canvas canvas, Dice dice)
    {
        var brick = new HouseLook { Wall = "#a3563a", Trim = "#b8795a", Roof = "#4a4038", Tint = "#ffdcae", Light = new(1.25f, 0.5f, 0.9f), Glass = "#e8b878", Length = 2.6f, Depth = 1.05f, Gable = 0.4f, Windows = 8, Door = false, Yaw = 0.4f, Chimney = false, Stone = "#8d8272" };
        Stack(canvas, dice, new(1.08f, 0.6f), 0.4f, 0.018f);
        Stack(canvas, dice, new(0.8f, 0.6f), 0.3f, 0.015f);
        House.Build(canvas, new(1.42f, 0.606f), 0.16f, brick with { Wall = "#8f4a34", Length = 2.2f, Windows = 7 }, dice);
        House.Build(canvas, new(0.98f, 0.606f), 0.19f, brick, dice);
        House.Build(canvas, new(1.2f, 0.613f), 0.15f, brick with { Length = 1.2f, Windows = 3, Gable = 0.55f, Wall = "#b0603e" }, dice);
        House.Build(canvas, new(0.52f, 0.614f), 0.09f, brick with { Wall = "#7f2a1e", Trim = "#e8dcc4", Length = 1.4f, Windows = 3, Door = true, Yaw = 0.6f }, dice);
    }

    // A tall brick chimney, rounded by its light, with a thread of smoke.
    private static void Stack(Canvas canvas, Dice dice, Vector2 foot, float height, float half)
    {
        canvas.Cover(foot.Y - height - 0.25f, foot.Y - height, (x, y) =>
        {
            var up = (foot.Y - height - y) / 0.25f;
            var drift = foot.X + 0.22f * MathF.Pow(up, 1.4f) + 0.02f * Noise.At(up * 4, 1, dice.Seed);
            var d = (x - drift) / (0.008f + 0.05f * up);
            return new(Ink.Mix(Ink.Hex("#b59f92"), Ink.Hex("#fff0d4"), 0.5f - d * 0.4f), 0.55f * MathF.Exp(-d * d) * MathF.Pow(1 - up, 1.3f) * Math.Clamp(0.7f + Noise.Sum(x * 22, y * 22, dice.Seed, 4), 0, 1));
        });
        canvas.Fill([foot - new Vector2(half, 0), foot + new Vector2(half, 0), foot + new Vector2(half * 0.68f, -height), foot + new Vector2(-half * 0.68f, -height)], (x, y) =>
        {
            var u = (x - foot.X) / half;
            var course = Noise.White((int)(y * 420), (int)(u * 5 + (int)(y * 420) % 2 * 0.5f), dice.Seed);
            return new(Ink.Mix(Ink.Hex("#3d241c"), Ink.Hex("#d98a58"), 0.62f - u * 0.45f + (course - 0.5f) * 0.22f), 1);
        });
        canvas.Fill(Outline.Box(foot.X - half * 0.85f, foot.Y - height - 0.006f, foot.X + half * 0.85f, foot.Y - height + 0.012f), Ink.Hex("#5d3324"));
    }
}
