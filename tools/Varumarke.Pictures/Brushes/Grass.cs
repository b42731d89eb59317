using System.Numerics;
using Varumarke.Pictures.Painting;

namespace Varumarke.Pictures.Brushes;

internal sealed record GrassLook(params string[] Colours)
{
    public float Tall { get; init; } = 0.05f;

    public float Wind { get; init; } = 0.25f;

    /// <summary>Blades for each unit of area at the near edge.</summary>
    public int Count { get; init; } = 16000;

    /// <summary>Darker at the root: blades stand in each other's shade.</summary>
    public float Root { get; init; } = 0.45f;
}

internal static class Grass
{
    /// <summary>Blades from back to front, growing with nearness.</summary>
    public static void Field(Canvas canvas, Func<float, float> edge, float bottom, GrassLook look, Dice dice)
    {
        var colours = look.Colours.Select(Ink.Hex).ToArray();
        var seed = dice.Seed + 77;
        var count = (int)(look.Count * canvas.Aspect);
        for (var i = 0; i < count; i++)
        {
            var t = MathF.Pow(i / (float)count, 1.0f);
            var x = dice.Range(-0.03f, canvas.Aspect + 0.03f);
            var top = edge(x);
            var y = top + (bottom - top) * MathF.Pow(t, 1.5f) + 0.004f;
            var near = Math.Clamp((y - top) / (1.05f - top), 0, 1);
            var patch = Noise.Sum(x * 3, y * 7, seed, 3);
            var size = look.Tall * (0.1f + 0.9f * near) * dice.Range(0.4f, 1.15f) * (1 + patch * 0.4f);
            var tone = dice.Pick(colours) * (0.75f + patch * 0.35f + dice.Range(-0.15f, 0.2f));
            Blade(canvas, new(x, y), size, look.Wind + dice.Gauss() * 0.18f, size * 0.035f + 0.0005f, tone, look.Root);
        }
    }

    public static void Blade(Canvas canvas, Vector2 root, float length, float lean, float width, Vector3 colour, float rootShade)
    {
        var middle = root + new Vector2(lean * length * 0.35f, -length * 0.55f);
        var tip = root + new Vector2(lean * length, -length * 0.95f);
        Span<Vector2> contour =
        [
            root - new Vector2(width, 0), middle - new Vector2(width * 0.7f, 0), tip, middle + new Vector2(width * 0.7f, 0), root + new Vector2(width, 0),
        ];
        canvas.Fill(contour, (_, y) =>
        {
            var t = Math.Clamp((root.Y - y) / (length + 1e-6f), 0, 1);
            return new(colour * (rootShade + (1 - rootShade) * t), 1);
        });
    }

    /// <summary>Meadow flowers among the blades: oxeye daisy, bluebell, buttercup, as far as colours tell.</summary>
    public static void Flowers(Canvas canvas, Func<float, float> edge, float bottom, int count, float size, string[] palette, Dice dice)
    {
        var colours = palette.Select(Ink.Hex).ToArray();
        for (var i = 0; i < count; i++)
        {
            var x = dice.Range(0, canvas.Aspect);
            var top = edge(x);
            var y = top + (bottom - top) * MathF.Pow(i / (float)count, 1.3f);
            if (Noise.Sum(x * 4, y * 6, dice.Seed + 5, 2) < -0.1f)
            {
                continue;
            }

            var near = 0.12f + 0.88f * Math.Clamp((y - top) / (1.02f - top), 0, 1);
            var radius = size * near * dice.Range(0.6f, 1.1f);
            var stem = radius * dice.Range(4, 8);
            var lean = dice.Range(-0.2f, 0.3f);
            Blade(canvas, new(x, y), stem, lean, radius * 0.14f, Ink.Hex("#3c5423"), 0.5f);
            Bloom(canvas, new(x + lean * stem, y - stem * 0.95f), radius, dice.Pick(colours) * dice.Range(0.75f, 1.05f), dice);
        }
    }

    private static void Bloom(Canvas canvas, Vector2 at, float radius, Vector3 colour, Dice dice)
    {
        var petals = 5 + (int)(dice.Next() * 5);
        var flat = dice.Range(0.45f, 0.9f);
        for (var k = 0; k < petals; k++)
        {
            var (sin, cos) = MathF.SinCos(k * MathF.Tau / petals + dice.Next());
            canvas.Fill(Outline.Ellipse(at + new Vector2(cos, sin * flat) * radius * 0.55f, radius * 0.48f, radius * 0.24f, MathF.Atan2(sin * flat, cos), 9), colour * dice.Range(0.8f, 1.05f));
        }

        canvas.Fill(Outline.Ellipse(at, radius * 0.24f, radius * 0.2f * flat + radius * 0.04f, 0, 9), Ink.Hex("#d9a827") * 0.8f);
    }
}
