using System.Runtime.CompilerServices;

namespace Varumarke.Search.Compounds;

/// <summary>One rule: what goes from the end, what comes there, and which words it is for.</summary>
internal sealed class AffixRule
{
    private readonly string _strip;
    private readonly (string Letters, bool Not)[] _ending;

    private AffixRule(char flag, string strip, string add, WordMarks marks, (string, bool)[] ending)
    {
        (Flag, _strip, Length, Hash, Marks, _ending) = (flag, strip, add.Length, TextHash.Of(add), marks, ending);
    }

    public char Flag { get; }

    /// <summary>How many letters come.</summary>
    public int Length { get; }

    /// <summary>The hash of what comes.</summary>
    public ulong Hash { get; }

    /// <summary>What a form is that is made only to begin compounds; nothing for any other form.</summary>
    public WordMarks Marks { get; }

    /// <summary>How many letters go.</summary>
    public int Strips => _strip.Length;

    /// <summary>Whether it may be for words that end with a letter.</summary>
    public bool MayFit(char last) =>
        (_ending.Length == 0 || Fits(_ending[^1], last)) && (_strip.Length == 0 || _strip[^1] == last);

    /// <summary>Whether it is for this word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool Fits(ReadOnlySpan<char> word)
    {
        if (word.Length < _ending.Length || !word.EndsWith(_strip))
        {
            return false;
        }

        ReadOnlySpan<char> end = word[^_ending.Length..];
        for (int at = 0; at < end.Length; at++)
        {
            if (!Fits(_ending[at], end[at]))
            {
                return false;
            }
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Fits((string Letters, bool Not) place, char letter) => (place.Letters.Length == 1 ? place.Letters[0] == letter : place.Letters.AsSpan().Contains(letter)) != place.Not;

    /// <summary>The rule of a line; null for a heading, and for one that is not needed: a genitive is known by its s, and signs are no letters.</summary>
    public static AffixRule? Read(string line)
    {
        string[] fields = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (fields.Length < 5 || fields[1].Length != 1)
        {
            return null;
        }

        string[] added = fields[3].Split('/');
        string strip = fields[2] == "0" ? string.Empty : fields[2], add = added[0] == "0" ? string.Empty : added[0];
        WordMarks marks = added.Length == 1 ? WordMarks.None : WordMarks.Begin | (add.Length == 0 && strip.Length == 0 ? WordMarks.Bare : WordMarks.None);
        return !add.All(char.IsLetter) || (marks == WordMarks.None && add.EndsWith('s')) ? null : new AffixRule(fields[1][0], strip, add, marks, Ending(fields[4]));
    }

    // "[^m]el": some letters, or any but some, one after the other.
    private static (string, bool)[] Ending(string written)
    {
        var ending = new List<(string, bool)>();
        for (int at = 0; at < written.Length && written != "."; at++)
        {
            if (written[at] != '[')
            {
                ending.Add((written[at].ToString(), false));
                continue;
            }

            int end = written.IndexOf(']', at);
            bool not = written[at + 1] == '^';
            ending.Add((written[(at + (not ? 2 : 1))..end], not));
            at = end;
        }

        return [.. ending];
    }
}
