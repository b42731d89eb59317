using System.Numerics;
using Varumarke.Pictures.Brushes;
using Varumarke.Pictures.Painting;

namespace Varumarke.Pictures.Scenes;

internal sealed class ForetagareIVerkstad() : Scene("foretagare-i-verkstad", 3300, 2200, "En företagare vid arbetsbänken i sin verkstad, i siluett mot fönsterljuset.")
{
    public override Finish Finish => new() { Bloom = 0.5f, Vignette = 0.4f, Grain = 0.03f };

    public override void Draw(Canvas canvas, Dice dice)
    {
        Room(canvas, dice);
        Window(canvas, dice, new(0.32f, 0.12f), new(0.86f, 0.58f));
        Window(canvas, dice, new(0.98f, 0.12f), new(1.3f, 0.58f));
        Beams(canvas, dice);
        Tools(canvas, dice);
        Bench(canvas, dice);
        var look = new FigureLook { Colour = "#15110f", Rim = "#ffe2b0", RimFrom = new(0.25f, -1), Breadth = 0.92f, Facing = 1 };
        var joints = Figure.Draw(canvas, new(0.6f, 1.04f), 0.74f, new Pose { Lean = 15, Nod = 16, LegNear = (6, 0), LegFar = (-8, 0), ArmNear = (46, 26), ArmFar = (62, 30) }, look with { Coat = false });
        Plane(canvas, dice, joints);
        Dust(canvas, dice);
    }

    private static void Room(Canvas canvas, Dice dice)
    {
        canvas.Paint((x, y) =>
        {
            var board = (int)(x * 16);
            var grain = Noise.Sum(x * 60, y * 3, dice.Seed + board, 4);
            var seam = Ink.Step(0.46f, 0.5f, MathF.Abs(x * 16 - board - 0.5f));
            var near = MathF.Exp(-Vector2.DistanceSquared(new(x, y * 1.1f), new(0.72f, 0.4f)) * 1.6f);
            return Ink.Mix(Ink.Hex("#1c1410"), Ink.Hex("#8a6240"), 0.12f + near * 0.5f + grain * 0.16f - seam * 0.3f);
        });
        // Floor boards running away from us.
        canvas.Cover(0.82f, 1, (x, y) =>
        {
            var depth = 1 / (y - 0.6f);
            var lane = (x - 0.75f) * depth * 3;
            var grain = Noise.Sum(lane * 3, depth * 2 + MathF.Floor(lane) * 7, dice.Seed, 4);
            var light = MathF.Exp(-MathF.Pow((x - 0.62f - (y - 0.82f) * 0.5f) * 2.1f, 2));
            return new(Ink.Mix(Ink.Hex("#17110d"), Ink.Hex("#a87a50"), 0.1f + 0.5f * light + grain * 0.2f), 1);
        });
    }

    private static void Window(Canvas canvas, Dice dice, Vector2 a, Vector2 b)
    {
        canvas.Fill(Outline.Box(a.X - 0.025f, a.Y - 0.025f, b.X + 0.025f, b.Y + 0.03f), Ink.Hex("#3a2a1e"));
        canvas.Fill(Outline.Box(a.X, a.Y, b.X, b.Y), (x, y) =>
        {
            var v = (y - a.Y) / (b.Y - a.Y);
            var trees = Ink.Step(0.0f, 0.12f, v - 0.56f + 0.16f * Noise.Sum(x * 13, 2, dice.Seed, 5));
            var sky = Ink.Mix(Ink.Hex("#dfe6e0"), Ink.Hex("#fff2cc"), v) * 1.35f;
            return new(Ink.Mix(sky, Ink.Hex("#b0b878"), trees * 0.75f), 1);
        });
        var panes = (int)MathF.Round((b.X - a.X) / 0.13f);
        for (var i = 1; i < panes; i++)
        {
            var x = a.X + (b.X - a.X) * i / panes;
            canvas.Fill(Outline.Box(x - 0.005f, a.Y, x + 0.005f, b.Y), Ink.Hex("#40301f"));
        }

        for (var i = 1; i < 4; i++)
        {
            var y = a.Y + (b.Y - a.Y) * i / 4;
            canvas.Fill(Outline.Box(a.X, y - 0.004f, b.X, y + 0.004f), Ink.Hex("#40301f"));
        }
    }

