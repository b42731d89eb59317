namespace Varumarke.Tests.Search;

/// <summary>
/// Words that were written without regard to the splitter. A word's own letters say in which half it is: the figures of
/// <c>PartCosts</c> were tuned by looking at the one, and of the other nothing was ever looked at but the sums. Words that were written
/// for the tuning are in no half.
/// </summary>
internal sealed record CompoundSets(IReadOnlyList<JudgedWord> Tuning, IReadOnlyList<JudgedWord> KeptAside)
{
    public static CompoundSets Read(string folder)
    {
        JudgedWord[] all = Words(folder, string.Empty);
        return new CompoundSets([.. all.Where(word => !word.IsKeptAside), .. Words(folder, "-for-tuning")], [.. all.Where(word => word.IsKeptAside)]);
    }

    private static JudgedWord[] Words(string folder, string purpose) =>
    [
        .. Lines(Path.Combine(folder, $"compounds{purpose}.txt")).Select(JudgedWord.Read),
        .. Lines(Path.Combine(folder, $"other-words{purpose}.txt")).Select(word => new JudgedWord(word, [])),
    ];

    private static IEnumerable<string> Lines(string path) => File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#');
}

/// <summary>A word, and where it is to be cut; without parts it is no compound.</summary>
internal sealed record JudgedWord(string Word, IReadOnlyList<string> Parts)
{
    public bool IsKeptAside => Word.Aggregate(7u, (sum, letter) => (sum * 31) + letter) % 2 == 1;

    public static JudgedWord Read(string line)
    {
        string[] fields = line.Split(' ');
        return new JudgedWord(fields.Length == 2 ? fields[0] : line.Replace("|", string.Empty, StringComparison.Ordinal), fields[^1].Split('|'));
    }
}

/// <summary>How many were cut rightly: a cut is right when every part is as it was judged, and nothing is cut that is no compound.</summary>
internal readonly record struct CompoundFigures(int Compounds, int Others, int Cut, int Right)
{
    public double Precision => Cut == 0 ? 1 : (double)Right / Cut;

    public double Recall => (double)Right / Compounds;

    public static CompoundFigures Of(IReadOnlyList<JudgedWord> words, Func<string, IReadOnlyList<string>> cut)
    {
        JudgedWord[] changed = [.. words.Where(word => cut(word.Word).Count > 0)];
        return new CompoundFigures(
            words.Count(word => word.Parts.Count > 0),
            words.Count(word => word.Parts.Count == 0),
            changed.Length,
            changed.Count(word => cut(word.Word).SequenceEqual(word.Parts)));
    }
}
