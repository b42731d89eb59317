using System.Numerics;

namespace Varumarke.Pictures.Painting;

/// <summary>
/// Premultiplied linear RGBA. Places are in units of the picture's height (y 0 to 1, x 0 to <see cref="Aspect"/>), so a scene
/// draws the same at preview size and in full.
/// </summary>
internal sealed class Canvas(int width, int height)
{
    public int Width { get; } = width;

    public int Height { get; } = height;

    public float Aspect => Width / (float)Height;

    public Vector4[] Pixels { get; } = new Vector4[width * height];

    public Canvas Layer() => new(Width, Height);

    /// <summary>Paints every pixel between two heights with a straight-alpha colour over what is there.</summary>
    public void Cover(float top, float bottom, Func<float, float, Vector4> shader)
    {
        var from = Math.Max(0, (int)(top * Height));
        var to = Math.Min(Height, (int)MathF.Ceiling(bottom * Height));
        if (to <= from)
        {
            return;
        }

        Parallel.For(from, to, row =>
        {
            var y = (row + 0.5f) / Height;
            for (var column = 0; column < Width; column++)
            {
                var colour = shader((column + 0.5f) / Height, y);
                if (colour.W > 0)
                {
                    Blend(row * Width + column, new Vector3(colour.X, colour.Y, colour.Z), colour.W);
                }
            }
        });
    }

    public void Cover(Func<float, float, Vector4> shader) => Cover(0, 1, shader);

    public void Paint(Func<float, float, Vector3> shader) => Cover(0, 1, (x, y) => new(shader(x, y), 1));

    /// <summary>Adds light; what is there stays.</summary>
    public void Light(float top, float bottom, Func<float, float, Vector3> shader)
    {
        var from = Math.Max(0, (int)(top * Height));
        var to = Math.Clamp((int)MathF.Ceiling(bottom * Height), from, Height);
        Parallel.For(from, to, row =>
        {
            var y = (row + 0.5f) / Height;
            for (var column = 0; column < Width; column++)
            {
                Pixels[row * Width + column] += new Vector4(shader((column + 0.5f) / Height, y), 0);
            }
        });
    }

    public void Over(Canvas layer, float opacity = 1)
    {
        Parallel.For(0, Height, row =>
        {
            for (var i = row * Width; i < (row + 1) * Width; i++)
            {
                var source = layer.Pixels[i] * opacity;
                Pixels[i] = source + Pixels[i] * (1 - source.W);
            }
        });
    }

    public void Blend(int index, Vector3 colour, float alpha)
    {
        var a = Math.Min(alpha, 1);
        Pixels[index] = new Vector4(colour * a, a) + Pixels[index] * (1 - a);
    }

    /// <summary>Bilinear, clamped at the edges.</summary>
    public Vector4 Sample(float x, float y)
    {
        var px = Math.Clamp(x * Height - 0.5f, 0, Width - 1.001f);
        var py = Math.Clamp(y * Height - 0.5f, 0, Height - 1.001f);
        int x0 = (int)px, y0 = (int)py;
        var i = y0 * Width + x0;
        var right = x0 + 1 < Width ? 1 : 0;
        var below = y0 + 1 < Height ? Width : 0;
        return Vector4.Lerp(
            Vector4.Lerp(Pixels[i], Pixels[i + right], px - x0),
            Vector4.Lerp(Pixels[i + below], Pixels[i + below + right], px - x0),
            py - y0);
    }

    public Vector3 Colour(float x, float y)
    {
        var sample = Sample(x, y);
        return new(sample.X, sample.Y, sample.Z);
    }
}
