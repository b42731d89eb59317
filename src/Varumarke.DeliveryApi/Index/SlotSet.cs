using System.Numerics;

namespace Varumarke.DeliveryApi.Index;

/// <summary>
/// A set of items by their slots, one bit each: 12.5 KB for 100,000 items, and a condition more costs a microsecond. It is
/// filled by whoever makes it, and not changed once others have it.
/// </summary>
internal sealed class SlotSet(int capacity)
{
    private readonly ulong[] _words = new ulong[(capacity + 63) >> 6];

    /// <summary>How many it holds; counted each time.</summary>
    public int Count()
    {
        int count = 0;
        foreach (ulong word in _words)
        {
            count += BitOperations.PopCount(word);
        }

        return count;
    }

    public bool Contains(int slot) => (uint)(slot >> 6) < (uint)_words.Length && (_words[slot >> 6] & (1UL << slot)) != 0;

    /// <summary>How many of some slots it holds.</summary>
    public int CountOf(ReadOnlySpan<int> slots)
    {
        ReadOnlySpan<ulong> words = _words;
        int count = 0;
        foreach (int slot in slots)
        {
            // Without a branch: whether a slot is in the set, no processor guesses.
            int word = slot >> 6;
            count += (uint)word < (uint)words.Length ? (int)(words[word] >> slot) & 1 : 0;
        }

        return count;
    }

    public void Add(int slot) => _words[slot >> 6] |= 1UL << slot;

    public void Set(int slot, bool isIn)
    {
        ulong bit = 1UL << slot;
        _words[slot >> 6] = isIn ? _words[slot >> 6] | bit : _words[slot >> 6] & ~bit;
    }

    /// <summary>The slots in it, ascending.</summary>
    public IEnumerable<int> All()
    {
        for (int i = 0; i < _words.Length; i++)
        {
            for (ulong word = _words[i]; word != 0; word &= word - 1)
            {
                yield return (i << 6) + BitOperations.TrailingZeroCount(word);
            }
        }
    }

    /// <summary>A copy that may be changed, with room for more.</summary>
    public SlotSet Copy(int room)
    {
        var copy = new SlotSet(Math.Max(room, _words.Length << 6));
        _words.CopyTo(copy._words, 0);
        return copy;
    }

    public SlotSet And(SlotSet other)
    {
        int shared = Math.Min(_words.Length, other._words.Length);
        for (int i = 0; i < shared; i++)
        {
            _words[i] &= other._words[i];
        }

        Array.Clear(_words, shared, _words.Length - shared);
        return this;
    }

    public SlotSet Or(SlotSet other)
    {
        for (int i = 0; i < Math.Min(_words.Length, other._words.Length); i++)
        {
            _words[i] |= other._words[i];
        }

        return this;
    }

    public SlotSet Except(SlotSet other)
    {
        for (int i = 0; i < Math.Min(_words.Length, other._words.Length); i++)
        {
            _words[i] &= ~other._words[i];
        }

        return this;
    }
}
