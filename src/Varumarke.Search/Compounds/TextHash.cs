using System.Runtime.CompilerServices;

namespace Varumarke.Search.Compounds;

/// <summary>
/// A polynomial hash of letters, by which the hash of any piece of a word follows from those of its beginnings: no piece is ever
/// copied out to be looked for.
/// </summary>
internal static class TextHash
{
    private const ulong Base = 0x9E3779B97F4A7C15;

    /// <summary>The longest word that is looked at.</summary>
    public const int Longest = 64;

    private static readonly ulong[] Powers = MakePowers();

    /// <summary>Writes the hashes of all beginnings; one more than there are letters.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Beginnings(ReadOnlySpan<char> word, Span<ulong> hashes)
    {
        ulong hash = 0;
        hashes[0] = 0;
        for (int at = 0; at < word.Length; at++)
        {
            hash = (hash * Base) + word[at];
            hashes[at + 1] = hash;
        }
    }

    /// <summary>The hash of the letters from <paramref name="start"/> to before <paramref name="end"/>.</summary>
    public static ulong Piece(ReadOnlySpan<ulong> hashes, int start, int end) => hashes[end] - (hashes[start] * Powers[end - start]);

    /// <summary>The hash of letters that others are put behind.</summary>
    public static ulong Join(ulong hash, ulong behind, int length) => (hash * Powers[length]) + behind;

    /// <summary>The hash of a whole text.</summary>
    public static ulong Of(ReadOnlySpan<char> text)
    {
        ulong hash = 0;
        foreach (char letter in text)
        {
            hash = (hash * Base) + letter;
        }

        return hash;
    }

    private static ulong[] MakePowers()
    {
        var powers = new ulong[Longest + 1];
        powers[0] = 1;
        for (int at = 1; at < powers.Length; at++)
        {
            powers[at] = powers[at - 1] * Base;
        }

        return powers;
    }
}
