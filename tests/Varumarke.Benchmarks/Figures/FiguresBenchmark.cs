using System.Diagnostics;
using System.Text.Json.Nodes;
using Varumarke.Benchmarks.Corpus;
using Varumarke.Benchmarks.Editing;
using Varumarke.Benchmarks.Load;

namespace Varumarke.Benchmarks.Figures;

/// <summary>
/// Files with 50,000 figures sent to a program that runs: the first, one that corrects each of them, and the same once more. The
/// processor time of the program until it is at rest again, and the most memory above what it had at rest before the file.
/// </summary>
internal sealed class FiguresBenchmark(string work)
{
    private const int Goals = 200;
    private const int Years = 50;
    private const int Port = 5721;
    private const string UserName = "bench@example.com";
    private const string Password = "Klarälven-rinner-förbi";
    private const string Target = "≤ 5 s, ≤ 80 MB";

    public static async Task<int> RunAsync(string[] args)
    {
        var options = BenchmarkOptions.Parse(args, ["figures"]);
        string work = options.Work is { } kept ? Directory.CreateDirectory(kept).FullName : Directory.CreateTempSubdirectory("varumarke-bench-").FullName;
        try
        {
            await new FiguresBenchmark(work).MeasureAsync(BenchmarkOptions.Text(args, "--program"), BenchmarkOptions.Text(args, "--postgres"));
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

    private async Task MeasureAsync(string? program, string? postgres)
    {
        string repository = Publisher.FindRepository();
        program ??= await Publisher.PublishAsync(Path.Combine(repository, "src", "Varumarke.Web"), "Varumarke.Web", Path.Combine(work, "program"));
        var goals = new GoalsWriter(repository, Path.Combine(work, "site"));
        goals.Write(Goals);
        var rows = new List<string>();
        foreach (string old in Directory.EnumerateFiles(work, "figures.sqlite*"))
        {
            File.Delete(old);
        }

        await MeasureAsync("SQLite", program, goals, Environment([]), rows);
        if (postgres is not null)
        {
            await MeasureAsync("PostgreSQL", program, goals, Environment(new() { ["Varumarke__Database__Provider"] = "Postgres", ["Varumarke__Database__ConnectionString"] = postgres }), rows);
        }

        Console.WriteLine();
        Console.WriteLine("| what | ours | baseline | target |");
        Console.WriteLine("|---|---|---|---|");
        rows.ForEach(Console.WriteLine);
    }

    private async Task MeasureAsync(string database, string program, GoalsWriter goals, Dictionary<string, string> environment, List<string> rows)
    {
        await ImportAsync(program, goals, environment);
        using ServerProcess server = await ServerProcess.StartAsync(program, ["--urls", $"http://127.0.0.1:{Port}"], environment, Port, "/health/ready");
        using Desk desk = await Desk.SignInAsync(server.Address, UserName, Password);
        (string Name, byte[] File)[] files =
        [
            ("first file", GoalsWriter.Figures(Goals, Years, "2026-01-10", 0)),
            ("a file that corrects each figure", GoalsWriter.Figures(Goals, Years, "2026-02-10", 1)),
            ("the same file again", GoalsWriter.Figures(Goals, Years, "2026-02-10", 1)),
        ];
        await RestAsync(server);
        foreach ((string name, byte[] file) in files)
        {
            server.ForgetPeak();
            (double cpu, double idle) = (server.CpuSeconds, server.MemoryMegabytes);
            long began = Stopwatch.GetTimestamp();
            JsonNode answer = await desk.SendAsync("varumarke/figures", "figures.csv", file);
            TimeSpan took = Stopwatch.GetElapsedTime(began);
            double answered = server.CpuSeconds - cpu;
            await RestAsync(server);
            rows.Add($"| {database}, {name}: {answer["figures"]} figures, {answer["added"]} rows new, {answer["unchanged"]} as they were | "
                + $"{answered:0.0} s CPU until answered ({took.TotalSeconds:0.0} s), {server.CpuSeconds - cpu:0.0} s until at rest, +{server.PeakMegabytes - idle:0} MB at most | | {Target} |");
            Console.WriteLine(rows[^1]);
        }
    }

    // At rest is a second in which next to nothing was done, after what is written behind the answer; a busy machine is waited for no longer.
    private static async Task RestAsync(ServerProcess server)
    {
        const double Little = 0.03;
        const int MostSeconds = 10;
        double before = double.MinValue;
        for (int second = 0; second < MostSeconds && server.CpuSeconds - before > Little; second++)
        {
            before = server.CpuSeconds;
            await Task.Delay(TimeSpan.FromSeconds(1));
        }
    }

    private async Task ImportAsync(string program, GoalsWriter goals, Dictionary<string, string> environment)
    {
        bool isAssembly = program.EndsWith(".dll", StringComparison.Ordinal);
        string[] arguments = ["import", goals.Config, "--media", goals.Media, "--quiet"];
        var start = new ProcessStartInfo(isAssembly ? "dotnet" : program, isAssembly ? [program, .. arguments] : arguments) { WorkingDirectory = work, RedirectStandardOutput = true };
        foreach ((string name, string value) in environment)
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

    private Dictionary<string, string> Environment(Dictionary<string, string> database) => new(new Dictionary<string, string>
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Production",
        ["DOTNET_gcServer"] = "0",
        ["Logging__LogLevel__Default"] = "Warning",
        ["Varumarke__Database__ConnectionString"] = $"Data Source={Path.Combine(work, "figures.sqlite")}",
        ["Varumarke__Media__Path"] = Path.Combine(work, "figures-media"),
        ["Varumarke__Renditions__Path"] = Path.Combine(work, "figures-renditions"),
        ["Varumarke__Search__Path"] = Path.Combine(work, "figures-search"),
        ["Varumarke__Temporary__Path"] = Path.Combine(work, "figures-temporary"),
        ["Varumarke__Metrics__Url"] = string.Empty,
        ["Varumarke__Seed__Enabled"] = "false",
        ["Varumarke__Backoffice__AdministratorEmail"] = UserName,
        ["Varumarke__Backoffice__AdministratorPassword"] = Password,
    }.Concat(database).GroupBy(pair => pair.Key).Select(pair => pair.Last()));
}
