using System.Numerics;
using Varumarke.Pictures.Brushes;
using Varumarke.Pictures.Painting;

namespace Varumarke.Pictures.Scenes;

internal sealed class SkogIMorgonljus() : Scene("skog-i-morgonljus", 2640, 3300, "Morgonljus silar mellan tallstammar över blåbärsris.")
{
    public override Finish Finish => new() { Bloom = 0.4f, Saturation = 1.05f, Vignette = 0.35f };

    public override void Draw(Canvas canvas, Dice dice)
    {
        var sun = new Vector2(0.5f, 0.27f);
        Sky.Gradient(canvas, (0, "#7f9460"), (0.3f, "#dcd69a"), (0.6f, "#cdc98e"), (1, "#5d6a3a"));
        Sky.Glow(canvas, sun, "#fff0b8", 0.42f, 0.9f, 1);
        for (var depth = 0; depth < 7; depth++)
        {
            var t = depth / 6f;
            var foot = 0.58f + 0.34f * t * t;
            var haze = Ink.Hex("#dfd9a2");
            var air = 0.8f * MathF.Pow(1 - t, 1.3f);
            var y0 = foot;
            Ground.Field(canvas, x => y0 - 0.02f + 0.02f * Noise.Sum(x * 3, y0 * 7, dice.Seed, 3), foot - 0.12f, Hex(Ink.Mix(Ink.Hex("#7d9340"), haze, air)), Hex(Ink.Mix(Ink.Hex("#2a3a1a"), haze, air)), dice.Seed + depth, 1);
            Undergrowth(canvas, dice, foot, t, haze, air);
            var count = 13 - depth;
            for (var i = 0; i < count; i++)
            {
                var x = dice.Range(-0.05f, 0.85f);
                if (MathF.Abs(x - sun.X) < 0.05f + 0.08f * t)
                {
                    continue;
                }

                Pine(canvas, dice, new(x, foot + dice.Range(-0.012f, 0.012f)), 0.009f + 0.05f * t * t * dice.Range(0.7f, 1.2f), x < sun.X ? 1 : -1, haze, air);
            }

            Undergrowth(canvas, dice, foot + 0.012f, t, haze, air);
            Mist.Bank(canvas, foot - 0.03f, 0.05f, "#efe6b4", 0.4f * (1 - t), dice.Seed + depth);
        }

        Mist.Rays(canvas, sun, "#ffeaa8", 0.42f, 0.6f, dice.Seed + 2);
    }

    private static void Pine(Canvas canvas, Dice dice, Vector2 foot, float width, float sun, Vector3 haze, float air)
    {
        var seed = dice.Seed + (int)(foot.X * 7001);
        var lean = dice.Range(-0.03f, 0.03f);
        Vector3 bark = Ink.Hex("#a0683c"), shade = Ink.Hex("#2c211b");
        var spine = new Vector2[] { foot + new Vector2(0, width * 0.5f), foot - new Vector2(0, width * 1.2f), foot + new Vector2(lean * 0.4f, -0.4f), foot + new Vector2(lean, -1) };
        canvas.Fill(Outline.Ribbon([.. Outline.Curve(false, spine)], width * 1.2f, width * 0.6f), (x, y) =>
        {
            var t = Math.Clamp(foot.Y - y, 0, 1);
            var u = Math.Clamp((x - foot.X - lean * t) / (width * 0.55f), -1, 1);
            var plates = Noise.Ridged(x / width * 2.2f, y / width * 0.55f, seed, 4);
            var light = 0.12f + 0.62f * MathF.Pow(Math.Clamp(u * sun * 0.6f + 0.5f, 0, 1), 2) + (plates - 0.4f) * 0.45f;
            return new(Ink.Mix(Ink.Mix(shade, bark, light), haze, air), 1);
        });
        // Berry shrubs close round the foot, or the trunk looks sawn off and set down.
        for (var i = 0; i < 90; i++)
        {
            var leaf = (0.0022f + width * 0.09f) * dice.Range(0.6f, 1.2f);
            var at = foot + new Vector2(dice.Gauss() * width * 0.7f, width * 0.32f + dice.Gauss() * width * 0.14f);
            canvas.Fill(Outline.Ellipse(at, leaf, leaf * 0.55f, dice.Range(-0.8f, 0.8f), 8), Ink.Mix(dice.Between(Ink.Hex("#2f481a"), Ink.Hex("#93ad3e")), haze, air));
        }

        for (var i = 0; i < 7; i++)
        {
            var root = foot + new Vector2(lean * 0.6f, -dice.Range(0.25f, 0.75f));
            var tip = root + new Vector2(dice.Range(-1, 1) * (0.05f + width * 2.5f), dice.Range(-0.03f, 0.05f));
            canvas.Fill(Outline.Stroke(root, tip, width * 0.14f, 0.0006f), Ink.Mix(shade, haze, air));
            for (var k = 0; k < 60 + width * 1500; k++)
            {
                var at = Vector2.Lerp(root, tip, dice.Range(0.35f, 1.05f)) + new Vector2(dice.Gauss(), dice.Gauss()) * (0.004f + width * 0.13f) + new Vector2(0, -0.004f);
                var needle = 0.005f + width * 0.2f;
                Grass.Blade(canvas, at, needle, dice.Range(-1.2f, 1.2f), needle * 0.03f + 0.0002f, Ink.Mix(dice.Between(Ink.Hex("#2b3d1c"), Ink.Hex("#91a244")), haze, air), 0.8f);
            }
        }
    }

    private static void Undergrowth(Canvas canvas, Dice dice, float foot, float t, Vector3 haze, float air)
    {
        var leaves = new[] { Ink.Hex("#5f7f2a"), Ink.Hex("#8aa83a"), Ink.Hex("#38521e"), Ink.Hex("#b4c455") };
        var count = 900 + (int)(1500 * t);
        for (var i = 0; i < count; i++)
        {
            var at = new Vector2(dice.Range(-0.02f, 0.82f), foot + dice.Range(-0.02f, 0.06f + 0.1f * t));
            var size = (0.002f + 0.0085f * t) * dice.Range(0.5f, 1.2f);
            canvas.Fill(Outline.Ellipse(at, size, size * 0.5f, dice.Range(-0.8f, 0.8f), 8), Ink.Mix(dice.Pick(leaves) * dice.Range(0.35f, 1.15f), haze, air));
        }
    }

    private static string Hex(Vector3 c) => $"#{(int)(Ink.Encode(c.X) * 255):x2}{(int)(Ink.Encode(c.Y) * 255):x2}{(int)(Ink.Encode(c.Z) * 255):x2}";
}
