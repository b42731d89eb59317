using System.Numerics;
using Varumarke.Pictures.Brushes;
using Varumarke.Pictures.Painting;

namespace Varumarke.Pictures.Scenes;

internal sealed class VandrarePaHojden() : Scene("vandrare-pa-hojden", 1980, 3520, "En vandrare på en klippa med utsikt över blånande berg.")
{
    public override Finish Finish => new() { Bloom = 0.3f };

    public override void Draw(Canvas canvas, Dice dice)
    {
        var sun = new Vector2(0.43f, 0.34f);
        Sky.Gradient(canvas, (0, "#37629c"), (0.18f, "#7d9cbd"), (0.32f, "#f0cfa8"), (0.42f, "#ffe2b4"), (1, "#ffe2b4"));
        Clouds.Drift(canvas, 0.4f, new("#ffdcb4", "#8a92a8") { Cover = 0.6f, Scale = 0.5f, Stretch = 2.2f, Opacity = 0.85f, Sun = sun }, dice.Seed);
        Sky.Glow(canvas, sun, "#ffc880", 0.24f, 0.75f);
        Sky.Sun(canvas, sun, "#fff4d8", 0.013f, 1.3f);
        string[] tones = ["#a3a5b5", "#8790a5", "#6b7a92", "#52657c", "#3c5262", "#2b4048"];
        for (var i = 0; i < 6; i++)
        {
            var t = i / 5f;
            Ridge.Forest(canvas, Ridge.Line(0.385f + 0.052f * i, 0.045f, 2.2f + 0.5f * i, dice.Seed + i * 11), 0.5f + 0.062f * i, new(tones[i], i < 3 ? tones[i] : "#7d8468", "#ffdcb0") { HazeTop = 0.35f * (1 - t), HazeFoot = 0.85f - 0.55f * t, Tree = 0.005f + 0.011f * t * t, Sun = 0.5f, Growth = 1.4f }, dice);
            if (i is > 0 and < 5)
            {
                Mist.Bank(canvas, 0.432f + 0.052f * i, 0.012f, "#ffe8c8", 0.6f * (1 - t * 0.5f), dice.Seed + 70 + i, 3);
            }
        }

        Lake(canvas, dice);
        Ridge.Forest(canvas, x => 0.755f + 0.02f * MathF.Sin(x * 6 + 1) + 0.008f * Noise.Sum(x * 9, 1, dice.Seed, 3), 1.02f, new("#16241f", "#566042", "#ffdcb0") { HazeTop = 0.1f, HazeFoot = 0, Tree = 0.032f, Growth = 2.2f, Sun = 0.6f }, dice);
        Wood.Spruces(canvas, -0.05f, 0.2f, x => 0.86f + x * 0.3f, 0.14f, 0.25f, 11, new("#15211f", "#51583a") { Sun = 0.8f }, dice);
        Wood.Spruces(canvas, 0.36f, 0.6f, x => 0.93f, 0.13f, 0.24f, 12, new("#15211f", "#51583a") { Sun = -0.4f }, dice);
        Cliff(canvas, dice);
        var look = new FigureLook { Colour = "#191a1e", Rim = "#ffdca4", RimFrom = new(0.8f, -0.7f), Backpack = true, Facing = 1, Breadth = 0.74f };
        var joints = Figure.Draw(canvas, new(0.27f, 0.787f), 0.185f, new Pose { Lean = 1, LegNear = (14, -22), LegFar = (-8, 0), ArmNear = (26, 34), ArmFar = (-6, 12) }, look);
        canvas.Fill(Outline.Stroke(joints.HandNear + new Vector2(0, -0.01f), new(joints.HandNear.X + 0.016f, 0.79f), 0.0024f, 0.0018f), Ink.Hex("#191a1e"));
    }

    // A lake far below: thin, for we look along it, with the sky's colour and a dark far shore.
    private static void Lake(Canvas canvas, Dice dice)
    {
        var shape = Outline.Curve(true, new(0.3f, 0.6445f), new(0.38f, 0.6405f), new(0.47f, 0.641f), new(0.58f, 0.638f), new(0.58f, 0.6475f), new(0.5f, 0.65f), new(0.44f, 0.6475f), new(0.36f, 0.6485f));
        canvas.Fill(shape, (x, y) => new(Ink.Mix(Ink.Hex("#a9b5bd"), Ink.Hex("#ffe6bc"), 0.5f + Noise.Sum(x * 20, y * 260, dice.Seed, 3) * 0.4f + (y - 0.64f) * 30), 0.95f));
        for (var i = 0; i < 170; i++)
        {
            var x = dice.Range(0.29f, 0.58f);
            var y = 0.6475f + 0.006f * dice.Next() + 0.002f * MathF.Sin(x * 40);
            Ridge.Spire(canvas, new(x, y + 0.004f), dice.Range(0.006f, 0.012f), Ink.Hex("#4d5f60"), Ink.Hex("#3a4c52"), 0.5f, dice);
        }
    }

    // A bare rock, lit along its upper edge, with lichen and heather.
    private static void Cliff(Canvas canvas, Dice dice)
    {
        var top = Outline.Curve(false, new(-0.05f, 0.77f), new(0.08f, 0.775f), new(0.2f, 0.787f), new(0.3f, 0.786f), new(0.37f, 0.795f), new(0.395f, 0.82f), new(0.37f, 0.85f), new(0.4f, 0.9f), new(0.47f, 0.96f), new(0.5f, 1.03f));
        Vector2[] shape = [.. top, new(-0.05f, 1.03f)];
        canvas.Fill(shape, (x, y) =>
        {
            var edge = 0.785f;
            var crack = Noise.Ridged(x * 9 + y * 3, y * 15, dice.Seed, 5);
            var bump = Noise.Sum(x * 14, y * 20, dice.Seed + 1, 5);
            var lichen = Ink.Step(0.25f, 0.55f, Noise.Sum(x * 34, y * 34, dice.Seed + 2, 3));
            var light = 0.3f + bump * 0.35f + (crack - 0.6f) * 0.5f + 0.35f * Ink.Step(edge + 0.05f, edge, y) - 0.18f * Ink.Step(0.8f, 1, y);
            return new(Ink.Mix(Ink.Mix(Ink.Hex("#1d1c1e"), Ink.Hex("#b09a80"), light), Ink.Hex("#8f9a70") * (0.3f + light), lichen * 0.5f), 1);
        });
        canvas.Fill(Outline.Ribbon(top[..40], 0.004f, 0.003f), Ink.Hex("#ffdfae"), 0.75f);
        for (var i = 0; i < 500; i++)
        {
            var x = dice.Range(-0.02f, 0.2f);
            var y = 0.772f + x * 0.06f + MathF.Pow(dice.Next(), 2) * 0.16f;
            Grass.Blade(canvas, new(x, y), dice.Range(0.008f, 0.024f), dice.Range(-0.5f, 0.7f), 0.0007f, Ink.Mix(Ink.Hex("#3a3a20"), dice.Chance(0.25f) ? Ink.Hex("#b06a8a") : Ink.Hex("#c9a850"), dice.Next()), 0.5f);
        }
    }
}