    private static void Beams(Canvas canvas, Dice dice) => canvas.Light(0.1f, 1, (x, y) =>
    {
        var left = x - y * 0.55f;
        var inside = Ink.Step(0.2f, 0.28f, left) * Ink.Step(0.62f, 0.5f, left) + 0.8f * Ink.Step(0.82f, 0.88f, left) * Ink.Step(1.05f, 0.98f, left);
        var bars = 0.7f + 0.3f * MathF.Sin(left * 48);
        var dust = 0.7f + 0.4f * Noise.Sum(x * 5, y * 5, dice.Seed + 8, 4);
        return Ink.Hex("#ffdca0") * (0.13f * inside * bars * dust * Ink.Step(0.1f, 0.35f, y));
    });

    // Saws, clamps and chisels on the wall, a shelf with tins.
    private static void Tools(Canvas canvas, Dice dice)
    {
        var dark = Ink.Hex("#120d0a");
        canvas.Fill(Outline.Box(0.02f, 0.33f, 0.27f, 0.345f), Ink.Hex("#50381f"));
        for (var i = 0; i < 9; i++)
        {
            float x = 0.035f + i * 0.026f, h = dice.Range(0.035f, 0.075f);
            canvas.Fill(Outline.Box(x, 0.33f - h, x + 0.02f, 0.33f), (px, _) => new(Ink.Mix(dark, Ink.Mix(Ink.Hex("#7a3a28"), Ink.Hex("#46606a"), dice.Seed + i & 1), Ink.Step(x, x + 0.02f, px) * 0.8f), 1));
        }

        for (var i = 0; i < 8; i++)
        {
            float x = 0.04f + i * 0.03f, l = dice.Range(0.08f, 0.15f);
            canvas.Fill(Outline.Stroke(new(x, 0.42f), new(x, 0.42f + l), 0.005f, 0.004f), Ink.Hex("#8f8478") * 0.5f);
            canvas.Fill(Outline.Limb(new(x, 0.42f), new(x, 0.455f), 0.007f, 0.006f), Ink.Hex("#5d3c20"));
        }

        canvas.Fill([new(1.36f, 0.2f), new(1.47f, 0.5f), new(1.41f, 0.52f), new(1.355f, 0.22f)], Ink.Hex("#6f665c"));
        canvas.Fill(Outline.Limb(new(1.44f, 0.5f), new(1.455f, 0.555f), 0.03f, 0.024f), Ink.Hex("#4a2e18"));
        canvas.Fill(Outline.Stroke(new(0.92f, -0.01f), new(0.92f, 0.2f), 0.003f, 0.003f), dark);
        canvas.Fill([new(0.9f, 0.2f), new(0.94f, 0.2f), new(0.965f, 0.245f), new(0.875f, 0.245f)], Ink.Hex("#1d2a26"));
        canvas.Fill(Outline.Ellipse(new(0.92f, 0.248f), 0.022f, 0.013f), Ink.Hex("#ffe0a0") * 2.4f);
    }

