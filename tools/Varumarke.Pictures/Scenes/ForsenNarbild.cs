using System.Numerics;
using Varumarke.Pictures.Brushes;
using Varumarke.Pictures.Painting;

namespace Varumarke.Pictures.Scenes;

internal sealed class ForsenNarbild() : Scene("forsen-narbild", 3000, 3000, "Närbild av forsen: vitt vatten kring blanka stenar.")
{
    private static readonly (float X, float Y, float W, float H)[] s_stones =
    [
        (0.1f, 0.13f, 0.2f, 0.08f), (0.55f, 0.1f, 0.15f, 0.05f), (0.9f, 0.19f, 0.24f, 0.09f), (0.37f, 0.27f, 0.13f, 0.05f), (0.7f, 0.42f, 0.23f, 0.11f), (0.16f, 0.47f, 0.26f, 0.12f),
        (0.98f, 0.63f, 0.22f, 0.12f), (0.45f, 0.66f, 0.2f, 0.09f), (0.1f, 0.89f, 0.34f, 0.17f), (0.8f, 0.96f, 0.32f, 0.15f),
    ];

    public override Finish Finish => new() { Bloom = 0.18f, Vignette = 0.32f, Saturation = 1 };

    public override void Draw(Canvas canvas, Dice dice)
    {
        canvas.Paint((x, y) =>
        {
            var depth = Noise.Sum(x * 3, y * 4, dice.Seed, 4);
            var bed = Noise.Sum(x * 14, y * 22, dice.Seed + 3, 3);
            return Ink.Mix(Ink.Mix(Ink.Hex("#0d2428"), Ink.Hex("#2f5a58"), 0.45f + depth * 0.5f), Ink.Hex("#5a5236"), Math.Clamp(bed * 0.5f - 0.1f, 0, 0.3f));
        });
        Stream(canvas, dice);
        foreach (var (x, y, w, h) in s_stones)
        {
            Cushion(canvas, dice, new(x, y), w, h);
            Stone(canvas, dice, new(x, y), w, h);
            Collar(canvas, dice, new(x, y), w, h);
        }

        Spray(canvas, dice);
    }

    // A long exposure: every thread of water follows the current, parts at the stones and closes behind them.
    private static void Stream(Canvas canvas, Dice dice)
    {
        var layer = canvas.Layer();
        const int Threads = 15000;
        var spine = new Vector2[26];
        for (var i = 0; i < Threads; i++)
        {
            var at = new Vector2(dice.Range(-0.05f, 1.05f), dice.Range(-0.25f, 1));
            var foam = Noise.Sum(at.X * 4.5f, at.Y * 3, dice.Seed + 20, 3) + Turmoil(at);
            var white = Ink.Step(-0.15f, 0.75f, foam + dice.Range(-0.25f, 0.25f));
            for (var k = 0; k < spine.Length; k++)
            {
                spine[k] = at;
                at += Current(at, dice.Seed) * 0.0085f * (0.6f + at.Y * 0.6f);
            }

            var width = (0.0008f + 0.0034f * dice.Next() * dice.Next()) * (0.5f + Math.Max(0, spine[0].Y));
            var colour = Ink.Mix(Ink.Hex("#4d7f7c"), Ink.Hex("#fbfdfc"), white * dice.Range(0.7f, 1));
            layer.Fill(Outline.Ribbon(spine, width, width * 0.3f), colour, dice.Range(0.06f, 0.32f) * (0.3f + white));
        }

        canvas.Over(layer.Soften(0.0007f));
    }

    private static Vector2 Current(Vector2 at, int seed)
    {
        var flow = new Vector2(0.28f * Noise.At(at.X * 3, at.Y * 3, seed + 2) + 0.1f * Noise.At(at.X * 12, at.Y * 10, seed + 4), 1);
        foreach (var (x, y, w, h) in s_stones)
        {
            // The flow round a cylinder, squeezed to the stone's foot.
            var d = new Vector2(at.X - x, (at.Y - (y - h * 0.12f)) * 1.5f) / (w * 0.54f);
            var r2 = Math.Max(d.LengthSquared(), 1);
            if (r2 < 12)
            {
                flow += new Vector2(-2 * d.X * d.Y, d.X * d.X - d.Y * d.Y) / (r2 * r2) * (d.Y < 0 ? 1 : 0.55f);
            }
        }

        return flow;
    }

