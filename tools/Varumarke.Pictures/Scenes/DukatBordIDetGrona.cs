using System.Numerics;
using Varumarke.Pictures.Brushes;
using Varumarke.Pictures.Painting;

namespace Varumarke.Pictures.Scenes;

internal sealed class DukatBordIDetGrona() : Scene("dukat-bord-i-det-grona", 3000, 3000, "Dukat bord i det gröna: kaffe, bröd, jordgubbar och sommarblommor, sett uppifrån.")
{
    public override Finish Finish => new() { Bloom = 0.2f, Saturation = 1.06f, Tint = new(1.04f, 1, 0.94f), Vignette = 0.22f };

    public override void Draw(Canvas canvas, Dice dice)
    {
        canvas.Paint((x, y) => Ink.Mix(Ink.Hex("#3a5a20"), Ink.Hex("#6f8f38"), 0.5f + 0.5f * Noise.Sum(x * 9, y * 9, dice.Seed, 4)));
        for (var i = 0; i < 16000; i++)
        {
            Grass.Blade(canvas, new(dice.Range(0, 1), dice.Range(0, 1.03f)), dice.Range(0.012f, 0.035f), dice.Range(-1, 1), 0.0011f, Ink.Mix(Ink.Hex("#3f6420"), Ink.Hex("#a5bd58"), dice.Next()), 0.5f);
        }

        Planks(canvas, dice);
        Cloth(canvas, dice);
        Tableware.Plate(canvas, new(0.3f, 0.3f), 0.145f);
        Tableware.Plate(canvas, new(0.7f, 0.68f), 0.145f);
        Tableware.Bowl(canvas, dice, new(0.56f, 0.39f), 0.105f, "#c4261c", "#e84a34", 70, 0.021f, true);
        Tableware.Bowl(canvas, dice, new(0.37f, 0.66f), 0.07f, "#2c3560", "#5a6aa8", 150, 0.0095f, false);
        Tableware.Loaf(canvas, dice, new(0.25f, 0.52f));
        Tableware.Cup(canvas, new(0.49f, 0.215f), 0.052f);
        Tableware.Cup(canvas, new(0.55f, 0.79f), 0.052f);
        Tableware.Bun(canvas, dice, new(0.275f, 0.285f), 0.06f);
        Tableware.Bun(canvas, dice, new(0.725f, 0.665f), 0.06f);
        Tableware.Knife(canvas, new(0.475f, 0.35f), new(0.465f, 0.5f));
        Tableware.Knife(canvas, new(0.885f, 0.6f), new(0.87f, 0.76f));
        Bouquet(canvas, dice, new(0.75f, 0.3f));
        Cheese(canvas, new(0.56f, 0.585f));
        Dapple(canvas, dice);
    }

    private static void Planks(Canvas canvas, Dice dice)
    {
        Shadow.Contact(canvas, new(0.53f, 0.55f), 0.62f, 0.62f, 0.9f);
        for (var i = 0; i < 6; i++)
        {
            float top = 0.065f + i * 0.146f, tone = dice.Range(0.85f, 1.1f);
            canvas.Fill(Outline.Box(0.06f, top, 0.95f, top + 0.143f), (x, y) =>
            {
                var grain = Noise.Sum(x * 2.2f + i * 9, y * 46 + 0.9f * Noise.At(x * 3, y * 6, dice.Seed), dice.Seed + i, 4);
                return new(Ink.Mix(Ink.Hex("#6b5338"), Ink.Hex("#b8986a"), 0.55f + grain * 0.5f) * tone, 1);
            });
        }
    }

