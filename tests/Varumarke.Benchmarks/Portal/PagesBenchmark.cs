using System.Globalization;
using System.IO.Compression;
using System.Text.Json.Nodes;
using Varumarke.Benchmarks.Corpus;
using Varumarke.Benchmarks.Load;

namespace Varumarke.Benchmarks.Portal;

/// <summary>
/// The portal's pages on the seed: hot, as browsers ask for them, against Kestrel answering the same packed bytes; and never asked for
/// before, on another day against the same page now, and on a strategy of many years against the seed's.
/// </summary>
internal sealed class PagesBenchmark(BenchmarkOptions options, string work)
{
    private const string Packed = "Accept-Encoding: br\r\n";
    private const string AnotherDay = "asOf=2019-05-01";
    private const int OurPort = 5721;
    private const int BaselinePort = 5722;
    private const int GrownPort = 5723;

    private readonly List<string> _rows = [];

    public static async Task<int> RunAsync(string[] args)
    {
        var options = BenchmarkOptions.Parse(args, ["hot", "cold", "growth"]);
        string work = options.Work is { } kept ? Directory.CreateDirectory(kept).FullName : Directory.CreateTempSubdirectory("varumarke-bench-").FullName;
        try
        {
            await new PagesBenchmark(options, work).MeasureAsync(BenchmarkOptions.Text(args, "--program"));
            return 0;
        }
        finally
        {
            if (options.Work is null)
            {
                Directory.Delete(work, recursive: true);
            }
        }
    }