    // Below a stone, and where two currents meet, the water is white.
    private static float Turmoil(Vector2 at)
    {
        var sum = 0f;
        foreach (var (x, y, w, h) in s_stones)
        {
            var d = new Vector2((at.X - x) / (w * 0.6f), (at.Y - y - h * 0.75f) / (h * 1.5f));
            sum += 0.85f * MathF.Exp(-d.LengthSquared() * 1.3f);
        }

        return sum;
    }

    // Water heaped smooth against the upstream side.
    private static void Cushion(Canvas canvas, Dice dice, Vector2 at, float w, float h) => canvas.Cover(at.Y - h * 1.5f, at.Y, (x, y) =>
    {
        var d = new Vector2((x - at.X) / (w * 0.58f), (y - at.Y + h * 0.75f) / (h * 0.62f));
        var rim = MathF.Exp(-MathF.Pow((d.Length() - 1) * 4.5f, 2));
        return new(Ink.Hex("#dcebea"), rim * 0.5f * Math.Clamp(0.6f + Noise.Sum(x * 30, y * 12, dice.Seed + 5, 3), 0, 1) * Ink.Step(0.3f, -0.4f, d.Y));
    });

    private static void Stone(Canvas canvas, Dice dice, Vector2 at, float w, float h)
    {
        Rock.Lay(canvas, at, w, h, "#9a9a94", "#14181a", -0.6f, dice);
        // Wet: the sky lies as a broken glint on its shoulder.
        canvas.Cover(at.Y - h, at.Y, (x, y) =>
        {
            var d = new Vector2((x - at.X + w * 0.12f) / (w * 0.26f), (y - at.Y + h * 0.74f) / (h * 0.13f));
            return new(Ink.Hex("#e6f0f2"), 0.55f * MathF.Exp(-d.LengthSquared()) * Ink.Step(-0.1f, 0.5f, Noise.Sum(x * 50, y * 90, dice.Seed + 3, 3)));
        });
    }

    // Foam round the foot, thick in the lee, drawn out downstream in threads.
    private static void Collar(Canvas canvas, Dice dice, Vector2 at, float w, float h)
    {
        for (var i = 0; i < 320; i++)
        {
            var u = dice.Range(-1.02f, 1.02f);
            var foot = at + new Vector2(u * w * 0.5f, -h * 0.16f * MathF.Sqrt(Math.Max(0, 1 - u * u)) * -0.4f - h * 0.03f);
            var r = w * dice.Range(0.006f, 0.03f);
            canvas.Fill(Outline.Ellipse(foot + new Vector2(dice.Gauss() * 0.004f, MathF.Abs(dice.Gauss()) * h * 0.07f), r, r * 0.55f, 0, 10), Ink.Hex("#f6faf9") * dice.Range(0.8f, 1), dice.Range(0.2f, 0.7f));
        }

        var spine = new Vector2[20];
        for (var i = 0; i < 420; i++)
        {
            var spot = at + new Vector2(dice.Range(-0.5f, 0.5f) * w, h * dice.Range(-0.02f, 0.2f));
            for (var k = 0; k < spine.Length; k++)
            {
                spine[k] = spot;
                spot += (Current(spot, dice.Seed) * 0.7f + new Vector2((at.X - spot.X) * 1.4f, 0.3f)) * h * 0.045f;
            }

            canvas.Fill(Outline.Ribbon(spine, w * dice.Range(0.006f, 0.02f), 0.0004f), Ink.Hex("#f2f8f7"), dice.Range(0.08f, 0.32f));
        }
    }

    private static void Spray(Canvas canvas, Dice dice)
    {
        foreach (var (x, y, w, h) in s_stones)
        {
            for (var i = 0; i < 70; i++)
            {
                var at = new Vector2(x + dice.Gauss() * w * 0.4f, y - MathF.Abs(dice.Gauss()) * h * 0.25f);
                var r = 0.0005f + 0.0018f * MathF.Pow(dice.Next(), 5);
                canvas.Fill(Outline.Ellipse(at, r, r * 1.4f, dice.Range(-0.4f, 0.4f), 8), Ink.Hex("#ffffff"), dice.Range(0.2f, 0.75f));
            }
        }
    }
}
