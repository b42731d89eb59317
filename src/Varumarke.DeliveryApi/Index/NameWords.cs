namespace Varumarke.DeliveryApi.Index;

/// <summary>
/// Which items have a word in their names, in one culture. Items that have changed since it was made are among the answers for
/// every word: there are few, and the one who asks looks at the names anyway.
/// </summary>
internal sealed class NameWords
{
    private const int MaxChanged = 1_000;
    private readonly Dictionary<string, List<int>> _slots;
    private readonly HashSet<int> _changed;

    private NameWords(Dictionary<string, List<int>> slots, HashSet<int> changed)
    {
        _slots = slots;
        _changed = changed;
    }

    public static NameWords Of(IndexSnapshot snapshot, string? culture)
    {
        var slots = new Dictionary<string, List<int>>(StringComparer.OrdinalIgnoreCase);
        Dictionary<string, List<int>>.AlternateLookup<ReadOnlySpan<char>> byWord = slots.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int position = 0; position < snapshot.Count; position++)
        {
            int slot = snapshot.SlotAt(position);
            ReadOnlySpan<char> name = snapshot[position].NameIn(culture);
            foreach (Range word in Words(name))
            {
                if (!byWord.TryGetValue(name[word], out List<int>? with))
                {
                    byWord[name[word]] = with = [];
                }

                if (with.Count == 0 || with[^1] != slot)
                {
                    with.Add(slot);
                }
            }
        }

        return new NameWords(slots, []);
    }

    /// <summary>The same after changes; null when there have been too many.</summary>
    public NameWords? With(IReadOnlySet<int> changed) =>
        _changed.Count + changed.Count > MaxChanged ? null : new NameWords(_slots, [.. _changed, .. changed]);

    /// <summary>Every slot whose name may have all words of a text; null for a text without words.</summary>
    public IReadOnlyCollection<int>? Slots(string text)
    {
        List<int>? fewest = null;
        foreach (Range word in Words(text))
        {
            List<int> with = _slots.GetValueOrDefault(text[word]) ?? [];
            fewest = fewest is null || with.Count < fewest.Count ? with : fewest;
        }

        return fewest is null || _changed.Count == 0 ? fewest : [.. fewest.Where(slot => !_changed.Contains(slot)), .. _changed];
    }

    private static List<Range> Words(ReadOnlySpan<char> text)
    {
        List<Range> words = [];
        int at = 0;
        while (at < text.Length)
        {
            int start = at;
            while (at < text.Length && char.IsLetterOrDigit(text[at]))
            {
                at++;
            }

            if (at > start)
            {
                words.Add(start..at);
            }

            at++;
        }

        return words;
    }
}
