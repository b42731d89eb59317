using System.Numerics;
using Varumarke.Pictures.Brushes;
using Varumarke.Pictures.Painting;

namespace Varumarke.Pictures.Scenes;

internal sealed class FlygplatsIGryning() : Scene("flygplats-i-gryning", 3520, 1980, "Ett litet propellerplan på en flygplats i gryningen.")
{
    private const float Horizon = 0.56f;

    public override Finish Finish => new() { Bloom = 0.45f, Vignette = 0.3f, Grain = 0.026f };

    public override void Draw(Canvas canvas, Dice dice)
    {
        var sun = new Vector2(1.25f, 0.54f);
        Sky.Gradient(canvas, (0, "#22386a"), (0.25f, "#5f719c"), (0.42f, "#c9989c"), (0.54f, "#ffbf86"), (0.58f, "#ffd9a0"), (1, "#ffd9a0"));
        Clouds.Drift(canvas, 0.54f, new("#ff9f86", "#3d4a7a") { Cover = 0.55f, Scale = 0.5f, Stretch = 3.4f, Opacity = 0.9f, Sun = sun }, dice.Seed);
        Sky.Glow(canvas, sun, "#ffab5c", 0.36f, 0.85f, 2.2f);
        Ridge.Plain(canvas, Ridge.Line(0.535f, 0.03f, 1.1f, dice.Seed), 0.6f, "#6d6480", "#b88f88");
        Ridge.Forest(canvas, Ridge.Line(0.552f, 0.012f, 2.2f, dice.Seed + 3), 0.6f, new("#26283a", "#4a4048", "#c9988a") { HazeTop = 0.12f, HazeFoot = 0.3f, Tree = 0.022f }, dice);
        Terminal(canvas);
        Apron(canvas, dice, sun);
        Lamps(canvas);
        Plane(canvas, new(0.66f, 0.75f), 0.6f);
        Mist.Bank(canvas, 0.595f, 0.014f, "#ffcfa0", 0.4f, dice.Seed + 1);
    }

    private static void Terminal(Canvas canvas)
    {
        var wall = Ink.Hex("#2c3048");
        canvas.Fill(Outline.Box(0.18f, 0.555f, 0.5f, 0.6f), wall);
        canvas.Fill(Outline.Box(0.17f, 0.55f, 0.51f, 0.557f), Ink.Hex("#1c2034"));
        for (var i = 0; i < 14; i++)
        {
            canvas.Fill(Outline.Box(0.19f + i * 0.0218f, 0.565f, 0.207f + i * 0.0218f, 0.59f), Ink.Hex(i % 5 == 3 ? "#4a4a5c" : "#ffc880") * 1.1f);
        }

        canvas.Fill([new(0.535f, 0.6f), new(0.575f, 0.6f), new(0.57f, 0.455f), new(0.54f, 0.455f)], wall);
        canvas.Fill([new(0.522f, 0.452f), new(0.588f, 0.452f), new(0.58f, 0.462f), new(0.53f, 0.462f)], Ink.Hex("#1c2034"));
        canvas.Fill([new(0.53f, 0.425f), new(0.58f, 0.425f), new(0.586f, 0.452f), new(0.524f, 0.452f)], Ink.Hex("#ffb878"));
        canvas.Fill(Outline.Box(0.526f, 0.417f, 0.584f, 0.426f), Ink.Hex("#1c2034"));
        foreach (var x in new[] { 0.54f, 0.555f, 0.57f })
        {
            canvas.Fill(Outline.Stroke(new(x, 0.425f), new(x, 0.452f), 0.0022f, 0.0022f), Ink.Hex("#1c2034"));
        }

        canvas.Fill(Outline.Stroke(new(0.555f, 0.418f), new(0.555f, 0.375f), 0.0028f, 0.0014f), Ink.Hex("#1c2034"));
        canvas.Fill(Outline.Ellipse(new(0.555f, 0.374f), 0.0032f, 0.0032f), Ink.Hex("#ff5030") * 2);
    }

    // Damp asphalt: it takes the sky's colour, with the runway's centre line running to the light.
    private static void Apron(Canvas canvas, Dice dice, Vector2 sun)
    {
        var copy = canvas.Layer();
        canvas.Pixels.CopyTo(copy.Pixels, 0);
        canvas.Cover(0.598f, 1, (x, y) =>
        {
            var depth = 1 / (y - Horizon);
            float wx = (x - 0.9f) * depth, wz = depth;
            var grain = Noise.Sum(wx * 26, wz * 26, dice.Seed, 2) * 0.12f;
            var patch = Noise.Sum(wx * 0.9f, wz * 1.3f, dice.Seed + 4, 4);
            var wet = Math.Clamp(0.34f + patch * 0.5f, 0.06f, 0.85f);
            var mirror = copy.Colour(x + grain * 0.03f, Math.Max(0.02f, 2 * 0.6f - y - 0.02f + grain * 0.08f));
            return new(Ink.Mix(Ink.Hex("#2f3244") * (1 + grain), mirror, wet * 0.8f), 1);
        });
        for (var i = 0; i < 16; i++)
        {
            float z0 = 0.55f * MathF.Pow(1.36f, i), z1 = z0 * 1.16f;
            Vector2 At(float z, float off) => new(1.2f + off / z - 0.12f / z, Horizon + 0.26f / z);
            if (At(z1, 0).Y > 0.6f)
            {
                canvas.Fill([At(z0, -0.016f), At(z0, 0.016f), At(z1, 0.016f), At(z1, -0.016f)], Ink.Hex("#e8d8c8"), 0.75f);
            }
        }

        _ = sun;
    }

