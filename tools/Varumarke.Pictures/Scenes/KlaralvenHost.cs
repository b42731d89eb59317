using System.Numerics;
using Varumarke.Pictures.Brushes;
using Varumarke.Pictures.Painting;

namespace Varumarke.Pictures.Scenes;

internal sealed class KlaralvenHost() : Scene("klaralven-host", 3300, 2200, "Klarälven i höstskrud: gula björkar och mörka granar speglar sig i vattnet.")
{
    public override Finish Finish => new() { Saturation = 1.1f, Bloom = 0.15f };

    public override void Draw(Canvas canvas, Dice dice)
    {
        const float Shore = 0.56f;
        Sky.Gradient(canvas, (0, "#3d78b5"), (0.3f, "#8db7da"), (0.5f, "#dde6e4"), (1, "#dde6e4"));
        Clouds.Drift(canvas, 0.52f, new("#fffaf0", "#b4c1cd") { Cover = 0.68f, Scale = 0.8f, Stretch = 2.4f, Opacity = 0.75f }, dice.Seed);
        Ridge.Forest(canvas, Ridge.Line(0.36f, 0.07f, 1.2f, dice.Seed), Shore, new("#35505a", "#6d7f74", "#aec4cf") { HazeTop = 0.5f, HazeFoot = 0.72f, Tree = 0.011f, LeafShare = 0.35f, Leaf = "#b99a52" }, dice);
        Ridge.Forest(canvas, Ridge.Line(0.44f, 0.06f, 1.9f, dice.Seed + 2), Shore, new("#24403a", "#5c7148", "#a8bcc0") { HazeTop = 0.22f, HazeFoot = 0.4f, Tree = 0.022f, LeafShare = 0.5f, Leaf = "#cf9b35" }, dice);
        Ridge.Forest(canvas, x => 0.525f + 0.012f * MathF.Sin(x * 5), Shore, new("#1d3026", "#4d633a", "#a8bcc0") { HazeTop = 0.08f, HazeFoot = 0.1f, Tree = 0.04f, LeafShare = 0.55f, Leaf = "#d99b26" }, dice);
        var spruce = new SpruceLook("#15241c", "#48603a") { Sun = -1 };
        Wood.Spruces(canvas, 0, 0.4f, _ => Shore, 0.1f, 0.24f, 14, spruce, dice);
        Wood.Spruces(canvas, 0.9f, 1.5f, _ => Shore, 0.08f, 0.26f, 18, spruce, dice);
        var yellow = new BirchLook(["#e2a524", "#f0c040", "#c98618", "#d9b04a"]) { LeafSize = 0.0026f };
        Wood.Birches(canvas, 0.1f, 0.75f, _ => Shore + 0.004f, 0.13f, 0.22f, 7, yellow, dice);
        Wood.Birches(canvas, 0.95f, 1.48f, _ => Shore + 0.004f, 0.12f, 0.24f, 7, yellow with { Leaves = ["#d97a1e", "#e79a2a", "#f0b93c"] }, dice);
        Wood.Brush(canvas, 0, 1.5f, _ => Shore + 0.003f, 0.024f, ["#8d5a22", "#b8862e", "#5d5a2c", "#a33b20"], 160, dice);
        Ridge.Plain(canvas, x => Shore + 0.002f * Noise.At(x * 30, 2, dice.Seed), Shore + 0.012f, "#8a8372", "#4d4a40");
        Water.Mirror(canvas, x => Shore + 0.008f + 0.003f * Noise.At(x * 12, 1, dice.Seed), Shore, 1, new("#1c3440") { Ripple = 0.03f, MirrorNear = 0.62f, Breeze = 0.35f }, dice.Seed);
        for (var i = 0; i < 9; i++)
        {
            var x = dice.Range(0.02f, 0.62f);
            Rock.Lay(canvas, new(x, 0.93f + dice.Range(0, 0.1f) - x * 0.03f), dice.Range(0.05f, 0.2f), dice.Range(0.02f, 0.06f), "#9a968c", "#33332f", -1, dice, i % 2 == 0 ? "#7c7a3a" : null);
        }

        Ground.Field(canvas, x => 0.985f - 0.05f * Ink.Step(0.6f, 0, x) + x * 0.03f, 0.5f, "#a08a4c", "#574a28", dice.Seed, 0.6f);
        Grass.Field(canvas, x => 0.97f - 0.05f * Ink.Step(0.6f, 0, x) + x * 0.03f, 1.03f, new("#c2a153", "#a9893f", "#8a7a3a", "#d4b566") { Tall = 0.05f, Count = 3000 }, dice);
        Frame(canvas, dice, yellow);
    }

    // A near branch of birch in the corner gives the depth.
    private static void Frame(Canvas canvas, Dice dice, BirchLook look)
    {
        var twigs = new List<Vector2>();
        for (var i = 0; i < 9; i++)
        {
            var root = new Vector2(1.53f, dice.Range(-0.05f, 0.25f));
            var tip = root + new Vector2(-dice.Range(0.18f, 0.42f), dice.Range(0, 0.16f));
            var path = Outline.Curve(false, root, Vector2.Lerp(root, tip, 0.5f) - new Vector2(0, 0.02f), tip, tip + new Vector2(-0.02f, 0.08f));
            canvas.Fill(Outline.Ribbon(path, 0.006f, 0.001f), Ink.Hex("#2d2520"));
            twigs.AddRange(path.Where((_, k) => k > 6));
        }

        Birch.Crown(canvas, new(1.4f, 0.8f), 1, twigs, [.. look.Leaves.Select(Ink.Hex)], look with { LeafSize = 0.0062f }, dice, 0.95f, 5);
    }
}
