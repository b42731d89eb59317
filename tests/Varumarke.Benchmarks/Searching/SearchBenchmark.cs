using System.Diagnostics;
using Varumarke.Core.Search;
using Varumarke.Search.Index;

namespace Varumarke.Benchmarks.Searching;

/// <summary>
/// Questions with facets and gate over 100,000 assets and 20,000 documents, beside the same Lucene query for its ten best hits and nothing else; suggestions
/// beside a prefix query; writing the index (<see cref="RebuildBenchmark"/>).
/// </summary>
internal static class SearchBenchmark
{
    private const int Assets = 100_000;
    private const int Documents = 20_000;
    private const int Rounds = 3;

    public static int Run(string[] args)
    {
        int divisor = args.Contains("--small") ? 20 : 1;
        using var bench = new SearchBench();
        IndexEntry[] entries = [.. SearchCorpus.Entries(Assets / divisor, Documents / divisor)];
        RebuildBenchmark.Run(bench, entries);
        if (args.Contains("--rebuild"))
        {
            return 0;
        }

        SearchQuestion[] questions = [.. SearchCorpus.Questions(400)];
        Report("question, never asked before", questions, question => bench.Search.Search(question), question => bench.Bare(question));
        Report("question, asked again", questions, question => bench.Kept.Search(question), question => bench.Bare(question));
        string[] begun = [.. SearchCorpus.Beginnings(200)];
        Report("suggest", begun, text => bench.Search.Suggest(text, "sv", 10), bench.BarePrefix);
        return 0;
    }

    private static void Report<TAsked>(string name, TAsked[] asked, Action<TAsked> ours, Action<TAsked> bare)
    {
        Array.ForEach(asked, each => ours(each));
        Array.ForEach(asked, each => bare(each));
        List<double> own = [], theirs = [];
        for (int round = 0; round < Rounds; round++)
        {
            own.AddRange(asked.Select(each => Seconds(() => ours(each)) * 1000));
            theirs.AddRange(asked.Select(each => Seconds(() => bare(each)) * 1000));
        }

        Console.WriteLine($"{name}: p50 {At(own, 0.5):0.000} ms, p99 {At(own, 0.99):0.000}; bare p50 {At(theirs, 0.5):0.000}, p99 {At(theirs, 0.99):0.000}; ratio p50 {At(own, 0.5) / At(theirs, 0.5):0.00}, p99 {At(own, 0.99) / At(theirs, 0.99):0.00}");
    }

    private static double At(List<double> values, double share) => values.Order().ElementAt((int)(values.Count * share));

    private static double Seconds(Action work)
    {
        long start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
