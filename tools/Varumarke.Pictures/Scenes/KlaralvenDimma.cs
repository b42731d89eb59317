using System.Numerics;
using Varumarke.Pictures.Brushes;
using Varumarke.Pictures.Painting;

namespace Varumarke.Pictures.Scenes;

internal sealed class KlaralvenDimma() : Scene("klaralven-dimma", 3520, 1980, "Morgondimma över Klarälven, granskog i lager mot gryningsljuset.")
{
    public override Finish Finish => new() { Bloom = 0.35f, Vignette = 0.3f, Grain = 0.026f };

    public override void Draw(Canvas canvas, Dice dice)
    {
        const float Shore = 0.63f;
        var sun = new Vector2(1.18f, 0.36f);
        Sky.Gradient(canvas, (0, "#8fa3b8"), (0.25f, "#c3b9b4"), (0.45f, "#f0cfa6"), (0.65f, "#f6dfc0"), (1, "#e6d2bd"));
        Clouds.Drift(canvas, 0.5f, new("#ffe6c4", "#a9a4ae") { Cover = 0.75f, Scale = 0.6f, Stretch = 3, Opacity = 0.5f, Sun = sun }, dice.Seed);
        Sky.Glow(canvas, sun, "#ffcf8a", 0.42f, 0.75f);
        Sky.Sun(canvas, sun, "#fff2d2", 0.026f, 1.1f);
        string[] dark = ["#a9abb0", "#8b9095", "#666d73", "#3f474c"];
        for (var i = 0; i < 4; i++)
        {
            var y = 0.43f + i * 0.042f;
            Ridge.Forest(canvas, Ridge.Line(y, 0.06f - i * 0.006f, 1.3f + i * 0.35f, dice.Seed + i * 3), Shore, new(dark[i], dark[i], "#efd6b6") { HazeTop = 0.3f - i * 0.05f, HazeFoot = 0.95f - i * 0.05f, Tree = 0.02f + i * 0.013f, Depth = 0.3f }, dice);
            Mist.Bank(canvas, y + 0.07f, 0.03f + i * 0.004f, "#f5dfc3", 0.85f, dice.Seed + 20 + i);
        }

        var near = new SpruceLook("#22282b", "#384044") { Sun = 1, Haze = Ink.Hex("#d9c3aa"), HazeShare = 0.22f };
        Wood.Spruces(canvas, 0, 0.52f, x => Shore + 0.004f - x * 0.01f, 0.1f, 0.27f, 22, near, dice);
        Wood.Spruces(canvas, 1.5f, 1.8f, _ => Shore, 0.1f, 0.23f, 13, near, dice);
        Wood.Brush(canvas, 0, 0.6f, _ => Shore + 0.004f, 0.03f, ["#31363a", "#41474a"], 40, dice);
        Water.Mirror(canvas, x => Shore + 0.004f * Noise.At(x * 5, 1, dice.Seed), Shore - 0.004f, 1, new("#6f7880") { Ripple = 0.016f, MirrorNear = 0.72f, Breeze = 0.4f }, dice.Seed);
        Water.Glitter(canvas, dice, sun.X, Shore + 0.02f, 0.99f, "#ffe2ae", 1.1f, 900);
        Mist.Bank(canvas, Shore + 0.012f, 0.03f, "#f8e6cd", 0.9f, dice.Seed + 31);
        Mist.Bank(canvas, Shore + 0.12f, 0.035f, "#f3e0c8", 0.35f, dice.Seed + 32);
        Mist.Rays(canvas, sun, "#ffd08a", 0.16f, 0.45f, dice.Seed);
        Reeds(canvas, dice);
    }

    private static void Reeds(Canvas canvas, Dice dice)
    {
        for (var i = 0; i < 420; i++)
        {
            var x = MathF.Abs(dice.Gauss()) * 0.17f;
            Grass.Blade(canvas, new(x, 1.02f), dice.Range(0.06f, 0.24f) * (1 - x * 0.9f), dice.Gauss() * 0.14f + 0.1f, 0.0013f, Ink.Hex("#2a2c2b") * dice.Range(0.6f, 1.6f), 0.6f);
        }
    }
}
