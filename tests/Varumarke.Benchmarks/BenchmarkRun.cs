using System.Diagnostics;
using System.Globalization;
using Varumarke.Benchmarks.Corpus;
using Varumarke.Benchmarks.Load;

namespace Varumarke.Benchmarks;

/// <summary>
/// 1. publish the program and the baselines, ReadyToRun; 2. time the first start with the seed; 3. write and import the
/// corpus; 4. start both sides; 5. take turns under load; 6. read memory; 7. time warm starts.
/// </summary>
internal sealed class BenchmarkRun(BenchmarkOptions options, string work)
{
    private const int OurPort = 5701;
    private const int BaselinePort = 5702;
    private const int Readers = 64;
    private const string Api = "/umbraco/delivery/api/v2";

    private readonly List<string> _rows = [];
    private string _program = string.Empty;
    private string _baseline = string.Empty;

    public static async Task<int> RunAsync(string[] args)
    {
        var options = BenchmarkOptions.Parse(args, ["import", "site", "pictures", "cold", "hot", "memory", "start"]);
        if (options.Work is { } kept)
        {
            await new BenchmarkRun(options, Directory.CreateDirectory(kept).FullName).MeasureAsync();
            return 0;
        }

        string work = Directory.CreateTempSubdirectory("varumarke-bench-").FullName;
        try
        {
            await new BenchmarkRun(options, work).MeasureAsync();
            return 0;
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    // Named by its size: a folder that is used again may hold a smaller house.
    private string Corpus => string.Create(CultureInfo.InvariantCulture, $"corpus-{options.Documents}");

    private async Task MeasureAsync()
    {
        string repository = Publisher.FindRepository();

        // 1
        _program = await PublishAsync(Path.Combine(repository, "src", "Varumarke.Web"), "Varumarke.Web", "program");
        _baseline = await PublishAsync(Path.Combine(repository, "tests", "Varumarke.Benchmarks"), "Varumarke.Benchmarks", "baseline");

        // 2
        if (options.Measures("start") && !File.Exists(Path.Combine(work, "seed.sqlite")))
        {
            await MeasureFirstStartAsync(repository);
        }

        // 3
        await ImportAsync();
        if (options.Measures("site", "pictures"))
        {
            await new SiteImports(options, _program, work, repository, Environment).MeasureAsync(_rows);
        }

        // 4 to 6
        await File.WriteAllTextAsync(Path.Combine(work, "fixed.json"), "{}");
        if (options.Measures("cold", "hot", "memory"))
        {
            await MeasureRequestsAsync();
        }

        // 7
        if (options.Measures("start"))
        {
            await MeasureStartAsync();
        }

        Say("");
        Say("| what | ours | baseline | ratio | target |");
        Say("|---|---|---|---|---|");
        _rows.ForEach(Say);
    }

    private async Task MeasureRequestsAsync()
    {
        // 4
        using ServerProcess ours = await StartOursAsync(Corpus);
        byte[] item = await new HttpClient().GetByteArrayAsync(new Uri(ours.Address, ItemPath(0)));
        await File.WriteAllBytesAsync(Path.Combine(work, "fixed.json"), item);
        Say($"An item is {item.Length} bytes.");
        using ServerProcess baseline = await StartBaselineAsync();

        // 5
        if (options.Measures("cold"))
        {
            await MeasureColdAsync(ours, baseline);
        }

        if (options.Measures("hot"))
        {
            await MeasureHotAsync(ours, baseline);
        }

        // 6
        if (options.Measures("memory"))
        {
            await LoadGenerator.EachAsync(ours, [.. Enumerable.Range(0, Math.Min(options.Documents, 10_000)).Select(ItemPath)]);
            _rows.Add(Plain($"memory, {options.Documents} documents published, all of the above read", $"{ours.MemoryMegabytes:0} MB", "", "≤ 1,200 MB with 50,000"));
        }
    }

    private async Task MeasureFirstStartAsync(string repository)
    {
        using ServerProcess first = await StartOursAsync("seed", new Dictionary<string, string>
        {
            ["Varumarke__Seed__Enabled"] = "true",
            ["Varumarke__Seed__ConfigFolder"] = Path.Combine(repository, "umbraco-config"),
            ["Varumarke__Seed__MediaFolder"] = Path.Combine(repository, "media-seed"),
        });
        _rows.Add(Plain("first start of all, seed included", $"{first.StartTime.TotalSeconds:0.0} s", "", "≤ 20 s"));
    }

    private async Task ImportAsync()
    {
        if (options.Measures("import"))
        {
            const int Timed = 5_000;
            string timed = Path.Combine(work, "timed");
            CorpusWriter.Write(timed, Timed);
            double seconds = await ImportAsync(timed, "timed");
            _rows.Add(Plain($"import and publish {Timed} documents of 20 properties", $"{seconds:0.0} s", "", "≤ 60 s"));
        }

        if (!options.Measures("cold", "hot", "memory") || File.Exists(Path.Combine(work, Corpus + ".sqlite")))
        {
            return;
        }

        string corpus = Path.Combine(work, Corpus + "-config");
        CorpusWriter.Write(corpus, options.Documents);
        Say($"Imported {options.Documents} documents in {await ImportAsync(corpus, Corpus):0.0} s.");
    }

    private async Task<double> ImportAsync(string folder, string database)
    {
        var start = new ProcessStartInfo(_program) { WorkingDirectory = work, RedirectStandardOutput = true, ArgumentList = { "import", folder, "--quiet" } };
        foreach ((string name, string value) in Environment(database))
        {
            start.Environment[name] = value;
        }

        long began = Stopwatch.GetTimestamp();
        using Process import = Process.Start(start)!;
        string output = await import.StandardOutput.ReadToEndAsync();
        await import.WaitForExitAsync();
        return import.ExitCode == 0
            ? Stopwatch.GetElapsedTime(began).TotalSeconds
            : throw new InvalidOperationException($"The import failed: {output}");
    }

    private async Task MeasureColdAsync(ServerProcess ours, ServerProcess baseline)
    {
        // Each document is asked for once, so no cache of ours has it; the first hundreds warm the code up.
        const int Each = 900;
        await LoadGenerator.EachAsync(ours, [.. Enumerable.Range(0, 400).Select(ItemPath)]);
        await LoadGenerator.EachAsync(baseline, [.. Enumerable.Range(1, 400).Select(id => $"/row/{id}")]);
        var item = new Comparison("cold item: each document once, against ASP.NET + EF Core, one row", "CPU ≤ 2");
        for (int round = 0; round < options.Rounds; round++)
        {
            int from = 400 + (round * Each);
            Round own = await LoadGenerator.EachAsync(ours, [.. Enumerable.Range(from, Each).Select(ItemPath)]);
            item.Add(own, await LoadGenerator.EachAsync(baseline, [.. Enumerable.Range(from, Each).Select(id => $"/row/{1 + (id % options.Documents)}")]));
        }

        _rows.Add(item.Row());
        var lists = new ColdLists(options.Documents);
        await CompareListsAsync(ours, baseline, "cold query: 20 of all by name, each page once", lists.ByName);
        await CompareListsAsync(ours, baseline, "cold query: filters, orders, branches and deep pages mixed, each once", lists.Mixed);
        var stampede = new Comparison($"cold query asked by {Readers} readers at once, against hot for all but one", "CPU ≤ 1.3");
        for (int round = 0; round < options.Rounds; round++)
        {
            string[] paths = [.. Enumerable.Range(0, 40).Select(_ => Api + lists.ByName())];
            Round cold = await LoadGenerator.StampedeAsync(ours, paths, Readers);
            string[] again = [.. Enumerable.Range(0, 40).Select(_ => Api + lists.ByName())];
            Round one = await LoadGenerator.StampedeAsync(ours, again, 1);
            Round hot = await LoadGenerator.StampedeAsync(ours, again, Readers - 1);
            stampede.Add(cold, new Round(one.Requests, one.Seconds + hot.Seconds, one.CpuSeconds + hot.CpuSeconds));
        }

        _rows.Add(stampede.Row());
    }

    private async Task CompareListsAsync(ServerProcess ours, ServerProcess baseline, string name, Func<string> next)
    {
        // So many that one collection of garbage more or less does not show. The first rounds build what is kept of the tree, and
        // go by while both programs are still being compiled for what they do most: the larger of the two is so for longer.
        const int Requests = 800;
        const int Unmeasured = 4;
        var comparison = new Comparison($"{name}, against ASP.NET + EF Core, a list of 20", "CPU ≤ 1");
        for (int round = -Unmeasured; round < options.Rounds; round++)
        {
            Round own = await LoadGenerator.EachAsync(ours, [.. Enumerable.Range(0, Requests).Select(_ => Api + next())]);
            Round other = await LoadGenerator.EachAsync(baseline, [.. Enumerable.Range(0, Requests).Select(page => $"/list/{page * 17L * Requests % Math.Max(1, options.Documents - 20)}")]);
            if (round >= 0)
            {
                comparison.Add(own, other);
            }
        }

        _rows.Add(comparison.Row());
    }

    private async Task MeasureHotAsync(ServerProcess ours, ServerProcess baseline)
    {
        string etag = await ETagAsync(ours, ItemPath(0));
        await CompareAsync(ours, ItemPath(0), "", baseline, "/fixed", "", "hot item, against Kestrel answering the same bytes", "throughput ≥ 0.70, CPU ≤ 1.5");
        await CompareAsync(ours, ItemPath(0), $"If-None-Match: {etag}\r\n", baseline, "/fixed", "If-None-Match: \"fixed\"\r\n", "304, against Kestrel answering 304", "");
        await CompareAsync(ours, ItemPath(0), $"If-None-Match: {etag}\r\n", baseline, "/fixed", "", "304, against Kestrel answering the bytes", "throughput ≥ 1");
        await CompareAsync(ours, $"{Api}/content?filter=contentType:page&sort=name:asc&take=20", "", baseline, "/list/0", "", "hot query of 20, against EF Core", "throughput ≥ 5");
    }

    private async Task CompareAsync(ServerProcess ours, string path, string headers, ServerProcess baseline, string basePath, string baseHeaders, string name, string target)
    {
        await LoadGenerator.ForAsync(ours, path, TimeSpan.FromSeconds(1), headers);
        await LoadGenerator.ForAsync(baseline, basePath, TimeSpan.FromSeconds(1), baseHeaders);
        var comparison = new Comparison(name, target);
        for (int round = 0; round < options.Rounds; round++)
        {
            comparison.Add(
                await LoadGenerator.ForAsync(ours, path, options.Round, headers),
                await LoadGenerator.ForAsync(baseline, basePath, options.Round, baseHeaders));
        }

        _rows.Add(comparison.Row());
    }

    private async Task MeasureStartAsync()
    {
        var ours = new List<double>();
        var baselines = new List<double>();
        for (int round = 0; round < options.Rounds; round++)
        {
            using (ServerProcess server = await StartOursAsync("seed", firstPath: $"{Api}/content?take=1"))
            {
                ours.Add(server.StartTime.TotalSeconds);
            }

            using ServerProcess other = await StartBaselineAsync();
            baselines.Add(other.StartTime.TotalSeconds);
        }

        double own = Comparison.Median(ours);
        double plain = Comparison.Median(baselines);
        _rows.Add(Plain("start to first answer, warm database, ReadyToRun", $"{own:0.00} s", $"{plain:0.00} s | × {own / plain:0.00}", "≤ 2.2"));
    }

    private Task<ServerProcess> StartOursAsync(string database, IReadOnlyDictionary<string, string>? more = null, string firstPath = "/health/ready")
    {
        Dictionary<string, string> environment = Environment(database);
        foreach ((string name, string value) in more ?? new Dictionary<string, string>())
        {
            environment[name] = value;
        }

        return ServerProcess.StartAsync(_program, ["--urls", $"http://127.0.0.1:{OurPort}"], environment, OurPort, firstPath);
    }

    private Task<ServerProcess> StartBaselineAsync() => ServerProcess.StartAsync(
        _baseline,
        [
            "baseline",
            BaselinePort.ToString(CultureInfo.InvariantCulture),
            Path.Combine(work, "fixed.json"),
            Path.Combine(work, string.Create(CultureInfo.InvariantCulture, $"baseline-{options.Documents}.sqlite")),
            options.Documents.ToString(CultureInfo.InvariantCulture),
        ],
        new Dictionary<string, string>(),
        BaselinePort,
        "/row/1");

    private Dictionary<string, string> Environment(string database) => new()
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Production",
        ["DOTNET_gcServer"] = "0",
        ["Logging__LogLevel__Default"] = "Warning",
        ["Varumarke__Database__ConnectionString"] = $"Data Source={Path.Combine(work, database + ".sqlite")}",
        ["Varumarke__Media__Path"] = Path.Combine(work, database + "-media"),
        ["Varumarke__Seed__Enabled"] = "false",
    };

    private Task<string> PublishAsync(string project, string name, string folder) => Publisher.PublishAsync(project, name, Path.Combine(work, folder));

    // A parameter that nothing reads: with few documents there are fewer of them than questions.
    private string ItemPath(int number) => $"{Api}/content/item/{CorpusWriter.DocumentKey(number % options.Documents)}?number={number}";

    private static async Task<string> ETagAsync(ServerProcess server, string path)
    {
        using var client = new HttpClient();
        using HttpResponseMessage answer = await client.GetAsync(new Uri(server.Address, path));
        return answer.Headers.ETag?.ToString() ?? throw new InvalidOperationException("The answer has no ETag.");
    }

    private static string Plain(string what, string ours, string baseline, string target) =>
        $"| {what} | {ours} | {(baseline.Length == 0 ? " | " : baseline)} | {target} |";

    private static void Say(string line) => Console.WriteLine(line);
}