    private static void Lamps(Canvas canvas)
    {
        for (var i = 0; i < 15; i++)
        {
            var z = 0.62f * MathF.Pow(1.27f, i);
            foreach (var side in new[] { -0.62f, 0.5f })
            {
                var at = new Vector2(1.2f + (side - 0.12f) / z, Horizon + 0.26f / z);
                if (at.Y < 0.6f)
                {
                    continue;
                }

                var r = 0.0042f / MathF.Pow(z, 0.6f);
                canvas.Fill(Outline.Ellipse(at, r, r * 0.9f), Ink.Hex(side < 0 ? "#8fc8ff" : "#ffe6b0") * 2.6f);
                canvas.Light(at.Y - r * 9, at.Y + r * 14, (x, y) => Ink.Hex(side < 0 ? "#5fa8ff" : "#ffcf80") * (0.45f * MathF.Exp(-new Vector2((x - at.X) / r, (y - at.Y) / r).Length() * 0.55f)));
            }
        }
    }

    // A twin-propeller commuter plane from the side.
    private static void Plane(Canvas canvas, Vector2 at, float size)
    {
        Vector2 P(float x, float y) => at + new Vector2(x, -y) * size;
        var body = Outline.Curve(true, P(-0.5f, 0.16f), P(-0.3f, 0.175f), P(0.2f, 0.178f), P(0.36f, 0.165f), P(0.45f, 0.12f), P(0.475f, 0.09f), P(0.44f, 0.062f), P(0.3f, 0.045f), P(-0.12f, 0.045f), P(-0.36f, 0.1f));
        Shadow.Contact(canvas, P(0, -0.035f), size * 0.55f, size * 0.045f, 0.75f);
        foreach (var (x, r) in new[] { (-0.02f, 0.026f), (0.03f, 0.026f), (0.36f, 0.02f) })
        {
            canvas.Fill(Outline.Stroke(P(x, 0.06f), P(x, -0.02f), 0.012f * size, 0.009f * size), Ink.Hex("#15161f"));
            canvas.Fill(Outline.Ellipse(P(x, -0.022f), r * size, r * size), Ink.Hex("#0d0e14"));
        }

        canvas.Fill([P(-0.5f, 0.15f), P(-0.36f, 0.17f), P(-0.43f, 0.37f), P(-0.53f, 0.375f)], Ink.Hex("#2a5a86"));
        canvas.Fill([P(-0.6f, 0.378f), P(-0.39f, 0.37f), P(-0.4f, 0.358f), P(-0.6f, 0.364f)], Ink.Hex("#c9c4cc"));
        canvas.Fill(body, (x, y) =>
        {
            var v = (at.Y - y) / size;
            var top = Ink.Step(0.06f, 0.17f, v);
            var warm = Ink.Step(-0.2f, 0.5f, (x - at.X) / size) * 0.5f;
            var stripe = v is > 0.082f and < 0.094f ? 0.75f : 0;
            return new(Ink.Mix(Ink.Mix(Ink.Mix(Ink.Hex("#2c3048"), Ink.Hex("#b3a8b5"), top), Ink.Hex("#ffc8a0"), warm * top), Ink.Hex("#2a5a86"), stripe), 1);
        });
        for (var i = 0; i < 9; i++)
        {
            canvas.Fill(Outline.Ellipse(P(-0.26f + i * 0.06f, 0.125f), 0.011f * size, 0.014f * size), Ink.Hex("#ffd08a") * 1.25f);
        }

        canvas.Fill([P(0.375f, 0.155f), P(0.415f, 0.135f), P(0.405f, 0.118f), P(0.365f, 0.124f)], Ink.Hex("#1b2236"));
        canvas.Fill(Outline.Box(P(0.295f, 0).X, P(0, 0.16f).Y, P(0.33f, 0).X, P(0, 0.06f).Y), Ink.Hex("#8d8796"));
        canvas.Fill([P(-0.1f, 0.172f), P(0.1f, 0.178f), P(0.02f, 0.2f), P(-0.1f, 0.2f)], Ink.Hex("#6d6c80"));
        canvas.Fill([P(-0.08f, 0.185f), P(0.1f, 0.185f), P(0.08f, 0.2f), P(-0.06f, 0.2f)], Ink.Hex("#c5b5b5"));
        canvas.Fill(Outline.Limb(P(-0.1f, 0.165f), P(0.14f, 0.165f), 0.018f * size, 0.03f * size), Ink.Hex("#4f5066"));
        canvas.Fill(Outline.Limb(P(0.14f, 0.17f), P(0.17f, 0.168f), 0.024f * size, 0.01f * size), Ink.Hex("#c9a08a"));
        canvas.Fill(Outline.Ellipse(P(0.168f, 0.168f), 0.006f * size, 0.085f * size), Ink.Hex("#20222e"), 0.4f);
        canvas.Fill(Outline.Ellipse(P(-0.53f, 0.385f), 0.004f, 0.004f), Ink.Hex("#ff4030") * 2.5f);
        var pilot = new FigureLook { Colour = "#14151e", Rim = "#ffbf86", RimFrom = new(1, -0.3f), Breadth = 0.85f };
        Shadow.Contact(canvas, P(0.6f, -0.055f), 0.05f, 0.01f, 0.6f);
        Figure.Draw(canvas, P(0.6f, -0.055f), 0.17f, Pose.Walking, pilot with { Facing = -1 });
        canvas.Fill(Outline.Box(P(0.645f, 0).X, P(0, 0.035f).Y, P(0.68f, 0).X, P(0, -0.05f).Y), Ink.Hex("#14151e"));
    }
}
