using System.Numerics;
using Varumarke.Pictures.Painting;

namespace Varumarke.Pictures.Brushes;

internal sealed record BirchLook(string[] Leaves)
{
    public string Bark { get; init; } = "#e4ddd0";

    public string BarkShade { get; init; } = "#77736f";

    public float Sun { get; init; } = -1;

    /// <summary>1 is a full crown, 0 a bare one.</summary>
    public float Foliage { get; init; } = 1;

    public float LeafSize { get; init; } = 0.0022f;

    public Vector3 Haze { get; init; }

    public float HazeShare { get; init; }
}

/// <summary>A birch: white trunk, thin hanging branches, a crown of single leaves lit from one side.</summary>
internal static class Birch
{
    public static void Grow(Canvas canvas, Vector2 foot, float height, BirchLook look, Dice dice)
    {
        var leaves = look.Leaves.Select(Ink.Hex).ToArray();
        var spine = new Vector2[7];
        float bend = dice.Range(-0.05f, 0.05f) * height;
        for (var i = 0; i < spine.Length; i++)
        {
            var t = i / (spine.Length - 1f);
            spine[i] = foot + new Vector2(bend * t * t + dice.Range(-0.006f, 0.006f) * height * t, -height * 0.92f * t);
        }

        var twigs = new List<Vector2>();
        var branches = new List<(Vector2[] Path, float Width)>();
        for (var i = 0; i < 26; i++)
        {
            var t = dice.Range(0.28f, 0.98f);
            var root = Along(spine, t);
            var side = dice.Chance(0.5f) ? 1 : -1;
            var reach = height * (0.3f * (1 - t) + 0.07f) * dice.Range(0.6f, 1.15f);
            var tip = root + new Vector2(side * reach * dice.Range(0.5f, 1), -reach * dice.Range(0.35f, 1.0f));
            var hang = tip + new Vector2(side * reach * 0.25f, reach * dice.Range(0.15f, 0.6f));
            var path = Outline.Curve(false, root, Vector2.Lerp(root, tip, 0.55f) - new Vector2(0, reach * 0.12f), tip, hang);
            branches.Add((path, height * 0.008f * (1.1f - t)));
            for (var k = 5; k < path.Length; k += 2)
            {
                twigs.Add(path[k]);
            }
        }

        // Leaves behind, then wood, then leaves in front.
        Crown(canvas, foot, height, twigs, leaves, look, dice, 0.55f, 9);
        foreach (var (path, width) in branches)
        {
            canvas.Fill(Outline.Ribbon(path, width + 0.0008f, 0.0006f), Air(look, Ink.Hex("#3a322d")));
        }

        Trunk(canvas, spine, height * 0.028f, look, dice);
        Crown(canvas, foot, height, twigs, leaves, look, dice, 1, 16);
    }

    /// <summary>Only a trunk, from below the picture's frame to above it: the inside of a birch wood.</summary>
    public static void Trunk(Canvas canvas, IReadOnlyList<Vector2> spine, float width, BirchLook look, Dice dice)
    {
        Vector3 bark = Ink.Hex(look.Bark), shade = Ink.Hex(look.BarkShade);
        var seed = dice.Seed + (int)(spine[0].X * 9973);
        float top = spine[^1].Y, foot = spine[0].Y;
        var contour = Outline.Ribbon(spine, width, width * 0.28f);
        canvas.Fill(contour, (x, y) =>
        {
            var t = Math.Clamp((foot - y) / (foot - top), 0, 1);
            var centre = Along(spine, t);
            var u = Math.Clamp((x - centre.X) / (width * (1 - 0.72f * t) * 0.5f), -1, 1);
            var round = Math.Clamp(0.55f + 0.5f * u * look.Sun - 0.25f * u * u, 0, 1);
            var colour = Ink.Mix(shade, bark, round + 0.12f * Noise.At(x / width * 2, y / width * 5, seed));
            // Lenticels: thin dark lines across; the rough black foot of old birches.
            var marks = Noise.Sum(u * 0.9f + 3, y / width * 3.2f, seed + 1, 3);
            var rough = Noise.Sum(u * 1.5f, y / width * 0.9f, seed + 2, 4) + 0.9f * Ink.Step(0.16f, 0, t);
            colour = Ink.Mix(colour, Ink.Hex("#2b2624"), Ink.Step(0.34f, 0.55f, marks) * 0.75f);
            colour = Ink.Mix(colour, Ink.Hex("#221e1c"), Ink.Step(0.42f, 0.7f, rough) * 0.85f);
            return new(Air(look, colour), 1);
        });
    }

    /// <summary>Loose leaves round points, lit where they face the light.</summary>
    public static void Crown(Canvas canvas, Vector2 foot, float height, IReadOnlyList<Vector2> twigs, Vector3[] leaves, BirchLook look, Dice dice, float bright, int each)
    {
        var middle = foot - new Vector2(0, height * 0.6f);
        foreach (var twig in twigs)
        {
            var facing = Math.Clamp(0.5f + look.Sun * (twig.X - middle.X) / (height * 0.4f) * 0.5f + (middle.Y - twig.Y) / height * 0.6f, 0, 1);
            var clump = dice.Range(0.7f, 1.1f);
            for (var i = 0; i < each * look.Foliage; i++)
            {
                var at = twig + new Vector2(dice.Gauss(), MathF.Abs(dice.Gauss()) * 1.2f - 0.5f) * height * 0.026f;
                var tone = dice.Pick(leaves) * (clump * bright * (0.35f + 0.75f * facing + dice.Range(-0.15f, 0.3f)));
                var size = look.LeafSize * dice.Range(0.6f, 1.3f);
                canvas.Fill(Outline.Ellipse(at, size, size * dice.Range(0.35f, 0.9f), dice.Range(0, 3), 7), Air(look, tone));
            }
        }
    }

    private static Vector2 Along(IReadOnlyList<Vector2> spine, float t)
    {
        var f = Math.Clamp(t, 0, 1) * (spine.Count - 1);
        var i = Math.Min((int)f, spine.Count - 2);
        return Vector2.Lerp(spine[i], spine[i + 1], f - i);
    }

    private static Vector3 Air(BirchLook look, Vector3 colour) => Ink.Mix(colour, look.Haze, look.HazeShare);
}
