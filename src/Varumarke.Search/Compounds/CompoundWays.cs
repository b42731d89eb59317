namespace Varumarke.Search.Compounds;

/// <summary>All ways to cut one word, told from left to right; the cheapest of them is asked for.</summary>
internal readonly ref struct CompoundWays
{
    private readonly SwedishDictionary _dictionary;
    private readonly OwnNames _names;
    private readonly ReadOnlySpan<char> _word;
    private readonly string _whole;

    public CompoundWays(SwedishDictionary dictionary, OwnNames names, string word)
    {
        (_dictionary, _names, _whole) = (dictionary, names, word);
        _word = word;
    }

    /// <summary>The parts of the cheapest way; null where none is cheap enough.</summary>
    public List<string>? Cheapest()
    {
        int length = _word.Length;
        Span<ulong> hashes = stackalloc ulong[length + 1];
        TextHash.Beginnings(_word, hashes);

        // What the parts before a position cost, how many they are, and where the last of them began and ended.
        Span<float> cost = stackalloc float[length + 1];
        Span<byte> parts = stackalloc byte[length + 1];
        Span<byte> from = stackalloc byte[length + 1];
        Span<byte> until = stackalloc byte[length + 1];
        cost.Fill(float.PositiveInfinity);
        cost[0] = 0;
        float best = float.PositiveInfinity;
        int bestAt = 0;
        for (int start = 0; start <= length - PartCosts.Shortest; start++)
        {
            if (float.IsPositiveInfinity(cost[start]) || parts[start] >= PartCosts.MostParts)
            {
                continue;
            }

            if (start > 0 && cost[start] + Last(hashes, start) is var all && all < best)
            {
                (best, bestAt) = (all, start);
            }

            for (int end = start + PartCosts.Shortest; end <= length - PartCosts.Shortest && parts[start] < PartCosts.MostParts - 1; end++)
            {
                float first = First(hashes, start, end);
                if (float.IsPositiveInfinity(first))
                {
                    continue;
                }

                Reach(end, start, end, cost[start] + first, cost, parts, from, until);

                // "fall" and "lucka" share an l in "fallucka".
                if (end - start > PartCosts.Shortest && _word[end - 1] == _word[end - 2])
                {
                    Reach(end - 1, start, end, cost[start] + first + PartCosts.Shared, cost, parts, from, until);
                }
            }
        }

        return bestAt == 0 || best > Most(hashes, bestAt, parts[bestAt] + 1) ? null : Parts(bestAt, from, until);
    }

    private static void Reach(int position, int start, int end, float all, Span<float> cost, Span<byte> parts, Span<byte> from, Span<byte> until)
    {
        if (all < cost[position])
        {
            (cost[position], parts[position], from[position], until[position]) = (all, (byte)(parts[start] + 1), (byte)start, (byte)end);
        }
    }

    private List<string> Parts(int at, ReadOnlySpan<byte> from, ReadOnlySpan<byte> until)
    {
        var parts = new List<string> { _whole[at..] };
        for (; at > 0; at = from[at])
        {
            parts.Insert(0, _whole[from[at]..until[at]]);
        }

        return parts;
    }

    private float First(ReadOnlySpan<ulong> hashes, int start, int end)
    {
        KnownForm form = _dictionary.Find(TextHash.Piece(hashes, start, end));
        if (form.Marks != WordMarks.None && NoParts.Begins(_word[start..end]))
        {
            return float.PositiveInfinity;
        }

        float cost = form.Is(WordMarks.Begin | WordMarks.Seen | WordMarks.Word) ? PartCosts.First(form, _dictionary.Begun(form.Entry), end - start) : float.PositiveInfinity;
        if (end - start >= PartCosts.ShortestName)
        {
            ReadOnlySpan<char> part = _word[start..end];
            bool isOwn = _names.Knows(part) || (part[^1] == 's' && _names.Knows(part[..^1]));
            cost = isOwn ? Math.Min(cost, PartCosts.OwnName) : cost;
        }

        return cost;
    }

    private float Last(ReadOnlySpan<ulong> hashes, int start)
    {
        int end = _word.Length;
        if (NoParts.Ends(_word[start..end]))
        {
            return float.PositiveInfinity;
        }

        float cost = Last(_dictionary.Find(TextHash.Piece(hashes, start, end)), end - start);
        if (_word[end - 1] == 's' && end - 1 - start >= PartCosts.ShortestLast)
        {
            cost = Math.Min(cost, Last(_dictionary.Find(TextHash.Piece(hashes, start, end - 1)), end - 1 - start));
        }

        return cost;
    }

    private float Last(KnownForm form, int length) =>
        form.Is(WordMarks.Word) && !form.Is(WordMarks.Name) && length >= PartCosts.ShortestLast
            ? PartCosts.Last(form, _dictionary.Ended(form.Entry), length)
            : float.PositiveInfinity;

    private KnownForm LastForm(ReadOnlySpan<ulong> hashes, int start)
    {
        KnownForm form = _dictionary.Find(TextHash.Piece(hashes, start, _word.Length));
        return form.Marks != WordMarks.None ? form : _dictionary.Find(TextHash.Piece(hashes, start, _word.Length - 1));
    }

    // How dear a way may be in all. Of a word that is known, something of itself must be left behind the last joint: "skog-en" has but an ending there.
    private float Most(ReadOnlySpan<ulong> hashes, int last, int parts)
    {
        int end = _word.Length;
        KnownForm whole = _dictionary.Find(TextHash.Piece(hashes, 0, end));
        if (whole.Marks == WordMarks.None && _word[end - 1] == 's')
        {
            whole = _dictionary.Find(TextHash.Piece(hashes, 0, end - 1));
        }

        if (whole.Marks == WordMarks.None)
        {
            return parts * PartCosts.Most(whole, _names.Knows(_word));
        }

        return last > _dictionary.Length(whole.Entry) - PartCosts.ShortestLast
            ? 0
            : parts * (PartCosts.Most(whole, _names.Knows(_word)) + PartCosts.Agreement(_dictionary.Bends(whole.Entry), _dictionary.Bends(LastForm(hashes, last).Entry)));
    }
}
