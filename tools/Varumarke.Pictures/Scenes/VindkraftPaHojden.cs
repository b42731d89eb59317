using System.Numerics;
using Varumarke.Pictures.Brushes;
using Varumarke.Pictures.Painting;

namespace Varumarke.Pictures.Scenes;

internal sealed class VindkraftPaHojden() : Scene("vindkraft-pa-hojden", 3300, 2200, "Vindkraftverk på skogsklädda höjder ovanför dimman i gryningen.")
{
    public override Finish Finish => new() { Bloom = 0.3f, Grain = 0.025f };

    public override void Draw(Canvas canvas, Dice dice)
    {
        var sun = new Vector2(0.42f, 0.5f);
        Sky.Gradient(canvas, (0, "#44689c"), (0.25f, "#93a5bd"), (0.45f, "#f0c4a0"), (0.6f, "#ffdcae"), (1, "#ffdcae"));
        Clouds.Drift(canvas, 0.55f, new("#ffd0b0", "#7d84a0") { Cover = 0.68f, Scale = 0.55f, Stretch = 3, Opacity = 0.8f, Sun = sun }, dice.Seed);
        Sky.Glow(canvas, sun, "#ffb872", 0.4f, 0.7f, 2);
        string[] tones = ["#8a8ca3", "#6d7590", "#515d78", "#37465c", "#22303f"];
        (float X, float Top, float Size)[][] mills =
        [
            [(0.2f, 0.5f, 0.13f), (0.36f, 0.49f, 0.12f), (0.52f, 0.5f, 0.125f), (1.4f, 0.5f, 0.12f)],
            [(1.12f, 0.54f, 0.22f), (0.92f, 0.55f, 0.2f)],
            [(0.66f, 0.6f, 0.36f), (1.3f, 0.56f, 0.34f)],
            [], [],
        ];
        for (var i = 0; i < 5; i++)
        {
            var t = i / 4f;
            var crest = Ridge.Line(0.545f + 0.085f * i, 0.075f, 1.1f + 0.25f * i, dice.Seed + i * 7);
            foreach (var (x, _, size) in mills[i])
            {
                Mill(canvas, new(x, crest(x) + 0.02f), size, Ink.Mix(Ink.Hex("#fff4e6"), Ink.Hex("#c9bfc5"), 1 - t), dice.Range(0, 2), sun);
            }

            Ridge.Forest(canvas, crest, 0.75f + 0.09f * i, new(tones[i], i < 2 ? "#a59a9c" : "#6b6a68", "#ffd9b4") { HazeTop = 0.32f * (1 - t), HazeFoot = 0.9f - 0.75f * t, Tree = 0.008f + 0.034f * t * t, Sun = -0.5f, Growth = 1.5f }, dice);
            if (i < 4)
            {
                Mist.Bank(canvas, 0.625f + 0.085f * i, 0.028f, "#ffe6c8", 0.85f, dice.Seed + 40 + i, 1.2f);
            }
        }

        Wood.Spruces(canvas, 0, 0.5f, x => 1.04f + x * 0.08f, 0.16f, 0.3f, 14, new("#141d26", "#3f4240") { Sun = 0.5f }, dice);
        Wood.Spruces(canvas, 1.1f, 1.52f, x => 1.06f, 0.14f, 0.26f, 12, new("#141d26", "#3f4240") { Sun = -0.5f }, dice);
    }

    private static void Mill(Canvas canvas, Vector2 foot, float size, Vector3 colour, float turn, Vector2 sun)
    {
        var hub = foot - new Vector2(0, size * 0.78f);
        var shade = colour * 0.55f;
        var lit = sun.X < foot.X ? -1 : 1;
        canvas.Fill([foot - new Vector2(size * 0.017f, 0), foot + new Vector2(size * 0.017f, 0), hub + new Vector2(size * 0.009f, 0), hub - new Vector2(size * 0.009f, 0)],
            (x, _) => new(Ink.Mix(shade, colour, 0.5f + (x - foot.X) * lit / (size * 0.03f)), 1));
        canvas.Fill(Outline.Limb(hub + new Vector2(-size * 0.03f, -size * 0.004f), hub + new Vector2(size * 0.02f, -size * 0.004f), size * 0.014f, size * 0.013f), shade);
        for (var i = 0; i < 3; i++)
        {
            var angle = turn + i * MathF.Tau / 3;
            var (sin, cos) = MathF.SinCos(angle);
            Vector2 along = new(cos, sin), side = new(-sin, cos);
            canvas.Fill([hub, hub + along * size * 0.09f + side * size * 0.018f, hub + along * size * 0.48f, hub + along * size * 0.1f - side * size * 0.004f], colour * (0.8f + 0.2f * sin));
        }

        canvas.Fill(Outline.Ellipse(hub, size * 0.014f, size * 0.014f), colour);
    }
}
