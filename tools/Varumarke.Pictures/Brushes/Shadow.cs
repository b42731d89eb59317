using System.Numerics;
using Varumarke.Pictures.Painting;

namespace Varumarke.Pictures.Brushes;

internal static class Shadow
{
    /// <summary>Lays a silhouette drawn in <paramref name="draw"/> down on the ground, away from a low sun behind it.</summary>
    public static void Cast(Canvas canvas, float ground, float slant, float length, string colour, float opacity, Action<Canvas> draw)
    {
        var layer = canvas.Layer();
        draw(layer);
        var ink = Ink.Hex(colour);
        canvas.Cover(ground, Math.Min(1, ground + length), (x, y) =>
        {
            var below = (y - ground) / length;
            var source = layer.Sample(x - slant * (y - ground), ground - below * 0.4f);
            return new(ink, source.W * opacity * (1 - below * 0.75f));
        });
    }

    /// <summary>The soft dark under anything that stands.</summary>
    public static void Contact(Canvas canvas, Vector2 at, float rx, float ry, float opacity, string colour = "#0c0e10")
    {
        var ink = Ink.Hex(colour);
        canvas.Cover(at.Y - ry, at.Y + ry, (x, y) =>
        {
            var d = new Vector2((x - at.X) / rx, (y - at.Y) / ry).Length();
            return d > 1 ? default : new(ink, opacity * Ink.Step(1, 0, d));
        });
    }
}
