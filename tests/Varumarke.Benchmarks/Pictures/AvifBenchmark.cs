using System.Diagnostics;
using NetVips;

namespace Varumarke.Benchmarks.Pictures;

/// <summary>
/// What AVIF does best with its bytes: colours in a quarter of the pixels and everything else finer, or colours in all of them
/// and everything coarser. For each preset, over photographs of the caller's, at as many bytes as renditions have today.
/// </summary>
internal static class AvifBenchmark
{
    private const int Today = 50;
    private const int Effort = 1;

    // The presets of the program that offer AVIF, at their own size and at the smallest that they offer.
    private static readonly (string Preset, int Width, int Height)[] Sizes =
    [
        ("hero", 1920, 1080), ("hero, smallest", 640, 360), ("card", 1200, 900), ("card, smallest", 300, 225), ("thumb", 400, 400),
        ("square", 1080, 1080), ("portrait", 900, 1200), ("web, smallest", 600, 400), ("web", 2400, 1600),
    ];

    public static int Run(string[] args)
    {
        if (args is not [_, var folder] || Directory.GetFiles(folder, "*.jpg") is not { Length: > 0 } photos)
        {
            Console.Error.WriteLine("Usage: avif FOLDER, with photographs (*.jpg) that are larger than 2,400 pixels, or as large as is at hand.");
            return 1;
        }

        CheckAnchors(photos);
        Console.WriteLine();
        Console.WriteLine("| preset | photographs | bytes, median | 4:2:0 | 4:4:4 at as many bytes | difference, median | worst for 4:4:4 | best | CPU 4:4:4 / 4:2:0 |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|");
        foreach ((string name, int width, int height) in Sizes)
        {
            Row[] rows = [.. photos.Select(photo => Measure(photo, width, height)).OfType<Row>()];
            if (rows.Length > 0)
            {
                Console.WriteLine(
                    $"| {name} | {rows.Length} | {Median(rows.Select(row => row.Bytes)):0} | {Median(rows.Select(row => row.Quarter)):0.00} | {Median(rows.Select(row => row.Whole)):0.00} "
                    + $"| {Median(rows.Select(row => row.Gain)):+0.00;-0.00;0.00} | {rows.Min(row => row.Gain):+0.00;-0.00;0.00} | {rows.Max(row => row.Gain):+0.00;-0.00;0.00} | {Median(rows.Select(row => row.Time)):0.00} |");
            }
        }

        return 0;
    }

    // The published meaning of the figures: JPEG of quality 40 is middling (50), of 70 good (70), of 95 not told apart (90).
    private static void CheckAnchors(string[] photos)
    {
        foreach ((int quality, int published) in new[] { (40, 50), (70, 70), (95, 90) })
        {
            double[] scores = [.. photos.Select(photo =>
            {
                using Image picture = Sized(photo, 1200, 900)!;
                using Image made = Image.NewFromBuffer(picture.JpegsaveBuffer(q: quality, keep: Enums.ForeignKeep.None));
                return Ssimulacra2.Score(picture, made);
            })];
            Console.WriteLine($"JPEG of quality {quality}: {scores.Average():0.0} on average, published {published} (of another encoder)");
        }
    }

    private static Row? Measure(string photo, int width, int height)
    {
        using Image? picture = Sized(photo, width, height);
        if (picture is null)
        {
            return null;
        }

        (byte[] quarter, double quarterTime) = Encode(picture, Today, Enums.ForeignSubsample.On);
        int low = 1, high = Today;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            if (Encode(picture, middle, Enums.ForeignSubsample.Off).Bytes.Length <= quarter.Length)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        // One step of quality is a few per cent of bytes: between the two next to it.
        (byte[] below, double wholeTime) = Encode(picture, low, Enums.ForeignSubsample.Off);
        double whole = Score(picture, below);
        if (low < 100 && Encode(picture, low + 1, Enums.ForeignSubsample.Off).Bytes is { } above && above.Length > below.Length)
        {
            double part = Math.Clamp((quarter.Length - below.Length) / (double)(above.Length - below.Length), 0, 1);
            whole += part * (Score(picture, above) - whole);
        }

        return new Row(quarter.Length, Score(picture, quarter), whole, wholeTime / quarterTime);
    }

    private static double Score(Image picture, byte[] made)
    {
        using Image decoded = Image.NewFromBuffer(made);
        return Ssimulacra2.Score(picture, decoded);
    }

    private static (byte[] Bytes, double Time) Encode(Image picture, int quality, Enums.ForeignSubsample subsampling)
    {
        TimeSpan before = Process.GetCurrentProcess().TotalProcessorTime;
        byte[] bytes = picture.HeifsaveBuffer(
            q: quality, effort: Effort, bitdepth: 8, compression: Enums.ForeignHeifCompression.Av1, subsampleMode: subsampling, keep: Enums.ForeignKeep.None);
        return (bytes, (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds);
    }

    // Null where the photograph would have to be enlarged.
    private static Image? Sized(string photo, int width, int height)
    {
        using Image file = Image.NewFromFile(photo);
        if (file.Width < width && file.Height < height)
        {
            return null;
        }

        using Image small = Image.Thumbnail(photo, width, height: height, crop: Enums.Interesting.Centre, size: Enums.Size.Down);
        using Image colours = small.Colourspace(Enums.Interpretation.Srgb);
        return colours.CopyMemory();
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] ordered = [.. values.Order()];
        return (ordered[ordered.Length / 2] + ordered[(ordered.Length - 1) / 2]) / 2;
    }

    private sealed record Row(double Bytes, double Quarter, double Whole, double Time)
    {
        public double Gain => Whole - Quarter;
    }
}
