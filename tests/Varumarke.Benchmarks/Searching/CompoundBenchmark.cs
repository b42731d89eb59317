using System.Diagnostics;
using Varumarke.Search.Compounds;

namespace Varumarke.Benchmarks.Searching;

/// <summary>How fast the splitter loads, what it holds, and how many words it looks at in a second: one thread, over every word of a text file.</summary>
internal static class CompoundBenchmark
{
    private const int Rounds = 7;

    public static int Run(string[] args)
    {
        string folder = Path.Combine(AppContext.BaseDirectory, "dictionary-sv");
        if (args.Length < 2 || !File.Exists(args[1]))
        {
            Console.Error.WriteLine("Which words? Name a text file, such as docs/architecture.md or tests/Varumarke.Tests/Search/compounds.txt.");
            return 1;
        }

        string[] words = [.. File.ReadAllText(args[1]).Replace("|", string.Empty, StringComparison.Ordinal).ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];
        for (int round = 0; round < Rounds; round++)
        {
            long before = GC.GetTotalMemory(true);
            TimeSpan cpu = Environment.CpuUsage.TotalTime;
            long start = Stopwatch.GetTimestamp();
            SwedishDictionary dictionary = Read(folder);
            double milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            cpu = Environment.CpuUsage.TotalTime - cpu;
            double megabytes = (GC.GetTotalMemory(true) - before) / 1e6;
            Console.WriteLine($"load {milliseconds:0} ms ({cpu.TotalMilliseconds:0} ms CPU{(round == 0 ? ", compiled in it" : string.Empty)}), {megabytes:0.0} MB, {dictionary.Forms} forms, {Speed(dictionary, words):0} words/s");
        }

        return 0;
    }

    private static double Speed(SwedishDictionary dictionary, string[] words)
    {
        var splitter = new DictionarySplitter(dictionary, new OwnNames());
        long start = Stopwatch.GetTimestamp(), looked = 0;
        while (Stopwatch.GetElapsedTime(start).TotalMilliseconds < 500)
        {
            foreach (string word in words)
            {
                splitter.Split(word);
            }

            looked += words.Length;
        }

        return looked / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static SwedishDictionary Read(string folder)
    {
        using var rules = new StreamReader(Path.Combine(folder, "index.aff"));
        using var entries = new StreamReader(Path.Combine(folder, "index.dic"));
        return SwedishDictionary.Read(rules, entries);
    }
}
