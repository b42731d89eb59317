using System.Numerics;

namespace Varumarke.Pictures.Painting;

/// <summary>Three box blurs come within a few per cent of a Gaussian and cost the same at any radius.</summary>
internal static class Blur
{
    public static Canvas Soften(this Canvas canvas, float sigma)
    {
        var radius = (int)MathF.Round(sigma * canvas.Height);
        if (radius < 1)
        {
            return canvas;
        }

        for (var pass = 0; pass < 3; pass++)
        {
            Rows(canvas, radius);
            Columns(canvas, radius);
        }

        return canvas;
    }

    /// <summary>Blur along x only: what a moving surface does to a reflection.</summary>
    public static Canvas Smear(this Canvas canvas, float sigma)
    {
        var radius = Math.Max(1, (int)MathF.Round(sigma * canvas.Height));
        Rows(canvas, radius);
        Rows(canvas, radius);
        return canvas;
    }

    private static void Rows(Canvas c, int radius) =>
        Parallel.For(0, c.Height, row => Line(c.Pixels, row * c.Width, 1, c.Width, radius));

    private static void Columns(Canvas c, int radius) =>
        Parallel.For(0, c.Width, column => Line(c.Pixels, column, c.Width, c.Height, radius));

    private static void Line(Vector4[] pixels, int start, int stride, int count, int radius)
    {
        var copy = new Vector4[count];
        for (var i = 0; i < count; i++)
        {
            copy[i] = pixels[start + i * stride];
        }

        var sum = Vector4.Zero;
        for (var i = -radius; i <= radius; i++)
        {
            sum += copy[Math.Clamp(i, 0, count - 1)];
        }

        var share = 1f / (2 * radius + 1);
        for (var i = 0; i < count; i++)
        {
            pixels[start + i * stride] = sum * share;
            sum += copy[Math.Min(i + radius + 1, count - 1)] - copy[Math.Max(i - radius, 0)];
        }
    }
}