    private async Task MeasureAsync(string? program)
    {
        string repository = Publisher.FindRepository();
        program ??= await Publisher.PublishAsync(Path.Combine(repository, "src", "Varumarke.Web"), "Varumarke.Web", Path.Combine(work, "program"));
        using ServerProcess ours = await ServerProcess.StartAsync(
            program, ["--urls", string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{OurPort}")], Environment("pages", Path.Combine(repository, "umbraco-config"), repository), OurPort, "/health/ready");
        using var client = new HttpClient { BaseAddress = ours.Address };
        string picture = await FirstPictureAsync(client);
        string goal = (string)JsonNode.Parse(await client.GetStringAsync("/api/v1/strategy?lang=sv"))!["areas"]![0]!["goals"]![0]!["page"]!;
        (string Name, string Path, string Target)[] pages =
        [
            ("start", "/sv", ""),
            ("grid", "/sv/bibliotek", "CPU ≤ 3"),
            ("picture page", PathOf(picture), "CPU ≤ 3"),
            ("guide", "/sv/guide", ""),
            ("overview", "/sv/uppfoljning", "CPU ≤ 3"),
            ("goal page", PathOf(goal), "CPU ≤ 3"),
            ("overview of another day", "/sv/uppfoljning?" + AnotherDay, "CPU ≤ 4"),
            ("work", "/sv/uppfoljning/arbetet?view=table", ""),
            ("map", "/sv/uppfoljning/karta", ""),
        ];
        if (options.Measures("hot"))
        {
            string baseline = await Publisher.PublishAsync(Path.Combine(repository, "tests", "Varumarke.Benchmarks"), "Varumarke.Benchmarks", Path.Combine(work, "baseline"));
            foreach ((string name, string path, string target) in pages)
            {
                await MeasureHotAsync(ours, baseline, name, path, target);
            }
        }

        if (options.Measures("cold"))
        {
            foreach ((string name, string path) in new[] { ("overview", "/sv/uppfoljning"), ("goal page", PathOf(goal)), ("work", "/sv/uppfoljning/arbetet") })
            {
                await MeasureColdAsync(ours, name, path);
            }
        }

        if (options.Measures("growth"))
        {
            await MeasureGrowthAsync(ours, program, repository, PathOf(goal));
        }

        Console.WriteLine("| what | ours | baseline | ratio | target |");
        Console.WriteLine("|---|---|---|---|---|");
        _rows.ForEach(Console.WriteLine);
    }

    // A database that was kept has its index made anew.
    private static async Task<string> FirstPictureAsync(HttpClient client)
    {
        for (int attempt = 0; attempt < 300; attempt++)
        {
            if (JsonNode.Parse(await client.GetStringAsync("/api/v1/assets?limit=1"))!["items"]!.AsArray() is [{ } picture, ..])
            {
                return (string)picture["page"]!;
            }

            await Task.Delay(200);
        }

        throw new InvalidOperationException("The index finds no picture of the seed, a minute after the program answered.");
    }

    private async Task MeasureHotAsync(ServerProcess ours, string baseline, string name, string path, string target)
    {
        using var client = new HttpClient();
        byte[] plain = await client.GetByteArrayAsync(new Uri(ours.Address, path));
        using var packed = new MemoryStream();
        await using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            await brotli.WriteAsync(plain);
        }

        string answer = Path.Combine(work, "fixed.json");
        await File.WriteAllBytesAsync(answer, packed.ToArray());
        using ServerProcess kestrel = await ServerProcess.StartAsync(
            baseline, ["baseline", BaselinePort.ToString(CultureInfo.InvariantCulture), answer, Path.Combine(work, $"baseline-{Guid.NewGuid():N}.sqlite")], new Dictionary<string, string>(), BaselinePort, "/fixed");
        await LoadGenerator.ForAsync(ours, path, TimeSpan.FromSeconds(3), Packed);
        await LoadGenerator.ForAsync(kestrel, "/fixed", TimeSpan.FromSeconds(1));
        var comparison = new Comparison($"hot {name}, {plain.Length / 1024} KB, {packed.Length / 1024} packed, against Kestrel answering those", target);
        for (int round = 0; round < options.Rounds; round++)
        {
            comparison.Add(await LoadGenerator.ForAsync(ours, path, options.Round, Packed), await LoadGenerator.ForAsync(kestrel, "/fixed", options.Round));
        }

        _rows.Add(comparison.Row());
    }

    // A parameter that nothing reads makes an address that nobody has asked for.
    private async Task MeasureColdAsync(ServerProcess ours, string name, string path)
    {
        const int Requests = 200;
        int number = 0;
        string[] Addresses(string more) => [.. Enumerable.Range(0, Requests).Select(_ => string.Create(CultureInfo.InvariantCulture, $"{path}?{more}&n={number++}"))];
        var comparison = new Comparison($"cold {name} of another day, against the same page now", "CPU ≤ 2");
        for (int round = -2; round < options.Rounds; round++)
        {
            Round then = await LoadGenerator.EachAsync(ours, Addresses(AnotherDay)), now = await LoadGenerator.EachAsync(ours, Addresses("a=1"));
            if (round >= 0)
            {
                comparison.Add(then, now);
            }
        }

        _rows.Add(comparison.Row());
    }

    // The first start seeds it, and has a page of each kind asked for once.
    private async Task MeasureGrowthAsync(ServerProcess seed, string program, string repository, string goal)
    {
        var site = new StrategyWriter(repository, Path.Combine(work, "grown-site"));
        if (!Directory.Exists(site.Config))
        {
            site.Write(goals: 168, years: 30, activities: 5_000, contributions: 20_000);
        }

        using ServerProcess grown = await ServerProcess.StartAsync(
            program, ["--urls", string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{GrownPort}")], Environment("grown", site.Config, repository), GrownPort, "/health/ready");
        (string Name, string Path)[] pages =
        [
            ("start", "/sv?"),
            ("overview", "/sv/uppfoljning?"),
            ("overview of another day", $"/sv/uppfoljning?{AnotherDay}&"),
            ("changes", "/sv/uppfoljning/andringar?"),
            ("goal page", goal + "?"),
            ("board of what is done", "/sv/uppfoljning/arbetet?"),
            ("table of what is done", "/sv/uppfoljning/arbetet?view=table&"),
            ("timeline of what is done", "/sv/uppfoljning/arbetet?view=timeline&"),
            ("map", "/sv/uppfoljning/karta?"),
            ("contributions", "/sv/uppfoljning/bidrag?"),
            ("form for a contribution", "/sv/uppfoljning/bidrag/nytt?"),
            ("graph, 100 nodes", "/api/v1/strategy/graph?limit=100&"),
            ("work", "/api/v1/strategy/work?"),
        ];
        foreach ((string name, string path) in pages)
        {
            const int Requests = 40;
            int number = 0;
            string[] Addresses() => [.. Enumerable.Range(0, Requests).Select(_ => string.Create(CultureInfo.InvariantCulture, $"{path}n={number++}"))];
            var comparison = new Comparison($"grown {name}, made anew, against the seed's", "CPU ≤ 1.3");
            for (int round = -2; round < options.Rounds; round++)
            {
                Round many = await LoadGenerator.EachAsync(grown, Addresses()), few = await LoadGenerator.EachAsync(seed, Addresses());
                if (round >= 0)
                {
                    comparison.Add(many, few);
                }
            }

            _rows.Add(comparison.Row());
        }
    }

    private Dictionary<string, string> Environment(string name, string config, string repository) => new()
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Production",
        ["DOTNET_gcServer"] = "0",
        ["Logging__LogLevel__Default"] = "Warning",
        ["Varumarke__Database__ConnectionString"] = $"Data Source={Path.Combine(work, name + ".sqlite")}",
        ["Varumarke__Media__Path"] = Path.Combine(work, name + "-media"),
        ["Varumarke__Renditions__Path"] = Path.Combine(work, name + "-renditions"),
        ["Varumarke__Search__Path"] = Path.Combine(work, name + "-search"),
        ["Varumarke__Temporary__Path"] = Path.Combine(work, name + "-temporary"),
        ["Varumarke__Metrics__Url"] = string.Empty,
        ["Varumarke__Seed__Enabled"] = "true",
        ["Varumarke__Api__RequestsPerMinute"] = "0",
        ["Varumarke__Seed__ConfigFolder"] = config,
        ["Varumarke__Seed__MediaFolder"] = Path.Combine(repository, "media-seed"),
    };

    private static string PathOf(string address) => Uri.TryCreate(address, UriKind.Absolute, out Uri? whole) && whole.Scheme.StartsWith("http", StringComparison.Ordinal) ? whole.AbsolutePath : address;
}
