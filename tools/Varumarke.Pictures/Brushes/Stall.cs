using System.Numerics;
using Varumarke.Pictures.Painting;

namespace Varumarke.Pictures.Brushes;

/// <summary>A market stall: striped awning with scallops, a table of fruit, flowers and loaves.</summary>
internal static class Stall
{
    public static void Raise(Canvas canvas, Vector2 at, float size, string cloth, Dice dice)
    {
        Vector2 P(float x, float y) => at + new Vector2(x, -y) * size;
        Shadow.Contact(canvas, at, size * 0.9f, size * 0.1f, 0.55f);
        foreach (var x in new[] { -0.62f, 0.62f })
        {
            canvas.Fill(Outline.Stroke(P(x, 0), P(x * 0.98f, 1.1f), size * 0.03f, size * 0.03f), Ink.Hex("#4a3a2e"));
        }

        canvas.Fill([P(-0.64f, 0), P(0.64f, 0), P(0.64f, 0.36f), P(-0.64f, 0.36f)], (x, _) =>
            new(Ink.Mix(Ink.Hex("#6b5644"), Ink.Hex("#8f7355"), 0.5f + 0.5f * MathF.Sin(x / size * 40)), 1));
        canvas.Fill([P(-0.68f, 0.34f), P(0.68f, 0.34f), P(0.64f, 0.42f), P(-0.64f, 0.42f)], Ink.Hex("#b8996f"));
        string[] goods = ["#c43a2a", "#e0a030", "#6f9a3c", "#d97a2a", "#b8864a", "#8a3a5c", "#e8d9a0"];
        for (var k = 0; k < 8; k++)
        {
            var colour = Ink.Hex(goods[(int)(dice.Next() * goods.Length)]);
            var x0 = -0.58f + k * 0.155f;
            for (var i = 0; i < 16; i++)
            {
                var spot = P(x0 + dice.Range(-0.055f, 0.055f), 0.42f + dice.Range(0, 0.055f));
                var r = size * dice.Range(0.016f, 0.026f);
                canvas.Fill(Outline.Ellipse(spot, r, r, 0, 10), colour * dice.Range(0.45f, 0.8f));
                canvas.Fill(Outline.Ellipse(spot - new Vector2(0, r * 0.4f), r * 0.6f, r * 0.4f, 0, 8), colour * 1.25f);
            }
        }

        var ink = Ink.Hex(cloth);
        var pale = Ink.Hex("#f3e6cc");
        for (var i = 0; i < 10; i++)
        {
            float a = -0.76f + i * 0.152f, b = a + 0.152f;
            var colour = i % 2 == 0 ? ink : pale;
            canvas.Fill([P(a, 0.92f), P(b, 0.92f), P(b * 0.86f, 1.22f), P(a * 0.86f, 1.22f)], (_, y) => new(colour * (0.62f + 0.75f * Ink.Step(at.Y - 0.92f * size, at.Y - 1.22f * size, y)), 1));
            canvas.Fill(Outline.Limb(P(a + 0.076f, 0.93f), P(a + 0.076f, 0.88f), size * 0.076f, size * 0.07f), colour * 0.6f);
        }
    }
}
