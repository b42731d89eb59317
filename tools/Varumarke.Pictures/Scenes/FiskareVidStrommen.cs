using System.Numerics;
using Varumarke.Pictures.Brushes;
using Varumarke.Pictures.Painting;

namespace Varumarke.Pictures.Scenes;

internal sealed class FiskareVidStrommen() : Scene("fiskare-vid-strommen", 3300, 2200, "En flugfiskare vadar i strömmen i morgonljus, i siluett.")
{
    public override Finish Finish => new() { Bloom = 0.4f, Vignette = 0.3f };

    public override void Draw(Canvas canvas, Dice dice)
    {
        const float Shore = 0.47f;
        var sun = new Vector2(0.95f, 0.3f);
        Sky.Gradient(canvas, (0, "#a8b69a"), (0.25f, "#e3d8a4"), (0.5f, "#ffeec2"), (1, "#e8dcb4"));
        Sky.Glow(canvas, sun, "#fff0bc", 0.4f, 0.8f, 1.2f);
        Ridge.Forest(canvas, x => 0.2f + 0.05f * Noise.Sum(x * 2, 1, dice.Seed, 3), Shore, new("#8f9a74", "#b6b684", "#f2e4b6") { HazeTop = 0.5f, HazeFoot = 0.8f, Tree = 0.045f, LeafShare = 0.25f, Leaf = "#b5b060", Sun = 0.5f }, dice);
        Ridge.Forest(canvas, x => 0.2f + 0.22f * Ink.Step(0.15f, 0.75f, x) - 0.16f * Ink.Step(1.12f, 1.5f, x), Shore, new("#3f4d34", "#7d8448", "#e3d6a0") { HazeTop = 0.25f, HazeFoot = 0.55f, Tree = 0.075f, LeafShare = 0.3f, Leaf = "#97983f", Sun = 0.6f }, dice);
        Wood.Spruces(canvas, -0.02f, 0.4f, x => Shore + 0.01f, 0.26f, 0.5f, 13, new("#1c261c", "#4a5430") { Sun = 0.7f, Haze = Ink.Hex("#d9cf9a"), HazeShare = 0.16f }, dice);
        Wood.Brush(canvas, -0.02f, 1.52f, _ => Shore + 0.008f, 0.03f, ["#4a5428", "#7d7f34", "#2f3a1e"], 110, dice);
        Mist.Rays(canvas, sun, "#fff0b8", 0.32f, 0.5f, dice.Seed);
        Water.Mirror(canvas, x => Shore + 0.006f * Noise.At(x * 6, 2, dice.Seed), Shore - 0.005f, 1, new("#3d4a3c") { Ripple = 0.06f, Scale = 1.6f, MirrorNear = 0.6f, Breeze = 0.5f }, dice.Seed);
        Riffle(canvas, dice, Shore);
        Water.Glitter(canvas, dice, sun.X, Shore + 0.01f, 0.98f, "#fff4c8", 1.5f, 3600);
        for (var i = 0; i < 26; i++)
        {
            var y = 0.5f + 0.5f * MathF.Pow(i / 26f, 1.2f);
            var near = y - 0.44f;
            var x = dice.Range(-0.05f, 1.55f);
            if (MathF.Abs(x - 0.62f) < 0.2f && y is > 0.6f and < 0.95f)
            {
                continue;
            }

            Rock.Lay(canvas, new(x, y), near * dice.Range(0.1f, 0.34f), near * dice.Range(0.05f, 0.13f), "#b5a984", "#25271f", 0.5f, dice);
            Foam(canvas, dice, new(x, y), near * 0.3f);
        }

        Mist.Bank(canvas, Shore + 0.01f, 0.02f, "#fff0c8", 0.6f, dice.Seed + 4);
        Angler(canvas, dice, new(0.62f, 0.8f));
    }

    // White water where the stream breaks.
    private static void Riffle(Canvas canvas, Dice dice, float shore) => canvas.Cover(shore, 1, (x, y) =>
    {
        var depth = 1 / (y - shore + 0.05f);
        var streak = Noise.Ridged((x - 0.75f) * depth * 1.1f + 0.3f * Noise.At(x * 3, y * 9, dice.Seed), depth * 2.6f, dice.Seed + 3, 5);
        var patch = Noise.Sum((x - 0.75f) * depth * 0.3f, depth * 0.8f, dice.Seed + 8, 3);
        return new(Ink.Hex("#fff6d8"), 0.8f * Ink.Step(0.62f, 0.95f, streak + patch * 0.35f));
    });

    private static void Foam(Canvas canvas, Dice dice, Vector2 at, float width)
    {
        for (var i = 0; i < 40; i++)
        {
            var spot = at + new Vector2(dice.Gauss() * width * 0.5f, MathF.Abs(dice.Gauss()) * width * 0.06f);
            canvas.Fill(Outline.Ellipse(spot, width * dice.Range(0.02f, 0.09f), width * 0.012f, 0, 8), Ink.Hex("#fffae6"), dice.Range(0.2f, 0.75f));
        }
    }

    private static void Angler(Canvas canvas, Dice dice, Vector2 at)
    {
        Shadow.Contact(canvas, at + new Vector2(-0.03f, 0.03f), 0.12f, 0.05f, 0.55f);
        var look = new FigureLook { Colour = "#1a1c15", Rim = "#fff0bc", RimFrom = new(1, -0.7f), Hat = true, Facing = 1, Breadth = 0.78f };
        var joints = Wade(canvas, at, look);
        Foam(canvas, dice, at + new Vector2(0, 0.008f), 0.13f);
        var hand = joints.HandNear;
        var tip = hand + new Vector2(0.13f, -0.3f);
        canvas.Fill(Outline.Ribbon(Outline.Curve(false, hand + new Vector2(-0.012f, 0.03f), hand, hand + new Vector2(0.045f, -0.15f), tip), 0.0042f, 0.0012f), Ink.Hex("#1a1a14"));
        canvas.Fill(Outline.Ribbon(Outline.Curve(false, tip, tip + new Vector2(-0.16f, -0.05f), tip + new Vector2(-0.3f, 0.03f), tip + new Vector2(-0.2f, 0.075f), tip + new Vector2(0.1f, 0.05f), tip + new Vector2(0.38f, 0.1f)), 0.0012f, 0.0008f), Ink.Hex("#fff8dc"), 0.8f);
    }

    // What is below the surface is left out: the water there is painted already.
    private static Joints Wade(Canvas canvas, Vector2 at, FigureLook look)
    {
        var pose = new Pose { Lean = 3, LegNear = (10, -4), LegFar = (-12, 0), ArmNear = (78, 52), ArmFar = (14, 58) };
        Joints? joints = null;
        Water.Float(canvas, at.Y, 0.17f, 0.005f, "#8a9068", layer =>
        {
            joints = Figure.Draw(layer, at + new Vector2(0, 0.13f), 0.46f, pose, look);
            Array.Clear(layer.Pixels, (int)(at.Y * layer.Height) * layer.Width, layer.Pixels.Length - (int)(at.Y * layer.Height) * layer.Width);
        });
        return joints!;
    }
}
