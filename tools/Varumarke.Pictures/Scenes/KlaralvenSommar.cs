using System.Numerics;
using Varumarke.Pictures.Brushes;
using Varumarke.Pictures.Painting;

namespace Varumarke.Pictures.Scenes;

internal sealed class KlaralvenSommar() : Scene("klaralven-sommar", 3300, 2200, "Klarälven slingrar sig genom skogsklädda berg en sommardag, sedd från höjden.")
{
    private const float Horizon = 0.4f;

    public override Finish Finish => new() { Saturation = 1.08f, Tint = new(1.03f, 1, 0.96f) };

    public override void Draw(Canvas canvas, Dice dice)
    {
        Sky.Gradient(canvas, (0, "#2f6fb4"), (0.22f, "#6fa6d6"), (0.42f, "#cfe2ea"), (1, "#dbe8ea"));
        Clouds.Drift(canvas, Horizon, new("#ffffff", "#cddbe6") { Cover = 0.85f, Scale = 0.7f, Stretch = 2.2f, Opacity = 0.5f, Soft = 0.5f }, dice.Seed);
        foreach (var (x, y, w) in new[] { (0.2f, 0.30f, 0.24f), (0.62f, 0.33f, 0.2f), (0.42f, 0.17f, 0.36f), (1.1f, 0.25f, 0.34f), (1.42f, 0.32f, 0.22f), (0.9f, 0.34f, 0.13f) })
        {
            Cumulus.Heap(canvas, dice, new(x, y), w, "#fffdf6", "#9db3c9");
        }

        Ridge.Plain(canvas, Ridge.Line(0.375f, 0.025f, 1.4f, dice.Seed), 0.5f, "#93b3cb", "#b4ccd8");
        Ridge.Forest(canvas, Ridge.Line(0.39f, 0.05f, 1.7f, dice.Seed + 1), 0.5f, new("#3c5a5c", "#6c8a7c", "#a9c4d2") { HazeTop = 0.62f, HazeFoot = 0.8f, Tree = 0.006f }, dice);
        Ridge.Forest(canvas, x => 0.375f + 0.12f * Bowl(x, 0.75f, 0.62f) - 0.03f * Noise.Sum(x * 2.6f, 1, dice.Seed + 2, 4), 0.56f, new("#2c4a40", "#5f8160", "#a5c2cc") { HazeTop = 0.42f, HazeFoot = 0.55f, Tree = 0.009f, LeafShare = 0.15f, Leaf = "#6f9150" }, dice);
        Valley(canvas, dice);
        Ridge.Forest(canvas, x => 0.44f + 0.38f * Ink.Step(0, 0.62f, x) + 0.018f * Noise.Sum(x * 5, 3, dice.Seed, 3), 0.98f, new("#1c3527", "#55783f", "#8fb0b4") { HazeTop = 0.22f, HazeFoot = 0.03f, Tree = 0.02f, Growth = 2.6f, LeafShare = 0.25f, Leaf = "#7d9c45", Sun = -1 }, dice);
        Ridge.Forest(canvas, x => 0.5f + 0.42f * Ink.Step(1.5f, 0.98f, x) + 0.018f * Noise.Sum(x * 5, 4, dice.Seed, 3), 1, new("#1a3324", "#4f733a", "#8fb0b4") { HazeTop = 0.16f, HazeFoot = 0.02f, Tree = 0.022f, Growth = 2.8f, LeafShare = 0.3f, Leaf = "#83a247", Sun = -1 }, dice);
        Ridge.Forest(canvas, x => 0.93f + 0.05f * MathF.Sin(x * 2.4f + 1.2f), 1.1f, new("#14281b", "#46692f", "#8fb0b4") { HazeTop = 0, HazeFoot = 0, Tree = 0.07f, Growth = 1.3f, LeafShare = 0.25f, Leaf = "#7a9c3e", Sun = -1 }, dice);
    }

