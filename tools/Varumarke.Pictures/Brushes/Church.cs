using System.Numerics;
using Varumarke.Pictures.Painting;

namespace Varumarke.Pictures.Brushes;

/// <summary>A white country church: nave with arched windows, tower with a tall spire.</summary>
internal static class Church
{
    public static void Build(Canvas canvas, Vector2 at, float size, string lit, string shade, string roof, bool lamps, Dice dice)
    {
        Vector3 bright = Ink.Hex(lit), dark = Ink.Hex(shade), tiles = Ink.Hex(roof);
        Vector2 P(float x, float y) => at + new Vector2(x, -y) * size;
        void Face(Vector3 colour, params Vector2[] points) => canvas.Fill([.. points], (x, y) =>
            new(colour * (1 + 0.05f * Noise.Sum(x * 90 / size * 0.2f, y * 90 / size * 0.2f, dice.Seed, 3) - 0.12f * Ink.Step(at.Y - 0.2f * size, at.Y, y)), 1));

        // Nave to the right of the tower.
        Face(bright * 0.92f, P(0.1f, 0), P(0.95f, 0), P(0.95f, 0.36f), P(0.1f, 0.36f));
        Face(dark, P(0.95f, 0), P(1.1f, 0.02f), P(1.1f, 0.35f), P(1.03f, 0.56f), P(0.95f, 0.36f));
        Face(tiles, P(0.07f, 0.34f), P(0.98f, 0.34f), P(1.03f, 0.6f), P(0.1f, 0.6f));
        for (var i = 0; i < 4; i++)
        {
            Window(canvas, P(0.3f + i * 0.19f, 0.09f), size * 0.042f, size * 0.19f, lamps, bright);
        }

        // Tower: lit front, shaded side.
        Face(bright, P(-0.14f, 0), P(0.1f, 0), P(0.1f, 0.86f), P(-0.14f, 0.86f));
        Face(dark, P(0.1f, 0), P(0.17f, 0.015f), P(0.17f, 0.85f), P(0.1f, 0.86f));
        Face(tiles * 0.8f, P(-0.17f, 0.85f), P(0.13f, 0.85f), P(0.19f, 0.86f), P(0.16f, 0.89f), P(-0.14f, 0.89f));
        Face(bright * 0.97f, P(-0.09f, 0.88f), P(0.06f, 0.88f), P(0.06f, 1.05f), P(-0.09f, 1.05f));
        Face(dark, P(0.06f, 0.88f), P(0.11f, 0.89f), P(0.11f, 1.05f), P(0.06f, 1.05f));
        Face(tiles, P(-0.12f, 1.04f), P(0.08f, 1.04f), P(0.005f, 1.62f));
        Face(tiles * 0.6f, P(0.08f, 1.04f), P(0.14f, 1.05f), P(0.005f, 1.62f));
        canvas.Fill(Outline.Stroke(P(0.005f, 1.6f), P(0.005f, 1.76f), 0.007f * size, 0.005f * size), Ink.Hex("#c9a23c"));
        canvas.Fill(Outline.Stroke(P(-0.035f, 1.7f), P(0.045f, 1.7f), 0.006f * size, 0.006f * size), Ink.Hex("#c9a23c"));
        canvas.Fill(Outline.Ellipse(P(0.005f, 1.615f), 0.013f * size, 0.013f * size), Ink.Hex("#c9a23c"));
        Window(canvas, P(-0.02f, 0.97f - 0.06f), size * 0.028f, size * 0.1f, false, dark);
        Window(canvas, P(-0.02f, 0.55f), size * 0.032f, size * 0.15f, lamps, bright);
        Window(canvas, P(-0.02f, 0), size * 0.052f, size * 0.2f, lamps, bright);
        canvas.Fill(Outline.Ellipse(P(-0.02f, 0.78f), 0.042f * size, 0.042f * size), Ink.Hex("#20242c"));
        canvas.Fill(Outline.Stroke(P(-0.02f, 0.78f), P(-0.02f, 0.81f), 0.006f * size, 0.004f * size), Ink.Hex("#d9b45a"));
        canvas.Fill(Outline.Stroke(P(-0.02f, 0.78f), P(0.0f, 0.775f), 0.006f * size, 0.005f * size), Ink.Hex("#d9b45a"));
    }

    private static void Window(Canvas canvas, Vector2 foot, float half, float tall, bool lamp, Vector3 frame)
    {
        Vector2[] Arch(float grow) => Outline.Curve(false, [foot + new Vector2(-half - grow, grow), foot + new Vector2(-half - grow, -tall * 0.7f), foot + new Vector2(-half * 0.6f, -tall * 0.93f - grow), foot + new Vector2(0, -tall - grow), foot + new Vector2(half * 0.6f, -tall * 0.93f - grow), foot + new Vector2(half + grow, -tall * 0.7f), foot + new Vector2(half + grow, grow)]);
        canvas.Fill(Arch(half * 0.18f), frame * 0.75f);
        canvas.Fill(Arch(0), (_, y) => new(lamp ? Ink.Mix(Ink.Hex("#ffe0a0"), Ink.Hex("#ff9f3c"), (foot.Y - y) / tall) * 1.3f : Ink.Hex("#1c222c"), 1));
        canvas.Fill(Outline.Stroke(foot, foot - new Vector2(0, tall), half * 0.14f, half * 0.14f), frame * 0.5f);
        for (var i = 1; i < 4; i++)
        {
            canvas.Fill(Outline.Stroke(foot + new Vector2(-half, -tall * 0.22f * i), foot + new Vector2(half, -tall * 0.22f * i), half * 0.1f, half * 0.1f), frame * 0.5f);
        }
    }
}
