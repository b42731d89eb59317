using System.Numerics;
using Varumarke.Pictures.Brushes;
using Varumarke.Pictures.Painting;

namespace Varumarke.Pictures.Scenes;

internal sealed class GardMedSadesfalt() : Scene("gard-med-sadesfalt", 3780, 1620, "En röd gård bland mogna sädesfält under sommarhimmel.")
{
    private const float Horizon = 0.5f;

    public override Finish Finish => new() { Bloom = 0.15f, Saturation = 1.06f, Tint = new(1.03f, 1, 0.96f) };

    public override void Draw(Canvas canvas, Dice dice)
    {
        Sky.Gradient(canvas, (0, "#3a76b8"), (0.28f, "#83b0d8"), (0.52f, "#e6ebe2"), (1, "#e6ebe2"));
        Clouds.Drift(canvas, Horizon, new("#ffffff", "#b8c5d3") { Cover = 0.6f, Scale = 0.8f, Stretch = 2, Opacity = 0.9f, Sun = new(0.4f, 0) }, dice.Seed);
        Ridge.Forest(canvas, Ridge.Line(0.43f, 0.05f, 0.9f, dice.Seed), 0.54f, new("#3f5a60", "#6f8a80", "#b8ccd3") { HazeTop = 0.5f, HazeFoot = 0.65f, Tree = 0.013f }, dice);
        Ridge.Forest(canvas, Ridge.Line(0.485f, 0.02f, 1.5f, dice.Seed + 2), 0.545f, new("#264032", "#5d7a46", "#b0c5c5") { HazeTop = 0.2f, HazeFoot = 0.3f, Tree = 0.03f, LeafShare = 0.3f, Leaf = "#7d9848" }, dice);
        Ground.Field(canvas, x => 0.53f + 0.012f * MathF.Sin(x * 1.7f), 0.46f, "#a9b860", "#71903f", dice.Seed, 2);
        Farm(canvas, dice);
        Func<float, float> edge = x => 0.605f + 0.02f * MathF.Sin(x * 1.5f + 2);
        Ground.Field(canvas, edge, Horizon - 0.02f, "#e0bc62", "#b0873a", dice.Seed + 4, 1);
        Tramlines(canvas, dice, edge);
        Wheat(canvas, dice, edge);
    }

    private static void Farm(Canvas canvas, Dice dice)
    {
        var red = new HouseLook { Light = new(1.15f, 0.55f, 1), Tint = "#fff2da", Roof = "#6d4438", Glass = "#5f7688" };
        var birch = new BirchLook(["#6f953a", "#8dad4a", "#4f752c"]) { LeafSize = 0.0028f };
        Wood.Birches(canvas, 0.62f, 0.8f, _ => 0.575f, 0.2f, 0.28f, 3, birch, dice);
        House.Build(canvas, new(1.16f, 0.582f), 0.17f, red with { Length = 2.5f, Windows = 3, Chimney = false, Depth = 1.2f, Trim = "#d9d0c0", Yaw = 0.5f }, dice);
        House.Build(canvas, new(0.82f, 0.592f), 0.16f, red with { Windows = 5, Length = 1.8f, Wallhead = 0.62f }, dice);
        House.Build(canvas, new(1.34f, 0.595f), 0.1f, red with { Windows = 2, Chimney = false }, dice);
        Wood.Birches(canvas, 0.88f, 0.96f, _ => 0.6f, 0.2f, 0.27f, 2, birch, dice);
        Wood.Birches(canvas, 1.42f, 1.55f, _ => 0.59f, 0.17f, 0.24f, 3, birch, dice);
        Wood.Spruces(canvas, 1.9f, 2.35f, _ => 0.56f, 0.12f, 0.22f, 14, new("#1d3526", "#567840"), dice);
        Wood.Brush(canvas, 0, 2.34f, x => 0.603f + 0.02f * MathF.Sin(x * 1.5f + 2), 0.018f, ["#5d7f33", "#86a548", "#3d5a26"], 130, dice);
    }

    // The wheel tracks that a field shows when the light lies along it.
    private static void Tramlines(Canvas canvas, Dice dice, Func<float, float> edge)
    {
        foreach (var start in new[] { -1.5f, -1.4f, 0.25f, 0.36f })
        {
            var contour = new Vector2[80];
            for (var i = 0; i < 40; i++)
            {
                var z = 5f * MathF.Pow(0.95f / 5, i / 39f);
                var at = new Vector2(1.25f + (start + 0.12f * z) / z, Horizon - 0.02f + 0.52f / z);
                at.Y = Math.Max(at.Y, edge(at.X));
                contour[i] = at - new Vector2(0.018f / z, 0);
                contour[^(i + 1)] = at + new Vector2(0.018f / z, 0);
            }

            canvas.Fill(contour, Ink.Hex("#7d6030"), 0.7f);
        }

        _ = dice;
    }

    private static void Wheat(Canvas canvas, Dice dice, Func<float, float> edge)
    {
        Grass.Field(canvas, edge, 1.1f, new("#d9b055", "#c49a42", "#eccb78", "#b0873a", "#e3bd60") { Tall = 0.11f, Count = 15000, Wind = 0.3f, Root = 0.42f }, dice);
        // Ears on the nearest straws.
        for (var i = 0; i < 2600; i++)
        {
            var t = i / 2600f;
            var root = new Vector2(dice.Range(-0.02f, 2.36f), 0.78f + 0.4f * t);
            var size = 0.05f + 0.09f * t;
            var lean = 0.3f + dice.Gauss() * 0.15f;
            var tip = root + new Vector2(lean * size, -size * 0.95f);
            var tone = Ink.Mix(Ink.Hex("#a87f34"), Ink.Hex("#f5dc94"), dice.Next());
            Grass.Blade(canvas, root, size, lean, size * 0.012f, tone * 0.85f, 0.4f);
            for (var k = 0; k < 7; k++)
            {
                var at = tip + new Vector2(0.3f, 0.95f) * (-size * 0.03f * k) + new Vector2(k % 2 == 0 ? 1 : -1, 0) * size * 0.018f;
                canvas.Fill(Outline.Ellipse(at, size * 0.036f, size * 0.016f, k % 2 == 0 ? -1.1f : -2.0f, 8), tone * dice.Range(0.75f, 1.1f));
                canvas.Fill(Outline.Stroke(at, at + new Vector2(k % 2 == 0 ? 0.07f : -0.02f, -0.11f) * size, size * 0.005f, 0.0002f), tone, 0.7f);
            }
        }

        Grass.Flowers(canvas, _ => 0.86f, 1.1f, 50, 0.014f, ["#4a5fb8", "#5d6fc9", "#c43a2a"], dice);
    }
}
