using System.Numerics;
using Varumarke.Pictures.Painting;

namespace Varumarke.Pictures.Brushes;

/// <summary>How a wooded hill looks; haze is what the air adds, thicker at the foot.</summary>
internal sealed record HillLook(string Dark, string Light, string Haze)
{
    public float HazeTop { get; init; } = 0.2f;

    public float HazeFoot { get; init; } = 0.5f;

    public float Tree { get; init; } = 0.02f;

    /// <summary>The share of broad-leaved trees, drawn as round crowns in <see cref="Leaf"/>.</summary>
    public float LeafShare { get; init; }

    public string Leaf { get; init; } = "#5d7d33";

    /// <summary>1 fills the whole hill with trees, 0 only its crest.</summary>
    public float Depth { get; init; } = 1;

    /// <summary>How much bigger trees are at the foot than at the crest.</summary>
    public float Growth { get; init; } = 1.3f;

    public float Sun { get; init; } = -1;
}

internal static class Ridge
{
    /// <summary>A long soft crest: the worn-down hills of northern Värmland.</summary>
    public static Func<float, float> Line(float y, float swing, float frequency, int seed) =>
        x => y - swing * Noise.Sum(x * frequency, 7.7f, seed, 4, 0.42f);

    /// <summary>A hill without trees: far away, or snow.</summary>
    public static void Plain(Canvas canvas, Func<float, float> crest, float foot, string top, string bottom, float alpha = 1)
    {
        var from = Ink.Hex(top);
        var to = Ink.Hex(bottom);
        var columns = Crests(canvas, crest);
        canvas.Cover(0, foot, (x, y) =>
        {
            var edge = columns[Math.Clamp((int)(x * canvas.Height), 0, canvas.Width - 1)];
            var cover = Math.Clamp((y - edge) * canvas.Height + 0.5f, 0, 1);
            return cover <= 0 ? default : new(Ink.Mix(from, to, (y - edge) / Math.Max(foot - edge, 0.01f)), cover * alpha);
        });
    }

    /// <summary>Covers a hill with trees, far ones first, each with its own light and its share of haze.</summary>
    public static void Forest(Canvas canvas, Func<float, float> crest, float foot, HillLook look, Dice dice)
    {
        Vector3 dark = Ink.Hex(look.Dark), light = Ink.Hex(look.Light), haze = Ink.Hex(look.Haze), leaf = Ink.Hex(look.Leaf);
        Plain(canvas, x => crest(x) + look.Tree * 0.2f, foot,
            ToHex(Ink.Mix(dark, haze, look.HazeTop)), ToHex(Ink.Mix(dark, haze, look.HazeFoot)));
        var seed = dice.Seed + (int)(look.Tree * 10000);
        for (var row = 0f; row < 1; row += look.Tree * 0.42f / 0.2f * 0.3f)
        {
            if (row > look.Depth)
            {
                break;
            }

            var size = look.Tree * (1 + (look.Growth - 1) * row);
            for (var x = -0.02f; x < canvas.Aspect + 0.02f; x += size * dice.Range(0.16f, 0.42f))
            {
                var top = crest(x);
                var y = top + (foot - top) * row + dice.Range(-0.25f, 0.25f) * size;
                if (y > foot)
                {
                    continue;
                }

                var patch = Noise.Sum(x * 5, y * 14, seed, 3);
                var shade = Math.Clamp(0.38f + patch * 0.55f + dice.Range(-0.2f, 0.2f), 0, 1);
                var isLeaf = look.LeafShare > 0 && dice.Next() < look.LeafShare * Math.Clamp(0.9f + patch * 2.2f, 0.05f, 2.2f);
                var tone = isLeaf ? leaf * dice.Range(0.55f, 1.15f) : Ink.Mix(dark, light, shade);
                var air = look.HazeTop + (look.HazeFoot - look.HazeTop) * row;
                var height = size * dice.Range(0.65f, 1.25f);
                if (isLeaf)
                {
                    Crown(canvas, new(x, y), height * 0.62f, Ink.Mix(tone, haze, air), Ink.Mix(tone * 0.45f, haze, air), look.Sun, dice);
                }
                else
                {
                    Spire(canvas, new(x, y + size * 0.35f), height, Ink.Mix(tone, haze, air), Ink.Mix(dark, haze, air), look.Sun, dice);
                }
            }
        }
    }

    // A far spruce: a ragged spire with a lit and a dark side.
    public static void Spire(Canvas canvas, Vector2 foot, float height, Vector3 lit, Vector3 dark, float sun, Dice dice)
    {
        var wide = height * dice.Range(0.13f, 0.21f);
        Span<Vector2> contour = stackalloc Vector2[13];
        Span<Vector2> half = stackalloc Vector2[8];
        contour[0] = foot - new Vector2(0, height);
        for (var i = 0; i < 6; i++)
        {
            // Out on every second point, in on the next: tiers of branches.
            var t = (i + 1) / 6f;
            var reach = wide * t * (i % 2 == 0 ? 1 : 0.62f) * dice.Range(0.8f, 1.2f);
            var y = foot.Y - height * (1 - t);
            contour[1 + i] = new(foot.X + reach, y);
            contour[12 - i] = new(foot.X - reach * dice.Range(0.85f, 1.15f), y);
        }

        canvas.Fill(contour, dark);
        half[0] = contour[0];
        for (var i = 0; i < 6; i++)
        {
            half[1 + i] = sun > 0 ? contour[1 + i] : contour[12 - i];
        }

        half[7] = foot;
        canvas.Fill(half, lit);
    }

    // A broad-leaved tree: dark mass of overlapping clumps, then lit dabs on the sun's side; finer the nearer it is.
    public static void Crown(Canvas canvas, Vector2 foot, float size, Vector3 lit, Vector3 dark, float sun, Dice dice)
    {
        var middle = foot - new Vector2(0, size * 0.45f);
        canvas.Fill(Outline.Ellipse(middle, size * 0.36f, size * 0.5f, 0, 12), dark);
        var dabs = (int)Math.Clamp(size * 1500, 8, 130);
        var fine = size * 0.62f / MathF.Sqrt(dabs);
        for (var i = 0; i < dabs; i++)
        {
            var angle = dice.Range(0, MathF.Tau);
            var reach = MathF.Sqrt(dice.Next());
            var spot = new Vector2(MathF.Cos(angle) * 0.46f, MathF.Sin(angle) * 0.56f) * reach;
            // Clumps catch light on their upper sunny side; the rest is in their own shade.
            var facing = Math.Clamp(0.45f + spot.X * sun * 0.8f - spot.Y * 1.1f + dice.Range(-0.3f, 0.25f), 0, 1);
            var radius = fine * dice.Range(0.6f, 1.25f);
            canvas.Fill(Outline.Ellipse(middle + spot * size, radius, radius * dice.Range(0.6f, 0.95f), dice.Range(0, 3), 7), Vector3.Lerp(dark, lit * dice.Range(0.85f, 1.15f), facing));
        }
    }

    private static float[] Crests(Canvas canvas, Func<float, float> crest)
    {
        var columns = new float[canvas.Width];
        for (var i = 0; i < columns.Length; i++)
        {
            columns[i] = crest((i + 0.5f) / canvas.Height);
        }

        return columns;
    }

    private static string ToHex(Vector3 c) => $"#{(int)(Ink.Encode(c.X) * 255):x2}{(int)(Ink.Encode(c.Y) * 255):x2}{(int)(Ink.Encode(c.Z) * 255):x2}";
}
