using System.Diagnostics;
using System.Globalization;
using Varumarke.Benchmarks.Corpus;
using Varumarke.Benchmarks.Load;

namespace Varumarke.Benchmarks.Editing;

/// <summary>
/// What editors wait for: the Management API on a small and on a large site, in turns; hot reads beside Kestrel answering the same
/// bytes; renewing a session while others save; and a crowd that opens, saves, publishes and searches.
/// </summary>
internal sealed class EditingBenchmark(BenchmarkOptions options, string work)
{
    private const int Few = 100;
    private const string UserName = "bench@example.com";
    private const string Password = "Klarälven-rinner-förbi";

    private readonly List<string> _rows = [];
    private string _program = string.Empty;
    private string _baseline = string.Empty;

    public static async Task<int> RunAsync(string[] args)
    {
        var options = BenchmarkOptions.Parse(args, ["reads", "writes", "pages", "sessions", "crowd"]);
        string work = options.Work is { } kept ? Directory.CreateDirectory(kept).FullName : Directory.CreateTempSubdirectory("varumarke-bench-").FullName;
        try
        {
            await new EditingBenchmark(options, work).MeasureAsync();
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

    private async Task MeasureAsync()
    {
        string repository = Publisher.FindRepository();
        _program = await Publisher.PublishAsync(Path.Combine(repository, "src", "Varumarke.Web"), "Varumarke.Web", Path.Combine(work, "program"));
        _baseline = await Publisher.PublishAsync(Path.Combine(repository, "tests", "Varumarke.Benchmarks"), "Varumarke.Benchmarks", Path.Combine(work, "baseline"));
        await ImportAsync("few", Few);
        await ImportAsync("many", options.Documents);

        using ServerProcess few = await StartAsync("few", 5711);
        using ServerProcess many = await StartAsync("many", 5712);
        long began = Stopwatch.GetTimestamp();
        using Desk manyDesk = await Desk.SignInAsync(many.Address, UserName, Password);
        Row("first sign-in after the start", $"{Stopwatch.GetElapsedTime(began).TotalSeconds:0.00} s", "", "≤ 1 s");
        using Desk fewDesk = await Desk.SignInAsync(few.Address, UserName, Password);
        EditedPage[] fewPages = await PagesAsync(fewDesk, 50);
        EditedPage[] manyPages = await PagesAsync(manyDesk, 50);
        (ServerProcess, Desk, EditedPage[]) small = (few, fewDesk, fewPages), large = (many, manyDesk, manyPages);
        if (options.Measures("reads"))
        {
            await MeasureReadsAsync(few, fewDesk, fewPages[0]);
        }

        if (options.Measures("writes"))
        {
            await MeasureWritesAsync(small, large, "save", "≤ 60 ms, ratio ≤ 1.3", (page, desk, turn) => page.SaveAsync(desk, turn));
            await MeasureWritesAsync(small, large, "publish", "≤ 120 ms, ratio ≤ 1.3", (page, desk, _) => page.PublishAsync(desk));
        }

        if (options.Measures("pages"))
        {
            await MeasurePagesAsync(small, large);
        }

        if (options.Measures("sessions"))
        {
            await MeasureSessionsAsync(large);
        }

        if (options.Measures("crowd"))
        {
            await MeasureCrowdAsync(large);
        }

        Console.WriteLine();
        Console.WriteLine("| what | ours | baseline | target |");
        Console.WriteLine("|---|---|---|---|");
        _rows.ForEach(Console.WriteLine);
    }

    private async Task MeasureReadsAsync(ServerProcess server, Desk desk, EditedPage page)
    {
        string[] addresses = ["user/current", "document-type/" + (await desk.CallAsync(HttpMethod.Get, page.Path))!["documentType"]!["id"], "filter/data-type?take=1", page.Path];
        foreach (string address in addresses)
        {
            byte[] body = System.Text.Encoding.UTF8.GetBytes((await desk.CallAsync(HttpMethod.Get, address))!.ToJsonString());
            await File.WriteAllBytesAsync(Path.Combine(work, "fixed.json"), body);
            using ServerProcess plain = await ServerProcess.StartAsync(
                _baseline, ["baseline", "5713", Path.Combine(work, "fixed.json"), Path.Combine(work, $"baseline-{Guid.NewGuid():N}.sqlite")], new Dictionary<string, string>(), 5713, "/fixed");
            await LoadGenerator.ForAsync(server, Desk.Api + address, TimeSpan.FromSeconds(1), desk.Headers);
            await LoadGenerator.ForAsync(plain, "/fixed", TimeSpan.FromSeconds(1));
            var comparison = new Comparison($"hot GET {address.Split('/', '?')[0]}, {body.Length} bytes, against Kestrel answering them", "CPU ≤ 4");
            for (int round = 0; round < options.Rounds; round++)
            {
                comparison.Add(await LoadGenerator.ForAsync(server, Desk.Api + address, options.Round, desk.Headers), await LoadGenerator.ForAsync(plain, "/fixed", options.Round));
            }

            _rows.Add(comparison.Row());
        }
    }

    private async Task MeasureWritesAsync((ServerProcess Server, Desk Desk, EditedPage[] Pages) small, (ServerProcess Server, Desk Desk, EditedPage[] Pages) large, string what, string target, Func<EditedPage, Desk, int, Task> write)
    {
        var few = new List<double>();
        var many = new List<double>();
        for (int round = -1; round < options.Rounds; round++)
        {
            double one = await CpuAsync(small, round, write), other = await CpuAsync(large, round, write);
            if (round >= 0)
            {
                few.Add(one);
                many.Add(other);
            }
        }

        Row($"{what}, {EditedPage.Properties} properties in 2 languages, CPU each, {options.Documents} documents against {Few}",
            $"{Comparison.Median(many):0.0} ms", $"{Comparison.Median(few):0.0} ms, × {Comparison.Median(many.Zip(few, (own, other) => own / other)):0.00}", target);
    }

    private static async Task<double> CpuAsync((ServerProcess Server, Desk Desk, EditedPage[] Pages) site, int round, Func<EditedPage, Desk, int, Task> write)
    {
        double before = site.Server.CpuSeconds;
        foreach (EditedPage page in site.Pages)
        {
            await write(page, site.Desk, round);
        }

        return (site.Server.CpuSeconds - before) / site.Pages.Length * 1_000;
    }

    private async Task MeasurePagesAsync((ServerProcess Server, Desk Desk, EditedPage[] Pages) small, (ServerProcess Server, Desk Desk, EditedPage[] Pages) large)
    {
        (string Name, string Path)[] firstPages =
        [
            ("tree, root", "tree/document/root?skip=0&take=50"),
            ("tree, children", $"tree/document/children?parentId={CorpusWriter.ContainerKey(0)}&skip=0&take=50"),
            ("search", "item/document/search?query=Sida&skip=0&take=20"),
            ("list by name", $"collection/document/{CorpusWriter.ContainerKey(0)}?orderBy=name&orderDirection=Ascending&skip=0&take=50"),
            ("list by own column", $"collection/document/{CorpusWriter.ContainerKey(0)}?orderBy={CorpusWriter.Number}&orderDirection=Ascending&skip=0&take=50"),
        ];
        foreach ((string name, string path) in firstPages)
        {
            var comparison = new Comparison($"first page: {name}, {options.Documents} documents against {Few}", "CPU ≤ 1.5");
            for (int round = -1; round < options.Rounds; round++)
            {
                string[] paths = [.. Enumerable.Repeat(Desk.Api + path, 200)];
                Round own = await LoadGenerator.EachAsync(large.Server, paths, large.Desk.Headers), other = await LoadGenerator.EachAsync(small.Server, paths, small.Desk.Headers);
                if (round >= 0)
                {
                    comparison.Add(own, other);
                }
            }

            _rows.Add(comparison.Row());
        }
    }

    private async Task MeasureSessionsAsync((ServerProcess Server, Desk Desk, EditedPage[] Pages) site)
    {
        using var ended = new CancellationTokenSource(TimeSpan.FromSeconds(options.Seconds * options.Rounds));
        int saves = 0;
        Task savers = Task.WhenAll(Enumerable.Range(0, 4).Select(async number =>
        {
            using Desk saver = await Desk.SignInAsync(site.Server.Address, UserName, Password);
            while (!ended.IsCancellationRequested)
            {
                await site.Pages[number].SaveAsync(saver, Interlocked.Increment(ref saves));
            }
        }));
        var times = new List<double>();
        using Desk renewing = await Desk.SignInAsync(site.Server.Address, UserName, Password);
        while (!ended.IsCancellationRequested)
        {
            long began = Stopwatch.GetTimestamp();
            await renewing.RefreshAsync();
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        await savers;
        Row($"a session renewed {times.Count} times while 4 editors save {saves} times without pause, p99", $"{Percentile(times, 0.99):0} ms, median {Percentile(times, 0.5):0} ms", "", "≤ 250 ms, no failure");
    }

    // Between two steps an editor thinks for two seconds, as nobody does for long.
    private async Task MeasureCrowdAsync((ServerProcess Server, Desk Desk, EditedPage[] Pages) site)
    {
        const int Editors = 50;
        using var ended = new CancellationTokenSource(TimeSpan.FromSeconds(options.Seconds * options.Rounds * 3));
        var times = new List<double>[Editors];
        await Task.WhenAll(Enumerable.Range(0, Editors).Select(async number =>
        {
            List<double> own = times[number] = [];
            using Desk desk = await Desk.SignInAsync(site.Server.Address, UserName, Password);
            EditedPage page = site.Pages[number];
            Func<int, Task<TimeSpan>>[] steps =
            [
                _ => page.OpenAsync(desk), turn => page.SaveAsync(desk, turn), _ => desk.TimeAsync(HttpMethod.Get, "item/document/search?query=Redigerad&take=20"),
                _ => page.PublishAsync(desk), _ => desk.TimeAsync(HttpMethod.Get, "tree/document/root?skip=0&take=50"),
            ];
            for (int turn = 0; !ended.IsCancellationRequested; turn++)
            {
                own.Add((await steps[turn % steps.Length](turn)).TotalMilliseconds);
                await Task.Delay(TimeSpan.FromSeconds(1 + Random.Shared.NextDouble() * 2), CancellationToken.None);
            }
        }));
        double[] all = [.. times.SelectMany(own => own)];
        Row($"{Editors} editors open, save, search, publish, {all.Length} steps, p95", $"{Percentile(all, 0.95):0} ms, median {Percentile(all, 0.5):0} ms", "", "≤ 500 ms, no 5xx");
    }

    private static double Percentile(IReadOnlyCollection<double> values, double part) => values.Order().ElementAt((int)(values.Count * part));

    private static async Task<EditedPage[]> PagesAsync(Desk desk, int count)
    {
        await EditedPage.PrepareAsync(desk);
        var pages = new EditedPage[count];
        for (int number = 0; number < count; number++)
        {
            pages[number] = await EditedPage.CreateAsync(desk, number);
        }

        return pages;
    }

    private async Task ImportAsync(string database, int documents)
    {
        foreach (string old in Directory.EnumerateFiles(work, database + ".sqlite*"))
        {
            File.Delete(old);
        }

        string folder = Path.Combine(work, database + "-config");
        CorpusWriter.Write(folder, documents);
        var start = new ProcessStartInfo(_program) { WorkingDirectory = work, RedirectStandardOutput = true, ArgumentList = { "import", folder, "--quiet" } };
        foreach ((string name, string value) in Environment(database))
        {
            start.Environment[name] = value;
        }

        using Process import = Process.Start(start)!;
        string output = await import.StandardOutput.ReadToEndAsync();
        await import.WaitForExitAsync();
        if (import.ExitCode != 0)
        {
            throw new InvalidOperationException($"The import failed: {output}");
        }
    }

    private Task<ServerProcess> StartAsync(string database, int port) =>
        ServerProcess.StartAsync(_program, ["--urls", string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}")], Environment(database), port, "/health/ready");

    private Dictionary<string, string> Environment(string database) => new()
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Production",
        ["DOTNET_gcServer"] = "0",
        ["Logging__LogLevel__Default"] = "Warning",
        ["Varumarke__Database__ConnectionString"] = $"Data Source={Path.Combine(work, database + ".sqlite")}",
        ["Varumarke__Media__Path"] = Path.Combine(work, database + "-media"),
        ["Varumarke__Renditions__Path"] = Path.Combine(work, database + "-renditions"),
        ["Varumarke__Search__Path"] = Path.Combine(work, database + "-search"),
        ["Varumarke__Temporary__Path"] = Path.Combine(work, database + "-temporary"),
        ["Varumarke__Metrics__Url"] = string.Empty,
        ["Varumarke__Seed__Enabled"] = "false",
        ["Varumarke__Backoffice__AdministratorEmail"] = UserName,
        ["Varumarke__Backoffice__AdministratorPassword"] = Password,
    };

    private void Row(string what, string ours, string baseline, string target) => _rows.Add($"| {what} | {ours} | {baseline} | {target} |");
}
