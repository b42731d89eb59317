using System.Runtime.CompilerServices;

namespace Varumarke.Search.Compounds;

/// <summary>
/// Half a million forms in eight bytes each: of a form its fingerprint, its marks and the entry that it belongs to are kept, not its
/// letters. Two forms are taken for one another once in some thousand million.
/// </summary>
internal sealed class WordTable
{
    private const int EntryBits = 18;
    private const int MarkBits = 14;
    private const ulong Mixer = 0xD6E8FEB86659FD93;
    private readonly ulong[] _slots;
    private readonly int _mask;

    /// <param name="bits">The table has room for two to the power of this many forms, and is to be no more than two thirds full.</param>
    public WordTable(int bits)
    {
        _slots = new ulong[1 << bits];
        _mask = _slots.Length - 1;
    }

    /// <summary>How many forms there are.</summary>
    public int Count { get; private set; }

    /// <summary>What is known of a form; nothing where it is not there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public KnownForm Find(ulong hash)
    {
        (int at, uint fingerprint) = Place(hash);
        for (ulong slot = _slots[at]; slot != 0; slot = _slots[at])
        {
            if ((uint)(slot >> 32) == fingerprint)
            {
                return new KnownForm((int)((uint)slot >> MarkBits), (WordMarks)(slot & ((1 << MarkBits) - 1)));
            }

            at = (at + 1) & _mask;
        }

        return default;
    }

    /// <summary>
    /// Puts a form in; one that is there gets the marks besides. What is both a name and a word is the word: "Hall" is a name, and
    /// "sporthall" ends with none.
    /// </summary>
    /// <param name="hash">The form's.</param>
    /// <param name="entry">The entry that it is a form of.</param>
    /// <param name="marks">What it may be.</param>
    /// <param name="isEntry">Whether it is the entry itself: then it belongs there, whatever else it is a form of.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(ulong hash, int entry, WordMarks marks, bool isEntry = false)
    {
        (int at, uint fingerprint) = Place(hash);
        for (; _slots[at] != 0; at = (at + 1) & _mask)
        {
            if ((uint)(_slots[at] >> 32) == fingerprint)
            {
                uint known = (uint)_slots[at] & ((1 << MarkBits) - 1);
                bool isKnownAsName = (known & (uint)WordMarks.Name) != 0, isName = (marks & WordMarks.Name) != 0;
                if (isName && !isKnownAsName && (known & (uint)WordMarks.Word) != 0)
                {
                    return;
                }

                if (isKnownAsName && !isName && (marks & WordMarks.Word) != 0)
                {
                    _slots[at] = ((ulong)fingerprint << 32) | ((uint)entry << MarkBits) | (uint)marks;
                    return;
                }

                uint of = isEntry ? (uint)entry << MarkBits : (uint)_slots[at] & ~((1u << MarkBits) - 1);
                _slots[at] = ((ulong)fingerprint << 32) | of | known | (uint)marks;
                return;
            }
        }

        if (entry >= 1 << EntryBits || Count > _mask / 3 * 2)
        {
            return;
        }

        _slots[at] = ((ulong)fingerprint << 32) | ((uint)entry << MarkBits) | (uint)marks;
        Count++;
    }

    private (int At, uint Fingerprint) Place(ulong hash)
    {
        hash ^= hash >> 32;
        hash *= Mixer;
        hash ^= hash >> 29;
        hash *= Mixer;

        // No fingerprint is nought: that is an empty slot.
        return ((int)hash & _mask, (uint)(hash >> 32) | 1);
    }
}
