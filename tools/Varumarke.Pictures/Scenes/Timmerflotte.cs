using System.Numerics;
using Varumarke.Pictures.Brushes;
using Varumarke.Pictures.Painting;

namespace Varumarke.Pictures.Scenes;

internal sealed class Timmerflotte() : Scene("timmerflotte", 3300, 2200, "Två personer på en timmerflotte på Klarälven i kvällssol, i siluett.")
{
    public override Finish Finish => new() { Bloom = 0.35f, Vignette = 0.3f };

    public override void Draw(Canvas canvas, Dice dice)
    {
        const float Shore = 0.5f;
        var sun = new Vector2(0.5f, 0.4f);
        Sky.Gradient(canvas, (0, "#3e5a86"), (0.2f, "#8d8ea6"), (0.36f, "#e8a878"), (0.5f, "#ffd596"), (1, "#ffd596"));
        Clouds.Drift(canvas, 0.46f, new("#ffc98c", "#6c6684") { Cover = 0.6f, Scale = 0.75f, Stretch = 2.6f, Opacity = 0.85f, Sun = sun }, dice.Seed);
        Sky.Glow(canvas, sun, "#ffb35c", 0.4f, 0.8f);
        Sky.Sun(canvas, sun, "#fff0c4", 0.024f, 1.6f);
        Ridge.Forest(canvas, Ridge.Line(0.42f, 0.05f, 1.4f, dice.Seed), Shore, new("#5c5262", "#7a6668", "#f0b27a") { HazeTop = 0.45f, HazeFoot = 0.75f, Tree = 0.011f, Sun = -1 }, dice);
        Ridge.Forest(canvas, x => 0.42f + 0.1f * Ink.Step(0.3f, 0.8f, MathF.Abs(x - 0.62f)) * -1 + 0.06f + 0.012f * Noise.Sum(x * 4, 2, dice.Seed, 3), Shore, new("#2e3238", "#5d5048", "#d99a68") { HazeTop = 0.25f, HazeFoot = 0.45f, Tree = 0.024f, Sun = -1 }, dice);
        Mist.Bank(canvas, Shore, 0.012f, "#ffd9a0", 0.6f, dice.Seed + 1);
        var spruce = new SpruceLook("#14181b", "#3a2f28") { Sun = -0.6f };
        Wood.Spruces(canvas, 1.12f, 1.52f, x => Shore + 0.02f * (x - 1.1f), 0.12f, 0.34f, 20, spruce, dice);
        Wood.Brush(canvas, 1.05f, 1.5f, x => Shore + 0.01f, 0.03f, ["#1a1d1b", "#2c2922"], 50, dice);
        Water.Mirror(canvas, x => Shore + 0.012f * Ink.Step(1.0f, 1.5f, x), Shore, 1, new("#2b3a4c") { Ripple = 0.024f, MirrorNear = 0.66f }, dice.Seed);
        Water.Glitter(canvas, dice, sun.X, Shore + 0.01f, 0.97f, "#ffdf9a", 1.25f, 1600);
        var at = new Vector2(0.83f, 0.76f);
        Shadow.Contact(canvas, at + new Vector2(0, 0.025f), 0.32f, 0.02f, 0.6f);
        Water.Float(canvas, at.Y + 0.02f, 0.2f, 0.0028f, "#5a4a5c", layer => Raft(layer, dice, at));
    }

    private static void Raft(Canvas canvas, Dice dice, Vector2 at)
    {
        // Two layers of logs, tied; their ends lit by the low sun.
        for (var layer = 0; layer < 2; layer++)
        {
            for (var i = 0; i < 9; i++)
            {
                var t = i / 8f;
                var y = at.Y - 0.034f + t * 0.046f - layer * 0.012f + dice.Range(-0.001f, 0.001f);
                float left = at.X - 0.27f - t * 0.03f + dice.Range(-0.008f, 0.008f), right = at.X + 0.25f + t * 0.03f + dice.Range(-0.008f, 0.008f);
                var log = Ink.Mix(Ink.Hex("#2b221d"), Ink.Hex("#6a4a33"), dice.Next() * (1 - t * 0.5f));
                canvas.Fill(Outline.Limb(new(left, y + 0.004f), new(right, y + 0.006f), 0.0078f, 0.0078f), Ink.Hex("#120f0e"));
                canvas.Fill(Outline.Limb(new(left, y), new(right, y + 0.002f), 0.0075f, 0.007f), log);
                canvas.Fill(Outline.Stroke(new(left, y - 0.0052f), new(right, y - 0.0035f), 0.002f, 0.002f), Ink.Hex("#d9925a"), 0.55f);
                canvas.Fill(Outline.Ellipse(new(left, y), 0.0045f, 0.0072f), Ink.Hex("#c08a5c"));
            }
        }

        foreach (var x in new[] { -0.2f, 0, 0.19f })
        {
            canvas.Fill(Outline.Stroke(at + new Vector2(x, -0.052f), at + new Vector2(x * 1.1f, 0.02f), 0.006f, 0.007f), Ink.Hex("#1d1815"));
        }

        Tent(canvas, at + new Vector2(0.1f, -0.03f));
        var look = new FigureLook { Colour = "#121318", Rim = "#ffb46a", RimFrom = new(-1, -0.5f), Facing = -1 };
        var man = Figure.Draw(canvas, at + new Vector2(-0.17f, -0.03f), 0.26f, new Pose { Lean = 8, ArmNear = (52, 14), ArmFar = (75, 10), LegNear = (14, -8), LegFar = (-12, -2) }, look with { Hat = true });
        var pole = man.HandNear;
        canvas.Fill(Outline.Stroke(pole + new Vector2(0.045f, -0.2f), pole + new Vector2(-0.08f, 0.3f), 0.0045f, 0.005f), Ink.Hex("#191512"));
        canvas.Fill(Outline.Limb(at + new Vector2(0.0f, -0.052f), at + new Vector2(0.06f, -0.052f), 0.018f, 0.018f), Ink.Hex("#1d1713"));
        canvas.Fill(Outline.Stroke(at + new Vector2(0.0f, -0.069f), at + new Vector2(0.06f, -0.069f), 0.003f, 0.003f), Ink.Hex("#b87a4c"));
        Figure.Draw(canvas, at + new Vector2(-0.02f, -0.03f), 0.235f, Pose.Sitting with { ArmNear = (35, 70) }, look with { LongHair = true });
    }

    private static void Tent(Canvas canvas, Vector2 at)
    {
        canvas.Fill([at + new Vector2(-0.05f, 0), at + new Vector2(0.015f, -0.12f), at + new Vector2(0.12f, -0.115f), at + new Vector2(0.15f, 0)], Ink.Hex("#2e3a3f"));
        canvas.Fill([at + new Vector2(-0.05f, 0), at + new Vector2(0.015f, -0.12f), at + new Vector2(0.05f, 0)], Ink.Hex("#a8683f"));
        canvas.Fill([at + new Vector2(-0.015f, 0), at + new Vector2(0.013f, -0.085f), at + new Vector2(0.025f, 0)], Ink.Hex("#2a1d17"));
    }
}
