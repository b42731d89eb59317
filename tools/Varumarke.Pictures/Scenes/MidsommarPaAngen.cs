using System.Numerics;
using Varumarke.Pictures.Brushes;
using Varumarke.Pictures.Painting;

namespace Varumarke.Pictures.Scenes;

internal sealed class MidsommarPaAngen() : Scene("midsommar-pa-angen", 3520, 1980, "Midsommardans runt stången på ängen i kvällssol, i siluett.")
{
    private const float Meadow = 0.6f;

    public override Finish Finish => new() { Bloom = 0.35f, Saturation = 1.06f };

    public override void Draw(Canvas canvas, Dice dice)
    {
        var sun = new Vector2(0.5f, 0.38f);
        Sky.Gradient(canvas, (0, "#5c8fc4"), (0.28f, "#b3c9cf"), (0.5f, "#ffe2ac"), (0.62f, "#fff0c8"), (1, "#fff0c8"));
        Clouds.Drift(canvas, 0.58f, new("#fff0cc", "#b0b0b8") { Cover = 0.64f, Scale = 0.6f, Stretch = 2.4f, Opacity = 0.8f, Sun = sun }, dice.Seed);
        Sky.Glow(canvas, sun, "#ffd688", 0.45f, 0.8f);
        Ridge.Forest(canvas, Ridge.Line(0.49f, 0.05f, 1.2f, dice.Seed), Meadow, new("#6d7a5c", "#a39c62", "#f5deac") { HazeTop = 0.5f, HazeFoot = 0.75f, Tree = 0.014f }, dice);
        Ridge.Forest(canvas, x => 0.55f - 0.05f * Ink.Step(0.6f, 0, x) - 0.06f * Ink.Step(1.2f, 1.78f, x), Meadow, new("#3d4a2c", "#8c8a40", "#ecd49c") { HazeTop = 0.2f, HazeFoot = 0.4f, Tree = 0.045f, LeafShare = 0.6f, Leaf = "#8f9a40" }, dice);
        House.Build(canvas, new(1.42f, 0.606f), 0.11f, new HouseLook { Haze = Ink.Hex("#f5deac"), HazeShare = 0.2f, Light = new(0.8f, 0.9f, 0.8f), Tint = "#ffe4b4", Mirrored = true }, dice);
        Ground.Field(canvas, _ => Meadow, 0.52f, "#b5b450", "#6d7f30", dice.Seed, 1);
        Wood.Birches(canvas, 0.02f, 0.26f, _ => 0.625f, 0.28f, 0.4f, 4, new BirchLook(["#7d9a34", "#a5b84c", "#5d7a28", "#c9c85c"]) { LeafSize = 0.0028f, Sun = 0.7f }, dice);
        Wood.Birches(canvas, 1.58f, 1.76f, _ => 0.625f, 0.28f, 0.38f, 3, new BirchLook(["#7d9a34", "#a5b84c", "#5d7a28"]) { LeafSize = 0.0028f, Sun = -0.7f }, dice);
        Grass.Field(canvas, _ => Meadow, 0.8f, new("#a5a848", "#7d8c38", "#c9bd5c", "#5d7030") { Tall = 0.06f, Count = 9000 }, dice);
        Dance(canvas, dice, new(0.92f, 0.73f), true);
        Pole(canvas, dice, new(0.92f, 0.73f), 0.62f);
        Dance(canvas, dice, new(0.92f, 0.73f), false);
        Grass.Field(canvas, x => 0.83f + 0.01f * Noise.Sum(x * 4, 1, dice.Seed, 2), 1.08f, new("#8f9a40", "#6d8034", "#b5b050", "#4d6428") { Tall = 0.13f, Count = 6500 }, dice);
        Grass.Flowers(canvas, _ => 0.85f, 1.08f, 420, 0.0125f, ["#fbf6ea", "#fbf6ea", "#8a78c9", "#f0c93c", "#e08ab0", "#6f86d0"], dice);
        Mist.Rays(canvas, sun, "#ffe4a0", 0.13f, 0.5f, dice.Seed);
    }

