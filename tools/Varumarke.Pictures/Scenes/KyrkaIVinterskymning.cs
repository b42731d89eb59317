using System.Numerics;
using Varumarke.Pictures.Brushes;
using Varumarke.Pictures.Painting;

namespace Varumarke.Pictures.Scenes;

internal sealed class KyrkaIVinterskymning() : Scene("kyrka-i-vinterskymning", 2640, 3300, "En vit kyrka i blå vinterskymning med ljus i fönstren.")
{
    public override Finish Finish => new() { Bloom = 0.5f, Vignette = 0.3f, Grain = 0.026f };

    public override void Draw(Canvas canvas, Dice dice)
    {
        Sky.Gradient(canvas, (0, "#16264c"), (0.28f, "#35568c"), (0.5f, "#8a93b8"), (0.64f, "#e0b3a0"), (1, "#e0b3a0"));
        Clouds.Drift(canvas, 0.62f, new("#c79aa8", "#2d4270") { Cover = 0.8f, Scale = 0.5f, Stretch = 3.5f, Opacity = 0.6f }, dice.Seed);
        Sky.Stars(canvas, dice, 130, 0.4f);
        Ridge.Forest(canvas, x => 0.585f + 0.02f * MathF.Sin(x * 5), 0.67f, new("#3b4a70", "#5d6c92", "#a89ab0") { HazeTop = 0.3f, HazeFoot = 0.5f, Tree = 0.03f }, dice);
        Ground.Snow(canvas, x => 0.655f + 0.012f * Noise.Sum(x * 3, 1, dice.Seed, 2), 0.55f, "#b5bfe0", "#4a629c", -1, dice.Seed, 0.8f);
        var spruce = new SpruceLook("#101a2e", "#2c3d58") { Snow = 0.85f, SnowLit = "#a5b5dc", SnowShade = "#46609a", Sun = -0.6f };
        Wood.Spruces(canvas, -0.02f, 0.17f, _ => 0.68f, 0.16f, 0.28f, 5, spruce, dice);
        Wood.Spruces(canvas, 0.68f, 0.84f, _ => 0.68f, 0.16f, 0.3f, 6, spruce, dice);
        Church.Build(canvas, new(0.27f, 0.715f), 0.34f, "#d3d6e6", "#6b7aa5", "#46507a", true, dice);
        SnowOnRoof(canvas);
        Glow(canvas, dice);
        Path(canvas, dice);
        Wall(canvas, dice);
        BareBirch(canvas, dice, new(0.7f, 0.83f), 0.6f);
        Wood.Spruces(canvas, -0.04f, 0.1f, _ => 0.93f, 0.42f, 0.55f, 3, spruce with { Sun = 0.6f }, dice);
        for (var i = 0; i < 420; i++)
        {
            var size = 0.0006f + 0.0024f * MathF.Pow(dice.Next(), 4);
            canvas.Fill(Outline.Ellipse(new(dice.Range(0, 0.8f), dice.Range(0, 1)), size, size * 1.2f, 0, 9), Ink.Hex("#dfe6ff"), dice.Range(0.15f, 0.7f));
        }
    }

    private static void SnowOnRoof(Canvas canvas)
    {
        Vector2 P(float x, float y) => new Vector2(0.27f, 0.715f) + new Vector2(x, -y) * 0.34f;
        canvas.Fill([P(0.175f, 0.35f), P(0.98f, 0.35f), P(1.03f, 0.6f), P(0.175f, 0.6f)], Ink.Hex("#9fb0d8"), 0.92f);
        canvas.Fill([P(0.175f, 0.33f), P(0.985f, 0.33f), P(0.985f, 0.355f), P(0.175f, 0.355f)], Ink.Hex("#c3cde8"));
    }

