using System.Numerics;

namespace Varumarke.Pictures.Painting;

/// <summary>The darkroom: exposure, bloom round bright places, vignette, film curve and grain.</summary>
internal sealed record Finish
{
    public float Exposure { get; init; } = 1;

    public float Bloom { get; init; } = 0.25f;

    public float Vignette { get; init; } = 0.25f;

    public float Grain { get; init; } = 0.022f;

    public float Saturation { get; init; } = 1.05f;

    public Vector3 Tint { get; init; } = Vector3.One;

    /// <summary>Develops the canvas into interleaved 8-bit sRGB.</summary>
    public byte[] Develop(Canvas canvas, int seed)
    {
        var glow = Bloom > 0 ? Highlights(canvas) : null;
        var bytes = new byte[canvas.Width * canvas.Height * 3];
        Parallel.For(0, canvas.Height, row =>
        {
            for (var column = 0; column < canvas.Width; column++)
            {
                var i = row * canvas.Width + column;
                var pixel = canvas.Pixels[i];
                var colour = new Vector3(pixel.X, pixel.Y, pixel.Z);
                float x = (column + 0.5f) / canvas.Height, y = (row + 0.5f) / canvas.Height;
                if (glow is not null)
                {
                    colour += glow.Colour(x, y) * Bloom;
                }

                float dx = x / canvas.Aspect - 0.5f, dy = y - 0.5f;
                colour *= Tint * Exposure * (1 - Vignette * Ink.Step(0.15f, 0.75f, dx * dx + dy * dy) * 1.6f);
                var grey = new Vector3(Ink.Luminance(colour));
                colour = Vector3.Max(grey + (colour - grey) * Saturation, Vector3.Zero);
                var speck = Speck(column, row, seed) * Grain;
                bytes[i * 3] = Byte(colour.X, speck);
                bytes[i * 3 + 1] = Byte(colour.Y, speck);
                bytes[i * 3 + 2] = Byte(colour.Z, speck);
            }
        });
        return bytes;
    }

    // Made at a quarter of the size: it is blurred anyway.
    private static Canvas Highlights(Canvas canvas)
    {
        var small = new Canvas(Math.Max(1, canvas.Width / 4), Math.Max(1, canvas.Height / 4));
        small.Paint((x, y) => Vector3.Max(canvas.Colour(x, y) - new Vector3(0.55f), Vector3.Zero));
        return small.Soften(0.012f);
    }

    // Film grain is coarser than a pixel: three cells are averaged.
    private static float Speck(int x, int y, int seed) =>
        Noise.White(x, y, seed) + Noise.White(x >> 1, y >> 1, seed + 1) + Noise.White(x + 1 >> 1, y + 1 >> 1, seed + 2) - 1.5f;

    private static byte Byte(float linear, float speck)
    {
        // Straight up to 0.7, then a shoulder: highlights roll off as on film rather than clip.
        var shouldered = linear < 0.7f ? linear : 0.7f + 0.3f * (1 - MathF.Exp(-(linear - 0.7f) / 0.3f));
        var encoded = Ink.Encode(shouldered);
        return (byte)Math.Clamp((encoded + speck * (0.35f + encoded * (1 - encoded) * 2.4f)) * 255 + 0.5f, 0, 255);
    }
}
