using System.Numerics;
using Varumarke.Pictures.Brushes;
using Varumarke.Pictures.Painting;

namespace Varumarke.Pictures.Scenes;

internal sealed class Skidspar() : Scene("skidspar", 3300, 2200, "Nydragna skidspår mot skogen och en ensam skidåkare i eftermiddagssol.")
{
    private const float Horizon = 0.47f;

    public override Finish Finish => new() { Bloom = 0.25f, Saturation = 1.02f };

    public override void Draw(Canvas canvas, Dice dice)
    {
        var sun = new Vector2(1.22f, 0.33f);
        Sky.Gradient(canvas, (0, "#3f78bd"), (0.25f, "#8ab2da"), (0.48f, "#f4e3cf"), (1, "#f4e3cf"));
        Clouds.Drift(canvas, Horizon, new("#fff6ea", "#c3cbd9") { Cover = 0.75f, Scale = 0.6f, Stretch = 4, Opacity = 0.6f, Sun = sun }, dice.Seed);
        Sky.Glow(canvas, sun, "#ffd9a0", 0.36f, 0.75f);
        Sky.Sun(canvas, sun, "#fff6e2", 0.022f, 1.6f);
        Ridge.Forest(canvas, Ridge.Line(0.4f, 0.05f, 1.3f, dice.Seed), 0.5f, new("#7487a5", "#aab8cc", "#dfd9d6") { HazeTop = 0.3f, HazeFoot = 0.6f, Tree = 0.01f, Sun = 1 }, dice);
        Ridge.Forest(canvas, x => 0.435f + 0.03f * MathF.Sin(x * 3 + 1) + 0.01f * Noise.Sum(x * 5, 1, dice.Seed, 2), 0.505f, new("#3b4a5c", "#8c9bb0", "#d9d3d3") { HazeTop = 0.15f, HazeFoot = 0.35f, Tree = 0.026f, Sun = 1 }, dice);
        Ground.Snow(canvas, x => 0.492f + 0.008f * Noise.Sum(x * 2, 4, dice.Seed, 2), Horizon, "#fff6ea", "#85a3d2", 1, dice.Seed, 0.8f);
        Shadows(canvas, dice);
        Tracks(canvas);
        var look = new SpruceLook("#182523", "#50604f") { Snow = 0.8f, Sun = 0.9f, SnowLit = "#fff3e2", SnowShade = "#7d97c4" };
        Wood.Spruces(canvas, 0.0f, 0.46f, x => 0.53f - x * 0.06f, 0.14f, 0.3f, 15, look with { Haze = Ink.Hex("#c9d2e0"), HazeShare = 0.15f }, dice);
        Wood.Spruces(canvas, 1.2f, 1.55f, x => 0.5f + (x - 1.2f) * 0.08f, 0.1f, 0.22f, 12, look with { Haze = Ink.Hex("#e2d6cb"), HazeShare = 0.25f }, dice);
        Spruce.Grow(canvas, new(0.02f, 0.7f), 0.68f, look, dice);
        Spruce.Grow(canvas, new(0.16f, 0.62f), 0.42f, look, dice);
        Skier(canvas, At(3.1f, 0));
    }

    // Long shadows from trees outside the frame, lying across the drifts.
    private static void Shadows(Canvas canvas, Dice dice)
    {
        var layer = canvas.Layer();
        for (var i = 0; i < 9; i++)
        {
            var y = 0.5f + 0.5f * MathF.Pow(dice.Next(), 1.3f);
            var near = y - Horizon;
            var root = new Vector2(dice.Range(0.9f, 2.1f), y);
            layer.Fill([root, root + new Vector2(-near * 3.2f, near * 0.75f), root + new Vector2(-near * 3.1f, near * 0.8f), root + new Vector2(0, near * 0.16f)], Ink.Hex("#6f8fc6"), 0.5f);
        }

        canvas.Over(layer.Soften(0.006f));
    }

    private static Vector2 At(float z, float off) => new(0.9f + (MathF.Sin(z * 0.55f + 0.3f) * 0.16f * z - 0.22f + off) / z, Horizon + 0.53f / z);

    private static void Tracks(Canvas canvas)
    {
        foreach (var (off, width, colour, alpha) in new[]
        {
            (0.02f, 0.34f, "#c3d3ee", 0.5f), (-0.06f, 0.03f, "#6f8fc4", 0.9f), (-0.042f, 0.008f, "#fffaf2", 0.9f), (0.06f, 0.03f, "#6f8fc4", 0.9f), (0.078f, 0.008f, "#fffaf2", 0.9f),
        })
        {
            var contour = new Vector2[160];
            for (var i = 0; i < 80; i++)
            {
                var z = 14 * MathF.Pow(0.9f / 14, i / 79f);
                contour[i] = At(z, off - width / 2);
                contour[^(i + 1)] = At(z, off + width / 2);
            }

            canvas.Fill(contour, Ink.Hex(colour), alpha);
        }
    }

    // Seen from behind, on the way in: skis along the track, poles planted.
    private static void Skier(Canvas canvas, Vector2 foot)
    {
        const float H = 0.2f;
        canvas.Fill([foot + new Vector2(-0.02f, 0), foot + new Vector2(-0.34f, 0.085f), foot + new Vector2(-0.37f, 0.11f), foot + new Vector2(0.03f, 0.01f)], Ink.Hex("#5f7fb8"), 0.5f);
        foreach (var side in new[] { -1, 1 })
        {
            var ski = foot + new Vector2(side * 0.021f, 0.004f);
            canvas.Fill(Outline.Stroke(ski + new Vector2(-0.007f, 0.03f), ski + new Vector2(0.014f, -0.026f), 0.0058f, 0.0034f), Ink.Hex("#8c2f1b"));
        }

        var look = new FigureLook { Colour = "#1a2233", Rim = "#ffd9a0", RimFrom = new(1, -0.6f), Facing = 1, Breadth = 1, Jacket = "#b5382c", JacketShare = 0.5f };
        var joints = Figure.Draw(canvas, foot, H, new Pose { Lean = 4, LegNear = (7, -6), LegFar = (-7, 2), ArmNear = (34, 18), ArmFar = (-30, -12) }, look);
        canvas.Fill(Outline.Limb(joints.Neck + new Vector2(0, 0.014f), joints.Hip - new Vector2(0, 0.012f), 0.014f, 0.016f), Ink.Hex("#141a26"));
        canvas.Fill(Outline.Limb(joints.Head - new Vector2(0.003f, 0.005f), joints.Head + new Vector2(0.003f, -0.006f), 0.0115f, 0.0105f), Ink.Hex("#2f4a78"));
        foreach (var (hand, side) in new[] { (joints.HandNear, 1), (joints.HandFar, -1) })
        {
            canvas.Fill(Outline.Stroke(hand + new Vector2(0, -0.006f), new(hand.X + side * 0.014f, foot.Y + 0.016f), 0.0024f, 0.0016f), Ink.Hex("#20242c"));
        }
    }
}