    private static void Dance(Canvas canvas, Dice dice, Vector2 centre, bool behind)
    {
        var hands = new List<Vector2>();
        for (var i = 0; i <= 11; i++)
        {
            var angle = (behind ? MathF.PI : 0) + i * MathF.PI / 11;
            var foot = centre + new Vector2(MathF.Cos(angle) * 0.5f, MathF.Sin(angle) * 0.085f);
            var height = 0.17f + (foot.Y - centre.Y) * 0.45f;
            var child = i % 4 == 1;
            var woman = i % 2 == 0;
            var look = new FigureLook { Colour = behind ? "#4a4230" : "#221e1c", Rim = "#fff0c0", RimFrom = new((0.5f - foot.X) * 0.6f, -1), Breadth = 0.95f, Skirt = woman, LongHair = woman, Head = child ? 1.2f : 1, Facing = behind ? 1 : -1 };
            var h = height * (child ? 0.68f : dice.Range(0.95f, 1.05f));
            Shadow.Contact(canvas, foot + new Vector2((foot.X - 0.5f) * 0.05f, 0.006f), h * 0.22f, h * 0.05f, 0.5f, "#2a3014");
            var step = dice.Range(-10, 16);
            var joints = Figure.Draw(canvas, foot, h, new Pose { Lean = 3, LegNear = (14 + step, -16), LegFar = (-14 + step * 0.3f, -8), ArmNear = (48, 24), ArmFar = (-48, -24) }, look);
            if (woman)
            {
                Tableware.Flower(canvas, dice, joints.Head - new Vector2(0, h * 0.05f), h * 0.03f, Ink.Hex("#e8d8a8"));
            }

            // Each holds the next one's hand.
            if (hands.Count > 0)
            {
                var near = behind == look.Facing > 0 ? joints.HandFar : joints.HandNear;
                canvas.Fill(Outline.Stroke(hands[^1], near, h * 0.03f, h * 0.03f), Ink.Hex(look.Colour));
            }

            hands.Add(behind == look.Facing > 0 ? joints.HandNear : joints.HandFar);
        }
    }

    private static void Pole(Canvas canvas, Dice dice, Vector2 foot, float height)
    {
        var top = foot - new Vector2(0, height);
        canvas.Fill(Outline.Stroke(foot, top, 0.014f, 0.009f), Ink.Hex("#4a3f24"));
        Vector2 left = foot + new Vector2(-0.17f, -height * 0.74f), right = foot + new Vector2(0.17f, -height * 0.74f);
        canvas.Fill(Outline.Stroke(left, right, 0.009f, 0.009f), Ink.Hex("#4a3f24"));
        Garland(canvas, dice, foot - new Vector2(0, 0.02f), top, 900, 0.013f);
        Garland(canvas, dice, left, right, 520, 0.011f);
        foreach (var side in new[] { -1, 1 })
        {
            var hub = foot + new Vector2(0.135f * side, -height * 0.74f + 0.085f);
            for (var i = 0; i < 26; i++)
            {
                var a = hub + new Vector2(MathF.Cos(i * 0.2417f) * 0.055f, MathF.Sin(i * 0.2417f) * 0.068f);
                Garland(canvas, dice, a, a + new Vector2(0.001f, 0.001f), 22, 0.0085f);
            }
        }

        canvas.Fill(Outline.Stroke(top, top - new Vector2(0, 0.04f), 0.005f, 0.003f), Ink.Hex("#4a3f24"));
    }

    private static void Garland(Canvas canvas, Dice dice, Vector2 from, Vector2 to, int count, float thick)
    {
        for (var i = 0; i < count; i++)
        {
            var at = Vector2.Lerp(from, to, dice.Next()) + new Vector2(dice.Gauss(), dice.Gauss()) * thick * 0.6f;
            var lit = 0.5f + 0.5f * (from.X - at.X + thick) / thick * 0.5f;
            var colour = dice.Chance(0.1f) ? Ink.Hex(dice.Chance(0.5f) ? "#fbf6ea" : "#e8c23c") : Ink.Mix(Ink.Hex("#2c4018"), Ink.Hex("#a5b84c"), Math.Clamp(lit * dice.Next(), 0, 1));
            canvas.Fill(Outline.Ellipse(at, thick * 0.42f, thick * 0.2f, dice.Range(0, 3), 8), colour);
        }
    }
}
