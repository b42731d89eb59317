using System.Numerics;
using Varumarke.Pictures.Brushes;
using Varumarke.Pictures.Painting;

namespace Varumarke.Pictures.Scenes;

internal sealed class ByVidSjon() : Scene("by-vid-sjon", 3300, 2200, "Faluröda hus vid en sjö, speglade i vattnet en sommardag.")
{
    public override Finish Finish => new() { Saturation = 1.08f, Bloom = 0.15f };

    public override void Draw(Canvas canvas, Dice dice)
    {
        const float Shore = 0.565f;
        Sky.Gradient(canvas, (0, "#3f7fc0"), (0.3f, "#8dbbe0"), (0.5f, "#e3eef0"), (1, "#e3eef0"));
        Clouds.Drift(canvas, 0.5f, new("#ffffff", "#c5d2de") { Cover = 0.7f, Scale = 0.75f, Stretch = 2.4f, Opacity = 0.75f }, dice.Seed + 6);
        Ridge.Forest(canvas, Ridge.Line(0.38f, 0.06f, 1.2f, dice.Seed), Shore, new("#3b5a62", "#6d8a80", "#b4ccd6") { HazeTop = 0.5f, HazeFoot = 0.7f, Tree = 0.011f }, dice);
        Ridge.Forest(canvas, Ridge.Line(0.43f, 0.04f, 1.8f, dice.Seed + 2), Shore, new("#264438", "#5d7d4a", "#b0c8cc") { HazeTop = 0.22f, HazeFoot = 0.4f, Tree = 0.022f, LeafShare = 0.25f, Leaf = "#7d9c4c" }, dice);
        Ground.Field(canvas, x => 0.505f - 0.02f * MathF.Sin(x * 2.2f + 0.4f), 0.44f, "#a3bd62", "#5f8a3c", dice.Seed, 2);
        Wood.Spruces(canvas, 0, 0.25f, x => 0.52f, 0.1f, 0.2f, 9, new("#1b3324", "#53753e"), dice);
        Wood.Spruces(canvas, 1.25f, 1.52f, x => 0.52f, 0.1f, 0.22f, 10, new("#1b3324", "#53753e"), dice);
        var birch = new BirchLook(["#6f9a3c", "#8db24c", "#4f7a2e", "#a5c25c"]) { LeafSize = 0.002f };
        Wood.Birches(canvas, 0.2f, 0.42f, _ => 0.53f, 0.12f, 0.18f, 4, birch, dice);
        Village(canvas, dice);
        Wood.Birches(canvas, 0.72f, 0.78f, _ => 0.552f, 0.15f, 0.2f, 2, birch, dice);
        Wood.Birches(canvas, 1.26f, 1.4f, _ => 0.55f, 0.14f, 0.2f, 3, birch, dice);
        Wood.Brush(canvas, 0, 1.5f, _ => Shore - 0.002f, 0.017f, ["#5d7f33", "#86a548", "#3d5a26", "#a0b45a"], 130, dice);
        for (var i = 0; i < 90; i++)
        {
            Rock.Lay(canvas, new(dice.Range(0, 1.5f), Shore + 0.004f), dice.Range(0.008f, 0.03f), dice.Range(0.003f, 0.01f), "#b5b1a6", "#4d4c46", -1, dice);
        }

        Water.Mirror(canvas, x => Shore + 0.003f + 0.002f * Noise.At(x * 14, 1, dice.Seed), Shore, 1, new("#1d4058") { Ripple = 0.026f, MirrorNear = 0.6f, Breeze = 0.4f }, dice.Seed);
        Jetty(canvas, dice);
        Wood.Brush(canvas, -0.05f, 0.3f, x => 1.02f - x * 0.1f, 0.05f, ["#4f7030", "#7d9c44", "#35521f"], 26, dice);
        Grass.Field(canvas, x => 0.95f + 0.25f * Ink.Step(0, 0.5f, x), 1.05f, new("#7d9c44", "#5d8033", "#a5b85c", "#48682a") { Tall = 0.09f, Count = 2600 }, dice);
    }

