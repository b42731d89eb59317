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
            Lee(canvas, dice, new(x, y), w, h);
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

    // A wet boulder, modelled as a bumpy half ball: dark at the waterline, the sky in its shoulder.
    private static void Stone(Canvas canvas, Dice dice, Vector2 at, float w, float h)
    {
        var centre = at - new Vector2(0, h * 0.42f);
        var half = new Vector2(w * 0.5f, h * 0.68f);
        var points = new Vector2[18];
        for (var i = 0; i < points.Length; i++)
        {
            var (sin, cos) = MathF.SinCos(i * MathF.Tau / points.Length);
            points[i] = centre + new Vector2(cos, sin) * half * dice.Range(0.88f, 1.1f);
        }

        var light = Vector3.Normalize(new(-0.5f, -0.7f, 0.55f));
        Vector3 dark = Ink.Hex("#0c1113"), pale = Ink.Hex("#a5a39a"), moss = Ink.Hex("#5a6634");
        canvas.Fill(Outline.Curve(true, points), (x, y) =>
        {
            var d = (new Vector2(x, y) - centre) / half;
            float fx = x * 3.2f / w, fy = y * 3.2f / w;
            var bump = new Vector2(Noise.Sum(fx, fy, dice.Seed + 30, 5), Noise.Sum(fx + 40, fy, dice.Seed + 30, 5));
            var normal = Vector3.Normalize(new Vector3(d.X + bump.X * 0.55f, d.Y + bump.Y * 0.55f, MathF.Sqrt(Math.Max(0.04f, 1 - d.LengthSquared()))));
            var diffuse = Math.Max(0, Vector3.Dot(normal, light));
            var wet = Ink.Step(-0.15f, 0.45f, d.Y + bump.X * 0.25f);
            var grain = Noise.Sum(fx * 9, fy * 9, dice.Seed + 31, 3) * 0.12f;
            var colour = Ink.Mix(dark, pale, (0.1f + 0.75f * diffuse + grain) * (1 - 0.62f * wet));
            colour = Ink.Mix(colour, moss * (0.2f + diffuse), 0.7f * Ink.Step(0.1f, 0.5f, bump.Y - d.Y * 0.5f) * (1 - wet));
            var shine = MathF.Pow(Math.Max(0, normal.Z * 0.55f - normal.Y * 0.8f), 9) * (0.35f + 0.65f * wet);
            return new(colour + Ink.Hex("#dbe8ee") * Math.Min(shine * 0.55f, 0.6f), 1);
        });
    }

    // Behind a stone the threads close again, white at first and then mixing with the rest.
    private static void Lee(Canvas canvas, Dice dice, Vector2 at, float w, float h)
    {
        var layer = canvas.Layer();
        var spine = new Vector2[30];
        for (var i = 0; i < 900; i++)
        {
            var u = dice.Gauss() * 0.34f;
            var spot = at + new Vector2(u * w, h * dice.Range(-0.15f, 0.35f));
            var pull = dice.Range(0.4f, 1.5f);
            for (var k = 0; k < spine.Length; k++)
            {
                spine[k] = spot;
                spot += (Current(spot, dice.Seed) + new Vector2((at.X - spot.X) / w * pull * 0.6f, 0)) * h * 0.04f * (0.5f + pull * 0.5f);
            }

            layer.Fill(Outline.Ribbon(spine, w * dice.Range(0.004f, 0.016f), 0.0003f), Ink.Hex("#eef6f5") * dice.Range(0.75f, 1), dice.Range(0.03f, 0.2f) * (1 - MathF.Abs(u)));
        }

        canvas.Over(layer.Soften(0.001f));
    }

    // Foam along the waterline: torn, heaped here and there, never a straight edge.
    private static void Collar(Canvas canvas, Dice dice, Vector2 at, float w, float h)
    {
        var layer = canvas.Layer();
        for (var i = 0; i < 1900; i++)
        {
            var u = dice.Range(-1.08f, 1.08f);
            var swell = Noise.Sum(u * 2.4f + at.X * 30, at.Y * 9, dice.Seed + 8, 3);
            var line = h * (-0.3f + 0.52f * MathF.Sqrt(Math.Max(0, 1 - u * u)) + 0.1f * swell);
            var spot = at + new Vector2(u * w * 0.5f, line + dice.Gauss() * h * (0.035f + 0.05f * Math.Max(0, swell)));
            var r = w * (0.003f + 0.016f * MathF.Pow(dice.Next(), 2.5f));
            layer.Fill(Outline.Ellipse(spot, r * 1.2f, r * 0.6f, dice.Range(-0.3f, 0.3f), 9), Ink.Mix(Ink.Hex("#a9c4c2"), Ink.Hex("#ffffff"), dice.Next()), dice.Range(0.15f, 0.6f) * Math.Clamp(0.65f + swell, 0.1f, 1));
        }

        canvas.Over(layer.Soften(0.0006f));
    }

    private static void Spray(Canvas canvas, Dice dice)
    {
        foreach (var (x, y, w, h) in s_stones)
        {
            for (var i = 0; i < 26; i++)
            {
                var at = new Vector2(x + dice.Gauss() * w * 0.4f, y + h * 0.1f - dice.Gauss() * h * 0.12f);
                var r = 0.0005f + 0.0018f * MathF.Pow(dice.Next(), 5);
                canvas.Fill(Outline.Ellipse(at, r, r * 1.4f, dice.Range(-0.4f, 0.4f), 8), Ink.Hex("#ffffff"), dice.Range(0.2f, 0.75f));
            }
        }
    }
}
