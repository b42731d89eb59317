using System.Globalization;

namespace Varumarke.Web.Tests.Library;

/// <summary>A question over the seed, and how well each title answers it: 3 is what was meant, 2 good, 1 of some use.</summary>
internal sealed record JudgedQuestion(string Language, string Text, bool IsMisspelt, IReadOnlyDictionary<string, int> Grades)
{
    /// <summary>
    /// The question's own letters say in which half it is. Ranking was mended by looking at what the one half finds; of the other
    /// nothing was looked at but the sums.
    /// </summary>
    public bool IsKeptAside => Text.Aggregate(11u, (sum, letter) => (sum * 31) + letter) % 2 == 1;

    public static IReadOnlyList<JudgedQuestion> ReadAll(string path) => [.. File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#').Select(Read)];

    /// <summary>How good the first ten are beside the best order that there could be (nDCG@10).</summary>
    public double Gain(IEnumerable<string> titles)
    {
        // What stands twice counts once.
        double reached = Sum(titles.Distinct().Take(10).Select(title => Grades.GetValueOrDefault(title)));
        return reached / Sum(Grades.Values.OrderDescending().Take(10));
    }

    private static double Sum(IEnumerable<int> grades) => grades.Select((grade, at) => (Math.Pow(2, grade) - 1) / Math.Log2(at + 2)).Sum();

    private static JudgedQuestion Read(string line)
    {
        string[] fields = line.Split('|');
        string text = fields[1].TrimStart('~');
        return new JudgedQuestion(fields[0], text, text != fields[1], fields[2].Split(';').Select(each => each.Trim().Split('=')).ToDictionary(pair => pair[0], pair => int.Parse(pair[1], CultureInfo.InvariantCulture)));
    }
}
