using System.Numerics;
using Varumarke.Pictures.Brushes;
using Varumarke.Pictures.Painting;

namespace Varumarke.Pictures.Scenes;

internal sealed class SjoMedKanot() : Scene("sjo-med-kanot", 3520, 1980, "En kanot på en spegelblank sjö en stilla sommarkväll.")
{
    public override Finish Finish => new() { Bloom = 0.3f, Vignette = 0.28f };

    public override void Draw(Canvas canvas, Dice dice)
    {
        const float Shore = 0.52f;
        var sun = new Vector2(0.48f, 0.46f);
        Sky.Gradient(canvas, (0, "#2d4a7d"), (0.22f, "#7a86ab"), (0.4f, "#e6a98d"), (0.53f, "#ffd9a2"), (1, "#ffd9a2"));
        Clouds.Drift(canvas, 0.5f, new("#ffb98d", "#5b6488") { Cover = 0.62f, Scale = 0.55f, Stretch = 3.6f, Opacity = 0.85f, Sun = sun }, dice.Seed + 4);
        Sky.Glow(canvas, sun, "#ffb060", 0.35f, 0.6f, 2.2f);
        Ridge.Forest(canvas, Ridge.Line(0.46f, 0.05f, 1, dice.Seed), Shore, new("#544f68", "#6b6272", "#e8b090") { HazeTop = 0.35f, HazeFoot = 0.7f, Tree = 0.011f }, dice);
        Ridge.Forest(canvas, x => 0.52f - 0.1f * Ink.Step(0.8f, 1.78f, x) - 0.016f * Noise.Sum(x * 4, 1, dice.Seed, 3), Shore, new("#232a33", "#3f3d42", "#b08878") { HazeTop = 0.15f, HazeFoot = 0.3f, Tree = 0.03f }, dice);
        Wood.Spruces(canvas, 0.12f, 0.32f, _ => Shore + 0.004f, 0.07f, 0.17f, 12, new("#161b20", "#2c2a2c") { Sun = 0.5f }, dice);
        Wood.Brush(canvas, 0.06f, 0.38f, _ => Shore + 0.005f, 0.022f, ["#191d1f", "#2a292a"], 40, dice);
        Mist.Bank(canvas, Shore, 0.01f, "#ffe0b8", 0.5f, dice.Seed);
        Water.Mirror(canvas, _ => Shore + 0.004f, Shore, 1, new("#22324e") { Ripple = 0.011f, MirrorNear = 0.78f, Breeze = 0.25f }, dice.Seed);
        Canoe(canvas, new(1.08f, 0.715f));
        for (var i = 0; i < 300; i++)
        {
            var x = 1.78f - MathF.Abs(dice.Gauss()) * 0.14f;
            Grass.Blade(canvas, new(x, 1.03f), dice.Range(0.08f, 0.3f) * (1 - (1.78f - x) * 0.8f), dice.Gauss() * 0.12f - 0.1f, 0.0014f, Ink.Hex("#191c22") * dice.Range(0.5f, 1.5f), 0.7f);
        }
    }

    private static void Canoe(Canvas canvas, Vector2 at)
    {
        Wake(canvas, at);
        Water.Float(canvas, at.Y + 0.012f, 0.22f, 0.0026f, "#4a4a66", layer => Paddle(layer, at));
    }

    private static void Paddle(Canvas canvas, Vector2 at)
    {
        var look = new FigureLook { Colour = "#11141b", Rim = "#ffb880", RimFrom = new(-1, -0.5f), Facing = -1 };
        var bow = Figure.Draw(canvas, at + new Vector2(-0.1f, 0.036f), 0.19f, Pose.Sitting with { Lean = 14, LegNear = (95, -60), LegFar = (92, -66), ArmNear = (58, 22), ArmFar = (80, 10) }, look);
        var stern = Figure.Draw(canvas, at + new Vector2(0.09f, 0.036f), 0.2f, Pose.Sitting with { Lean = 8, LegNear = (95, -60), LegFar = (92, -66), ArmNear = (40, 30), ArmFar = (66, 14) }, look with { Hat = true });
        canvas.Fill(Outline.Curve(true, at + new Vector2(-0.235f, -0.026f), at + new Vector2(-0.17f, -0.006f), at + new Vector2(0, -0.001f), at + new Vector2(0.17f, -0.006f), at + new Vector2(0.235f, -0.028f), at + new Vector2(0.215f, 0.008f), at + new Vector2(0.12f, 0.015f), at + new Vector2(-0.12f, 0.015f), at + new Vector2(-0.215f, 0.008f)), Ink.Hex("#3a1a16"));
        canvas.Fill(Outline.Ribbon(Outline.Curve(false, at + new Vector2(-0.235f, -0.026f), at + new Vector2(-0.17f, -0.007f), at + new Vector2(0, -0.002f), at + new Vector2(0.17f, -0.007f), at + new Vector2(0.235f, -0.028f)), 0.004f, 0.004f), Ink.Hex("#e08a58"));
        foreach (var hand in new[] { bow.HandNear, stern.HandNear })
        {
            var blade = hand + new Vector2(-0.03f, 0.055f);
            canvas.Fill(Outline.Stroke(hand + new Vector2(0.025f, -0.055f), blade, 0.003f, 0.003f), Ink.Hex("#1b1614"));
            canvas.Fill(Outline.Limb(blade, blade + new Vector2(-0.008f, 0.016f), 0.006f, 0.007f), Ink.Hex("#1b1614"));
        }
    }

    private static void Wake(Canvas canvas, Vector2 at)
    {
        for (var i = 0; i < 16; i++)
        {
            var d = i * 0.016f;
            canvas.Fill(Outline.Stroke(at + new Vector2(0.2f + d, 0.014f + d * 0.16f), at + new Vector2(0.26f + d, 0.015f + d * 0.2f), 0.0018f, 0.0006f), Ink.Hex("#ffd3a0"), 0.4f * (1 - i / 16f));
            canvas.Fill(Outline.Stroke(at + new Vector2(-0.2f + d, 0.02f + d * 0.24f), at + new Vector2(-0.15f + d, 0.022f + d * 0.3f), 0.0018f, 0.0006f), Ink.Hex("#ffd3a0"), 0.35f * (1 - i / 16f));
        }
    }
}
