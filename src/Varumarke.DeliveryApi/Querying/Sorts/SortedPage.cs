using System.Buffers;
using Varumarke.DeliveryApi.Index;

namespace Varumarke.DeliveryApi.Querying.Sorts;

/// <summary>
/// One page of many matches in order. By far the most lists are in one order that a number stands for (name, sort order,
/// level): number and position together are one integer, and integers sort many times faster than anything that must be
/// compared by a call. Otherwise a small page of a large answer is kept in a heap as the matches pass, which looks at each
/// once, or everything is sorted.
/// </summary>
internal static class SortedPage
{
    public static IReadOnlyList<int> Take(List<int> matches, ItemQuery query, QueryScope scope)
    {
        if (query.Take == 0 || query.Skip >= matches.Count)
        {
            return [];
        }

        if (query.Sorts is [{ } only] && PositionOrder.Ranks(only, scope) is { } ranks)
        {
            return ByRank(matches, ranks, only.Descending, query);
        }

        IComparer<int> order = PositionOrder.For(query.Sorts, scope, matches);
        long wanted = (long)query.Skip + query.Take;

        if (wanted > matches.Count / 4)
        {
            matches.Sort(order);
            return matches.GetRange(query.Skip, (int)Math.Min(query.Take, matches.Count - (long)query.Skip));
        }

        return First(matches, (int)wanted, order).GetRange(query.Skip, query.Take);
    }

    private static int[] ByRank(List<int> matches, Func<int, int> ranks, bool descending, ItemQuery query)
    {
        ulong[] keys = ArrayPool<ulong>.Shared.Rent(matches.Count);
        try
        {
            for (int i = 0; i < matches.Count; i++)
            {
                keys[i] = RankedPosition.Of(ranks(matches[i]), matches[i], descending);
            }

            Array.Sort(keys, 0, matches.Count);
            int[] page = new int[(int)Math.Min(query.Take, matches.Count - (long)query.Skip)];
            for (int i = 0; i < page.Length; i++)
            {
                page[i] = RankedPosition.PositionOf(keys[query.Skip + i]);
            }

            return page;
        }
        finally
        {
            ArrayPool<ulong>.Shared.Return(keys);
        }
    }

    private static List<int> First(List<int> matches, int count, IComparer<int> order)
    {
        // The worst of the best so far lies on top, ready to be replaced.
        var heap = new PriorityQueue<int, int>(count, Comparer<int>.Create((a, b) => order.Compare(b, a)));
        foreach (int match in matches)
        {
            if (heap.Count < count)
            {
                heap.Enqueue(match, match);
            }
            else if (order.Compare(match, heap.Peek()) < 0)
            {
                heap.DequeueEnqueue(match, match);
            }
        }

        var first = new List<int>(count);
        while (heap.TryDequeue(out int match, out _))
        {
            first.Add(match);
        }

        first.Reverse();
        return first;
    }
}
