using NetVips;

namespace Varumarke.Testing.Pictures;

/// <summary>Pictures made on the spot, so that the repository holds no binary fixtures.</summary>
public static class SamplePictures
{
    public static readonly int[] Red = [220, 30, 30];
    public static readonly int[] Green = [30, 180, 60];
    public static readonly int[] Blue = [40, 60, 200];
    public static readonly int[] Yellow = [240, 220, 40];

    /// <summary>One colour.</summary>
    public static Image Plain(int width, int height, params int[] colour) =>
        (Image.Black(width, height, colour.Length) + colour.Select(value => (double)value).ToArray())
            .Cast(Enums.BandFormat.Uchar)
            .Copy(interpretation: Enums.Interpretation.Srgb);

    /// <summary>Red and green above blue and yellow: every turn, mirror and cut shows.</summary>
    public static Image Quarters(int width, int height)
    {
        int left = width / 2;
        int top = height / 2;
        Image above = Plain(left, top, Red).Join(Plain(width - left, top, Green), Enums.Direction.Horizontal);
        Image below = Plain(left, height - top, Blue).Join(Plain(width - left, height - top, Yellow), Enums.Direction.Horizontal);
        return above.Join(below, Enums.Direction.Vertical).Copy(interpretation: Enums.Interpretation.Srgb);
    }

    /// <summary>Structure and noise, so that it is as hard to decode and to compress as a photograph.</summary>
    public static Image Photo(int width, int height, int seed = 1)
    {
        // Clouds of several sizes, each half as strong as the one twice its size.
        Image clouds = Image.Black(width, height);
        for (int cell = 256, strength = 60; cell >= 8; cell /= 2, strength /= 2)
        {
            clouds += Image.Perlin(width, height, cellSize: cell, seed: seed + cell) * strength;
        }

        Image spread = clouds.Linear([1, 0.9, 0.8], [120, 116, 112]);
        Image noise = Image.Gaussnoise(width, height, sigma: 5, mean: 12, seed: seed);
        return (spread + noise).Cast(Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Srgb);
    }

    /// <summary>The picture with stored pixels turned away and an EXIF orientation that turns them back.</summary>
    public static byte[] TurnedJpeg(Image upright, int orientation)
    {
        ArgumentNullException.ThrowIfNull(upright);
        Image stored = orientation switch
        {
            2 => upright.FlipHor(),
            3 => upright.Rot180(),
            4 => upright.FlipVer(),
            5 => upright.FlipHor().Rot270(),
            6 => upright.Rot270(),
            7 => upright.FlipVer().Rot270(),
            8 => upright.Rot90(),
            _ => upright,
        };
        using Image tagged = stored.Mutate(fields => fields.Set(GValue.GIntType, "orientation", orientation));
        return tagged.JpegsaveBuffer(q: 95, subsampleMode: Enums.ForeignSubsample.Off);
    }

    /// <summary>An animation of frames of the same size, 100 ms each, that repeats for ever.</summary>
    public static byte[] Animation(string format, params Image[] frames)
    {
        ArgumentNullException.ThrowIfNull(frames);
        using Image tall = Image.Arrayjoin(frames, across: 1);
        using Image tagged = tall.Mutate(fields =>
        {
            fields.Set(GValue.GIntType, "page-height", frames[0].Height);
            fields.Set(GValue.ArrayIntType, "delay", Enumerable.Repeat(100, frames.Length).ToArray());
            fields.Set(GValue.GIntType, "loop", 0);
        });
        return tagged.WriteToBuffer(format);
    }
}
