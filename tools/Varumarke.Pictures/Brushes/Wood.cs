using System.Numerics;
using Varumarke.Pictures.Painting;

namespace Varumarke.Pictures.Brushes;

/// <summary>Stands of near trees.</summary>
internal static class Wood
{
    /// <summary>Spruces between two places along a foot line, the ones highest up (farthest) first.</summary>
    public static void Spruces(Canvas canvas, float from, float to, Func<float, float> foot, float low, float high, int count, SpruceLook look, Dice dice)
    {
        var places = Enumerable.Range(0, count)
            .Select(_ => { var x = dice.Range(from, to); return new Vector2(x, foot(x) + dice.Range(-0.006f, 0.006f)); })
            .OrderBy(p => p.Y).ToList();
        foreach (var place in places)
        {
            Spruce.Grow(canvas, place, dice.Range(low, high), look, dice);
        }
    }

    public static void Birches(Canvas canvas, float from, float to, Func<float, float> foot, float low, float high, int count, BirchLook look, Dice dice)
    {
        for (var i = 0; i < count; i++)
        {
            var x = dice.Range(from, to);
            Birch.Grow(canvas, new(x, foot(x)), dice.Range(low, high), look, dice);
        }
    }

    /// <summary>Bushes and reeds where land meets water.</summary>
    public static void Brush(Canvas canvas, float from, float to, Func<float, float> foot, float size, string[] colours, int count, Dice dice)
    {
        var inks = colours.Select(Ink.Hex).ToArray();
        for (var i = 0; i < count; i++)
        {
            var x = dice.Range(from, to);
            var at = new Vector2(x, foot(x));
            var wide = size * dice.Range(0.5f, 1.2f);
            for (var k = 0; k < 26; k++)
            {
                var spot = at + new Vector2(dice.Gauss() * wide * 0.6f, -MathF.Abs(dice.Gauss()) * wide * 0.5f);
                var leaf = wide * dice.Range(0.06f, 0.16f);
                canvas.Fill(Outline.Ellipse(spot, leaf, leaf * 0.7f, dice.Range(0, 3), 8), dice.Pick(inks) * (0.6f + 0.7f * (at.Y - spot.Y) / wide));
            }
        }
    }
}