    private static void Glow(Canvas canvas, Dice dice)
    {
        foreach (var (x, y, r, s) in new[] { (0.263f, 0.73f, 0.11f, 0.5f), (0.37f, 0.74f, 0.07f, 0.25f), (0.435f, 0.74f, 0.07f, 0.25f), (0.5f, 0.74f, 0.07f, 0.25f), (0.565f, 0.74f, 0.07f, 0.25f) })
        {
            canvas.Light(0.7f, y + r, (px, py) => Ink.Hex("#ff9f40") * (s * MathF.Exp(-new Vector2((px - x) / r, (py - y) / (r * 0.45f)).LengthSquared() * 2.2f)));
        }

        foreach (var at in new[] { new Vector2(0.18f, 0.86f), new Vector2(0.46f, 0.83f) })
        {
            canvas.Fill(Outline.Stroke(at, at - new Vector2(0, 0.13f), 0.005f, 0.0035f), Ink.Hex("#0d1424"));
            canvas.Fill(Outline.Limb(at - new Vector2(0, 0.131f), at - new Vector2(0, 0.141f), 0.006f, 0.0075f), Ink.Hex("#ffd894") * 2.2f);
            canvas.Fill([at + new Vector2(-0.01f, -0.147f), at + new Vector2(0.01f, -0.147f), at + new Vector2(0, -0.157f)], Ink.Hex("#0d1424"));
            canvas.Light(0.5f, 1, (x, y) =>
            {
                var air = Vector2.DistanceSquared(new(x, y), at - new Vector2(0, 0.136f));
                var ground = new Vector2((x - at.X) / 0.12f, (y - at.Y) / 0.045f).LengthSquared();
                return Ink.Hex("#ffb056") * (0.4f * MathF.Exp(-air * 900) + 0.5f * MathF.Exp(-ground * 1.6f));
            });
        }
    }

    private static void Path(Canvas canvas, Dice dice)
    {
        var path = Outline.Curve(false, new(0.25f, 0.718f), new(0.245f, 0.76f), new(0.29f, 0.84f), new(0.3f, 0.93f), new(0.22f, 1.05f));
        var contour = new Vector2[path.Length * 2];
        for (var i = 0; i < path.Length; i++)
        {
            var w = 0.012f + MathF.Pow((path[i].Y - 0.7f) / 0.3f, 1.3f) * 0.1f;
            contour[i] = path[i] - new Vector2(w, 0);
            contour[^(i + 1)] = path[i] + new Vector2(w, 0);
        }

        canvas.Fill(contour, (x, y) => new(Ink.Mix(Ink.Hex("#7488b8"), Ink.Hex("#b9c0da"), 0.5f + Noise.Sum(x * 30, y * 60, dice.Seed, 4) * 0.6f), 0.6f));
        var look = new FigureLook { Colour = "#0e1526", Coat = true, Breadth = 0.9f, Facing = 1 };
        Shadow.Contact(canvas, new(0.285f, 0.868f), 0.04f, 0.008f, 0.6f, "#142040");
        Figure.Draw(canvas, new(0.275f, 0.868f), 0.105f, Pose.Walking with { ArmNear = (10, 10) }, look with { Hat = true });
        Figure.Draw(canvas, new(0.312f, 0.87f), 0.095f, Pose.Walking with { ArmFar = (-8, 6), LegNear = (14, -6) }, look with { LongHair = true, Skirt = true });
    }

    // A churchyard wall under snow.
    private static void Wall(Canvas canvas, Dice dice)
    {
        foreach (var (from, to) in new[] { (-0.02f, 0.2f), (0.37f, 0.82f) })
        {
            for (var x = from; x < to; x += dice.Range(0.016f, 0.03f))
            {
                Rock.Lay(canvas, new(x, 0.8f), 0.034f, dice.Range(0.022f, 0.029f), "#7d86a5", "#232c46", -1, dice, "#c5cfe8");
            }
        }
    }

    private static void BareBirch(Canvas canvas, Dice dice, Vector2 foot, float height)
    {
        var look = new BirchLook([]) { Bark = "#b5bbd2", BarkShade = "#4a5578" };
        void Twig(Vector2 from, float angle, float length, float width, int depth)
        {
            var (sin, cos) = MathF.SinCos(angle);
            var to = from + new Vector2(sin, -cos) * length;
            canvas.Fill(Outline.Stroke(from, to, width, width * 0.65f), Ink.Hex("#1d263e"));
            if (depth == 0 || width < 0.0004f)
            {
                return;
            }

            for (var i = 0; i < 3; i++)
            {
                Twig(Vector2.Lerp(from, to, dice.Range(0.45f, 1)), angle + dice.Range(-0.65f, 0.65f), length * dice.Range(0.5f, 0.78f), width * 0.6f, depth - 1);
            }
        }

        for (var i = 0; i < 13; i++)
        {
            var t = dice.Range(0.35f, 0.97f);
            Twig(foot - new Vector2(0, height * 0.92f * t), (i % 2 == 0 ? 1 : -1) * dice.Range(0.4f, 0.9f), height * 0.15f * (1.2f - t), 0.004f * (1.2f - t) + 0.0008f, 4);
        }

        Birch.Trunk(canvas, Outline.Curve(false, foot, foot + new Vector2(0.006f, -height * 0.5f), foot + new Vector2(-0.004f, -height)), 0.02f, look, dice);
    }
}
