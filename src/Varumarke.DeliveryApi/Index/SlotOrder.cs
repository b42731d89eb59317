namespace Varumarke.DeliveryApi.Index;

/// <summary>
/// All items' slots in one order, in chunks, never changed: an item that comes, goes or is renamed costs its chunk and a search
/// of some seventeen comparisons, however many items there are.
/// </summary>
internal sealed class SlotOrder
{
    private const int ChunkSize = 512;
    private readonly int[][] _chunks;

    private SlotOrder(int[][] chunks) => _chunks = chunks;

    public static SlotOrder Of(int[] ordered) => new([.. ordered.Chunk(ChunkSize)]);

    /// <summary>The slots from the first to the last.</summary>
    public IReadOnlyList<int[]> Chunks => _chunks;

    /// <summary>The same order with some slots taken out, and those of them that are still there put where they belong now.</summary>
    /// <param name="changed">The slots that may lie wrong.</param>
    /// <param name="present">Those of them that belong in the order.</param>
    /// <param name="compare">How slots compare; it never calls two of them equal.</param>
    public SlotOrder With(IReadOnlySet<int> changed, IReadOnlyCollection<int> present, Comparison<int> compare)
    {
        List<int[]> chunks = Without(changed);
        foreach (int slot in present)
        {
            Insert(chunks, slot, compare);
        }

        return new SlotOrder([.. chunks]);
    }

    private List<int[]> Without(IReadOnlySet<int> changed)
    {
        var chunks = new List<int[]>(_chunks.Length + 1);
        foreach (int[] chunk in _chunks)
        {
            int[] left = HoldsAny(chunk, changed) ? [.. chunk.Where(slot => !changed.Contains(slot))] : chunk;
            if (left.Length > 0)
            {
                chunks.Add(left);
            }
        }

        return chunks;
    }

    private static bool HoldsAny(int[] chunk, IReadOnlySet<int> changed)
    {
        // For a few, the vectorised search is much faster than asking the set about each.
        return changed.Count <= 16
            ? changed.Any(slot => chunk.AsSpan().Contains(slot))
            : Array.Exists(chunk, changed.Contains);
    }

    private static void Insert(List<int[]> chunks, int slot, Comparison<int> compare)
    {
        if (chunks.Count == 0)
        {
            chunks.Add([slot]);
            return;
        }

        int at = Math.Max(0, LowerBound(chunks.Count, index => compare(chunks[index][0], slot)) - 1);
        int[] chunk = chunks[at];
        int inside = LowerBound(chunk.Length, index => compare(chunk[index], slot));
        int[] wider = [.. chunk.AsSpan(0, inside), slot, .. chunk.AsSpan(inside)];
        if (wider.Length <= 2 * ChunkSize)
        {
            chunks[at] = wider;
            return;
        }

        chunks[at] = wider[..ChunkSize];
        chunks.Insert(at + 1, wider[ChunkSize..]);
    }

    // The first index whose element is not less.
    private static int LowerBound(int count, Func<int, int> compare)
    {
        int from = 0;
        int to = count;
        while (from < to)
        {
            int middle = (from + to) >>> 1;
            if (compare(middle) < 0)
            {
                from = middle + 1;
            }
            else
            {
                to = middle;
            }
        }

        return from;
    }
}
