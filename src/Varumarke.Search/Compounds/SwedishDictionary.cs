using System.Runtime.CompilerServices;

namespace Varumarke.Search.Compounds;

/// <summary>
/// What the splitter knows of Swedish: the forms of a Hunspell dictionary with its marks of what may begin and end a compound, and
/// how many of its own entries begin and end so. It is read once, at a start: what reads it is compiled for speed at once.
/// </summary>
internal sealed class SwedishDictionary
{
    private const int TableBits = 20;
    private const int LongestEntry = 40;
    private readonly WordTable _forms = new(TableBits);
    private ushort[] _begun = [];
    private ushort[] _ended = [];
    private byte[] _lengths = [];
    private uint[] _bends = [];

    private SwedishDictionary()
    {
    }

    /// <summary>How many forms are known.</summary>
    public int Forms => _forms.Count;

    /// <summary>Reads a dictionary.</summary>
    /// <param name="rules">Its <c>.aff</c> file.</param>
    /// <param name="entries">Its <c>.dic</c> file.</param>
    public static SwedishDictionary Read(TextReader rules, TextReader entries)
    {
        var dictionary = new SwedishDictionary();
        var compounds = new EntryList();
        var lengths = new List<byte>(160_000);
        var bends = new List<uint>(160_000);
        dictionary.ReadForms(AffixRules.Read(rules), entries, compounds, lengths, bends);
        int count = lengths.Count;
        dictionary._lengths = [.. lengths];
        dictionary._bends = [.. bends];
        dictionary.AddChangedBeginnings();
        dictionary._begun = new ushort[count];
        dictionary._ended = new ushort[count];
        dictionary.CountCompounds(compounds);
        return dictionary;
    }

    // "Lantbruk" and "hälsocentral": the dictionary has what such words begin with in whole entries alone.
    private void AddChangedBeginnings()
    {
        foreach ((string changed, string word) in (ReadOnlySpan<(string, string)>)[("lant", "land"), ("hälso", "hälsa"), ("sago", "saga"), ("varu", "vara"), ("gatu", "gata")])
        {
            _forms.Add(TextHash.Of(changed), Find(word).Entry, WordMarks.Begin);
        }
    }

    /// <summary>What is known of a form.</summary>
    public KnownForm Find(ulong hash) => _forms.Find(hash);

    /// <summary>How many letters the entry itself has, without the endings of a form.</summary>
    public int Length(int entry) => _lengths[entry];

    /// <summary>The ways in which an entry is bent, a bit each: a compound is bent as its last part is.</summary>
    public uint Bends(int entry) => _bends[entry];

    /// <summary>How many entries begin with a form of this one.</summary>
    public int Begun(int entry) => _begun[entry];

    /// <summary>How many entries end with a form of this one.</summary>
    public int Ended(int entry) => _ended[entry];

