using System.Numerics;
using Varumarke.Pictures.Painting;

namespace Varumarke.Pictures.Brushes;

internal sealed record SpruceLook(string Dark, string Light)
{
    /// <summary>0 bare, 1 laden with snow.</summary>
    public float Snow { get; init; }

    public string SnowLit { get; init; } = "#f2f4f8";

    public string SnowShade { get; init; } = "#8fa6c8";

    /// <summary>-1 light from the left, 1 from the right, 0 from behind (a silhouette).</summary>
    public float Sun { get; init; } = -1;

    public float Spread { get; init; } = 0.21f;

    public Vector3 Haze { get; init; }

    public float HazeShare { get; init; }
}

/// <summary>A near spruce, branch by branch from the lowest up: hanging twigs, lit tips, snow on top if any.</summary>
internal static class Spruce
{
    public static void Grow(Canvas canvas, Vector2 foot, float height, SpruceLook look, Dice dice)
    {
        Vector3 Air(Vector3 colour) => Ink.Mix(colour, look.Haze, look.HazeShare);
        Vector3 dark = Ink.Hex(look.Dark), light = Ink.Hex(look.Light);
        Vector3 snowLit = Ink.Hex(look.SnowLit), snowShade = Ink.Hex(look.SnowShade);
        var lean = dice.Range(-0.012f, 0.012f) * height;
        var crown = foot + new Vector2(lean, -height);
        canvas.Fill(Outline.Stroke(foot, crown, height * 0.022f, height * 0.003f), Air(dark * 0.8f));
        var tiers = (int)Math.Clamp(height * 120, 20, 60);
        for (var i = 0; i < tiers; i++)
        {
            var t = 1 - (i + 0.5f) / tiers;
            var root = Vector2.Lerp(crown, foot, 0.03f + t * 0.92f);
            var reach = height * look.Spread * MathF.Pow(t, 0.8f) * dice.Range(0.72f, 1.15f) + height * 0.008f;
            for (var k = 0; k < 6; k++)
            {
                // Turned round the trunk: those pointing at us look short and hang low.
                var turn = k == 0 ? -1 : k == 1 ? 1 : dice.Range(-0.8f, 0.8f);
                var droop = reach * (0.28f + 0.3f * t + 0.25f * (1 - MathF.Abs(turn)));
                var facing = Math.Clamp(0.5f + turn * look.Sun * 0.5f, 0, 1) * MathF.Abs(look.Sun);
                var tone = Ink.Mix(dark, light, facing * dice.Range(0.25f, 1) * (0.5f + 0.5f * (1 - t)));
                Branch(canvas, root, new Vector2(reach * turn, droop * dice.Range(0.7f, 1.1f)), reach * 0.26f + height * 0.008f, Air(tone), dice);
                if (look.Snow > 0 && dice.Chance(0.35f + 0.6f * look.Snow))
                {
                    var white = Ink.Mix(snowShade, snowLit, facing * 0.9f + dice.Range(-0.15f, 0.25f));
                    Load(canvas, root, new Vector2(reach * turn, droop) * dice.Range(0.75f, 1), reach * 0.15f * look.Snow + height * 0.004f, Air(white), Air(snowShade), dice);
                }
            }
        }
    }

    // Upper edge a smooth bow, lower edge a row of hanging twigs.
    private static void Branch(Canvas canvas, Vector2 root, Vector2 arm, float hang, Vector3 colour, Dice dice)
    {
        const int Steps = 9;
        Span<Vector2> contour = stackalloc Vector2[Steps * 3 + 1];
        var count = 0;
        for (var i = 0; i < Steps; i++)
        {
            contour[count++] = Bow(root, arm, i / (Steps - 1f));
        }

        for (var i = Steps - 1; i >= 0; i--)
        {
            var s = i / (Steps - 1f);
            var length = hang * (0.25f + MathF.Sin(MathF.PI * Math.Min(s * 1.15f, 1))) * dice.Range(0.35f, 1.2f);
            contour[count++] = Bow(root, arm, s) + new Vector2(arm.X * 0.03f, length);
            contour[count++] = Bow(root, arm, Math.Max(0, s - 0.06f)) + new Vector2(0, length * 0.3f);
        }

        canvas.Fill(contour[..count], colour);
    }

    // Snow lies along the branch, thicker in the middle, its underside in shade.
    private static void Load(Canvas canvas, Vector2 root, Vector2 arm, float thick, Vector3 lit, Vector3 shade, Dice dice)
    {
        const int Steps = 8;
        Span<Vector2> contour = stackalloc Vector2[Steps * 2];
        var swell = dice.Range(0.7f, 1.3f);
        for (var i = 0; i < Steps; i++)
        {
            var s = 0.12f + 0.9f * i / (Steps - 1f);
            var body = thick * swell * MathF.Sin(MathF.PI * Math.Clamp(s, 0.05f, 0.97f));
            var middle = Bow(root, arm, s);
            contour[i] = middle - new Vector2(0, body * dice.Range(0.45f, 0.75f));
            contour[^(i + 1)] = middle + new Vector2(0, body * dice.Range(0.5f, 1.2f));
        }

        canvas.Fill(contour, shade);
        for (var i = Steps; i < Steps * 2; i++)
        {
            contour[i] -= new Vector2(0, thick * 0.42f);
        }

        canvas.Fill(contour, lit);
    }

    private static Vector2 Bow(Vector2 root, Vector2 arm, float s) =>
        root + new Vector2(arm.X * s, arm.Y * (1.45f * s * s - 0.45f * s * s * s * s));
}
