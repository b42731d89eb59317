using NetVips;

namespace Varumarke.Benchmarks.Pictures;

/// <summary>Pictures that take more memory than their bytes let think: an animation of many frames, formats that are held as a whole.</summary>
internal static class AwkwardPictures
{
    public const string Animation = "animation";
    public const string Avif = "avif";

    private const int Frames = 380;

    /// <summary>Writes one of each into a folder, by name.</summary>
    public static void Write(string folder, string photo)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllBytes(Path.Combine(folder, Animation), Moving(472, 298));
        using Image picture = Image.Thumbnail(photo, 2048);
        File.WriteAllBytes(Path.Combine(folder, Avif), picture.HeifsaveBuffer(q: 60, effort: 1, bitdepth: 8, compression: Enums.ForeignHeifCompression.Av1));
        using Image large = Image.Thumbnail(photo, 4000);
        File.WriteAllBytes(Path.Combine(folder, "progressive"), large.JpegsaveBuffer(q: 85, interlace: true));
        File.WriteAllBytes(Path.Combine(folder, "webp"), large.WebpsaveBuffer(q: 80, effort: 1));
        File.WriteAllBytes(Path.Combine(folder, "interlaced"), large.PngsaveBuffer(compression: 1, interlace: true));
    }

    private static byte[] Moving(int width, int height)
    {
        var frames = new Image[Frames];
        for (int i = 0; i < Frames; i++)
        {
            int x = (int)(width * (0.5 + (0.3 * Math.Cos(i * 0.05))));
            int y = (int)(height * (0.5 + (0.3 * Math.Sin(i * 0.07))));
            double[] colour = [250, 220, i * 3 % 255];
            using Image plain = (Image.Black(width, height, bands: 3) + new double[] { 40, 90, 160 }).Cast(Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Srgb);
            frames[i] = plain.Mutate(picture => picture.DrawCircle(colour, x, y, height / 8, fill: true)).CopyMemory();
        }

        using Image all = Image.Arrayjoin(frames, across: 1).Mutate(fields => fields.Set(GValue.GIntType, "page-height", height));
        byte[] gif = all.GifsaveBuffer(effort: 1);
        foreach (Image frame in frames)
        {
            frame.Dispose();
        }

        return gif;
    }
}