    // A white linen cloth, a little creased, with a woven red border.
    private static void Cloth(Canvas canvas, Dice dice)
    {
        Shadow.Contact(canvas, new(0.51f, 0.52f), 0.5f, 0.52f, 0.35f);
        canvas.Fill([new(0.13f, 0.115f), new(0.885f, 0.13f), new(0.878f, 0.885f), new(0.122f, 0.872f)], (x, y) =>
        {
            var crease = Noise.Sum(x * 3, y * 3, dice.Seed + 3, 3) - Noise.Sum(x * 3 + 0.06f, y * 3 + 0.06f, dice.Seed + 3, 3);
            var fold = MathF.Exp(-MathF.Abs(x - 0.505f) * 260) * 0.09f + MathF.Exp(-MathF.Abs(y - 0.5f) * 260) * 0.09f;
            var weave = 0.025f * (MathF.Sin(x * 2600) + MathF.Sin(y * 2600));
            var colour = Ink.Mix(Ink.Hex("#bfc3c9"), Ink.Hex("#fbf7ee"), 0.78f + crease * 1.6f - fold + weave);
            var rim = Math.Min(Math.Min(x - 0.126f, 0.88f - x), Math.Min(y - 0.123f, 0.878f - y));
            var band = rim is > 0.03f and < 0.042f || (rim is > 0.05f and < 0.055f) ? 0.8f : 0;
            return new(Ink.Mix(colour, Ink.Hex("#a8322a") * (0.8f + crease), band), 1);
        });
    }

    private static void Cheese(Canvas canvas, Vector2 at)
    {
        Shadow.Contact(canvas, at + new Vector2(0.012f, 0.014f), 0.085f, 0.065f, 0.5f);
        canvas.Fill(Outline.Ellipse(at, 0.075f, 0.055f, 0.3f, 40), (x, y) => new(Ink.Mix(Ink.Hex("#6b4a2c"), Ink.Hex("#a8794a"), 0.5f + 0.5f * MathF.Sin((x + y) * 300) * 0.3f), 1));
        canvas.Fill([at + new Vector2(-0.05f, 0.005f), at + new Vector2(0.03f, -0.034f), at + new Vector2(0.048f, 0.01f), at + new Vector2(-0.03f, 0.032f)], Ink.Hex("#c08a28"));
        canvas.Fill([at + new Vector2(-0.052f, -0.002f), at + new Vector2(0.028f, -0.041f), at + new Vector2(0.046f, 0.003f), at + new Vector2(-0.032f, 0.025f)], Ink.Hex("#f0cb68"));
    }

    private static void Bouquet(Canvas canvas, Dice dice, Vector2 at)
    {
        Shadow.Contact(canvas, at + new Vector2(0.03f, 0.035f), 0.14f, 0.13f, 0.5f);
        for (var i = 0; i < 90; i++)
        {
            var angle = dice.Range(0, MathF.Tau);
            var reach = dice.Range(0.03f, 0.13f);
            var tip = at + new Vector2(MathF.Cos(angle), MathF.Sin(angle)) * reach;
            canvas.Fill(Outline.Ellipse(Vector2.Lerp(at, tip, 0.75f), reach * 0.3f, 0.009f, angle, 12), Ink.Mix(Ink.Hex("#2f5220"), Ink.Hex("#86a84a"), dice.Next()));
        }

        string[] colours = ["#fbf6ea", "#7a6ac0", "#f0c53a", "#e08aa8", "#5d7fd0", "#fbf6ea"];
        for (var i = 0; i < 34; i++)
        {
            var angle = dice.Range(0, MathF.Tau);
            var spot = at + new Vector2(MathF.Cos(angle), MathF.Sin(angle)) * 0.1f * MathF.Sqrt(dice.Next());
            Tableware.Flower(canvas, dice, spot, dice.Range(0.012f, 0.025f), Ink.Hex(colours[i % colours.Length]));
        }
    }

    // Sun through a birch above the table: soft spots of light on everything.
    private static void Dapple(Canvas canvas, Dice dice)
    {
        Parallel.For(0, canvas.Height, row =>
        {
            for (var column = 0; column < canvas.Width; column++)
            {
                float x = (column + 0.5f) / canvas.Height, y = (row + 0.5f) / canvas.Height;
                var light = Ink.Step(-0.18f, 0.22f, Noise.Sum(x * 5.5f + 0.4f * y, y * 6.5f, dice.Seed + 60, 4));
                var tint = Vector3.Lerp(new(0.5f, 0.56f, 0.62f), new(1.12f, 1.06f, 0.96f), light);
                canvas.Pixels[row * canvas.Width + column] *= new Vector4(tint, 1);
            }
        });
    }
}
