namespace Varumarke.Core.Caching;

/// <summary>
/// Tells whether something was seen before, not long ago, by one bit of its hash's place among a million. Once in a while it
/// takes one thing for another, and when it has seen very much it begins anew.
/// </summary>
internal sealed class RecentlySeen
{
    private const int PlaceBits = 20;
    private const int MaxSeen = (1 << PlaceBits) / 8;

    private readonly ulong[] _seen = new ulong[(1 << PlaceBits) / 64];
    private int _count;

    /// <summary>Whether it was seen before; from now on it was.</summary>
    public bool SeesAgain(int hash)
    {
        // Multiplied by the golden ratio, so that hashes that differ little lie far apart.
        uint place = unchecked((uint)hash * 2_654_435_769u) >> (32 - PlaceBits);
        ref ulong bits = ref _seen[place / 64];
        ulong bit = 1ul << (int)(place % 64);
        if ((bits & bit) != 0)
        {
            return true;
        }

        if (++_count > MaxSeen)
        {
            Array.Clear(_seen);
            _count = 1;
        }

        bits |= bit;
        return false;
    }
}
