// Measures the program from outside, over HTTP, beside a baseline in the same run: two processes, the same load generator,
// turns taken, and the server's own CPU time read from the system. See README.md beside this file.
using System.Globalization;
using Varumarke.Benchmarks;
using Varumarke.Benchmarks.Baselines;
using Varumarke.Benchmarks.Duplicates;
using Varumarke.Benchmarks.Editing;
using Varumarke.Benchmarks.Figures;
using Varumarke.Benchmarks.Pictures;
using Varumarke.Benchmarks.Portal;
using Varumarke.Benchmarks.Searching;

if (args is ["baseline", ..])
{
    await BaselineServer.RunAsync(args[1..]);
    return 0;
}

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (!OperatingSystem.IsLinux())
{
    Console.Error.WriteLine("The benchmarks read CPU time and memory from /proc, so they run on Linux.");
    return 1;
}

return args switch
{
    ["pictures", ..] => await PictureBenchmark.RunAsync(args),
    ["duplicates", ..] => DuplicateBenchmark.Run(),
    ["avif", ..] => AvifBenchmark.Run(args),
    ["editing", ..] => await EditingBenchmark.RunAsync(args),
    ["pages", ..] => await PagesBenchmark.RunAsync(args),
    ["figures", ..] => await FiguresBenchmark.RunAsync(args),
    ["search", ..] => SearchBenchmark.Run(args),
    ["compounds", ..] => CompoundBenchmark.Run(args),
    _ => await BenchmarkRun.RunAsync(args),
};
