using System.Numerics;
using Varumarke.Pictures.Brushes;
using Varumarke.Pictures.Painting;

namespace Varumarke.Pictures.Scenes;

internal sealed class SpelmanISommarkvall() : Scene("spelman-i-sommarkvall", 2200, 3300, "En spelman med fiol på en brygga i sommarkvällen, i siluett.")
{
    public override Finish Finish => new() { Bloom = 0.35f, Vignette = 0.3f };

    public override void Draw(Canvas canvas, Dice dice)
    {
        const float Shore = 0.66f;
        var sun = new Vector2(0.46f, 0.6f);
        Sky.Gradient(canvas, (0, "#2b4478"), (0.25f, "#6f7ba8"), (0.45f, "#d99a94"), (0.6f, "#ffc68a"), (0.68f, "#ffe0a8"), (1, "#ffe0a8"));
        Clouds.Drift(canvas, 0.64f, new("#ffab86", "#4d5684") { Cover = 0.55f, Scale = 0.55f, Stretch = 2.6f, Opacity = 0.9f, Sun = sun }, dice.Seed + 1);
        Sky.Glow(canvas, sun, "#ffb060", 0.3f, 0.8f);
        Ridge.Forest(canvas, Ridge.Line(0.63f, 0.03f, 2.4f, dice.Seed), Shore, new("#5a4a60", "#7a6068", "#f0b080") { HazeTop = 0.3f, HazeFoot = 0.6f, Tree = 0.012f }, dice);
        Ridge.Forest(canvas, x => 0.655f - 0.06f * Ink.Step(0.35f, 0, x) - 0.01f * Noise.Sum(x * 9, 1, dice.Seed, 3), Shore, new("#262530", "#4a3c40", "#c08a70") { HazeTop = 0.12f, HazeFoot = 0.3f, Tree = 0.03f }, dice);
        Water.Mirror(canvas, _ => Shore, Shore, 1, new("#26304c") { Ripple = 0.014f, MirrorNear = 0.72f }, dice.Seed);
        Water.Glitter(canvas, dice, sun.X, Shore + 0.005f, 0.9f, "#ffdc9c", 1.3f, 900);
        Jetty(canvas, dice);
        Fiddler(canvas, new(0.3f, 0.865f));
        for (var i = 0; i < 240; i++)
        {
            var x = 0.67f - MathF.Abs(dice.Gauss()) * 0.06f;
            Grass.Blade(canvas, new(x, 1.02f), dice.Range(0.08f, 0.28f), dice.Gauss() * 0.1f - 0.08f, 0.0012f, Ink.Hex("#14141c") * dice.Range(0.5f, 1.6f), 0.7f);
        }
    }

    private static void Jetty(Canvas canvas, Dice dice)
    {
        foreach (var (x, y) in new[] { (0.14f, 0.85f), (0.47f, 0.85f), (0.07f, 0.93f), (0.55f, 0.93f) })
        {
            canvas.Fill(Outline.Stroke(new(x, y - 0.02f), new(x, y + 0.05f), 0.012f, 0.012f), Ink.Hex("#15131a"));
        }

        for (var i = 0; i < 15; i++)
        {
            var t = i / 15f;
            float y = 0.845f + 0.2f * MathF.Pow(t, 1.35f), next = 0.845f + 0.2f * MathF.Pow((i + 0.92f) / 15f, 1.35f);
            float half = 0.18f + 0.42f * (y - 0.845f), wide = 0.18f + 0.42f * (next - 0.845f);
            var tone = dice.Range(0.75f, 1.15f);
            canvas.Fill([new(0.31f - half, y), new(0.31f + half, y), new(0.31f + wide, next), new(0.31f - wide, next)], (x, py) =>
                new(Ink.Mix(Ink.Hex("#2a2228"), Ink.Hex("#b8745a"), 0.3f + 0.35f * MathF.Exp(-MathF.Pow((x - 0.44f) / 0.16f, 2)) + 0.25f * Noise.Sum(x * 8, py * 160, dice.Seed + i, 3)) * tone, 1));
        }
    }

    private static void Fiddler(Canvas canvas, Vector2 foot)
    {
        Shadow.Contact(canvas, foot + new Vector2(-0.03f, 0.015f), 0.12f, 0.02f, 0.7f);
        var look = new FigureLook { Colour = "#121118", Rim = "#ffb878", RimFrom = new(1, -0.4f), Facing = 1, Hat = true, Breadth = 0.8f };
        const float H = 0.47f;
        var joints = Figure.Draw(canvas, foot, H, new Pose { Lean = 2, Nod = 10, LegNear = (9, -3), LegFar = (-10, 0), ArmNear = (48, 78), ArmFar = (72, 38) }, look);
        var ink = Ink.Hex("#2a1510");
        var chin = joints.Neck + new Vector2(0.035f, -0.008f) * 1;
        var scroll = joints.HandFar + new Vector2(0.035f, -0.022f);
        var axis = Vector2.Normalize(scroll - chin);
        canvas.Fill(Outline.Stroke(chin, scroll, 0.008f, 0.006f), ink);
        foreach (var (d, r) in new[] { (0.022f, 0.021f), (0.045f, 0.015f), (0.066f, 0.019f) })
        {
            canvas.Fill(Outline.Ellipse(chin + axis * d, r, r * 0.62f, MathF.Atan2(axis.Y, axis.X)), ink);
        }

        canvas.Fill(Outline.Ellipse(chin + axis * 0.04f + new Vector2(0, -0.008f), 0.034f, 0.0022f, MathF.Atan2(axis.Y, axis.X)), Ink.Hex("#ffb878"));
        var hand = joints.HandNear;
        var over = chin + axis * 0.075f;
        canvas.Fill(Outline.Stroke(hand - Vector2.Normalize(over - hand) * 0.01f, over + Vector2.Normalize(over - hand) * 0.1f, 0.0032f, 0.0022f), Ink.Hex("#0f0d12"));
        canvas.Fill(Outline.Stroke(hand + new Vector2(0, 0.006f), over + Vector2.Normalize(over - hand) * 0.1f, 0.0014f, 0.0014f), Ink.Hex("#ffd8a8"));
    }
}
