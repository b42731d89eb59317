using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Varumarke.Benchmarks.Load;

namespace Varumarke.Benchmarks.Pictures;

/// <summary>
/// 1. write a photo and put it in the place of every picture of the seed; 2. publish, and import the seed, whose pictures get
/// their working copies by it; 3. make every rendition once, beside the peers, with and without the copies; 4. compare what comes out with
/// the whole picture, beside the time it takes; 5. let eight requests wait and look at the memory; 6. give out
/// finished renditions, beside Kestrel; 7. put awkward pictures in the place of the drawings, and look at the memory again.
/// </summary>
internal sealed class PictureBenchmark(BenchmarkOptions options, string work, int megapixels, string? nodeModules)
{
    private const string Making = "making";
    private const string Quality = "quality";
    private const string Memory = "memory";
    private const string Finished = "finished";
    private const int IpxPort = 5712;
    private const int ColdPort = 5721;
    private const int FreshPort = 5731;
    private const string Uploaded = "uploaded";
    private const int BaselinePort = 5713;

    private static readonly (string Task, string Path, string Ipx, string Title, string Target)[] Tasks =
    [
        ("jpeg", "benchjpeg{0}.jpg", "w_800,f_jpeg,q_80", "800 px JPEG q80", "≥ 0.90 of sharp, faster than ipx"),
        ("webp", "benchwebp{0}.webp", "w_800,f_webp,q_80", "800 px WebP q80", "≥ 0.90 of sharp, faster than ipx"),
        ("crop", "benchcrop{0}.jpg", "s_400x400,fit_cover,f_jpeg,q_80", "400 × 400 crop JPEG q80", "≥ 0.90 of sharp, faster than ipx"),
        ("avif", "benchavif{0}.avif", "w_800,f_avif", "800 px AVIF", "≥ 4 of ipx"),
        ("avif", "benchwebavif{0}.avif", "w_800,f_avif", "800 px AVIF at effort 1, as the presets for websites have it,", "≥ 4 of ipx"),
    ];

    // Each picture is made in some sizes a pixel apart, so that a round lasts long enough to be measured.
    private const int Sizes = 4;
    private const int WarmUp = 8;

    // Of the presets for websites, with what a crop of them is scaled to.
    private static readonly int[] QualityWidths = [200, 300, 400, 600, 800, 900, 1200, 1600];

    // Some 80 and 20 KB of the photo.
    private const string Large = "benchlarge";
    private const string Small = "benchsmall";

    private static readonly CompositeFormat[] Paths = [.. Tasks.Select(task => CompositeFormat.Parse(task.Path))];
    private readonly List<string> _rows = [];
    private PictureProgram _program = null!;
    private string[] _keys = [];
    private string[] _drawings = [];

