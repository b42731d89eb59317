using System.Diagnostics;
using Varumarke.Intake.Duplicates;

namespace Varumarke.Benchmarks.Duplicates;

/// <summary>
/// Pictures that look alike, among 100,000: ours against a loop over a list of keys and hashes that compares bit by bit. In
/// this process, in turns.
/// </summary>
internal static class DuplicateBenchmark
{
    private const int Pictures = 100_000;
    private const int Rounds = 15;
    private const int Searches = 20;
    private const int MaxDistance = 6;
    private const double TargetMilliseconds = 50;

    public static int Run()
    {
        var random = new Random(20261124);
        var ours = new PerceptualHashes();
        var plain = new List<(Guid Key, ulong Hash)>();
        for (int i = 0; i < Pictures; i++)
        {
            (Guid Key, ulong Hash) picture = (Guid.NewGuid(), (ulong)random.NextInt64(long.MinValue, long.MaxValue));
            ours.Set(picture.Key, picture.Hash);
            plain.Add(picture);
        }

        // Some bits off one that is there, as a copy in another size is.
        ulong[] asked = [.. Enumerable.Range(0, Searches).Select(i => plain[i * 4_999].Hash ^ (1UL << i) ^ (1UL << (i + 20)))];
        if (asked.Any(hash => !Plain(plain, hash).SequenceEqual(ours.Near(hash, MaxDistance))))
        {
            Console.Error.WriteLine("The two do not find the same pictures.");
            return 1;
        }

        var own = new List<double>();
        var baseline = new List<double>();
        for (int round = 0; round <= Rounds; round++)
        {
            double mine = Milliseconds(() => Array.ForEach(asked, hash => ours.Near(hash, MaxDistance)));
            double other = Milliseconds(() => Array.ForEach(asked, hash => Plain(plain, hash)));
            if (round > 0)
            {
                own.Add(mine);
                baseline.Add(other);
            }
        }

        double median = Median(own);
        Console.WriteLine("| what | ours | baseline | ratio | target |");
        Console.WriteLine("|---|---|---|---|---|");
        Console.WriteLine($"| pictures alike among {Pictures}, against a loop bit by bit | {median:0.000} ms | {Median(baseline):0.000} ms | × {Median(baseline) / median:0.0} as fast | ≤ {TargetMilliseconds:0} ms |");
        return median <= TargetMilliseconds ? 0 : 2;
    }

    private static Guid[] Plain(List<(Guid Key, ulong Hash)> pictures, ulong hash) =>
        [.. pictures.Select(picture => (picture.Key, Distance: Distance(picture.Hash, hash))).Where(found => found.Distance <= MaxDistance).OrderBy(found => found.Distance).Select(found => found.Key)];

    private static int Distance(ulong one, ulong other)
    {
        int distance = 0;
        for (ulong differing = one ^ other; differing != 0; differing >>= 1)
        {
            distance += (int)(differing & 1);
        }

        return distance;
    }

    private static double Milliseconds(Action search)
    {
        long begun = Stopwatch.GetTimestamp();
        search();
        return Stopwatch.GetElapsedTime(begun).TotalMilliseconds / Searches;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