    /// <summary>What is known of a form, by its letters.</summary>
    public KnownForm Find(ReadOnlySpan<char> form) => _forms.Find(TextHash.Of(form));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ReadForms(AffixRules rules, TextReader entries, EntryList compounds, List<byte> lengths, List<uint> bends)
    {
        Span<char> word = stackalloc char[LongestEntry];
        Span<ulong> hashes = stackalloc ulong[LongestEntry + 1];
        while (entries.ReadLine() is { } line)
        {
            int slash = line.IndexOf('/', StringComparison.Ordinal);
            ReadOnlySpan<char> written = slash < 0 ? line : line.AsSpan(0, slash), flags = slash < 0 ? [] : line.AsSpan(slash + 1);
            if (written.Length is 0 or > LongestEntry || !AllLetters(written) || flags.Contains('%'))
            {
                continue;
            }

            int length = written.ToLowerInvariant(word);
            ReadOnlySpan<char> entry = word[..length];
            TextHash.Beginnings(entry, hashes);
            WordMarks marks = MarksOf(flags) | (char.IsUpper(written[0]) ? WordMarks.Name : WordMarks.None);
            _forms.Add(hashes[length], lengths.Count, marks, isEntry: true);
            AddForms(rules, entry, hashes, flags, marks, lengths.Count);

            // What begins compounds as it is, is hardly one itself: nothing is learned from what it looks like.
            if ((marks & (WordMarks.Bare | WordMarks.Name)) == 0)
            {
                compounds.Add(entry);
            }

            lengths.Add((byte)length);
            bends.Add(BendsOf(flags));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddForms(AffixRules rules, ReadOnlySpan<char> entry, ReadOnlySpan<ulong> hashes, ReadOnlySpan<char> flags, WordMarks marks, int number)
    {
        WordMarks inflected = (marks & (WordMarks.End | WordMarks.Name | WordMarks.Bare)) | WordMarks.Word;
        foreach (char flag in flags)
        {
            foreach (AffixRule rule in rules.Of(flag, entry[^1]))
            {
                if (rule.Fits(entry))
                {
                    _forms.Add(TextHash.Join(hashes[entry.Length - rule.Strips], rule.Hash, rule.Length), number, rule.Marks == WordMarks.None ? inflected : rule.Marks);
                }
            }
        }
    }

    // X may begin a compound, U stand within one, Y end one; Z stands nowhere else.
    private static WordMarks MarksOf(ReadOnlySpan<char> flags) =>
        (flags.Contains('Z') ? WordMarks.None : WordMarks.Word)
        | (flags.Contains('X') ? WordMarks.Begin | WordMarks.Bare : flags.Contains('U') ? WordMarks.Begin : WordMarks.None)
        | (flags.Contains('Y') ? WordMarks.End : WordMarks.None);

    // B to T are the declensions and conjugations; the genitive, A, says nothing.
    private static uint BendsOf(ReadOnlySpan<char> flags)
    {
        uint bends = 0;
        foreach (char flag in flags)
        {
            bends |= flag is > 'A' and < 'U' ? 1u << (flag - 'A') : 0;
        }

        return bends;
    }

    // First every way to cut an entry counts; then, by what that says, the most likely one of each alone.
    private void CountCompounds(EntryList entries)
    {
        ushort[] begun = _begun, ended = _ended;
        Count(entries, begun, ended, likeliest: false);
        (_begun, _ended) = (new ushort[begun.Length], new ushort[ended.Length]);
        Count(entries, begun, ended, likeliest: true);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Count(EntryList entries, ushort[] begun, ushort[] ended, bool likeliest)
    {
        Span<ulong> hashes = stackalloc ulong[LongestEntry + 1];
        for (int each = 0; each < entries.Count; each++)
        {
            ReadOnlySpan<char> entry = entries[each];
            TextHash.Beginnings(entry, hashes);
            (int First, int Last, float Weight) best = (-1, -1, 0);
            for (int at = 2; at <= entry.Length - 3; at++)
            {
                KnownForm last = _forms.Find(TextHash.Piece(hashes, at, entry.Length));
                if (!last.Is(WordMarks.Word) || last.Is(WordMarks.Name) || NoParts.Ends(entry[at..]) || NoParts.Begins(entry[..at]) || First(entry[..at], hashes) is not { } first)
                {
                    continue;
                }

                if (!likeliest)
                {
                    begun[first]++;
                    ended[last.Entry]++;
                }
                else if ((1f + begun[first]) * (1f + ended[last.Entry]) * (last.Is(WordMarks.End) ? 2 : 1) * Math.Min(at, 4) * Math.Min(entry.Length - at, 4) is var weight && weight > best.Weight)
                {
                    best = (first, last.Entry, weight);
                }
            }

            if (best.First >= 0)
            {
                _begun[best.First]++;
                _ended[best.Last]++;
            }
        }
    }

    // The entry of a beginning; one that no mark knows is one of a word that has lost its vowel, or changed it: "ladd", "gatu".
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int? First(ReadOnlySpan<char> part, ReadOnlySpan<ulong> hashes)
    {
        ulong hash = hashes[part.Length];
        KnownForm form = _forms.Find(hash);
        if (form.Is(WordMarks.Word | WordMarks.Begin | WordMarks.Seen))
        {
            return form.Entry;
        }

        KnownForm whole = _forms.Find(TextHash.Join(hash, 'a', 1));
        whole = whole.Is(WordMarks.Word) || part.Length < 3 || part[^1] is not ('u' or 'o' or 'e') ? whole : _forms.Find(TextHash.Join(hashes[part.Length - 1], 'a', 1));
        if (part.Length < 3 || !whole.Is(WordMarks.Word) || whole.Is(WordMarks.Name))
        {
            return null;
        }

        _forms.Add(hash, whole.Entry, WordMarks.Seen);
        return whole.Entry;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool AllLetters(ReadOnlySpan<char> word)
    {
        foreach (char letter in word)
        {
            if (!char.IsLetter(letter))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Many words behind one another in one array.</summary>
    private sealed class EntryList
    {
        private readonly List<int> _ends = new(160_000);
        private char[] _letters = new char[2_000_000];

        public int Count => _ends.Count;

        public ReadOnlySpan<char> this[int at] => _letters.AsSpan(Start(at)..(_ends[at]));

        public void Add(ReadOnlySpan<char> word)
        {
            int start = Start(_ends.Count);
            if (start + word.Length > _letters.Length)
            {
                Array.Resize(ref _letters, _letters.Length * 2);
            }

            word.CopyTo(_letters.AsSpan(start));
            _ends.Add(start + word.Length);
        }

        private int Start(int at) => at == 0 ? 0 : _ends[at - 1];
    }
}
