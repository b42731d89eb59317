using System.Numerics;
using Varumarke.Pictures.Painting;

namespace Varumarke.Pictures.Brushes;

/// <summary>Curtains of northern light: a sharp lower edge, rays upward, green low and violet high.</summary>
internal static class Aurora
{
    public static void Curtain(Canvas canvas, float baseLine, float swing, float height, float strength, int seed)
    {
        var low = Ink.Hex("#5dffa0");
        var middle = Ink.Hex("#1fd6a0");
        var high = Ink.Hex("#7a4bd8");
        canvas.Light(0, Math.Min(1, baseLine + swing * 1.6f), (x, y) =>
        {
            var lean = x + (y - baseLine) * 0.18f * (x - canvas.Aspect * 0.5f);
            var edge = baseLine + swing * Noise.Sum(lean * 1.1f, 0.3f, seed, 3);
            var up = (edge - y) / height;
            if (up < -0.12f)
            {
                return Vector3.Zero;
            }

            var rays = 0.45f + 0.55f * Math.Clamp(0.5f + Noise.Sum(lean * 16, up * 0.25f, seed + 5, 4) * 0.9f, 0, 1.3f);
            var sheet = Math.Clamp(0.45f + Noise.Sum(lean * 1.7f, 4.2f, seed + 9, 2) * 0.9f, 0.03f, 1);
            var body = Ink.Step(-0.12f, 0.1f, up) * MathF.Exp(-Math.Max(up, 0) * 2.1f);
            var colour = Ink.Mix(Ink.Mix(low, middle, up * 2), high, Ink.Step(0.35f, 1.25f, up));
            return colour * (body * rays * sheet * strength);
        });
    }
}
