using System.Numerics;
using Varumarke.Pictures.Brushes;
using Varumarke.Pictures.Painting;

namespace Varumarke.Pictures.Scenes;

internal sealed class NorrskenOverByn() : Scene("norrsken-over-byn", 3520, 1980, "Norrsken över en by med tända fönster en klar vinternatt.")
{
    public override Finish Finish => new() { Bloom = 0.45f, Vignette = 0.2f, Grain = 0.03f };

    public override void Draw(Canvas canvas, Dice dice)
    {
        Sky.Gradient(canvas, (0, "#050a18"), (0.35f, "#0c1a30"), (0.62f, "#1c3a4a"), (1, "#1c3a4a"));
        Sky.Stars(canvas, dice, 1500, 0.64f);
        Aurora.Curtain(canvas, 0.44f, 0.1f, 0.34f, 0.42f, dice.Seed + 3);
        Aurora.Curtain(canvas, 0.34f, 0.16f, 0.3f, 0.5f, dice.Seed + 12);
        Aurora.Curtain(canvas, 0.53f, 0.05f, 0.16f, 0.22f, dice.Seed + 22);
        Ridge.Plain(canvas, Ridge.Line(0.565f, 0.045f, 1.1f, dice.Seed), 0.7f, "#16303c", "#1d3b46");
        Ridge.Forest(canvas, Ridge.Line(0.6f, 0.035f, 1.6f, dice.Seed + 2), 0.7f, new("#0a1820", "#1d3a40", "#1d3b46") { HazeTop = 0.15f, HazeFoot = 0.4f, Tree = 0.02f, Sun = 0.2f }, dice);
        Ground.Snow(canvas, x => 0.66f + 0.012f * Noise.Sum(x * 1.5f, 2, dice.Seed, 2), 0.58f, "#6c9a9c", "#22405c", -1, dice.Seed, 0.9f);
        Village(canvas, dice);
        var spruce = new SpruceLook("#07131a", "#15323a") { Snow = 0.7f, SnowLit = "#5d9a94", SnowShade = "#1d3a50", Sun = 0.6f };
        Wood.Spruces(canvas, -0.02f, 0.36f, x => 0.9f - x * 0.35f, 0.24f, 0.46f, 9, spruce, dice);
        Wood.Spruces(canvas, 1.5f, 1.8f, x => 0.78f + (x - 1.5f) * 0.4f, 0.2f, 0.4f, 8, spruce with { Sun = -0.6f }, dice);
    }

    private static void Village(Canvas canvas, Dice dice)
    {
        var look = new HouseLook { Wall = "#5d2320", Tint = "#7fa0b4", Light = new(0.42f, 0.32f, 0.62f), Lamps = true, Snow = true, Trim = "#b9c3cf" };
        (float X, float Y, float Size, bool Mirrored)[] places =
        [
            (0.62f, 0.678f, 0.05f, false), (0.83f, 0.672f, 0.044f, true), (1.0f, 0.676f, 0.05f, false), (1.2f, 0.674f, 0.046f, true), (1.36f, 0.682f, 0.056f, false),
            (0.52f, 0.715f, 0.08f, true), (0.95f, 0.708f, 0.075f, false), (1.28f, 0.72f, 0.085f, true), (0.72f, 0.775f, 0.12f, false), (1.12f, 0.79f, 0.13f, true),
        ];
        foreach (var (x, y, size, mirrored) in places)
        {
            Lamplight(canvas, new(x, y + size * 0.05f), size * 1.6f);
            House.Build(canvas, new(x, y), size, look with { Mirrored = mirrored, Windows = dice.Chance(0.5f) ? 3 : 4 }, dice);
            if (dice.Chance(0.7f))
            {
                Smoke(canvas, new(x + (mirrored ? 0.4f : -0.5f) * size, y - size * 1.25f), size, dice.Seed + (int)(x * 100));
            }
        }

        foreach (var (x, y) in new[] { (0.86f, 0.735f), (1.03f, 0.76f), (0.78f, 0.7f), (0.9f, 0.83f) })
        {
            var tall = (y - 0.6f) * 0.4f;
            canvas.Fill(Outline.Stroke(new(x, y), new(x, y - tall), 0.0026f, 0.002f), Ink.Hex("#0b1216"));
            canvas.Fill(Outline.Ellipse(new(x, y - tall), 0.004f, 0.003f), Ink.Hex("#ffd58a") * 1.8f);
            Lamplight(canvas, new(x, y), tall);
        }
    }

    private static void Lamplight(Canvas canvas, Vector2 at, float radius) =>
        canvas.Light(at.Y - radius, at.Y + radius, (x, y) =>
        {
            var d = new Vector2((x - at.X) / radius, (y - at.Y) / radius * 1.9f).Length();
            return Ink.Hex("#ffb057") * (0.16f * MathF.Exp(-d * d * 3.2f));
        });

    private static void Smoke(Canvas canvas, Vector2 from, float size, int seed) =>
        canvas.Cover(from.Y - size * 1.6f, from.Y, (x, y) =>
        {
            var up = (from.Y - y) / (size * 1.6f);
            var drift = from.X + size * 0.5f * up * up + size * 0.1f * Noise.At(up * 3, 1, seed);
            var d = (x - drift) / (size * (0.035f + 0.16f * up));
            return new(Ink.Hex("#8fa7ac"), 0.4f * MathF.Exp(-d * d) * (1 - up) * (0.7f + 0.5f * Noise.Sum(x * 30, y * 30, seed, 3)));
        });
}
