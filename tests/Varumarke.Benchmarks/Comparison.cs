using System.Globalization;
using Varumarke.Benchmarks.Load;

namespace Varumarke.Benchmarks;

/// <summary>Rounds of ours and of the baseline, taken in turns; the medians of the pairs' ratios say how they compare.</summary>
internal sealed class Comparison(string name, string target)
{
    private readonly List<(Round Ours, Round Baseline)> _pairs = [];

    public void Add(Round ours, Round baseline) => _pairs.Add((ours, baseline));

    public string Row()
    {
        double throughput = Median(_pairs.Select(pair => pair.Ours.PerSecond / pair.Baseline.PerSecond));
        double cpu = Median(_pairs.Select(pair => pair.Ours.CpuMicroseconds / pair.Baseline.CpuMicroseconds));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {Median(_pairs.Select(pair => pair.Ours.PerSecond)):0}/s, {Median(_pairs.Select(pair => pair.Ours.CpuMicroseconds)):0} µs | {Median(_pairs.Select(pair => pair.Baseline.PerSecond)):0}/s, {Median(_pairs.Select(pair => pair.Baseline.CpuMicroseconds)):0} µs | throughput × {throughput:0.00}, CPU × {cpu:0.00} | {target} |");
    }

    public static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
    }
}
