using System.Globalization;
using Varumarke.Benchmarks.Load;

namespace Varumarke.Benchmarks.Pictures;

/// <summary>
/// How much memory awkward pictures take at most, and how much the program still has a minute later. The files are put in the place
/// of the seed's drawings in the store, as another program would do it: what a file is, its content says.
/// </summary>
internal sealed class MemoryBenchmark(PictureProgram program, string work, string[] photographs, string[] drawings)
{
    private const string Tiny = "benchtiny";
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(1);

    private readonly string _folder = Path.Combine(work, "awkward");
    private readonly List<string> _rows = [];

    /// <summary>The presets that it asks for.</summary>
    public static IEnumerable<(string Name, string Format, int Side)> Presets =>
        [(Tiny, "webp", 100), .. Enumerable.Range(0, 12).Select(number => ($"benchqueue{number}", "webp", 1000 - number))];

    public async Task<IReadOnlyList<string>> MeasureAsync(string photo)
    {
        AwkwardPictures.Write(_folder, photo);
        Replace(_ => AwkwardPictures.Animation);
        await MeasureAsync("an animated GIF of 380 frames, 472 × 298, at 100 px", [$"/renditions/{drawings[0]}/{Tiny}.webp"], 350);

        Replace(_ => AwkwardPictures.Avif);
        await MeasureAsync("a walk over AVIFs of 3 MP", Walk(drawings), 350);

        string[] kinds = [.. Directory.EnumerateFiles(_folder).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];
        Replace(number => kinds[number % kinds.Length]);
        await MeasureAsync("a mixed walk: animations, AVIF, progressive JPEG, WebP, interlaced PNG, photographs", [.. Walk(drawings), .. Walk(photographs)], 500);

        string[] flood = [.. Enumerable.Range(0, 12).SelectMany(number => photographs.Select(key => $"/renditions/{key}/benchqueue{number}.webp"))];
        await MeasureAsync("a full queue of photographs", flood, 500);
        return _rows;
    }

    private static string[] Walk(string[] keys) =>
        [.. Enumerable.Range(0, 3).SelectMany(number => keys.Select(key => $"/renditions/{key}/benchqueue{number}.webp"))];

    private async Task MeasureAsync(string what, string[] paths, int most)
    {
        using ServerProcess ours = await program.StartAsync(renditions: $"memory{_rows.Count}");
        double before = ours.MemoryMegabytes;
        await LoadGenerator.EachAsync(ours, paths);
        double peak = ours.PeakMegabytes;
        await Task.Delay(Rest);
        _rows.Add(string.Create(
            CultureInfo.InvariantCulture,
            $"| memory at most, {what}, {paths.Length} requests (before them {before:0} MB) | {peak:0} MB, {ours.MemoryMegabytes:0} MB a minute later |  |  | ≤ {most} MB, then ≤ 300 MB |"));
    }

    private void Replace(Func<int, string> kind)
    {
        string[] files = [.. Directory.EnumerateFiles(Path.Combine(work, "media"), "*.png", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
        foreach (var (number, file) in files.Index())
        {
            File.Copy(Path.Combine(_folder, kind(number)), file, overwrite: true);
        }
    }
}