    private static void Bench(Canvas canvas, Dice dice)
    {
        Shadow.Contact(canvas, new(1.02f, 0.93f), 0.5f, 0.06f, 0.7f);
        foreach (var x in new[] { 0.76f, 1.36f })
        {
            canvas.Fill(Outline.Box(x, 0.7f, x + 0.055f, 0.96f), Ink.Hex("#21160f"));
        }

        canvas.Fill(Outline.Box(0.7f, 0.655f, 1.48f, 0.715f), (x, y) =>
        {
            var grain = Noise.Sum(x * 4, y * 90, dice.Seed + 2, 4);
            return new(Ink.Mix(Ink.Hex("#2a1b11"), Ink.Hex("#7a5230"), 0.35f + grain * 0.3f), 1);
        });
        canvas.Fill([new(0.7f, 0.657f), new(1.48f, 0.657f), new(1.43f, 0.63f), new(0.75f, 0.63f)], (x, y) =>
        {
            var grain = Noise.Sum(x * 4, y * 120, dice.Seed + 3, 4);
            return new(Ink.Mix(Ink.Hex("#8a5c34"), Ink.Hex("#ffdca4"), 0.55f + grain * 0.3f - MathF.Abs(x - 0.95f) * 0.55f), 1);
        });
        // The work: a plank, and what is on its way to be a chair.
        canvas.Fill([new(0.78f, 0.64f), new(1.24f, 0.64f), new(1.24f, 0.618f), new(0.78f, 0.618f)], Ink.Hex("#a8743f"));
        canvas.Fill([new(0.78f, 0.619f), new(1.24f, 0.619f), new(1.225f, 0.609f), new(0.79f, 0.609f)], Ink.Hex("#ffe2b0"));
        foreach (var x in new[] { 1.32f, 1.42f })
        {
            canvas.Fill(Outline.Ribbon(Outline.Curve(false, new(x, 0.64f), new(x - 0.005f, 0.5f), new(x + 0.01f, 0.36f)), 0.014f, 0.01f), Ink.Hex("#2e1d12"));
        }

        foreach (var y in new[] { 0.38f, 0.44f, 0.5f })
        {
            canvas.Fill(Outline.Ribbon(Outline.Curve(false, new(1.325f, y), new(1.375f, y - 0.012f), new(1.43f, y)), 0.014f, 0.014f), Ink.Hex("#3a2517"));
        }
    }

    private static void Plane(Canvas canvas, Dice dice, Joints joints)
    {
        var at = new Vector2((joints.HandNear.X + joints.HandFar.X) / 2, 0.607f);
        canvas.Fill(Outline.Box(at.X - 0.08f, at.Y - 0.022f, at.X + 0.09f, at.Y), Ink.Hex("#2a180d"));
        canvas.Fill(Outline.Box(at.X - 0.08f, at.Y - 0.025f, at.X + 0.09f, at.Y - 0.021f), Ink.Hex("#ffcf94"));
        canvas.Fill(Outline.Limb(at + new Vector2(0.065f, -0.02f), at + new Vector2(0.065f, -0.045f), 0.011f, 0.013f), Ink.Hex("#1c100a"));
        canvas.Fill([at + new Vector2(-0.012f, -0.02f), at + new Vector2(0.004f, -0.02f), at + new Vector2(-0.014f, -0.06f), at + new Vector2(-0.022f, -0.058f)], Ink.Hex("#15100c"));
        for (var i = 0; i < 46; i++)
        {
            var spot = new Vector2(at.X + dice.Range(-0.12f, 0.42f), dice.Chance(0.5f) ? 0.648f : dice.Range(0.9f, 0.98f));
            var r = dice.Range(0.005f, 0.013f);
            var turn = dice.Range(0, 6);
            var curl = Enumerable.Range(0, 12).Select(k => spot + new Vector2(MathF.Cos(turn + k * 0.45f), MathF.Sin(turn + k * 0.45f) * 0.6f) * r * (1 - k * 0.05f)).ToArray();
            canvas.Fill(Outline.Ribbon(curl, 0.004f, 0.002f), Ink.Mix(Ink.Hex("#c08a50"), Ink.Hex("#fff0cc"), dice.Next()));
        }
    }

    private static void Dust(Canvas canvas, Dice dice)
    {
        for (var i = 0; i < 420; i++)
        {
            var at = new Vector2(dice.Range(0.3f, 1.4f), dice.Range(0.15f, 0.95f));
            var r = 0.0008f + 0.0022f * MathF.Pow(dice.Next(), 4);
            canvas.Fill(Outline.Ellipse(at, r, r, 0, 9), Ink.Hex("#ffe8bc"), dice.Range(0.1f, 0.55f));
        }
    }
}
