using System.Diagnostics;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Varumarke.Search.Fields;
using Varumarke.Search.Index;
using Directory = System.IO.Directory;

namespace Varumarke.Benchmarks.Searching;

/// <summary>
/// Writing an index that is not there yet, until it can be read and is kept, beside Lucene.Net with the same stems and no
/// more fields than a title and a text in each language. In turns, after both have written it once, so that neither is compiled while
/// it is measured; the dictionary has been read, and no names are known yet.
/// </summary>
internal static class RebuildBenchmark
{
    private const int Rounds = 3;

    /// <summary>Leaves the entries in the index that is asked.</summary>
    public static void Run(SearchBench bench, IndexEntry[] entries)
    {
        Write(bench.Index, entries);
        MeasureBare(bench, entries);
        List<Cost> own = [], bare = [];
        for (int round = 0; round < Rounds; round++)
        {
            own.Add(MeasureOwn(bench, entries));
            bare.Add(MeasureBare(bench, entries));
        }

        Console.WriteLine($"rebuild: {Speed(entries, own):0} entries/s, bare {Speed(entries, bare):0}, ratio {Ratio(own, bare):0.00}, of CPU time {Middle(own.Zip(bare, (ours, theirs) => theirs.Cpu / ours.Cpu)):0.00}");
    }

    private static Cost MeasureOwn(SearchBench bench, IndexEntry[] entries)
    {
        OwnIndex own = bench.NewIndex("own");
        Cost cost = Measure(() => Write(own.Index, entries));
        own.Dispose();
        Directory.Delete(Path.Combine(bench.Folder, "own"), recursive: true);
        return cost;
    }

    private static void Write(LibraryIndex index, IndexEntry[] entries)
    {
        foreach (IndexEntry entry in entries)
        {
            index.Write(entry, isNew: true);
        }

        index.Show();
        index.Rest();
    }

    private static Cost MeasureBare(SearchBench bench, IndexEntry[] entries)
    {
        string folder = Path.Combine(bench.Folder, "bare");
        Cost cost = Measure(() => WriteBare(bench, entries, folder));
        Directory.Delete(folder, recursive: true);
        return cost;
    }

    private static void WriteBare(SearchBench bench, IndexEntry[] entries, string folder)
    {
        using var directory = FSDirectory.Open(folder);
        using var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, bench.Analyzers.All));
        foreach (IndexEntry entry in entries)
        {
            var document = new Document();
            foreach ((string language, EntryWords words) in entry.Words)
            {
                document.Add(new TextField(IndexFields.Title(language), words.Title, Field.Store.YES));
                document.Add(new TextField(IndexFields.Text(language), $"{words.Text} {string.Join(' ', words.Keywords)}", Field.Store.YES));
            }

            writer.AddDocument(document);
        }

        writer.Commit();
    }

    private static double Speed(IndexEntry[] entries, List<Cost> costs) => entries.Length / Middle(costs.Select(cost => cost.Seconds));

    private static double Ratio(List<Cost> own, List<Cost> bare) => Middle(own.Zip(bare, (ours, theirs) => theirs.Seconds / ours.Seconds));

    private static double Middle(IEnumerable<double> values) => values.Order().ElementAt(Rounds / 2);

    private static Cost Measure(Action work)
    {
        GC.Collect();
        TimeSpan cpu = Environment.CpuUsage.TotalTime;
        long start = Stopwatch.GetTimestamp();
        work();
        return new Cost(Stopwatch.GetElapsedTime(start).TotalSeconds, (Environment.CpuUsage.TotalTime - cpu).TotalSeconds);
    }

    private readonly record struct Cost(double Seconds, double Cpu);
}
