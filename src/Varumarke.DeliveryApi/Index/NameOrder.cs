using System.Collections.Concurrent;

namespace Varumarke.DeliveryApi.Index;

/// <summary>
/// One order of a snapshot's items by name. Equal names share a rank, and among them the tree's order decides, also when the
/// names run backwards. A whole type in order is kept, so that a page of it is found by walking and nothing is sorted.
/// </summary>
internal sealed class NameOrder(int[] ranks, IReadOnlyDictionary<string, int[]> byType)
{
    private readonly ConcurrentDictionary<(string Type, bool Descending), int[]> _ofTypes = new();

    /// <summary>The rank of a position.</summary>
    public int RankOf(int position) => ranks[position];

    /// <summary>Positions of a type's items, ordered. Types that have no items have none.</summary>
    public int[] OfType(string alias, bool descending)
    {
        // Only types with items come in, so that as many are kept as there are types.
        return byType.TryGetValue(alias, out int[]? positions)
            ? _ofTypes.GetOrAdd((alias.ToUpperInvariant(), descending), _ => Ordered(positions, descending))
            : [];
    }

    private int[] Ordered(int[] positions, bool descending)
    {
        int[] ordered = (int[])positions.Clone();
        ulong[] keys = Array.ConvertAll(positions, position => RankedPosition.Of(ranks[position], position, descending));
        Array.Sort(keys, ordered);
        return ordered;
    }
}
