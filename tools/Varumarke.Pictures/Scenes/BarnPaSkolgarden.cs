using System.Numerics;
using Varumarke.Pictures.Brushes;
using Varumarke.Pictures.Painting;

namespace Varumarke.Pictures.Scenes;

internal sealed class BarnPaSkolgarden() : Scene("barn-pa-skolgarden", 3300, 2200, "Barn leker på skolgården i motljus, i siluett.")
{
    private const float Yard = 0.6f;

    public override Finish Finish => new() { Bloom = 0.4f, Vignette = 0.28f };

    public override void Draw(Canvas canvas, Dice dice)
    {
        var sun = new Vector2(0.96f, 0.36f);
        Sky.Gradient(canvas, (0, "#6f9cc9"), (0.3f, "#c9d2cc"), (0.6f, "#ffe6b4"), (1, "#ffe6b4"));
        Clouds.Drift(canvas, 0.58f, new("#fff2d0", "#b0b5bd") { Cover = 0.68f, Scale = 0.7f, Stretch = 2, Opacity = 0.7f, Sun = sun }, dice.Seed);
        Sky.Glow(canvas, sun, "#ffd894", 0.45f, 0.85f, 1.2f);
        Ridge.Forest(canvas, Ridge.Line(0.5f, 0.03f, 1.6f, dice.Seed), Yard, new("#7d8468", "#a8a070", "#f3dcae") { HazeTop = 0.4f, HazeFoot = 0.65f, Tree = 0.035f, LeafShare = 0.3f, Leaf = "#a8a458", Sun = 0.5f }, dice);
        House.Build(canvas, new(0.56f, 0.607f), 0.27f, new HouseLook { Wall = "#a8402c", Haze = Ink.Hex("#f3dcae"), HazeShare = 0.2f, Light = new(0.62f, 1.2f, 0.85f), Tint = "#ffe4b8", Length = 2.4f, Windows = 8, Wallhead = 0.62f, Gable = 0.4f, Yaw = 0.42f, Glass = "#7a8a90", Roof = "#5d4a44" }, dice);
        Ground.Field(canvas, _ => Yard, 0.52f, "#e0c494", "#9c8260", dice.Seed, 0.5f);
        Birch.Grow(canvas, new(1.36f, 0.63f), 0.55f, new BirchLook(["#8f9a3c", "#b5b54c", "#6d7a2e"]) { LeafSize = 0.004f, Sun = -0.7f }, dice);
        Swings(canvas, new(1.12f, 0.66f), 0.3f);
        var child = new FigureLook { Colour = "#201d22", Rim = "#ffe0a4", RimFrom = new(0.35f, -1), Head = 1.28f, Breadth = 0.78f };
        Kid(canvas, new(0.62f, 0.665f), 0.15f, Pose.Running, child);
        Kid(canvas, new(0.74f, 0.66f), 0.145f, Pose.Running with { ArmNear = (120, 20) }, child with { LongHair = true, Skirt = true });
        Kid(canvas, new(0.24f, 0.72f), 0.2f, Pose.Standing with { ArmNear = (150, 10), ArmFar = (-150, -10) }, child with { Breadth = 0.95f });
        Kid(canvas, new(0.5f, 0.83f), 0.27f, Pose.Running with { LegNear = (62, -18), LegFar = (-24, -20) }, child);
        Kid(canvas, new(0.95f, 0.85f), 0.265f, Pose.Running with { ArmNear = (70, 40) }, child with { Facing = -1, LongHair = true });
        Kid(canvas, new(0.2f, 0.9f), 0.28f, Pose.Standing with { Lean = 10, ArmNear = (60, 20), ArmFar = (-50, 20), LegNear = (22, -30), LegFar = (-20, -18) }, child with { Backpack = true });
        var ball = new Vector2(0.69f, 0.815f);
        Shadow.Contact(canvas, ball + new Vector2(-0.01f, 0.04f), 0.04f, 0.008f, 0.55f);
        canvas.Fill(Outline.Ellipse(ball, 0.0225f, 0.0225f), (x, y) => new(Ink.Mix(Ink.Hex("#7d3a22"), Ink.Hex("#ffb46a"), 0.55f + (x - ball.X) * 8 - (y - ball.Y) * 26), 1));
        for (var i = 0; i < 160; i++)
        {
            canvas.Fill(Outline.Ellipse(new(dice.Range(0, 1.5f), dice.Range(0.66f, 1)), 0.003f, 0.0016f, dice.Range(0, 3), 8), Ink.Hex("#c9a040") * dice.Range(0.5f, 1), 0.8f);
        }

        Mist.Rays(canvas, sun, "#ffdf9c", 0.16f, 0.5f, dice.Seed);
    }

    private static void Kid(Canvas canvas, Vector2 foot, float height, Pose pose, FigureLook look)
    {
        Shadow.Cast(canvas, foot.Y, (foot.X - 0.96f) * 1.5f, height * 1.1f, "#4a3a2c", 0.55f, layer => Figure.Draw(layer, foot, height, pose, look with { Rim = "" }));
        Figure.Draw(canvas, foot, height, pose, look);
    }

    private static void Swings(Canvas canvas, Vector2 at, float size)
    {
        var ink = Ink.Hex("#3a3430");
        Vector2 P(float x, float y) => at + new Vector2(x, -y) * size;
        foreach (var x in new[] { -0.7f, 0.7f })
        {
            canvas.Fill(Outline.Stroke(P(x - 0.16f, 0), P(x, 1), size * 0.025f, size * 0.02f), ink);
            canvas.Fill(Outline.Stroke(P(x + 0.16f, 0.03f), P(x, 1), size * 0.025f, size * 0.02f), ink);
        }

        canvas.Fill(Outline.Stroke(P(-0.72f, 1), P(0.72f, 1), size * 0.028f, size * 0.028f), ink);
        foreach (var (x, swing) in new[] { (-0.3f, 0.38f), (0.32f, -0.22f) })
        {
            var seat = P(x + swing, 0.33f + MathF.Abs(swing) * 0.3f);
            canvas.Fill(Outline.Stroke(P(x - 0.06f, 1), seat - new Vector2(size * 0.07f, 0), size * 0.008f, size * 0.008f), ink);
            canvas.Fill(Outline.Stroke(P(x + 0.06f, 1), seat + new Vector2(size * 0.07f, 0), size * 0.008f, size * 0.008f), ink);
            canvas.Fill(Outline.Stroke(seat - new Vector2(size * 0.1f, 0), seat + new Vector2(size * 0.1f, 0), size * 0.025f, size * 0.025f), ink);
            Figure.Draw(canvas, seat + new Vector2(size * 0.12f, size * 0.18f), size * 0.55f, Pose.Sitting with { Lean = -swing * 50, LegNear = (88, -40), LegFar = (84, -36), ArmNear = (120, 30), ArmFar = (120, 30) }, new FigureLook { Colour = "#241f22", Rim = "#ffe0a4", RimFrom = new(-0.6f, -1), Head = 1.28f, Facing = swing > 0 ? 1 : -1 });
        }
    }
}