    // Flat farmland along the river: fields in strips, clumps of trees, a few red houses, and the river through it.
    private static void Valley(Canvas canvas, Dice dice)
    {
        Ground.Field(canvas, _ => 0.485f, Horizon, "#9fb56a", "#5d8446", dice.Seed + 5, 3);
        string[] strips = ["#b8bd6e", "#8fae58", "#6f9a4c", "#c9c07c", "#7fa555"];
        for (var i = 0; i < 26; i++)
        {
            var y = 0.492f + 0.4f * MathF.Pow(dice.Next(), 1.8f);
            var x = dice.Range(0.2f, 1.4f);
            var h = (y - Horizon) * dice.Range(0.06f, 0.16f);
            var w = h * dice.Range(3, 8);
            canvas.Fill([new(x, y), new(x + w, y + h * 0.1f), new(x + w * 0.9f, y + h), new(x - w * 0.15f, y + h * 0.9f)], Ink.Hex(strips[i % strips.Length]), 0.75f);
        }

        var bend = River.Bend(0.78f, Horizon, 6.4f, 1.02f, 0.42f, z => 0.5f * MathF.Sin(z * 1.75f + 0.1f) * (0.4f + z * 0.24f));
        River.Flow(canvas, bend, Horizon, "#dbe8ee", "#3f7aa8", dice.Seed);
        var half = bend.Length / 2;
        for (var i = 0; i < half - 1; i++)
        {
            foreach (var at in new[] { bend[i], bend[^(i + 1)] })
            {
                var size = (at.Y - Horizon) * 0.075f;
                for (var k = 0; k < 5; k++)
                {
                    var spot = at + new Vector2(dice.Gauss() * size * 0.7f, dice.Range(-0.1f, 0.15f) * size);
                    Ridge.Spire(canvas, spot, size * dice.Range(0.4f, 1.1f), Ink.Mix(Ink.Hex("#63803f"), Ink.Hex("#a5c2cc"), 0.55f - (at.Y - Horizon)), Ink.Mix(Ink.Hex("#28452d"), Ink.Hex("#a5c2cc"), 0.5f - (at.Y - Horizon)), -1, dice);
                }
            }
        }

        Groves(canvas, dice, bend);
        foreach (var (x, y) in new[] { (0.56f, 0.535f), (0.6f, 0.54f), (0.98f, 0.55f), (0.93f, 0.547f), (0.66f, 0.575f) })
        {
            House.Build(canvas, new(x, y), (y - Horizon) * 0.13f, new HouseLook { Haze = Ink.Hex("#a5c2cc"), HazeShare = 0.2f, Windows = 3 }, dice);
        }

        Mist.Bank(canvas, 0.487f, 0.012f, "#cfe0e6", 0.55f, dice.Seed + 3);
    }

    // Clumps and rows of trees between the fields, none of them in the river.
    private static void Groves(Canvas canvas, Dice dice, Vector2[] bend)
    {
        var air = Ink.Hex("#a5c2cc");
        for (var i = 0; i < 1500; i++)
        {
            var y = 0.49f + 0.45f * MathF.Pow(i / 1500f, 1.7f);
            var x = dice.Range(0.05f, 1.45f);
            var half = bend.Length / 2;
            var wet = false;
            for (var k = 0; k < half && !wet; k++)
            {
                wet = MathF.Abs(bend[k].Y - y) < (y - Horizon) * 0.06f && x > bend[k].X - 0.01f && x < bend[^(k + 1)].X + 0.01f;
            }

            var depth = 1 / (y - Horizon);
            if (wet || Noise.Sum((x - 0.75f) * depth * 0.9f, depth * 2, dice.Seed + 15, 3) < 0.34f)
            {
                continue;
            }

            var size = (y - Horizon) * dice.Range(0.06f, 0.11f);
            var haze = Math.Clamp(0.5f - (y - Horizon) * 1.1f, 0, 0.5f);
            if (dice.Chance(0.6f))
            {
                Ridge.Crown(canvas, new(x, y), size, Ink.Mix(Ink.Hex("#86a54a"), air, haze), Ink.Mix(Ink.Hex("#2f4a26"), air, haze), -1, dice);
            }
            else
            {
                Ridge.Spire(canvas, new(x, y), size * 1.3f, Ink.Mix(Ink.Hex("#4d6f3a"), air, haze), Ink.Mix(Ink.Hex("#20382a"), air, haze), -1, dice);
            }
        }
    }

    private static float Bowl(float x, float middle, float half) => Math.Max(0, 1 - MathF.Pow((x - middle) / half, 2));
}