    private static void Village(Canvas canvas, Dice dice)
    {
        var red = new HouseLook { Light = new(1.15f, 0.55f, 1), Tint = "#fff4e0", Glass = "#5b7488", Roof = "#8a4a38" };
        (float X, float Y, float Size, HouseLook Look)[] places =
        [
            (0.52f, 0.522f, 0.075f, red with { Windows = 3 }), (0.98f, 0.52f, 0.07f, red with { Wall = "#d9b25a", Windows = 3 }), (1.2f, 0.525f, 0.078f, red),
            (0.42f, 0.549f, 0.105f, red), (0.7f, 0.546f, 0.095f, red with { Wall = "#e6ddc8", Trim = "#7d8a8c", Windows = 3, Mirrored = false }),
            (1.1f, 0.551f, 0.115f, red), (0.9f, 0.56f, 0.052f, red with { Windows = 1, Chimney = false, Length = 1.1f, Door = false }), (1.23f, 0.562f, 0.06f, red with { Windows = 2, Chimney = false }),
        ];
        foreach (var (x, y, size, look) in places)
        {
            House.Build(canvas, new(x, y), size, look, dice);
        }

        var pole = new Vector2(0.79f, 0.55f);
        canvas.Fill(Outline.Stroke(pole, pole - new Vector2(0, 0.15f), 0.0022f, 0.0014f), Ink.Hex("#f2f2ee"));
        Vector2 F(float x, float y) => pole + new Vector2(x * 0.05f, -0.147f + y * 0.03f + 0.003f * MathF.Sin(x * 5));
        canvas.Fill([F(0, 0), F(0.5f, 0), F(1, 0), F(1, 1), F(0.5f, 1), F(0, 1)], Ink.Hex("#1f5c9c"));
        canvas.Fill([F(0.3f, 0), F(0.44f, 0), F(0.44f, 1), F(0.3f, 1)], Ink.Hex("#f2c53a"));
        canvas.Fill([F(0, 0.4f), F(0.5f, 0.4f), F(1, 0.4f), F(1, 0.6f), F(0.5f, 0.6f), F(0, 0.6f)], Ink.Hex("#f2c53a"));
    }

    private static void Jetty(Canvas canvas, Dice dice)
    {
        for (var i = 0; i < 15; i++)
        {
            float t = i / 15f, y = 0.568f + 0.075f * t * t + 0.02f * t, x = 0.83f + 0.05f * t, w = 0.03f + 0.035f * t;
            if (i % 3 == 0)
            {
                canvas.Fill(Outline.Stroke(new(x - w * 0.45f, y), new(x - w * 0.45f, y + 0.016f + 0.012f * t), 0.004f, 0.004f), Ink.Hex("#40362c"));
                canvas.Fill(Outline.Stroke(new(x + w * 0.45f, y), new(x + w * 0.45f, y + 0.016f + 0.012f * t), 0.004f, 0.004f), Ink.Hex("#40362c"));
            }

            canvas.Fill(Outline.Box(x - w / 2, y, x + w / 2, y + 0.0055f + 0.006f * t), Ink.Hex("#a8977c") * dice.Range(0.75f, 1.05f));
        }

        var at = new Vector2(0.965f, 0.628f);
        canvas.Fill(Outline.Curve(true, at + new Vector2(-0.055f, -0.012f), at + new Vector2(0, -0.007f), at + new Vector2(0.06f, -0.014f), at + new Vector2(0.045f, 0.01f), at + new Vector2(-0.04f, 0.01f)), Ink.Hex("#e8e3d6"));
        canvas.Fill(Outline.Curve(true, at + new Vector2(-0.048f, -0.01f), at + new Vector2(0, -0.006f), at + new Vector2(0.052f, -0.011f), at + new Vector2(0, -0.001f)), Ink.Hex("#6d5a44"));
        Shadow.Contact(canvas, at + new Vector2(0, 0.017f), 0.06f, 0.01f, 0.5f);
    }
}