    public static async Task<int> RunAsync(string[] args)
    {
        string work = Directory.CreateTempSubdirectory("varumarke-pictures-").FullName;
        try
        {
            int megapixels = Value(args, "--megapixels") is { } number ? int.Parse(number, CultureInfo.InvariantCulture) : 24;
            await new PictureBenchmark(BenchmarkOptions.Parse(args, [Making, Quality, Memory, Finished]), work, megapixels, Value(args, "--node-modules")).MeasureAsync();
            return 0;
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private async Task MeasureAsync()
    {
        // 1
        string repository = Publisher.FindRepository();
        string photo = WriteSeed(repository);

        // 2
        _program = new PictureProgram(await Publisher.PublishAsync(Path.Combine(repository, "src", "Varumarke.Web"), "Varumarke.Web", Path.Combine(work, "program")), work, Presets());
        string baseline = await Publisher.PublishAsync(Path.Combine(repository, "tests", "Varumarke.Benchmarks"), "Varumarke.Benchmarks", Path.Combine(work, "baseline"));
        await _program.ImportAsync(Path.Combine(repository, "umbraco-config"), Path.Combine(work, "media-seed"), Uploaded);
        using (ServerProcess first = await _program.StartAsync())
        {
            _keys = await DeliverableAsync(first, repository, ".jpg");
            _drawings = await DeliverableAsync(first, repository, ".png");
            Console.WriteLine($"{_keys.Length} pictures and {_drawings.Length} drawings can be delivered.");
        }

        // 3
        if (options.Measures(Making))
        {
            await MeasureMakingAsync(photo);
        }

        // 4
        if (options.Measures(Quality))
        {
            await MeasureQualityAsync(photo);
        }

        // 5
        if (options.Measures(Memory))
        {
            await MeasureMemoryAsync();
        }

        // 6
        if (options.Measures(Finished))
        {
            await MeasureFinishedAsync(baseline);
        }

        // 7
        if (options.Measures(Memory))
        {
            _rows.AddRange(await new MemoryBenchmark(_program, work, _keys, _drawings).MeasureAsync(photo));
        }

        Console.WriteLine();
        Console.WriteLine("| what | ours | baseline | ratio | target |");
        Console.WriteLine("|---|---|---|---|---|");
        _rows.ForEach(Console.WriteLine);
    }

    private string WriteSeed(string repository)
    {
        string photo = Path.Combine(work, "photo", "photo.jpg");
        Directory.CreateDirectory(Path.GetDirectoryName(photo)!);
        PhotoWriter.Write(photo, megapixels);
        foreach (string file in Directory.EnumerateFiles(Path.Combine(repository, "media-seed"), "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(work, "media-seed", Path.GetRelativePath(Path.Combine(repository, "media-seed"), file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(Path.GetExtension(file) == ".jpg" ? photo : file, copy);
        }

        return photo;
    }

    // The seed holds pictures that have been withdrawn, too.
    private static async Task<string[]> DeliverableAsync(ServerProcess server, string repository, string extension)
    {
        using var client = new HttpClient { BaseAddress = server.Address };
        var keys = new List<string>();
        foreach (string file in Directory.EnumerateFiles(Path.Combine(repository, "umbraco-config", "Media"), "*.config"))
        {
            var media = XDocument.Load(file).Root!;
            if (!media.ToString().Contains(extension, StringComparison.Ordinal))
            {
                continue;
            }

            string key = media.Attribute("Key")!.Value;
            using HttpResponseMessage answer = await client.GetAsync(new Uri($"/renditions/{key}/thumb.jpg", UriKind.Relative));
            if (answer.IsSuccessStatusCode)
            {
                keys.Add(key);
            }
        }

        return [.. keys];
    }

    private async Task MeasureMakingAsync(string photo)
    {
        var node = new NodeBaselines(Path.Combine(work, "node"), photo);
        await node.PrepareAsync(nodeModules);
        using ServerProcess ours = await _program.StartAsync(renditions: "made");
        using ServerProcess ipx = await node.StartIpxAsync(IpxPort);
        await WarmUpAsync(ours);
        foreach (var (index, (task, _, query, title, target)) in Tasks.Index())
        {
            // Of pictures that have just been uploaded; then of pictures that nothing is there of but their files: the first
            // rendition of each, and some sizes, of which the second makes the copy that the later ones (and formats) are made of.
            Round uploaded = await MakeFirstAsync(index, Uploaded);
            Round first = await MakeFirstAsync(index, null);
            Round own = await LoadGenerator.EachAsync(ours, [.. Enumerable.Range(0, Sizes).SelectMany(size => PathsOf(index, size))]);
            string[] same = [.. Enumerable.Repeat($"/{query}/photo.jpg", own.Requests)];
            await LoadGenerator.EachAsync(ipx, same[..WarmUp]);
            Round other = await LoadGenerator.EachAsync(ipx, same);
            double sharp = await node.SharpAsync(task, own.Requests);
            AddMade($"{title} of {megapixels} MP, empty cache, the first of each picture after its upload", uploaded, sharp, other, target);
            AddMade($"{title} of {megapixels} MP, empty cache, the first of each picture, nothing prepared", first, sharp, other, target);
            AddMade($"{title} of {megapixels} MP, empty cache, {Sizes} sizes of each picture, nothing prepared at first", own, sharp, other, target);
        }
    }

    private async Task<Round> MakeFirstAsync(int task, string? prepared)
    {
        string renditions = $"first{task}{prepared}";
        if (prepared is not null)
        {
            _program.CopyRenditions(prepared, renditions);
        }

        using ServerProcess fresh = await _program.StartAsync(FreshPort, renditions);
        await WarmUpAsync(fresh);
        return await LoadGenerator.EachAsync(fresh, [.. PathsOf(task, 0)]);
    }

    // The code, with pictures that are not measured: a service lives longer than the minute that it takes to compile itself.
    private async Task WarmUpAsync(ServerProcess server)
    {
        for (int task = 0; task < Tasks.Length; task++)
        {
            string[] paths = [.. Enumerable.Range(0, Sizes).SelectMany(size => _drawings.Select(key => $"/renditions/{key}/{Named(task, size)}"))];
            await LoadGenerator.EachAsync(server, paths);
            await LoadGenerator.ForAsync(server, paths[0], TimeSpan.FromSeconds(1));
        }
    }

    private IEnumerable<string> PathsOf(int task, int size) => _keys.Select(key => $"/renditions/{key}/{Named(task, size)}");

    private void AddMade(string what, Round own, double sharp, Round other, string target)
    {
        double mine = own.CpuSeconds / own.Requests;
        double theirs = other.CpuSeconds / other.Requests;
        _rows.Add($"| {what} | {mine * 1000:0} ms, {own.PerSecond:0.0}/s | sharp {sharp * 1000:0} ms; ipx {theirs * 1000:0} ms, {other.PerSecond:0.0}/s | × {sharp / mine:0.00} of sharp's pictures a CPU second, × {theirs / mine:0.00} of ipx's; × {own.PerSecond / other.PerSecond:0.00} of ipx's pictures a second | {target} |");
    }

    private static string Named(int task, int size) => string.Format(CultureInfo.InvariantCulture, Paths[task], size);

    // Of the file a picture's first rendition, of the copy one that is there from the upload.
    private async Task MeasureQualityAsync(string photo)
    {
        using var quality = new ScalingQuality(photo);
        foreach (string? prepared in (string?[])[Uploaded, null])
        {
            foreach (int width in QualityWidths)
            {
                string renditions = $"quality{width}{prepared}";
                if (prepared is not null)
                {
                    _program.CopyRenditions(prepared, renditions);
                }

                using ServerProcess fresh = await _program.StartAsync(FreshPort, renditions);
                await WarmUpAsync(fresh);
                Round round = await LoadGenerator.EachAsync(fresh, [.. _keys.Skip(1).Select(key => $"/renditions/{key}/benchtime{width}.jpg")]);
                using var client = new HttpClient { BaseAddress = fresh.Address };
                byte[] lossless = await client.GetByteArrayAsync(new Uri($"/renditions/{_keys[0]}/benchquality{width}.png", UriKind.Relative));
                _rows.Add($"| {width} px of {megapixels} MP, made of {(prepared is null ? "the file" : "its working copy")}, JPEG q80 | {quality.Of(lossless):0.0} dB, {round.CpuSeconds / round.Requests * 1000:0} ms |  |  | ≥ 40 dB |");
            }
        }
    }

    private async Task MeasureMemoryAsync()
    {
        using ServerProcess ours = await _program.StartAsync(renditions: "other-renditions");
        double before = ours.MemoryMegabytes;
        await LoadGenerator.EachAsync(ours, [.. _keys.Take(8).Select(key => $"/renditions/{key}/hero.jpg")]);
        _rows.Add($"| memory at most, 8 requests for {megapixels} MP at once (before them {before:0} MB) | {ours.PeakMegabytes:0} MB |  |  | ≤ 350 MB |");
    }

    private async Task MeasureFinishedAsync(string baseline)
    {
        foreach (string path in (string[])[$"/renditions/{_keys[0]}/{Large}.jpg", $"/renditions/{_keys[0]}/{Small}.jpg"])
        {
            using ServerProcess hot = await _program.StartAsync();
            using ServerProcess cold = await _program.StartAsync(ColdPort, PictureProgram.DefaultRenditions, ("Varumarke__Renditions__MaxMemoryBytes", "0"));
            byte[] bytes = await new HttpClient().GetByteArrayAsync(new Uri(hot.Address, path));
            string file = Path.Combine(work, "fixed.jpg");
            await File.WriteAllBytesAsync(file, bytes);
            using ServerProcess kestrel = await ServerProcess.StartAsync(
                baseline,
                ["baseline", BaselinePort.ToString(CultureInfo.InvariantCulture), file, Path.Combine(work, "baseline.sqlite")],
                new Dictionary<string, string>(),
                BaselinePort,
                "/fixed");
            await CompareAsync(hot, path, kestrel, "/fixed", $"rendition of {bytes.Length / 1024} KB from memory, against Kestrel writing the same bytes");
            await CompareAsync(cold, path, kestrel, "/files/fixed.jpg", $"rendition of {bytes.Length / 1024} KB from disk, against Kestrel's static files");
        }
    }

    private async Task CompareAsync(ServerProcess ours, string path, ServerProcess baseline, string basePath, string name)
    {
        await LoadGenerator.ForAsync(ours, path, TimeSpan.FromSeconds(1));
        await LoadGenerator.ForAsync(baseline, basePath, TimeSpan.FromSeconds(1));
        var comparison = new Comparison(name, "throughput ≥ 0.90");
        for (int round = 0; round < options.Rounds; round++)
        {
            comparison.Add(await LoadGenerator.ForAsync(ours, path, options.Round), await LoadGenerator.ForAsync(baseline, basePath, options.Round));
        }

        _rows.Add(comparison.Row());
    }

    private static Dictionary<string, string> Presets()
    {
        var presets = new Dictionary<string, string>();
        AddPreset(presets, Large, "jpg", "max", 1300);
        AddPreset(presets, Small, "jpg", "crop", 460);
        foreach (int width in QualityWidths)
        {
            AddPreset(presets, $"benchquality{width}", "png", "max", width);
            AddPreset(presets, $"benchtime{width}", "jpg", "max", width);
        }

        for (int size = 0; size < Sizes; size++)
        {
            AddPreset(presets, $"benchjpeg{size}", "jpg", "max", 800 - size);
            AddPreset(presets, $"benchwebp{size}", "webp", "max", 800 - size);
            AddPreset(presets, $"benchavif{size}", "avif", "max", 800 - size);
            AddPreset(presets, $"benchwebavif{size}", "avif", "max", 800 - size, effort: 1);
            AddPreset(presets, $"benchcrop{size}", "jpg", "crop", 400 - size);
        }

        foreach ((string name, string format, int side) in MemoryBenchmark.Presets)
        {
            AddPreset(presets, name, format, "max", side);
        }

        return presets;
    }

    private static void AddPreset(Dictionary<string, string> presets, string name, string format, string mode, int side, int effort = 2)
    {
        string section = $"Varumarke__Renditions__Presets__{name}__";
        presets[section + "Width"] = presets[section + "Height"] = side.ToString(CultureInfo.InvariantCulture);
        presets[section + "Mode"] = mode;
        presets[section + "FocalPoint"] = "0.3,0.4";
        presets[section + "Formats__0"] = format;
        presets[section + "Effort"] = effort.ToString(CultureInfo.InvariantCulture);
    }

    private static string? Value(string[] args, string name) =>
        Array.IndexOf(args, name) is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : null;
}
