using NetVips;

namespace Varumarke.Benchmarks.Pictures;

/// <summary>A picture that is as hard to decode and to compress as a photograph: clouds of many sizes, and noise.</summary>
internal static class PhotoWriter
{
    public static void Write(string path, int megapixels)
    {
        // Three by two, as cameras do it.
        int height = (int)Math.Round(Math.Sqrt(megapixels * 1_000_000 / 1.5) / 8) * 8;
        int width = height * 3 / 2;
        Image clouds = Image.Black(width, height);
        for (int cell = 1024, strength = 60; cell >= 8; cell /= 2, strength = strength * 2 / 3)
        {
            clouds += Image.Perlin(width, height, cellSize: cell, seed: cell) * strength;
        }

        Image colours = clouds.Linear([1, 0.9, 0.8], [120, 116, 112]) + Image.Gaussnoise(width, height, sigma: 4, mean: 0, seed: 1);
        colours.Cast(Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Srgb).Jpegsave(path, q: 92, keep: Enums.ForeignKeep.None);
        Console.WriteLine($"A picture of {width} × {height} is {new FileInfo(path).Length / 1e6:0.0} MB.");
    }
}
