namespace Varumarke.Renditions.Processing;

/// <summary>A rectangle of whole pixels.</summary>
internal readonly record struct PixelArea(int Left, int Top, int Width, int Height)
{
    /// <summary>The rectangle in a picture of another size, at least one pixel of it.</summary>
    public PixelArea In(double horizontally, double vertically, int width, int height)
    {
        int left = Math.Clamp((int)Math.Round(Left * horizontally), 0, width - 1);
        int top = Math.Clamp((int)Math.Round(Top * vertically), 0, height - 1);
        return new PixelArea(
            left,
            top,
            Math.Clamp((int)Math.Round(Width * horizontally), 1, width - left),
            Math.Clamp((int)Math.Round(Height * vertically), 1, height - top));
    }

    public bool IsWhole(int width, int height) => Left == 0 && Top == 0 && Width == width && Height == height;
}
